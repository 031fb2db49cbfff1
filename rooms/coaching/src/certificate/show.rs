//! The certificate itself: a page that prints well, and its twin in PDF/UA-1.

use crate::address;
use crate::certificate::{Attended, Certificate};
use askama::Template;
use people::May;
use serde_json::{Value, json};
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Response, Result, State, header, see};

const TEMPLATE: &str = include_str!("certificate.typ");

#[derive(Template)]
#[template(path = "certificate/show.html")]
struct CertificatePage {
    frame: Frame,
    certificate: Certificate,
    attended: Vec<Attended>,
}

pub(crate) async fn show(
    certificate: May<See, Certificate>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let attended = certificate.attended(app.store.read()).await?;
    Ok(Page(CertificatePage { frame, certificate: certificate.into_record(), attended }))
}

/// What PDF/UA does not permit – a name in letters that no typeface of ours has – is read and printed from the page.
pub(crate) async fn pdf(certificate: May<See, Certificate>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let attended = certificate.attended(app.store.read()).await?;
    let page = address::Certificate { certificate: certificate.id };
    match paper::pdf(TEMPLATE, data(&certificate, &attended, &frame)).await {
        Ok(pdf) => {
            let named = format!("attachment; filename=\"{}.pdf\"", frame.t("certificate-file"));
            Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, named)], pdf)
                .into_response())
        }
        Err(_) => {
            tracing::warn!("a certificate could not be set as PDF/UA; its page was shown instead");
            Ok(see(page).saying("certificate-no-pdf").into_response())
        }
    }
}

/// Everything that stands on it, as text.
fn data(certificate: &Certificate, attended: &[Attended], frame: &Frame) -> Value {
    let words = frame.words;
    json!({
        "lang": words.lang.code(),
        "title": words.t("certificate"),
        "name": certificate.person,
        "has_completed": words.t("certificate-has-completed"),
        "programme": certificate.programme.0.read(words.lang),
        "attended": words.t("certificate-attended"),
        "sessions": attended.iter().map(|it| line(it, frame)).collect::<Vec<_>>(),
        "granted": words.t1("certificate-granted", "day", words.day_with_year(certificate.granted_at)),
        "issuer": certificate.issuer,
    })
}

fn line(attended: &Attended, frame: &Frame) -> String {
    let (words, name) = (frame.words, attended.name.0.read(frame.words.lang));
    words.t3(
        "certificate-session",
        "number",
        attended.number,
        "name",
        name,
        "day",
        words.day_with_year(attended.begins_at),
    )
}

impl CertificatePage {
    fn back(&self) -> String {
        address::Programme { programme: self.certificate.programme_id }.to_string()
    }

    fn pdf(&self) -> String {
        address::CertificatePdf { certificate: self.certificate.id }.to_string()
    }

    fn line(&self, attended: &Attended) -> String {
        line(attended, &self.frame)
    }
}

pages::sample!("coaching/certificate", |frame| {
    let task = crate::task_show::sample_task();
    let certificate = Certificate {
        id: Id::nil(),
        programme_id: Id::nil(),
        person_id: Id::nil(),
        person: "Sanni Sairaanhoitaja".into(),
        programme: task.name.clone(),
        issuer: "Järviseudun sote".into(),
        granted_at: Moment::in_helsinki("2021-12-01T13:00").unwrap_or(Moment(0)),
        as_coach: false,
    };
    let attended = |number| Attended { number, name: task.name.clone(), begins_at: task.due_at };
    let page = |attended| CertificatePage { frame: frame.clone(), certificate: certificate.clone(), attended };
    vec![("empty", page(vec![])), ("filled", page((1..8).map(attended).collect()))]
});
