//! Headings, lists, links and emphasis, as people write them (Markdown), made into what a page may hold. Whatever else
//! comes – HTML, pictures, links to programs – is shown as the text it is, or not at all.

use askama::filters::Safe;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A quotation in a list in a quotation: what is deeper stands at this depth.
const DEEPEST: usize = 8;

/// A text with its headings under the page's own.
pub fn body(text: &str) -> Safe<String> {
    let mut tidy = Tidy { headings: vec![], depth: 0, links: vec![] };
    let events = Parser::new_ext(text, Options::empty()).filter_map(|event| tidy.one(event));
    let mut page = String::with_capacity(text.len() + text.len() / 4);
    html::push_html(&mut page, events);
    Safe(page)
}

/// The text alone, for where nothing is drawn: a search index, an excerpt.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => bare += &text,
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Item) => bare.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => bare.push('\n'),
            _ => {}
        }
    }
    bare.trim().to_owned()
}

struct Tidy {
    /// The headings that what follows stands under, each by its level as written.
    headings: Vec<HeadingLevel>,
    depth: usize,
    /// Of the links that are open: whether each leads anywhere.
    links: Vec<bool>,
}

impl Tidy {
    fn one<'t>(&mut self, event: Event<'t>) -> Option<Event<'t>> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => Some(event),
            _ => None,
        }
    }

    fn start<'t>(&mut self, tag: Tag<'t>) -> Option<Event<'t>> {
        let tag = match tag {
            Tag::Heading { level, .. } => {
                Tag::Heading { level: self.under(level), id: None, classes: vec![], attrs: vec![] }
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let leads = is_link(&dest_url);
                self.links.push(leads);
                return leads.then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return None;
                }
                tag
            }
            Tag::CodeBlock(_) => Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(CowStr::Borrowed(""))),
            Tag::Paragraph | Tag::Emphasis | Tag::Strong => tag,
            _ => return None, // a picture's words stay, as text
        };
        Some(Event::Start(tag))
    }

    fn end<'t>(&mut self, end: TagEnd) -> Option<Event<'t>> {
        match end {
            TagEnd::Heading(_) => Some(Event::End(TagEnd::Heading(self.level()))),
            TagEnd::Link => self.links.pop().unwrap_or(false).then_some(Event::End(end)),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.depth -= 1;
                (self.depth < DEEPEST).then_some(Event::End(end))
            }
            TagEnd::CodeBlock | TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong => Some(Event::End(end)),
            _ => None,
        }
    }

    /// Its level on the page: under the page's own heading and those above it, whatever was written, so that none is left
    /// out and equal ones stay equal.
    fn under(&mut self, written: HeadingLevel) -> HeadingLevel {
        self.headings.retain(|above| *above < written);
        self.headings.push(written);
        self.level()
    }

    fn level(&self) -> HeadingLevel {
        HeadingLevel::try_from(1 + self.headings.len()).unwrap_or(HeadingLevel::H6)
    }
}

/// Another site, a letter, or a place in this house.
fn is_link(to: &str) -> bool {
    let starts = |with: &str| to.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let plain = !to.contains(|letter: char| letter.is_control() || letter == '\\');
    let here = to.starts_with('/') && !to.starts_with("//");
    plain && (here || ["https://", "http://", "mailto:"].into_iter().any(starts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        body(text).0
    }

    #[test]
    fn headings_lists_links_and_emphasis_are_drawn() {
        let text = "# Mitä muuttuu\n\nKierto on **kerran viikossa**.\n\n- ma\n- to\n\n[Ohje](/change/pages) ja [laki](https://finlex.fi)";
        let page = drawn(text);
        assert!(page.contains("<h2>Mitä muuttuu</h2>"), "{page}");
        assert!(page.contains("<strong>kerran viikossa</strong>"), "{page}");
        assert!(page.contains("<li>ma</li>"), "{page}");
        assert!(page.contains("<a href=\"/change/pages\">Ohje</a>") && page.contains("<a href=\"https://finlex.fi\">"));
    }

    #[test]
    fn headings_stand_under_the_pages_own_and_leave_no_level_out() {
        let page = drawn("### Ensin\n\n# Sitten\n\n###### Syvällä\n\n###### Vielä\n\n## Väliin\n\n## Rinnalle");
        for heading in ["<h2>Ensin", "<h2>Sitten", "<h3>Syvällä", "<h3>Vielä", "<h3>Väliin", "<h3>Rinnalle"] {
            assert!(page.contains(heading), "{heading} in {page}");
        }
    }

    #[test]
    fn hostile_text_stays_text() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<svg/onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](<java\tscript:alert(1)>)",
            "[x](&#106;avascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](vbscript:msgbox)",
            "[x](//evil.example/)",
            "[x](/\\evil.example)",
            "![x](https://evil.example/pixel.png)",
            "![x](javascript:alert(1))",
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1)\n\n[x]",
            "[x](https://ok.example \"\\\" onmouseover=alert(1) \\\"\")",
            "```\"><script>alert(1)</script>\nx\n```",
            "<!-- --><iframe src=//evil.example></iframe>",
            "<style>body{display:none}</style>",
            "[![x](a)](javascript:alert(1))",
            "`<script>`",
        ] {
            let page = drawn(text);
            for bad in
                ["<script", "<img", "<svg", "<iframe", "<style", "<a href=\"java", "<a href=\"data", "<a href=\"vb"]
            {
                assert!(!page.to_lowercase().contains(bad), "{text} → {page}");
            }
            // what is text has no sharp brackets of its own any more
            for tag in page.split('<').skip(1).filter_map(|part| part.split('>').next()) {
                let link = tag.split_once("href=\"").is_none_or(|(_, to)| to.starts_with("https://ok.example"));
                let names = tag.split('"').step_by(2);
                assert!(link && names.into_iter().all(|part| !part.contains(" on")), "{text} → {page}");
            }
        }
    }

    #[test]
    fn what_is_endlessly_deep_or_odd_is_drawn_in_no_time() {
        let begun = std::time::Instant::now();
        for text in [
            ">".repeat(40_000),
            "[".repeat(40_000),
            "*_".repeat(20_000),
            "- ".repeat(20_000),
            "![".repeat(20_000),
            "`".repeat(40_000),
            "<".repeat(40_000),
            "\u{202e}\u{0}&#0;&lt;script&gt;".repeat(1_000),
        ] {
            let page = drawn(&text);
            assert!(page.matches("<blockquote>").count() <= DEEPEST);
            assert!(!page.contains("<script"));
        }
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }

    #[test]
    fn every_tag_that_opens_closes() {
        let page = drawn(&format!("{}syvä\n\n[pois](x:y) **jää** [kotiin](/)", "> ".repeat(30)));
        for tag in ["blockquote", "p", "strong", "a"] {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag} in {page}");
        }
    }

    #[test]
    fn the_bare_text_has_no_marks() {
        assert_eq!(bare("# Kierto\n\n**Kerran** [viikossa](/x).\n\n- ma\n- to"), "Kierto\nKerran viikossa.\nma to");
    }
}
