//! A small believable organisation, brought in from a staff file like any other: two employers and a partner, five
//! units, and one person for each relation there can be to the agent on whom the stories turn.

use people::import::{self, Options};
use store::{Day, Moment};
use web::App;
use words::{Lang, Words};

pub const NOBODY: &str = "nobody";
const CARE: &str = "Koivulan sote";
const CITY: &str = "Kuusiston kaupunki";
const PARTNER: &str = "Kumppanit";

/// How the kit calls somebody, employer, staff number, and what they are to the agent.
pub const CAST: &[(&str, &str, &str, &str)] = &[
    ("agent", CARE, "101", "the agent, of cohort A"),
    ("fellow", CARE, "105", "another agent of the same cohort and unit"),
    ("agent-b", CARE, "107", "an agent of cohort B of the same programme"),
    ("coach", PARTNER, "1", "the coach of cohort A"),
    ("coach-b", PARTNER, "2", "the coach of cohort B"),
    ("coordinator", CARE, "109", "the change coordinator"),
    ("supervisor", CARE, "102", "the agent's own supervisor"),
    ("supervisors-supervisor", CARE, "116", "the supervisor's own supervisor"),
    ("former-supervisor", CARE, "103", "the agent's former supervisor, now in another unit"),
    ("colleague", CARE, "104", "a colleague in the agent's unit"),
    ("other-unit", CARE, "106", "somebody of another unit"),
    ("leadership", CARE, "110", "leadership"),
    ("admin", CARE, "111", "the administrator"),
    ("representative", CARE, "112", "a staff representative"),
    ("editor", CARE, "113", "an editor"),
    ("answerer", CARE, "114", "an answerer"),
    ("staff", CARE, "115", "a member of staff without any role"),
    ("hr", CARE, "117", "personnel services"),
    ("reader", PARTNER, "4", "a reader from outside"),
    ("other-employer", CITY, "201", "a member of staff of another employer"),
    ("agent-c", CITY, "202", "an agent of another employer's programme"),
    ("coach-c", PARTNER, "3", "the coach of another employer's programme"),
    ("former", CARE, "108", "a former employee and agent of cohort A; the post has ended"),
];

const FILE: &str = "\
työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy
Koivulan sote;Osasto 3;101;Aino Aamuvuoro;aino@koivula.example;sairaanhoitaja;muutosagentti;102;fi;2015-01-01;
Koivulan sote;Osasto 3;102;Elli Esihenkilö;elli@koivula.example;osastonhoitaja;esihenkilö;116;fi;2021-07-01;
Koivulan sote;Osasto 3;103;Vanamo Vaihtaja;vanamo@koivula.example;osastonhoitaja;esihenkilö;109;fi;2010-01-01;2021-06-30
Koivulan sote;Kotihoito;103;Vanamo Vaihtaja;vanamo@koivula.example;palveluesihenkilö;esihenkilö;109;fi;2021-07-01;
Koivulan sote;Osasto 3;104;Kalle Kollega;;lähihoitaja;;102;fi;2018-01-01;
Koivulan sote;Osasto 3;105;Liisa Lähihoitaja;liisa@koivula.example;lähihoitaja;muutosagentti;102;sv;2018-01-01;
Koivulan sote;Kotihoito;106;Oona Omahoitaja;oona@koivula.example;lähihoitaja;;103;fi;2019-01-01;
Koivulan sote;Kotihoito;107;Pekka Pelastaja;pekka@koivula.example;ensihoitaja;muutosagentti;103;fi;2019-01-01;
Koivulan sote;Osasto 3;108;Erkki Eronnut;erkki@koivula.example;sairaanhoitaja;muutosagentti;102;fi;2012-01-01;2021-09-30
Koivulan sote;Hallinto;109;Kaisa Koordinaattori;kaisa@koivula.example;suunnittelija;muutoskoordinaattori;110;fi;2019-01-01;
Koivulan sote;Hallinto;110;Johanna Johtaja;johanna@koivula.example;toimialajohtaja;johto;;fi;2015-01-01;
Koivulan sote;Hallinto;111;Paavo Pääkäyttäjä;paavo@koivula.example;järjestelmäasiantuntija;pääkäyttäjä;110;fi;2015-01-01;
Koivulan sote;Kotihoito;112;Lasse Luottamusmies;lasse@koivula.example;sairaanhoitaja;henkilöstön edustaja;103;fi;2005-01-01;
Koivulan sote;Hallinto;113;Tiina Toimittaja;tiina@koivula.example;viestintäasiantuntija;toimittaja;110;fi;2020-01-01;
Koivulan sote;Hallinto;114;Maija Muutosjohtaja;maija@koivula.example;muutosjohtaja;vastaaja;110;fi;2020-01-01;
Koivulan sote;Hallinto;115;Heli Hoitaja;heli@koivula.example;toimistosihteeri;;110;fi;2020-01-01;
Koivulan sote;Hallinto;117;Päivi Palvelu;paivi@koivula.example;henkilöstösuunnittelija;henkilöstöpalvelut;110;fi;2018-01-01;
Koivulan sote;Hallinto;116;Ylermi Ylihoitaja;ylermi@koivula.example;ylihoitaja;esihenkilö;110;fi;2012-01-01;
Kuusiston kaupunki;Vastaanotto;201;Riitta Rantala;riitta@kuusisto.example;lääkäri;;;fi;2019-01-01;
Kuusiston kaupunki;Vastaanotto;202;Simo Sairaanhoitaja;simo@kuusisto.example;sairaanhoitaja;muutosagentti;201;fi;2019-01-01;
Kumppanit;Valmennus;1;Vilma Valmentaja;vilma@kumppani.example;valmentaja;valmentaja;;fi;2021-05-01;
Kumppanit;Valmennus;2;Veikko Valmentaja;veikko@kumppani.example;valmentaja;valmentaja;;fi;2021-05-01;
Kumppanit;Valmennus;3;Viivi Valmentaja;viivi@kumppani.example;valmentaja;valmentaja;;fi;2021-05-01;
Kumppanit;Valmennus;4;Urpo Utelias;urpo@kumppani.example;aluevaltuutettu;lukija;;fi;2021-05-01;
";

/// Everybody of the cast, and nobody.
pub fn everybody() -> impl Iterator<Item = &'static str> {
    CAST.iter().map(|(who, ..)| *who).chain([NOBODY])
}

pub fn number(who: &str) -> (&'static str, &'static str) {
    let found = CAST.iter().find(|(name, ..)| *name == who);
    let (_, employer, number, _) = found.unwrap_or_else(|| panic!("nobody of the cast is called {who}"));
    (employer, number)
}

/// The file is of September, when the one who has left since was still there.
pub(crate) async fn come(app: &App) {
    let (day, at) = (Day::parse("2021-09-01"), Moment::in_helsinki("2021-09-01T09:00"));
    let (options, words) = (Options { dry_run: false, yes: true }, Words::new(Lang::Fi));
    let report = import::run(FILE.as_bytes(), options, day.expect("a day"), at.expect("a moment"), &app.store, words);
    let report = report.await.expect("the staff file comes in");
    assert!(report.refused == 0 && report.stopped.is_none(), "{}", report.lines.join("\n"));
}
