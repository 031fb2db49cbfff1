//! Every page in every state and language: drawn, looked through, and laid in `target/samples` for axe.

use crate::doors::runs_nothing;
use pages::inventory;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use testing::html::{Tag, tags, text_of};
use words::Lang;

struct Drawn {
    lang: Lang,
    name: String,
    html: String,
}

/// Drawn once for all who look.
static ALL: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let mut all = vec![];
    for lang in Lang::ALL {
        for sample in inventory::iter::<pages::Sample> {
            for (state, html) in (sample.draw)(pages::sample_frame(lang)) {
                all.push(Drawn { lang, name: format!("{}-{state}", sample.page.replace('/', "-")), html });
            }
        }
    }
    all
});

/// Looks at every page, and tells of all faults at once.
fn look(at: impl Fn(&Drawn, &[Tag]) -> Vec<String>) {
    let mut faults = vec![];
    for page in ALL.iter() {
        let found = at(page, &tags(&page.html));
        faults.extend(found.into_iter().map(|fault| format!("{} ({}): {fault}", page.name, page.lang.code())));
    }
    faults.sort();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_page_is_drawn_into_samples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/samples");
    let all = &*ALL;
    let states: BTreeSet<&str> = all.iter().map(|page| page.name.as_str()).collect();
    assert!(states.len() >= 30, "only {} states are drawn", states.len());
    assert_eq!(all.len(), states.len() * 3, "a state has a name of its own");
    let spaced: Vec<_> = states.iter().filter(|state| state.contains(' ')).collect();
    assert!(spaced.is_empty(), "the browser opens each by its name, in one word: {spaced:?}");
    for page in all {
        let folder = folder.join(page.lang.code());
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{}.html", page.name)), &page.html).unwrap();
    }
}

#[test]
fn every_page_has_one_heading_a_title_and_its_language() {
    look(|page, tags| {
        let mut faults = vec![];
        let headings: Vec<&Tag> = tags.iter().filter(|tag| tag.is("h1")).collect();
        if headings.len() != 1 || text_of(&page.html, headings[0]).is_empty() {
            faults.push(format!("{} headings", headings.len()));
        }
        let title = tags.iter().find(|tag| tag.is("title")).map(|tag| text_of(&page.html, tag)).unwrap_or_default();
        if title.trim_start_matches('·').trim() == "Tahto" {
            faults.push(format!("the title is {title:?}"));
        }
        let lang = tags.iter().find(|tag| tag.is("html")).and_then(|tag| tag.get("lang"));
        if lang != Some(page.lang.code()) {
            faults.push(format!("the language is {lang:?}"));
        }
        if tags.iter().filter(|tag| tag.is("main")).count() != 1 {
            faults.push("not one main".into());
        }
        faults
    });
}

#[test]
fn headings_leave_no_step_out() {
    look(|page, tags| {
        let levels = tags.iter().filter(|tag| tag.name.len() == 2 && tag.name.starts_with('h') && tag.name != "hr");
        let levels: Vec<u8> = levels.filter_map(|tag| tag.name[1..].parse().ok()).collect();
        let jumps = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
        let _ = page;
        if jumps > 0 { vec![format!("headings go {levels:?}")] } else { vec![] }
    });
}

#[test]
fn every_field_has_a_label_and_no_id_stands_twice() {
    look(|page, tags| {
        let mut faults = vec![];
        let mut ids = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.get("id")) {
            if !ids.insert(id) {
                faults.push(format!("id {id:?} stands twice"));
            }
        }
        let labels: BTreeSet<&str> =
            tags.iter().filter(|tag| tag.is("label")).filter_map(|tag| tag.get("for")).collect();
        for label in labels.iter().filter(|label| !ids.contains(*label)) {
            faults.push(format!("a label for {label:?}, which is not there"));
        }
        for tag in tags.iter().filter(|tag| ["input", "select", "textarea"].contains(&tag.name.as_str())) {
            let quiet = ["hidden", "submit"].contains(&tag.get("type").unwrap_or(""));
            let named = tag.get("id").is_some_and(|id| labels.contains(id)) || tag.get("aria-label").is_some();
            if !quiet && !named && !is_inside_label(&page.html, tag) {
                faults.push(format!("<{} name={:?}> has no label", tag.name, tag.get("name").unwrap_or("")));
            }
        }
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls"] {
            let named = tags.iter().filter_map(|tag| tag.get(attribute)).flat_map(str::split_whitespace);
            faults.extend(
                named.filter(|id| !ids.contains(id)).map(|id| format!("{attribute} names {id:?}, which is not there")),
            );
        }
        for anchor in tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix('#')) {
            if !ids.contains(anchor) {
                faults.push(format!("a link to #{anchor}, which is not there"));
            }
        }
        faults
    });
}

fn is_inside_label(page: &str, tag: &Tag) -> bool {
    let before = &page[..tag.after];
    let (opened, closed) = (before.rfind("<label"), before.rfind("</label"));
    opened.is_some_and(|opened| closed.is_none_or(|closed| opened > closed))
}

#[test]
fn pictures_have_words_and_buttons_and_links_a_name() {
    look(|page, tags| {
        let mut faults = vec![];
        for tag in tags {
            if tag.is("img") && tag.get("alt").is_none() {
                faults.push(format!("a picture without alt: {:?}", tag.get("src")));
            }
            if (tag.is("button") || tag.is("a") || tag.is("summary"))
                && text_of(&page.html, tag).is_empty()
                && tag.get("aria-label").is_none_or(str::is_empty)
            {
                faults.push(format!("a nameless <{}>: {:?}", tag.name, tag.attributes));
            }
            if tag.is("form")
                && tag.get("method") != Some("post")
                && tag.get("method") != Some("get")
                && tag.get("action").is_some()
            {
                faults.push("a form without a method".into());
            }
        }
        faults
    });
}

#[test]
fn no_page_carries_a_key_or_a_missing_word() {
    look(|page, _| {
        let mut faults = vec![];
        for sign in ["{ $", "{$", ">…<", "{{", "{%"] {
            if page.html.contains(sign) {
                faults.push(format!("{sign:?} stands in it"));
            }
        }
        faults
    });
}

#[test]
fn no_page_runs_anything_of_its_own() {
    look(|page, _| {
        runs_nothing(&page.html, &page.name);
        vec![]
    });
}
