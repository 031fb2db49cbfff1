//! Today: where the change and the channel stand, what awaits me, urgent first, which of my questions has moved, what is
//! new to me, and what is next. Useful in thirty seconds; everything here is a link onward.

mod asked;

use askama::Template;
use askama::filters::Safe;
use change::summary::{Standing, standing};
use gatherings::Coming;
use messages::summary::New;
use notices::Notice;
use people::{Doors, Me, Menu, Role, Room, SignedIn};
use store::Moment;
use web::{Address, App, Frame, IntoResponse, Page, Reference, Result, State};

words::lay_out!("today");

/// The front page.
#[derive(Debug, Clone)]
pub struct Today;

impl Address for Today {
    const PATH: &'static str = "/";
}

impl std::fmt::Display for Today {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(Self::PATH)
    }
}

pub fn room() -> Room {
    Room {
        name: "today",
        routes: vec![web::acts::get::<Today, _, _>(index)],
        menu: vec![Menu { href: "/", word: "menu-today", shown: |_| true }],
        ..Room::default()
    }
}

#[derive(Template)]
#[template(path = "today.html")]
pub struct TodayPage {
    frame: Frame,
    now: Moment,
    name: String,
    lead: String,
    /// The line of stages; without any it is not drawn.
    standing: Standing,
    /// The influence channel; what it has nothing to say of is not drawn.
    voice: voice::summary::Standing,
    /// What has been told to their unit lately.
    messages: Vec<New>,
    /// Rounds on the shared will that wait for their first vote.
    rounds: Vec<will::summary::Waiting>,
    awaiting: Vec<Line<Notice>>,
    news: Vec<Line<Notice>>,
    coming: Vec<Line<Coming>>,
    /// One's own goals and the unit's, in short.
    goals: Option<Safe<String>>,
}

/// Something with the address of its page.
struct Line<T> {
    what: T,
    href: String,
}

async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    page(&me, &app, frame).await
}

/// The page itself; in the demonstration its door is another one.
pub async fn page(me: &Me, app: &App, frame: Frame) -> Result<Page<TodayPage>> {
    let (now, doors) = (app.now(), Doors::of(app));
    let href = |subject: &Reference| doors.address(subject).unwrap_or_else(|| "/".into());
    let (awaiting, news) = notices::open(me.id, app.store.read()).await?;
    let lines = |notices: Vec<Notice>| -> Vec<Line<Notice>> {
        notices.into_iter().map(|notice| Line { href: href(&notice.subject()), what: notice }).collect()
    };
    let (awaiting, news) = (lines(awaiting), lines(news));
    let coming = gatherings::coming(me.id, now, app.store.read()).await?.into_iter();
    let coming = coming.map(|coming| Line { href: href(&coming.subject), what: coming }).collect();
    let name = me.name.split_whitespace().next().unwrap_or_default().to_owned();
    let standing = standing(frame.words, app).await?;
    let voice = voice::summary::standing(me, app).await?;
    let messages = messages::summary::new_for(me, app).await?;
    let rounds = will::summary::waiting_for(me, app).await?;
    let goals = talks::goals::today(&frame, me, app).await?;
    let lead = lead(me, &frame, now);
    Ok(Page(TodayPage { lead, standing, voice, messages, rounds, frame, now, name, awaiting, news, coming, goals }))
}

