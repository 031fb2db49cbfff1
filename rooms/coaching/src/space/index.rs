//! The space: first what is new since one was last here, then the threads by theme.

use super::address;
use super::members::{self, Space, agents, coaches};
use crate::task_show::names;
use askama::Template;
use people::{May, byline};
use store::Moment;
use threads::{Following, Thread};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "space/index.html")]
struct SpacePage {
    frame: Frame,
    now: Moment,
    space: Space,
    sees: String,
    /// Those with something unread, the newest first.
    news: Vec<Thread>,
    themes: Vec<(String, Vec<Thread>)>,
}

pub(crate) async fn index(space: May<See, Space>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = space.who.clone();
    let space = space.into_record();
    let members = Space::members(space.id, &app.clock.today(), app.store.read()).await?;
    let mut all = match space.has_entered {
        true => Thread::of(&space.reference(), me.id, app.store.read()).await?,
        false => vec![],
    };
    byline::sign(&mut all, |thread| (thread.person_id, &mut thread.author), me.lang, &app).await?;
    let sees = who_reads(&frame, &members);
    let news = all.iter().filter(|thread| thread.is_news()).cloned().collect();
    Ok(Page(SpacePage { frame, now: app.now(), space, sees, news, themes: by_theme(all) }))
}

/// "Ryhmän 12 agenttia ja valmentaja Vilma Valmentaja."
pub(crate) fn who_reads(frame: &Frame, members: &[members::Member]) -> String {
    frame.words.t2("space-sees-who", "agents", agents(members), "coaches", names(frame, &coaches(members)))
}

/// Themes in the order in which something was last said under them.
fn by_theme(all: Vec<Thread>) -> Vec<(String, Vec<Thread>)> {
    let mut themes: Vec<(String, Vec<Thread>)> = vec![];
    for thread in all {
        match themes.iter_mut().find(|(theme, _)| *theme == thread.theme) {
            Some((_, threads)) => threads.push(thread),
            None => themes.push((thread.theme.clone(), vec![thread])),
        }
    }
    themes
}

impl SpacePage {
    fn programme(&self) -> String {
        crate::address::Programme { programme: self.space.programme_id }.to_string()
    }

    fn entry(&self) -> String {
        address::Entry { space: self.space.id }.to_string()
    }

    fn here(&self) -> String {
        address::Space { space: self.space.id }.to_string()
    }

    fn begin(&self) -> String {
        address::NewThread { space: self.space.id }.to_string()
    }

    fn thread(&self, thread: &Thread) -> String {
        if thread.unread() > 0 && thread.read_to > 0 {
            return address::unread(thread.id);
        }
        address::Thread { thread: thread.id }.to_string()
    }

    fn is_muted(&self, thread: &Thread) -> bool {
        thread.following == Following::Muted
    }
}

pages::sample!("coaching/space", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let page = |has_entered, all: Vec<Thread>| SpacePage {
        frame: frame.clone(),
        now,
        space: super::thread_show::sample_space(has_entered),
        sees: frame.words.t2("space-sees-who", "agents", 12, "coaches", "Vilma Valmentaja"),
        news: all.iter().filter(|thread| thread.is_news()).cloned().collect(),
        themes: by_theme(all),
    };
    let thread = super::thread_show::sample_thread();
    let read = Thread { read_to: 12, following: Following::Muted, ..thread.clone() };
    let long = Thread { name: "Miten saamme yövuoron mukaan? ".repeat(6), ..thread.clone() };
    vec![
        ("rules", page(false, vec![])),
        ("empty", page(true, vec![])),
        ("filled", page(true, vec![thread, read])),
        ("long", page(true, vec![long])),
    ]
});
