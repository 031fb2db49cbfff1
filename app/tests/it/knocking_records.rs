//! Which records the places of addresses name: each in the states that rules tell apart.

use crate::together::Together;
use crate::world::World;
use people::network::{Colour, stylesheet_named};
use store::Id;

/// The person, the acting, the merger and the staff file that are knocked at.
const CAREERS: Id = Id::from_u128(0x7461_6874_6f63_6172_6565_7200_0000_0001);

impl World {
    pub async fn records(
        &self,
        name: &str,
        letter: Id,
        job: Id,
        secret: &str,
        together: &Together,
    ) -> Vec<(&'static str, String)> {
        let all: Vec<(&'static str, Id)> = match name {
            "" => return vec![("", String::new())],
            "feed" => return vec![("the agent's, by its secret", self.feed().await)],
            "question_feed" => return vec![("the agent's, by its secret", self.question_feed().await)],
            "secret" => return vec![("a link for the colleague", secret.to_owned())],
            "name" => return vec![("the style", house_css())],
            "provider" => return vec![("one that is not set", "muu".to_owned())],
            "receipt" => return vec![("the agent's", self.receipt.clone())],
            "period" => return vec![("drafts", "draft".to_owned())],
            "style" => return vec![("a colour", stylesheet_named(Colour([15, 95, 92])))],
            "programme" => vec![("ours", self.ours.programme.id), ("another employer's", self.foreign.programme.id)],
            "session" => vec![("ours", self.ours.sessions[0]), ("another employer's", self.foreign.sessions[0])],
            "cohort" => {
                vec![("A", self.ours.cohort), ("B", self.cohort_b), ("another employer's", self.foreign.cohort)]
            }
            "task" => vec![
                ("open", self.ours.task.id),
                ("open, begun by the agent", self.drafted.id),
                ("not opened yet", self.unopened.id),
                ("another employer's", self.foreign.task.id),
                ("in pairs, begun by the agent and the fellow", together.pair_task),
            ],
            "submission" => vec![
                ("the agent's, replied to", self.replied),
                ("the fellow's, awaiting", self.awaiting),
                ("of cohort B", self.of_cohort_b),
                ("another employer's", self.of_foreign),
                ("the fellow's, for peers to read", together.submission),
            ],
            "medium" => vec![
                ("the agent's picture, submitted", self.picture),
                ("the fellow's recording, submitted", self.recording),
                ("the agent's picture, in a draft", self.own),
                ("the agent's picture, in a draft of a pair", together.picture),
                ("the fellow's recording, for peers", together.recording),
                ("the fellow's picture, shared for a discussion", self.talks().await.picture),
            ],
            "talk" => {
                let kept = self.talks().await;
                vec![
                    ("the agent's and the supervisor's, agreed", kept.agreed),
                    ("the fellow's and the supervisor's, being prepared", kept.prepared),
                    ("of a group", kept.group),
                ]
            }
            "template" => vec![("ours", self.talks().await.template)],
            "action" => vec![("the agent's and the supervisor's", self.talks().await.action)],
            "profile_item" => vec![("the agent's, shown to nobody", self.talks().await.item)],
            "own_goal" => vec![("the agent's, shown to nobody", self.talks().await.own_goal)],
            "unit_goal" => vec![("of the agent's unit", self.talks().await.unit_goal)],
            "onboarding_plan" => vec![("the agent's", self.talks().await.plan)],
            "onboarding_item" => vec![("in the agent's", self.talks().await.plan_item)],
            "unit_onboarding" => vec![("of the agent's unit", self.talks().await.unit)],
            "onboarding_template" => vec![("ours", self.talks().await.onboarding_template)],
            "job_role" => vec![("ours", self.talks().await.role)],
            "requirement" => vec![("ours", self.talks().await.requirement)],
            "notice" => vec![("what awaits the agent", self.notices.0), ("the agent's news", self.notices.1)],
            "assessment" => vec![("ours", self.ours.programme.id), ("another employer's", self.foreign.programme.id)],
            "space" => {
                vec![
                    ("of cohort A", self.ours.cohort),
                    ("of cohort B", self.cohort_b),
                    ("another employer's", self.foreign.cohort),
                ]
            }
            "thread" => vec![
                ("of cohort A", self.thread.0),
                ("of cohort B", self.thread_b.0),
                ("comments on the fellow's submission", together.thread),
            ],
            "remark" => vec![
                ("the agent's, of cohort A", self.thread.1),
                ("of cohort B", self.thread_b.1),
                ("the agent's comment on the fellow's submission", together.remark),
            ],
            "trial" => self.trials().await.to_vec(),
            "round" => {
                let kept = self.will().await;
                vec![
                    ("open, for everybody", kept.open),
                    ("a draft", kept.draft),
                    ("closed", kept.closed),
                    ("open, for another unit", kept.elsewhere),
                ]
            }
            "statement" => {
                let kept = self.will().await;
                vec![("the agent's, waiting for a moderator", kept.offered), ("a published one", kept.published)]
            }
            "feedback" => vec![("the agent's, awaiting", self.feedback)],
            "urgent" => vec![("for the agent's unit", self.urgent)],
            "post" => [
                &self.posts().await[..],
                &self.messages().await[..],
                &self.tools().await[..],
                &self.will_texts().await[..],
            ]
            .concat(),
            "telling" => {
                let told = self.tellings().await;
                vec![("the agent's of today", told.telling), ("the agent's, with a question sent", told.sent)]
            }
            "raised_question" => {
                let told = self.tellings().await;
                vec![("the agent's, waiting", told.waiting), ("the agent's, answered", told.answered)]
            }
            "number" => {
                self.will().await;
                return vec![("of the first round", "1".to_owned()), ("of none", "99".to_owned())];
            }
            "short" => {
                self.messages().await;
                let number = |number: &str| number.to_owned();
                return vec![
                    ("a public message", number("1")),
                    ("one for the agent's unit", number("2")),
                    ("none", number("99")),
                ];
            }
            "post_shelf" => {
                return vec![
                    ("the change room's", "change".to_owned()),
                    ("messages", "messages".to_owned()),
                    ("the will's", "will".to_owned()),
                ];
            }
            "question" => {
                let kept = self.voice().await;
                vec![
                    ("the agent's, in confidence, not published", kept.confidential),
                    ("published and answered", kept.published),
                    ("the fellow's, in cooperation, not published", kept.in_cooperation),
                ]
            }
            "answer" => {
                let kept = self.voice().await;
                vec![("on a published question", kept.answer), ("a draft on a published question", kept.draft)]
            }
            "nudge" => {
                let kept = self.voice().await;
                vec![("the agent's, at their supervisor", kept.nudge), ("at the preparers", kept.nudge_of_confidential)]
            }
            "will_paragraph" => vec![("of a text out for comments", self.will_paragraph().await.0)],
            "will_comment" => vec![("the fellow's, on a paragraph", self.will_paragraph().await.1)],
            "comment" => vec![("the fellow's, under the published question", self.voice().await.comment)],
            "covered_unit" => {
                let kept = self.coverage().await;
                vec![("without an agent", kept.gap), ("the agent's", kept.covered)]
            }
            "agent_invitation" => vec![("for the colleague", self.coverage().await.invitation)],
            "agent_post" => {
                let kept = self.coverage().await;
                vec![("the agent's", kept.agent), ("of another unit's agent", kept.agent_b)]
            }
            "followed" => {
                let kept = self.voice().await;
                let word = |id: Id| format!("question.{id}");
                return vec![
                    ("a question in confidence", word(kept.confidential)),
                    ("a published question", word(kept.published)),
                ];
            }
            "material" => vec![("of our session", self.material)],
            "certificate" => vec![("the agent's", self.certificate().await)],
            "diary_entry" => {
                let kept = self.diary().await;
                vec![("the agent's, in need of help", kept.help), ("the agent's, answered", kept.answered)]
            }
            "letter" => vec![("", letter)],
            "job" => vec![("", job)],
            "unit" => vec![("", self.ours.programme.employer_id)],
            "career" | "acting" | "merger" | "staff_file" => vec![("", CAREERS)],
            "change" => vec![("", self.change)],
            "purpose" => return vec![("coaching", "coaching".to_owned())],
            "erasure" => vec![("the agent's, waiting", self.erasure().await)],
            other => match self.told_of_change(other).await {
                Some(known) => known,
                None => panic!("no record is known for {{{other}}}: name one here"),
            },
        };
        all.into_iter().map(|(label, id)| (label, id.to_string())).collect()
    }

