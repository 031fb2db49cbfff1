//! A round comes from the files of elsewhere: first it is shown what would come and what would not, then it comes. Either
//! its statements begin a draft, to be asked here, or it is kept as a round that was held elsewhere.

use super::address;
use super::brought::{self, Becoming, Brought, Refused};
use super::imported;
use crate::permissions::{Exchange, Rounds};
use crate::round_draft::{self, By, Draft};
use crate::round_form::{RoundForm, Times};
use crate::round_found;
use crate::statement::clean;
use askama::Template;
use axum::extract::Request;
use notices::audience::Audience;
use people::{May, Me};
use store::Id;
use web::{App, Error, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, Upload, refused, see};
use words::{Lang, Texts};

/// What may be sent: a file of statements is far below this.
pub(super) const LIMIT: usize = 4 << 20;
/// So many lines are shown one by one.
const SHOWN: usize = 200;
/// A question is at most this long.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "exchange/bringing.html")]
struct BringingPage {
    frame: Frame,
    form: Form,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "exchange/preview.html")]
struct PreviewPage {
    frame: Frame,
    form: Form,
    errors: Errors,
    brought: Brought,
    /// The files once more, as they were read, for the yes.
    comments: String,
    once: Id,
}

/// What is chosen beside the files.
#[derive(Debug, Clone)]
struct Form {
    becoming: Becoming,
    lang: Lang,
    /// What was asked. Empty: the files say it, or it is asked for.
    topic: String,
    about: String,
}

pub(crate) async fn new(all: May<Exchange, Rounds>, frame: Frame) -> impl IntoResponse {
    let lang = frame.choices.written(all.who.lang);
    let form = Form { becoming: Becoming::Draft, lang, topic: String::new(), about: String::new() };
    Page(BringingPage { frame, form, errors: Errors::default() })
}

/// The look, and with `comments` sent back from it the yes.
pub(crate) async fn create(
    all: May<Exchange, Rounds>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let Upload { sent, file, others } = Upload::read(request, &app).await?;
    let mut form = Form::read(&sent, &frame);
    let files: Vec<Vec<u8>> = others.into_iter().chain(file).map(|(_, content)| content.to_vec()).collect();
    let is_yes = sent.has("comments");
    let read = match is_yes {
        true => Ok((sent.text("comments").to_owned(), None)),
        false => told_apart(&files),
    };
    let read = read.and_then(|(comments, summary)| {
        let brought = brought::read(&comments, summary.as_deref(), form.becoming)?;
        Ok((brought, comments))
    });
    let (mut brought, comments) = match read {
        Ok(read) => read,
        Err(why) => {
            let mut errors = Errors::default();
            let sentence = if files.is_empty() && !is_yes {
                frame.t("will-exchange-file-missing").to_owned()
            } else {
                why.told(frame.words)
            };
            errors.add("file", sentence);
            return Ok(refused(BringingPage { frame, form, errors }));
        }
    };
    if form.topic.is_empty() && !is_yes {
        form.topic = brought.topic.chars().take(LONGEST).collect();
    }
    if form.about.is_empty() {
        form.about = brought.about.clone();
    }
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let errors = if is_yes { form.errors(&frame) } else { Errors::default() };
    if !is_yes || !errors.is_empty() {
        let is_wrong = !errors.is_empty();
        let page = PreviewPage { frame, form, errors, brought, comments, once };
        return Ok(if is_wrong { refused(page) } else { Page(page).into_response() });
    }
    (brought.topic, brought.about) = (form.topic.clone(), form.about.clone());
    keep(&brought, &form, once, &all.who, &frame, &app).await
}

/// Which of the files holds the statements, and which says what was asked.
fn told_apart(files: &[Vec<u8>]) -> std::result::Result<(String, Option<String>), Refused> {
    let (mut comments, mut summary) = (None, None);
    for file in files {
        let text = brought::text(file)?;
        match brought::is_summary(&text) {
            true => summary = Some(text),
            false if comments.is_none() => comments = Some(text),
            false => return Err(Refused::Several),
        }
    }
    Ok((comments.ok_or(Refused::Nothing)?, summary))
}

async fn keep(brought: &Brought, form: &Form, once: Id, me: &Me, frame: &Frame, app: &App) -> Result<Response> {
    let by = By { person_id: me.id, employer_id: me.employer_id, now: app.now() };
    let mut tx = app.store.begin().await?;
    let made = match form.becoming {
        Becoming::Draft => draft(brought, form, frame, app)?.create(once, &by, &mut tx).await?,
        Becoming::Elsewhere => imported::keep(brought, form.lang, once, &by, &mut tx).await?,
    };
    if let Some(round) = made {
        round_found::put(round, &app.clock.today(), &mut tx).await?;
        tx.commit().await?;
    } else {
        drop(tx);
        app.store.begin().await?.commit().await?; // the earlier press may share the commit before this one
    }
    let round = match made {
        Some(round) => round,
        None => round_draft::of_press(once, app.store.read()).await?.ok_or(Error::NotFound)?,
    };
    Ok(match form.becoming {
        Becoming::Draft => see(crate::address::EditRound { round }).saying("will-exchange-kept-draft").into_response(),
        Becoming::Elsewhere => see(address::Elsewhere { round }).saying("will-exchange-kept").into_response(),
    })
}

