//! Where the discussions of the people somebody leads stand in a season. One question for all, cut by the database; of what was
//! agreed it knows how much is open and by when, and only where the person asking holds the key.

use store::{Day, Id, Moment, Query, Result, Source, sql};

/// So many stand on a page.
pub(super) const PAGE: usize = 50;

store::words! {
    /// Where one person's discussion stands.
    pub enum Stands {
        NotBegun = "not_begun",
        Preparing = "preparing",
        TimeAgreed = "time_agreed",
        Held = "held",
        /// It waits to be acknowledged.
        Agreed = "agreed",
        Acknowledged = "acknowledged",
        /// It was begun with another supervisor, who alone holds the key beside the employee.
        Elsewhere = "elsewhere",
    }
}

store::record! {
    /// Somebody whom one leads.
    #[derive(Debug, Clone)]
    pub struct Standing {
        pub person_id: Id,
        pub name: String,
        pub unit: String,
        pub talk_id: Option<Id>,
        pub stands: Stands,
        pub held_on: Option<Day>,
        pub meets_at: Option<Moment>,
        pub open_actions: i64,
        /// The nearest day of what is open.
        pub due_on: Option<Day>,
    }
}

/// How the list is cut and ordered.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    /// A part of a name, folded, without the letters that mean anything to LIKE.
    pub part: String,
    pub stands: Option<Stands>,
    /// `state`, `when` or `due`; otherwise by name.
    pub order: String,
    /// Counted from nought.
    pub page: usize,
}

/// The people whom `$1` leads on the day `$2` and their discussions in the season `$3`.
macro_rules! led {
    ($select:literal, $rest:literal) => {
        sql!(concat!(
            "WITH led AS (SELECT p.id AS person_id, p.name, p.name_folded, min(u.name) AS unit FROM post_held h \
             JOIN person p ON p.id = h.person_id JOIN unit u ON u.id = h.unit_id JOIN talk_cycle c ON c.id = $3 \
             AND c.employer_id = h.employer_id WHERE h.supervisor_id = $1 AND h.person_id <> $1 AND h.begins_on <= $2 \
             AND (h.ends_on IS NULL OR h.ends_on >= $2) GROUP BY p.id, p.name, p.name_folded), \
             talks AS (SELECT l.person_id, l.name, l.name_folded, l.unit, t.id AS talk_id, t.state, t.held_on, \
             t.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = t.vault_id AND v.person_id = $1) \
             AS is_closed, \
             (SELECT min(o.begins_at) FROM gathering g JOIN occurrence o ON o.gathering_id = g.id \
             WHERE g.subject_id = t.id AND o.cancelled_at IS NULL) AS meets_at \
             FROM led l LEFT JOIN talk t ON t.cycle_id = $3 AND t.person_id = l.person_id), \
             stood AS (SELECT person_id, name, name_folded, unit, CASE WHEN is_closed THEN NULL ELSE talk_id END AS talk_id, \
             CASE WHEN is_closed THEN NULL ELSE held_on END AS held_on, CASE WHEN is_closed THEN NULL ELSE meets_at END AS meets_at, \
             CASE WHEN talk_id IS NULL THEN 'not_begun' WHEN is_closed THEN 'elsewhere' \
             WHEN state = 'preparing' AND meets_at IS NOT NULL THEN 'time_agreed' ELSE state END AS stands FROM talks) ",
            $select,
            $rest
        ))
    };
}