    /// A reply's letter, kept.
    pub async fn letter(&self) -> Id {
        let body = format!("Hei, {}", "sinulle on vastattu");
        let letter = mail::Letter {
            person_id: None,
            address: "aino@koivula.example".into(),
            subject: "Palaute".into(),
            body,
            once: None,
        };
        let mut tx = self.house.app.store.begin().await.unwrap();
        letter.post(self.house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        self.house.work().await;
        self.house.postbox().await.first().expect("a letter").id
    }

    /// Somebody without a post, acting for the supervisor; a merger planned, a staff file that has been looked at.
    pub async fn careers(&self) {
        let (admin, supervisor) = (self.house.person("admin").await, self.house.person("supervisor").await);
        let unit = self.ours.programme.employer_id;
        let mut tx = self.house.app.store.begin().await.unwrap();
        for text in [
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) VALUES ($1, $2, '900', 'Heikki Historia', 'heikki historia', 'fi')",
            "INSERT INTO merger (id, day, made_by, made_at) SELECT $1, '2022-01-01', p.id, 0 FROM person p WHERE p.employer_id = $2 AND p.staff_number = '111'",
        ] {
            store::Query::new(text).bind(CAREERS).bind(unit).execute(&mut tx).await.unwrap();
        }
        let file = "INSERT INTO staff_file (id, employer_id, person_id, name, state, many_endings, changes, refused, done, whole, told, made_at) \
                    VALUES ($1, $2, $3, 'tiedosto.csv', 'done', FALSE, FALSE, 0, 0, 0, $4, 0)";
        let told = store::Json(Vec::<String>::new());
        store::Query::new(file).bind(CAREERS).bind(unit).bind(admin).bind(told).execute(&mut tx).await.unwrap();
        let acting = "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
                      VALUES ($1, $2, $3, $1, '2021-10-01', '2021-10-31', $4, 0)";
        store::Query::new(acting).bind(CAREERS).bind(unit).bind(supervisor).bind(admin).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The agent's wish that their data be erased.
    async fn erasure(&self) -> Id {
        let (me, now) = (self.house.me("agent").await, self.house.app.now());
        let id = self.house.app.clock.new_id();
        let asking = my_data::wish::Asking { id, person_id: me.id, employer_id: me.employer_id, written_by: None, now };
        let mut tx = self.house.app.store.begin().await.unwrap();
        asking.ask(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        my_data::wish::newest(me.id, &me, &self.house.app).await.unwrap().expect("a wish").id
    }

    pub async fn job(&self) -> Id {
        let mut tx = self.house.app.store.begin().await.unwrap();
        tx.later("work-of-the-test", &["nothing"], store::Moment(i64::MAX / 2), None).await.unwrap();
        tx.commit().await.unwrap();
        store::jobs::waiting(&self.house.app.store).await.unwrap().last().expect("a job").id
    }

    /// The agent's, granted by the coach.
    async fn certificate(&self) -> Id {
        let (programme, now) = (&self.ours.programme, self.house.app.now());
        let (agent, by) = (self.house.person("agent").await, self.house.person("coach").await);
        let (programme_id, employer_id, name) = (programme.id, programme.employer_id, &programme.name.0);
        let mut tx = self.house.app.store.begin().await.unwrap();
        let granting = coaching::certificate::Granting { programme_id, employer_id, name, by, now };
        granting.grant(agent, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let own = coaching::certificate::Certificate::own(programme_id, agent, self.house.app.store.read());
        own.await.unwrap().expect("a certificate")
    }

    /// The agent's calendar link, made anew.
    async fn feed(&self) -> String {
        let page = self.house.visitor("agent").await.post(gatherings::CalendarLink, &[]).await.text();
        let from = page.find("/calendar/").and_then(|_| page.split("/calendar/").find(|rest| rest.contains(".ics\"")));
        from.and_then(|rest| rest.split('"').next()).expect("a link").to_owned()
    }

    /// The agent's link to the channel's feed, made anew.
    async fn question_feed(&self) -> String {
        let link = crate::voice::feed::link(&mut self.house.visitor("agent").await).await;
        link.rsplit('/').next().expect("a link").to_owned()
    }

    pub async fn secret(&self) -> String {
        let mut tx = self.house.app.store.begin().await.unwrap();
        let secret = people::Link::make(self.house.person("colleague").await, &mut tx).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        secret
    }
}

fn house_css() -> String {
    assets::CSS.rsplit('/').next().expect("a name").to_owned()
}
