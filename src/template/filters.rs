//! Filters and functions that the engine lacks, or has not as a site must have them.

use tera::{Error, Kwargs, Map, State, TeraResult, Value};

/// `group_by(attribute="…")` with its groups in the order in which they first appear. The
/// engine's own (Tera 2.4) gives them in the order of a hash, another one each time; it
/// may go when that does.
pub(super) fn group_by(list: &[Value], kwargs: Kwargs, _: &State) -> TeraResult<Map> {
    let attribute = kwargs.must_get::<&str>("attribute")?;
    let mut groups: Vec<(String, Vec<Value>)> = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let Some(key) = value.get_from_path(attribute) else {
            let message = format!("item {at} has no attribute `{attribute}`");
            return Err(Error::message(message));
        };
        if key.is_none() {
            continue;
        }
        let key = key.to_string();
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(value.clone()),
            None => groups.push((key, vec![value.clone()])),
        }
    }
    Ok(groups.into_iter().map(|(key, group)| (key.into(), Value::from(group))).collect())
}

/// `urlencode`: a text as one part of a query. All but the unreserved characters of RFC
/// 3986, section 2.3, become their bytes in percent.
pub(super) fn urlencode(text: &str, _: Kwargs, _: &State) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(byte as char);
            }
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    encoded
}

/// `json`: a text as a JSON string, quotes and all, that may stand in a script of a page:
/// no `<` in it can end that script.
pub(super) fn json(text: &str, _: Kwargs, _: &State) -> Value {
    let quoted = serde_json::to_string(text).unwrap_or_default();
    match quoted.contains('<') {
        true => Value::safe_string(&quoted.replace('<', "\\u003c")),
        false => Value::safe_string(&quoted),
    }
}

/// The most numbers of one `range`: the days of a year and some more.
const NUMBERS: usize = 400;

/// `range(end=…, start=…, step_by=…)` with fewer numbers than the engine's own (Tera 2.4),
/// whose hundred thousand, in a loop in a loop, take days.
pub(super) fn range(kwargs: Kwargs, _: &State) -> TeraResult<Vec<i64>> {
    let start = kwargs.get::<i64>("start")?.unwrap_or_default();
    let end = kwargs.must_get::<i64>("end")?;
    let step = kwargs.get::<i64>("step_by")?.unwrap_or(1);
    if step == 0 || (start > end && step > 0) {
        let message = format!("`range` never comes from {start} to {end} by {step}");
        return Err(Error::message(message));
    }
    let is_before = |at: &i64| if step > 0 { *at < end } else { *at > end };
    let numbers = std::iter::successors(Some(start), |at| at.checked_add(step));
    let numbers: Vec<i64> = numbers.take_while(is_before).take(NUMBERS + 1).collect();
    if numbers.len() > NUMBERS {
        let message = format!("`range` may give {NUMBERS} numbers at most");
        return Err(Error::message(message));
    }
    Ok(numbers)
}