/// What is open is asked person by person: joined, SQLite goes through everything that anybody ever agreed on.
pub(super) async fn standings(
    cycle_id: Id,
    me: Id,
    today: &Day,
    cut: &Cut,
    from: impl Source,
) -> Result<Vec<Standing>> {
    led!(
        ", told AS (SELECT s.person_id, s.name, s.name_folded, s.unit, s.talk_id, s.stands, s.held_on, s.meets_at, \
         (SELECT count(*) FROM talk o JOIN agreed_action a ON a.talk_id = o.id AND a.state = 'open' \
         WHERE o.person_id = s.person_id AND EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = a.vault_id \
         AND v.person_id = $1)) AS open_actions, \
         (SELECT min(a.due_on) FROM talk o JOIN agreed_action a ON a.talk_id = o.id AND a.state = 'open' \
         WHERE o.person_id = s.person_id AND EXISTS (SELECT 1 FROM vault_holder v WHERE v.vault_id = a.vault_id \
         AND v.person_id = $1)) AS due_on FROM stood s) \
         SELECT x.person_id, x.name, x.unit, x.talk_id, x.stands, x.held_on, x.meets_at, x.open_actions, x.due_on FROM told x ",
        "WHERE x.name_folded LIKE $4 AND ($5 = '' OR x.stands = $5) ORDER BY \
         CASE WHEN $6 = 'state' THEN CASE x.stands WHEN 'not_begun' THEN 0 WHEN 'preparing' THEN 1 WHEN 'time_agreed' THEN 2 \
         WHEN 'held' THEN 3 WHEN 'agreed' THEN 4 WHEN 'acknowledged' THEN 5 ELSE 6 END END, \
         CASE WHEN $6 = 'when' THEN coalesce(x.meets_at, 9000000000000000000) END, \
         CASE WHEN $6 = 'due' THEN coalesce(x.due_on, '9999') END, x.name_folded, x.person_id \
         LIMIT CAST($7 AS bigint) OFFSET CAST($8 AS bigint)"
    )
    .bind(me)
    .bind(today)
    .bind(cycle_id)
    .bind(format!("%{}%", cut.part))
    .bind(cut.stands.map_or("", Stands::word))
    .bind(cut.order.as_str())
    .bind(PAGE as i64 + 1)
    .bind((cut.page * PAGE) as i64)
    .all(from)
    .await
}

/// How many stand where.
pub(super) async fn counts(cycle_id: Id, me: Id, today: &Day, from: impl Source) -> Result<Vec<(Stands, i64)>> {
    let of: Query = led!("SELECT s.stands, count(*) FROM stood s ", "GROUP BY s.stands");
    let mut counts: Vec<(Stands, i64)> = of.bind(me).bind(today).bind(cycle_id).all(from).await?;
    counts.sort();
    Ok(counts)
}

/// Those of them who have a discussion in this season, with whomever.
pub(super) async fn begun(cycle_id: Id, me: Id, today: &Day, from: impl Source) -> Result<Vec<Id>> {
    let begun: Vec<(Id,)> = led!("SELECT s.person_id FROM stood s ", "WHERE s.stands <> 'not_begun'")
        .bind(me)
        .bind(today)
        .bind(cycle_id)
        .all(from)
        .await?;
    Ok(begun.into_iter().map(|(id,)| id).collect())
}

impl Stands {
    pub fn key(self) -> &'static str {
        match self {
            Stands::NotBegun => "season-not-begun",
            Stands::Preparing => "season-preparing",
            Stands::TimeAgreed => "season-time-agreed",
            Stands::Held => "season-held",
            Stands::Agreed => "season-agreed",
            Stands::Acknowledged => "season-acknowledged",
            Stands::Elsewhere => "season-elsewhere",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            Stands::NotBegun | Stands::Agreed => "lakka",
            Stands::Acknowledged => "success",
            _ => "neutral",
        }
    }
}

/// For samples.
pub(super) fn samples() -> Vec<Standing> {
    let one = |name: &str, stands, open_actions| Standing {
        person_id: Id::nil(),
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        talk_id: (!matches!(stands, Stands::NotBegun | Stands::Elsewhere)).then(Id::nil),
        stands,
        held_on: matches!(stands, Stands::Held | Stands::Agreed | Stands::Acknowledged)
            .then(|| Day::parse("2021-09-28"))
            .flatten(),
        meets_at: (stands == Stands::TimeAgreed).then(|| Moment::in_helsinki("2021-10-12T13:00")).flatten(),
        open_actions,
        due_on: (open_actions > 0).then(|| Day::parse("2022-02-15")).flatten(),
    };
    vec![
        one("Heli Hoitaja", Stands::NotBegun, 0),
        one("Sanni Sairaanhoitaja", Stands::TimeAgreed, 2),
        one("Aino Aamuvuoro", Stands::Preparing, 0),
        one("Kalle Kollega", Stands::Held, 1),
        one("Liisa Lähihoitaja", Stands::Agreed, 3),
        one("Oona Omahoitaja", Stands::Acknowledged, 0),
        one("Pekka Pelastaja", Stands::Elsewhere, 0),
    ]
}
