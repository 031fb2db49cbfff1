//! One's own data to take along: a page to read and print, the same for programs, and both in one package with one's
//! own files. That it was taken is noted before anything is handed out.

use crate::own;
use crate::package;
use crate::page::{drawn, told};
use people::{Me, SignedIn};
use web::{App, Frame, IntoResponse, Reference, Response, Result, State, header};

pub(crate) async fn page(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    note(&me, &app).await?;
    let own = own::gather(&me, frame.words, &app).await?;
    let files = own.media.iter().map(|(medium, _)| (medium, app.link(medium.href()))).collect();
    let page = drawn(&own, files, frame.words);
    Ok(file(page.into_response(), "text/html; charset=utf-8", &format!("{}.html", frame.t("my-data-file"))))
}

pub(crate) async fn json(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    note(&me, &app).await?;
    let own = own::gather(&me, frame.words, &app).await?;
    let files = own.media.iter().map(|(medium, _)| (medium, app.link(medium.href()))).collect();
    let text = told(&own, files, frame.words);
    Ok(file(text.into_response(), "application/json; charset=utf-8", &format!("{}.json", frame.t("my-data-file"))))
}

pub(crate) async fn package(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<Response> {
    note(&me, &app).await?;
    let own = own::gather(&me, frame.words, &app).await?;
    let name = frame.t("my-data-file");
    let body = package::of(&own, name, frame.words, me.0.clone(), app.clone()).await?;
    Ok(file(body.into_response(), "application/zip", &format!("{name}.zip")))
}

fn file(mut response: Response, kind: &'static str, name: &str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    let how = format!("attachment; filename=\"{name}\"");
    if let Ok(how) = header::HeaderValue::from_str(&how) {
        headers.insert(header::CONTENT_DISPOSITION, how);
    }
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}

/// On disk before anything is handed out.
async fn note(me: &Me, app: &App) -> Result<()> {
    let subject = Reference::new("person", me.id);
    let mut tx = app.store.begin().await?;
    let entry =
        audit::Entry { who: Some(me.id), act: audit::EXPORTED, subject: &subject, of: Some(me.id), why: "own data" };
    entry.note(app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}
