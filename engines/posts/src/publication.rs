//! A page is published: its readers are let in. Or withdrawn, after a question: they are shut out again, and nothing of
//! it is lost.

use crate::address;
use crate::edit;
use crate::permissions::{Publish, Withdraw};
use crate::post::{KIND, Post};
use crate::review;
use crate::shelf::Publishing;
use crate::version::Version;
use crate::writing;
use askama::Template;
use people::May;
use web::{App, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "withdrawal.html")]
struct WithdrawalPage {
    frame: Frame,
    title: String,
    to: String,
    back: String,
}

pub(crate) async fn create(
    post: May<Publish, Post>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (number, now) = (sent.number("number").unwrap_or(0), app.now());
    let newest = Version::newest(post.id, app.store.read()).await?;
    if let Some(held_back) = edit::held_back(&frame, &post, &newest, &sent, &app).await? {
        return Ok(held_back);
    }
    let mut tx = app.store.begin().await?;
    let publishing = Publishing {
        post: post.id,
        number,
        first: false,
        title: newest.title.0.clone(),
        person_id: post.who.id,
        employer_id: post.who.employer_id,
        now,
    };
    let published = writing::publish(post.place.as_ref(), publishing, &mut tx).await?;
    if published {
        review::begin_anew(post.id, now, &mut tx).await?;
        writing::tell(post.id, &newest.title.0, post.who.id, now, &mut tx).await?;
    }
    tx.commit().await?;
    let word = match published {
        true => "posts-published",
        false if post.published == Some(number) => "posts-was-published",
        false => "posts-changed-meanwhile",
    };
    Ok(see(post.home()).saying(word).into_response())
}

pub(crate) async fn withdrawal(post: May<Withdraw, Post>, frame: Frame) -> impl IntoResponse {
    let title = post.title(frame.words.lang).to_owned();
    let to = address::Withdrawal { post: post.id }.to_string();
    Page(WithdrawalPage { frame, title, to, back: address::Post { post: post.id }.to_string() })
}

pub(crate) async fn withdraw(post: May<Withdraw, Post>, State(app): State<App>) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let withdrawn = writing::withdraw(post.id, &mut tx).await?;
    if withdrawn {
        let of_room = post.place.map_or(&[][..], |shelf| shelf.awaits);
        for word in of_room.iter().chain([&review::DUE]) {
            notices::cease_for_all(word, &Reference::new(KIND, post.id), app.now(), &mut tx).await?;
        }
    }
    tx.commit().await?;
    let word = if withdrawn { "posts-withdrawn" } else { "posts-was-withdrawn" };
    Ok(see(post.home()).saying(word))
}

pages::sample!("posts/withdrawal", |frame| {
    let page = |title: &str| WithdrawalPage {
        frame: frame.clone(),
        title: title.into(),
        to: "/posts/1/withdrawal".into(),
        back: "/posts/1".into(),
    };
    vec![("filled", page("Kuuntelukierros alkaa")), ("long", page(&"Kuuntelukierros alkaa ".repeat(9)))]
});