/// "Maanantai 4.10. · Vuodeosasto 3 · muutosagentti"
fn lead(me: &Me, frame: &Frame, now: Moment) -> String {
    let mut parts = vec![frame.words.whole_day(now), me.unit().to_owned()];
    parts.extend(me.roles.iter().map(|role: &Role| frame.named(role.key()).to_owned()));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

impl TodayPage {
    fn greeting(&self) -> &'static str {
        match self.now.zoned().hour() {
            5..10 => "today-morning",
            10..17 => "today-day",
            17..22 => "today-evening",
            _ => "today-night",
        }
    }

    fn sentence(&self, notice: &Notice) -> String {
        notice.sentence(self.frame.words)
    }

    fn seen(&self, notice: &Notice) -> String {
        notices::address::Acknowledgement { notice: notice.id }.to_string()
    }

    /// The newest news on the page: what comes after it has not been seen.
    fn until(&self) -> i64 {
        self.news.iter().map(|line| line.what.begun_at.0).max().unwrap_or(0)
    }

    fn times(&self, coming: &Coming) -> String {
        gatherings::spoken(&coming.occurrences, self.frame.words)
    }

    fn place<'c>(&self, coming: &'c Coming) -> &'c str {
        coming.occurrences.first().map_or("", |first| first.place.0.read(self.frame.words.lang))
    }

    fn colour(&self, notice: &Notice) -> &'static str {
        if notice.is_late(self.now) { "danger" } else { "lakka" }
    }
}

pages::sample!("today", |frame| {
    use words::{Lang, Texts};
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let about = |text: &str| Texts::one(Lang::Fi, text).kept();
    let notice = |text: &str, due_at| Notice {
        id: store::Id::nil(),
        person_id: store::Id::nil(),
        word: "today-sample".into(),
        subject_kind: "interim_task".into(),
        subject_id: store::Id::nil(),
        about: about(text),
        due_at,
        urgent: false,
        begun_at: now,
        ended_at: None,
        is_news: false,
        note: String::new(),
    };
    let note = "Kiitos, jos ehdit ennen perjantaita.".to_owned();
    let told = |text: &str| Notice { is_news: true, note: note.clone(), ..notice(text, None) };
    let line = |notice| Line { what: notice, href: "/coaching".into() };
    let held = gatherings::Occurrence { begins_at: now, ends_at: now, place: about("Etäyhteys") };
    let coming = Coming {
        subject: Reference::new("coaching_session", store::Id::nil()),
        name: about("Jaksaminen muutoksen keskellä").0,
        occurrences: vec![held.clone(), held],
    };
    let stage = |name: &str, sign, word| change::summary::Step {
        name: name.into(),
        href: "/change".into(),
        sign,
        word,
        days: "1.9.2021–28.2.2022".into(),
    };
    let stages = vec![
        stage("Valmistelu käynnistyy", "done", "change-stage-done"),
        stage("Vaihtoehtoja valmistellaan", "now", "change-stage-now"),
        stage("Aluevaltuusto päättää", "open", "change-stage-next"),
    ];
    let sentence = "Työryhmät kokoavat vaihtoehtoja, mutta isoista asioista ei vielä päätetä.".to_owned();
    let standing = Standing { stages, sentence, late: 1 };
    let page = |awaiting: Vec<_>, news, coming| TodayPage {
        frame: frame.clone(),
        standing: if awaiting.is_empty() { Standing::default() } else { standing.clone() },
        voice: if awaiting.is_empty() { Default::default() } else { voice::summary::Standing::sample() },
        messages: if awaiting.is_empty() {
            vec![]
        } else {
            vec![New::sample("Kotihoidon vaihtoehdot käsitellään 26.10.")]
        },
        rounds: if awaiting.is_empty() {
            vec![]
        } else {
            vec![will::summary::Waiting::sample("Miten kuljemme sinne yhdessä?", now)]
        },
        now,
        name: "Sanni".into(),
        lead: "Maanantai 4.10. · Vuodeosasto 3".into(),
        awaiting,
        news,
        coming,
        goals: None,
    };
    let long = "Kuuntelukierros ja kaikki, mitä siitä seuraa, ".repeat(8);
    vec![
        ("empty", page(vec![], vec![], vec![])),
        (
            "filled",
            page(
                vec![line(notice("Kuuntelukierros", Some(now))), line(notice("Tuen kartta", None))],
                vec![line(told("Kolme kysymystä")), line(told("Tapaaminen 2"))],
                vec![Line { what: coming, href: "/coaching".into() }],
            ),
        ),
        ("long", page(vec![line(notice(&long, Some(now)))], vec![line(told(&long))], vec![])),
    ]
});
