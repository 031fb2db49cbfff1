//! A name by which others called somebody goes when its person asks to be forgotten.

use people::fold;
use store::{Id, Result, Tx, sql};

store::record! {
    struct Calling {
        id: Id,
        body: String,
        /// Somebody else who reads there has the same first name.
        others: i64,
    }
}

/// In the conversations that this person has read, `@Their Name` no longer names them; nor does `@Their` where nobody
/// else could be meant.
pub async fn forget_calls(person_id: Id, name: &str, tx: &mut Tx) -> Result<()> {
    let Some(first) = name.split_whitespace().next() else { return Ok(()) };
    let calling: Vec<Calling> = sql!(
        "SELECT r.id, r.body, (SELECT count(*) FROM thread_reader o JOIN person p ON p.id = o.person_id \
         WHERE o.thread_id = t.thread_id AND o.person_id <> $1 AND p.name_folded LIKE $3) AS others \
         FROM thread_reader t JOIN remark r ON r.subject_id = t.thread_id WHERE t.person_id = $1 AND r.body LIKE $2"
    )
    .bind(person_id)
    .bind(format!("%@{first}%"))
    .bind(format!("{} %", fold(first)))
    .all(&mut *tx)
    .await?;
    for Calling { id, body, others } in calling {
        let whole = without(&body, name);
        let told = if others == 0 { without(&whole, first) } else { whole };
        sql!("UPDATE remark SET body = $1 WHERE id = $2").bind(told).bind(id).execute(&mut *tx).await?;
    }
    Ok(())
}

/// The text with a dash where the name was called; a longer name is another.
fn without(body: &str, name: &str) -> String {
    let called = format!("@{name}");
    let (mut told, mut rest) = (String::new(), body);
    while let Some((before, after)) = rest.split_once(called.as_str()) {
        told += before;
        told += if after.starts_with(char::is_alphanumeric) { &called } else { "@–" };
        rest = after;
    }
    told + rest
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_the_name_itself_goes() {
        assert_eq!(without("Hei @Aino Aamuvuoro! @Aino?", "Aino Aamuvuoro"), "Hei @–! @Aino?");
        assert_eq!(without("@Aino, @Ainomaija ja Aino", "Aino"), "@–, @Ainomaija ja Aino");
        assert_eq!(without("Kiitos @Åke", "Åke"), "Kiitos @–");
    }
}
