//! The influence channel, as people use it: asked, published, taken, answered, tugged, merged; and what others must not see.

mod answering;
mod asking;
mod confidence;
pub mod feed;
mod going;
pub mod kept;
mod ladder;
mod letters;
mod memo;
mod merging;
mod minutes;
mod moderation;
mod promise;
mod races;
mod raised;
mod talk;
mod visible;

use crate::world::{Staffed, fi};
use store::{Day, Id};
use testing::House;
use themes::{Draft, Told};

/// A theme for which the answerer answers.
pub async fn theme(house: &House, name: &str) -> Id {
    let (me, now) = (house.me("answerer").await, house.app.now());
    let told = Told { name: fi(name), owner_id: me.id, return_on: Day::parse("2021-12-15"), ..Told::default() };
    let mut tx = house.app.store.begin().await.unwrap();
    let id = Draft { told, person_id: me.id, employer_id: me.employer_id, now }.create(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Asks through the front door, and says where the question is.
pub async fn ask(house: &House, who: &str, name: &str, asked_as: &str) -> String {
    let themes = themes::Theme::open(house.app.store.read()).await.unwrap();
    let theme = match themes.first() {
        Some(theme) => theme.id,
        None => theme(house, "Organisaatio ja esihenkilöt").await,
    };
    let (theme, once) = (theme.to_string(), house.app.clock.new_id().to_string());
    let fields =
        [("kind", "question"), ("name", name), ("theme", &theme), ("as", asked_as), ("once", &once), ("seen", name)];
    house.visitor(who).await.post("/voice", &fields).await.is(303).header("location").to_owned()
}

pub async fn publish(house: &House, question: &str) {
    let moderation = format!("{question}/moderation");
    house.visitor("editor").await.post(&moderation, &[("deed", "published")]).await.is_sent_to("/voice/moderation");
}

/// Asked by name, and read by everybody.
pub async fn published(house: &House, who: &str, name: &str, asked_as: &str) -> String {
    let question = ask(house, who, name, asked_as).await;
    publish(house, &question).await;
    question
}

/// Answered with one sentence by the answerer.
pub async fn answer(house: &House, question: &str, words: &str) {
    let fields = [("state", "answered"), ("words-fi", words)];
    house.visitor("answerer").await.post(format!("{question}/answer"), &fields).await.is_sent_to(question);
}

/// Not decided: everything that such an answer must say.
pub async fn not_decided(house: &House, question: &str, return_on: &str) {
    let fields = [
        ("state", "not_decided"),
        ("known-fi", "Lähityöyhteisöt siirtyvät kokonaisina."),
        ("not-known-fi", "Esihenkilötehtävien määrä."),
        ("who-decides-fi", "Aluevaltuusto 1.3.2022 jälkeen."),
        ("return-on", return_on),
    ];
    house.visitor("answerer").await.post(format!("{question}/answer"), &fields).await.is_sent_to(question);
}

/// What awaits somebody and what is new to them, by their words.
pub async fn hears(house: &House, who: &str) -> Vec<String> {
    let (awaiting, news) = notices::open(house.person(who).await, house.app.store.read()).await.unwrap();
    awaiting.into_iter().chain(news).map(|notice| notice.word).collect()
}

pub fn id_of(question: &str) -> Id {
    question.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a question's address")
}

pub type Here = Staffed;
