//! The numbers of list items, as they were typed.
//!
//! In: the events of a body with their places. Out: what each item of a numbered list has
//! to be told so that it shows the number that stands in the text. Markdown counts on from
//! the first item whatever was typed, but "4. Khen thưởng" behind "2." is item 4 of a
//! document that somebody quotes. A list of nothing but `1.` is Markdown's own habit, and
//! is counted.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The numbers that depart from counting, by the place of the item among the events.
#[derive(Default)]
pub(super) struct Numbers(HashMap<usize, u64>);

impl Numbers {
    /// The events of a body, and the numbers of its items.
    pub(super) fn collect<'a>(
        body: &str,
        events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
    ) -> (Vec<Event<'a>>, Self) {
        let mut numbers = Self::default();
        let mut open: Vec<Option<Vec<(usize, u64)>>> = Vec::new();
        let mut all = Vec::new();
        for (event, range) in events {
            match &event {
                Event::Start(Tag::List(first)) => open.push(first.map(|_| Vec::new())),
                Event::Start(Tag::Item) => {
                    if let Some(Some(items)) = open.last_mut()
                        && let Some(number) = typed(&body[range])
                    {
                        items.push((all.len(), number));
                    }
                }
                Event::End(TagEnd::List(_)) => {
                    numbers.take(&open.pop().flatten().unwrap_or_default());
                }
                _ => {}
            }
            all.push(event);
        }
        (all, numbers)
    }

    /// Keeps the numbers of one list that do not follow from the one before.
    fn take(&mut self, items: &[(usize, u64)]) {
        if items.iter().all(|(_, number)| *number <= 1 && *number == items[0].1) {
            return;
        }
        for pair in items.windows(2) {
            let [(_, before), (at, number)] = *pair else { continue };
            if number != before + 1 {
                self.0.insert(at, number);
            }
        }
    }

    /// The tag of the item at `at`, if it has to say its number.
    pub(super) fn tag(&self, at: usize) -> Option<String> {
        self.0.get(&at).map(|number| format!("<li value=\"{number}\">"))
    }
}

/// The number that an item begins with. It has nine digits at most. Source: `CommonMark`,
/// section 5.2.
fn typed(item: &str) -> Option<u64> {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    item[..digits].parse().ok()
}
