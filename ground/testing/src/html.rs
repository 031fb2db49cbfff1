//! Just enough of HTML to ask a drawn page about itself.

/// An opening tag with its attributes.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Where its text begins.
    pub after: usize,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }
}

/// Every opening tag of a page, in order. What stands in scripts and comments is passed over.
pub fn tags(page: &str) -> Vec<Tag> {
    let (mut found, mut at) = (vec![], 0);
    while let Some(start) = page[at..].find('<').map(|place| at + place) {
        if page[start..].starts_with("<!--") {
            at = page[start..].find("-->").map_or(page.len(), |end| start + end + 3);
            continue;
        }
        let Some(tag) = tag(page, start) else {
            at = start + 1;
            continue;
        };
        at = tag.after;
        if tag.is("script") {
            at = page[at..].find("</script").map_or(page.len(), |end| at + end);
        }
        found.push(tag);
    }
    found
}

fn tag(page: &str, start: usize) -> Option<Tag> {
    let bytes = page.as_bytes();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-:_.".contains(&byte);
    let word = |mut at: usize| {
        while at < bytes.len() && is_name(bytes[at]) {
            at += 1;
        }
        at
    };
    let name_end = word(start + 1);
    if name_end == start + 1 {
        return None;
    }
    let name = page[start + 1..name_end].to_lowercase();
    let (mut attributes, mut at) = (vec![], name_end);
    while at < bytes.len() && bytes[at] != b'>' {
        let end = word(at);
        if end == at {
            at += 1;
            continue;
        }
        let key = page[at..end].to_lowercase();
        at = end;
        let mut value = String::new();
        if bytes.get(at) == Some(&b'=') {
            let quote = bytes.get(at + 1).copied().filter(|byte| b"\"'".contains(byte));
            let (from, until): (usize, &[char]) = match quote {
                Some(quote) => (at + 2, if quote == b'"' { &['"'] } else { &['\''] }),
                None => (at + 1, &[' ', '>', '\n']),
            };
            let length = page[from..].find(until).unwrap_or(page.len() - from);
            value = plain(&page[from..from + length]);
            at = from + length + usize::from(quote.is_some());
        }
        attributes.push((key, value));
    }
    Some(Tag { name, attributes, after: (at + 1).min(bytes.len()) })
}

/// What a reader reads for `&amp;` and its like.
pub fn plain(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#38;", "&"),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (coded, letter)| text.replace(coded, letter))
}

/// The text from a tag to its end, without the tags in it.
pub fn text_of(page: &str, tag: &Tag) -> String {
    let rest = &page[tag.after..];
    let inner = &rest[..rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len())];
    let (mut text, mut inside) = (String::new(), false);
    for letter in inner.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    plain(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}
