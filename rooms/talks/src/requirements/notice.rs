//! The text of a role's recruitment notice: ready to be copied or printed, in each language, and worded anew by whoever may.

use super::address;
use super::job_role::JobRole;
use super::recruitment;
use super::requirement::Requirement;
use askama::Template;
use people::May;
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, Sent, State, see};
use words::{Lang, Texts};

#[derive(Template)]
#[template(path = "requirements/notice.html")]
struct NoticePage {
    frame: Frame,
    role: JobRole,
    text: Texts,
    is_own: bool,
    may_edit: bool,
}

pub(crate) async fn show(role: May<See, JobRole>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let may_edit = Permit::<Edit, _>::permits(&role.record, &role.who);
    let requirements = Requirement::of_role(role.id, app.store.read()).await?;
    let text = recruitment::text(&role, &requirements);
    let is_own = !role.notice.0.is_empty();
    Ok(Page(NoticePage { frame, role: role.into_record(), text, is_own, may_edit }))
}

/// Only what differs from what the requirements say is kept as somebody's own wording.
pub(crate) async fn update(role: May<Edit, JobRole>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let requirements = Requirement::of_role(role.id, app.store.read()).await?;
    let (made, sent_text) = (recruitment::made(&role, &requirements), sent.texts("notice"));
    let mut own = Texts::default();
    if sent.text("do") != "again" {
        for (code, text) in &sent_text.0 {
            if let Some(lang) = Lang::from_code(code).filter(|lang| made.exactly(lang) != text) {
                own.set(lang, text);
            }
        }
    }
    let mut tx = app.store.begin().await?;
    JobRole::word_notice(role.id, &own, role.who.id, app.now(), &mut tx).await?;
    tx.commit().await?;
    let said = if own.is_empty() { "requirements-notice-made" } else { "requirements-notice-kept" };
    Ok(see(address::Notice { job_role: role.id }).saying(said))
}

impl NoticePage {
    fn to(&self) -> String {
        address::Notice { job_role: self.role.id }.to_string()
    }

    fn back(&self) -> String {
        address::JobRole { job_role: self.role.id }.to_string()
    }

    /// The reader's own language first.
    fn texts(&self) -> Vec<(&'static str, &'static str, &str)> {
        let own = self.frame.words.lang;
        let others = Lang::ALL.into_iter().filter(|lang| *lang != own);
        let all =
            std::iter::once(own).chain(others).map(|lang| (lang.code(), lang.own_name(), self.text.exactly(lang)));
        all.filter(|(_, _, text)| !text.is_empty()).collect()
    }
}

pages::sample!("talks/requirements/notice", |frame| {
    use super::samples;
    let page = |is_own, may_edit| {
        let (role, requirements) = (samples::role(), samples::requirements());
        let text = recruitment::text(&role, &requirements);
        NoticePage { frame: frame.clone(), role, text, is_own, may_edit }
    };
    vec![("reader", page(false, false)), ("editor", page(false, true)), ("own", page(true, true))]
});
