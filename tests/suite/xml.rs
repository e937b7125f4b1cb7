//! A strict reader of XML, as far as feeds and sitemaps are made of it: what is not
//! well-formed (XML 1.0, fifth edition) is refused, and so is what they have no need of
//! (comments, CDATA, document types).

/// An element.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name with its prefix, as written.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// The text directly inside, with references replaced.
    pub text: String,
}

impl Element {
    /// The value of an attribute, or an empty text.
    pub fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// The children of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The only child of a name.
    pub fn only(&self, name: &str) -> &Element {
        let mut found = self.children.iter().filter(|child| child.name == name);
        match (found.next(), found.next()) {
            (Some(only), None) => only,
            _ => panic!("not one <{name}> in {self:?}"),
        }
    }

    /// The text of the only child of a name.
    pub fn text_of(&self, name: &str) -> &str {
        &self.only(name).text
    }
}

/// Reads a document.
pub fn parse(text: &str) -> Result<Element, String> {
    if let Some(c) = text.chars().find(|c| !is_allowed(*c)) {
        return Err(format!("the character {:#x}", c as u32));
    }
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    let rest = text.strip_prefix(head).ok_or("no declaration")?;
    let mut reader = Reader { rest };
    let root = reader.element()?;
    if !reader.rest.trim().is_empty() {
        return Err(format!("after the root: {}", reader.near()));
    }
    Ok(root)
}

/// Source: XML 1.0, section 2.2.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn near(&self) -> String {
        self.rest.chars().take(60).collect()
    }

    fn take(&mut self, text: &str) -> Result<(), String> {
        let rest = self.rest.strip_prefix(text);
        self.rest =
            rest.ok_or_else(|| format!("{text:?} expected at {}", self.near()))?;
        Ok(())
    }

    fn name(&mut self) -> Result<&'a str, String> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || ":_-.".contains(c);
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        match name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            true => Ok(name),
            false => Err(format!("no name at {name}{}", self.near())),
        }
    }

    fn element(&mut self) -> Result<Element, String> {
        self.take("<")?;
        let mut element = Element { name: self.name()?.to_owned(), ..Element::default() };
        while self.rest.starts_with(' ') {
            self.take(" ")?;
            let key = self.name()?.to_owned();
            self.take("=\"")?;
            let end = self.rest.find('"').ok_or("an open attribute")?;
            let value = plain(&self.rest[..end])?;
            self.rest = &self.rest[end + 1..];
            if element.attributes.iter().any(|(known, _)| *known == key) {
                return Err(format!("{key} twice"));
            }
            element.attributes.push((key, value));
        }
        if self.rest.starts_with('/') {
            self.take("/>")?;
            return Ok(element);
        }
        self.take(">")?;
        loop {
            let end = self.rest.find('<').ok_or("an open element")?;
            element.text += &plain(&self.rest[..end])?;
            self.rest = &self.rest[end..];
            if self.rest.starts_with("</") {
                self.take("</")?;
                self.take(&element.name)?;
                self.take(">")?;
                return Ok(element);
            }
            element.children.push(self.element()?);
        }
    }
}

/// A text with its references replaced.
fn plain(text: &str) -> Result<String, String> {
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').ok_or(format!("&{piece}"))?;
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => return Err(format!("&{name};")),
        });
        plain += rest;
    }
    if text.contains(['<', '>']) { Err(text.to_owned()) } else { Ok(plain) }
}

#[test]
fn what_is_not_well_formed_is_refused() {
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    let root = parse(&format!("{head}<a b=\"1 &amp; 2\"><c/>x &lt; y</a>\n")).unwrap();
    assert_eq!((root.get("b"), &*root.text), ("1 & 2", "x < y"));
    assert_eq!(root.only("c"), &Element { name: "c".to_owned(), ..Element::default() });
    for wrong in [
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&nbsp;</a>",
        "<a>&</a>",
        "<a>></a>",
        "<a b=1/>",
        "<a b=\"1\" b=\"2\"/>",
        "<a>\u{1}</a>",
        "<a>\u{ffff}</a>",
        "<1/>",
        "<a/>x",
    ] {
        assert!(parse(&format!("{head}{wrong}")).is_err(), "{wrong}");
    }
    assert!(parse("<a/>").is_err());
}