/// Three weeks from tomorrow, for everybody, as an empty form begins; the next page is the form.
fn draft(brought: &Brought, form: &Form, frame: &Frame, app: &App) -> Result<Draft> {
    let (today, empty) = (app.clock.today(), RoundForm::empty(&app.clock.today()));
    let times = Times::read(&empty.begins_on, &empty.ends_on, "", frame, &today, &mut Errors::default());
    let times = times.ok_or_else(|| Error::Broken("an empty form has no days".to_owned()))?;
    Ok(Draft {
        name: Texts::one(form.lang, &brought.topic),
        reason: Texts::one(form.lang, &brought.about),
        adds: true,
        is_live: false,
        opens_at: times.opens_at,
        closes_at: times.closes_at,
        result_at: times.result_at,
        audience: Audience(vec![]),
        statements: brought.coming.iter().map(|coming| Texts::one(form.lang, &coming.text)).collect(),
        before_id: None,
    })
}

impl Form {
    fn read(sent: &Sent, frame: &Frame) -> Form {
        let lang = Lang::from_code(sent.text("lang")).filter(|lang| frame.choices.content.contains(lang));
        Form {
            becoming: Becoming::from_word(sent.text("becoming")),
            lang: lang.unwrap_or(frame.choices.written(frame.words.lang)),
            topic: clean(sent.text("topic")),
            about: sent.text("about").chars().take(2000).collect(),
        }
    }

    fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.topic.is_empty(), "topic", frame.t("will-exchange-topic-missing"));
        let is_long = self.topic.chars().count() > LONGEST;
        errors.when(is_long, "topic", &frame.words.t1("will-exchange-topic-long", "most", LONGEST));
        errors
    }

    fn is(&self, word: &str) -> bool {
        self.becoming.word() == word
    }
}

impl BringingPage {
    fn here(&self) -> String {
        address::Bringing.to_string()
    }

    fn back(&self) -> String {
        crate::address::Rounds.to_string()
    }

    fn is_lang(&self, lang: &Lang) -> bool {
        self.form.lang == *lang
    }
}

impl PreviewPage {
    fn here(&self) -> String {
        address::Bringing.to_string()
    }

    fn told(&self) -> String {
        let (coming, left) = (self.brought.coming.len(), self.brought.left.len());
        self.frame.words.t2("will-exchange-would", "coming", coming, "left", left)
    }

    fn coming(&self) -> &[brought::Coming] {
        &self.brought.coming[..self.brought.coming.len().min(SHOWN)]
    }

    fn left(&self) -> &[brought::Left] {
        &self.brought.left[..self.brought.left.len().min(SHOWN)]
    }

    fn more(&self, shown: usize, all: usize) -> Option<String> {
        (all > shown).then(|| self.frame.words.t1("will-exchange-more", "count", all - shown))
    }

    /// What becomes of the figures that the file has.
    fn figures(&self, coming: &brought::Coming) -> &'static str {
        let people = coming.counted.map_or(0, |(agrees, disagrees)| agrees + disagrees);
        let key = match (self.form.becoming, coming.counted) {
            (Becoming::Draft, _) | (_, None) => return "",
            (_, Some(_)) if people < disclosure::K as i64 => "will-exchange-figures-few",
            (_, Some(_)) => "will-exchange-figures",
        };
        self.frame.t(key)
    }
}

pages::sample!("will/bringing", |frame| {
    let form = |becoming| Form { becoming, lang: Lang::Fi, topic: String::new(), about: String::new() };
    let page = |errors, becoming| BringingPage { frame: frame.clone(), form: form(becoming), errors };
    let mut errors = Errors::default();
    errors.add("file", Refused::Votes.told(frame.words));
    vec![("empty", page(Errors::default(), Becoming::Draft)), ("error", page(errors, Becoming::Elsewhere))]
});

pages::sample!("will/bringing-preview", |frame| {
    let comments = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
        1,d,1,0,38,7,1,\"Rehellinen tieto, myös keskeneräinen, on parempi kuin hiljaisuus.\"\n1,d,2,0,3,2,1,<b>Lähipalvelut</b> http://example.com säilyvät.\n\
        1,d,3,4,1,0,-1,Jätetään pois\n1,d,4,4,,,0,Tätä kukaan ei ole katsonut\n";
    let page = |becoming, topic: &str, errors| PreviewPage {
        frame: frame.clone(),
        form: Form {
            becoming,
            lang: Lang::Fi,
            topic: topic.into(),
            about: "Kierros toisella hyvinvointialueella.".into(),
        },
        errors,
        brought: brought::read(comments, None, becoming).expect("a file of ours"),
        comments: comments.to_owned(),
        once: Id::nil(),
    };
    let mut errors = Errors::default();
    errors.add("topic", frame.t("will-exchange-topic-missing"));
    vec![
        ("draft", page(Becoming::Draft, "Mikä kantaa muutoksessa?", Errors::default())),
        ("elsewhere", page(Becoming::Elsewhere, "Mikä kantaa muutoksessa?", Errors::default())),
        ("error", page(Becoming::Draft, "", errors)),
    ]
});
