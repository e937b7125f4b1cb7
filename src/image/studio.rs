//! Where variants come from: the store, or the darkroom.
//!
//! Any number of threads may ask. Nobody makes a picture that another one is making, and
//! all together take no more memory than [`BUDGET`]: who would exceed it waits.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::develop::{develop, nothing};
use super::{Order, Variant};
use crate::digest::Digest;
use crate::store::{Goods, Store};

/// How much memory all pictures that are being made may take together, in bytes.
const BUDGET: u64 = 512 << 20;

/// The variants of pictures that were made before.
const VARIANTS: Goods =
    Goods { folder: "pictures", magic: b"bantin picture 1\n", days: 30 };

/// Brings the bytes of variants.
pub struct Studio {
    store: Store,
    state: Mutex<State>,
    changed: Condvar,
}

/// What is going on.
#[derive(Default)]
struct State {
    /// The pictures that are being made, by the digests of their files.
    at_work: HashSet<Digest>,
    /// How much memory they take.
    taken: u64,
}

/// The bytes of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// What is published.
    pub bytes: Vec<u8>,
    /// Whether it shows a plain area, because the picture is broken.
    pub is_blank: bool,
}

impl Studio {
    /// The studio of the project below `root`, which keeps what it makes there.
    pub fn new(root: &Path) -> Self {
        let (state, changed) = (Mutex::default(), Condvar::new());
        Self { store: Store::new(root, VARIANTS), state, changed }
    }

    /// Whether a variant of an order would have to be made.
    pub fn lacks(&self, order: &Order) -> bool {
        order.variants.iter().any(|variant| !self.store.has(order.key(*variant)))
    }

    /// Makes what the store lacks of an order. `fetch` brings the bytes of the file.
    ///
    /// # Errors
    /// Those of `fetch`.
    pub fn prepare<E>(
        &self,
        order: &Order,
        fetch: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<(), E> {
        let _turn = self.turn(order.source);
        if self.lacks(order) { self.make(order, fetch).map(drop) } else { Ok(()) }
    }

    /// The bytes of the variant at a position of its order. `fetch` brings those of the
    /// file, if they are needed.
    ///
    /// # Errors
    /// Those of `fetch`.
    pub fn print<E>(
        &self,
        order: &Order,
        at: usize,
        fetch: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Print, E> {
        let variant = order.variants[at];
        if let Some(print) = self.kept(order, variant) {
            return Ok(print);
        }
        let _turn = self.turn(order.source);
        // Somebody else may have made it meanwhile.
        if let Some(print) = self.kept(order, variant) {
            return Ok(print);
        }
        Ok(match self.make(order, fetch)? {
            Some(mut made) => Print { bytes: made.swap_remove(at), is_blank: false },
            None => Print { bytes: nothing(variant, &order.settings), is_blank: true },
        })
    }

    /// Forgets what has not been wanted for a month. `used` are the keys of a plan.
    pub fn sweep(&self, used: impl FnOnce() -> HashSet<Digest>) {
        self.store.sweep(used);
    }

    fn kept(&self, order: &Order, variant: Variant) -> Option<Print> {
        let bytes = self.store.get(order.key(variant))?;
        Some(Print { bytes, is_blank: false })
    }

    /// Makes all variants and keeps them; `None` for a broken picture, which is looked at
    /// again each time, so that it is told each time.
    fn make<E>(
        &self,
        order: &Order,
        fetch: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Option<Vec<Vec<u8>>>, E> {
        let _room = self.room(order.probe.memory);
        let bytes = fetch()?;
        let Some(made) = develop(&bytes, order) else { return Ok(None) };
        for (variant, bytes) in std::iter::zip(&order.variants, &made) {
            self.store.put(order.key(*variant), bytes);
        }
        Ok(Some(made))
    }

    /// Waits until nobody else makes this picture.
    fn turn(&self, picture: Digest) -> impl Drop + '_ {
        let mut state = self.wait_while(|state| state.at_work.contains(&picture));
        state.at_work.insert(picture);
        Taken { studio: self, picture: Some(picture), memory: 0 }
    }

    /// Waits until there is memory. What needs more than there ever is waits for all.
    fn room(&self, memory: u64) -> impl Drop + '_ {
        let memory = memory.min(BUDGET);
        let mut state = self.wait_while(|state| state.taken + memory > BUDGET);
        state.taken += memory;
        Taken { studio: self, picture: None, memory }
    }

    fn wait_while(&self, is_busy: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let state = self.changed.wait_while(state, |state| is_busy(state));
        state.unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is given back when it is dropped.
struct Taken<'a> {
    studio: &'a Studio,
    picture: Option<Digest>,
    memory: u64,
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let mut state = self.studio.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.taken -= self.memory;
        if let Some(picture) = self.picture {
            state.at_work.remove(&picture);
        }
        self.studio.changed.notify_all();
    }
}
