#!/usr/bin/env python3
"""Checks that the demonstration network holds together. Standard library only: python3 demo/check.py"""

import csv
import datetime
import json
import pathlib
import re
from collections import Counter

HERE = pathlib.Path(__file__).parent
TODAY, NOW = "2021-10-04", "2021-10-04T13:00"  # Helsinki time, as everywhere in these files
PARTNERS = "Ulkopuoliset kumppanit"
ROLES = {"työntekijä", "esihenkilö", "muutosagentti", "valmentaja", "muutoskoordinaattori", "vastaaja", "henkilöstöpalvelut",
         "henkilöstön edustaja", "toimittaja", "johto", "pääkäyttäjä", "lukija"}

# unit: people, agents as in demo-content.md 1.1 (Koivikko's agent is looked at separately)
UNITS = {
    "Järviseudun sote": {
        "Kotihoito, itäinen tiimi": (24, 2), "Kotihoito, läntinen tiimi": (23, 1), "Vuodeosasto 3": (38, 2),
        "Kuntoutusosasto": (29, 2), "Päivystyksen vastaanotto": (41, 2), "Mielenterveys- ja päihdepalvelut": (22, 2),
        "Perhesosiaalityö": (12, 2), "Suun terveydenhuolto": (27, 1), "Laitoshuolto, keskussairaala": (47, 1),
        "Asumisyksikkö Koivikko": (16, 1), "Viestintä ja digituki": (9, 2)},
    "Palvelukeskus Honkala": {
        "Kuntoutusyksikkö Mänty": (26, 2), "Asumisyksikkö Kataja": (14, 2), "Avopalvelut": (11, 2), "Yöhoito": (7, 1)},
    "Kivisalmen kaupunki": {
        "Kotihoito": (33, 3), "Vastaanottopalvelut": (19, 2), "Sosiaalityö": (10, 2), "Asumispalvelut": (21, 1)},
    "Järviseudun pelastuslaitos": {
        "Paloasema A, työvuorot 1–4": (22, 3), "Ensihoito": (26, 3), "Riskienhallinta": (4, 1)},
}
NAMED = {  # demo-content.md 1.2: role, job, unit
    "Heli Hoitaja": ("", "sairaanhoitaja", "Vuodeosasto 3"),
    "Uuno Uusi": ("", "vastavalittu lähihoitaja", "Kotihoito, itäinen tiimi"),
    "Sanni Sairaanhoitaja": ("muutosagentti", "sairaanhoitaja", "Vuodeosasto 3"),
    "Liisa Lähihoitaja": ("muutosagentti", "lähihoitaja", "Kotihoito"),
    "Outi Ohjaaja": ("muutosagentti", "ohjaaja", "Perhesosiaalityö"),
    "Pekka Pelastaja": ("muutosagentti", "pelastaja", "Paloasema A, työvuorot 1–4"),
    "Kirsti Kuntouttaja": ("muutosagentti", "fysioterapeutti", "Kuntoutusyksikkö Mänty"),
    "Vilma Valmentaja": ("valmentaja", "valmentaja", "Valmennuskumppani"),
    "Veikko Valmentaja": ("valmentaja", "valmentaja", "Valmennuskumppani"),
    "Kaisa Koordinaattori": ("muutoskoordinaattori", "muutoskoordinaattori", "Viestintä ja digituki"),
    "Elli Esihenkilö": ("esihenkilö", "osastonhoitaja", "Vuodeosasto 3"),
    "Eero Esihenkilö": ("esihenkilö", "palveluesihenkilö", "Kotihoito"),
    "Maija Muutosjohtaja": ("vastaaja", "uudistuksen valmistelun johtaja", "Viestintä ja digituki"),
    "Henna Henkilöstöjohtaja": ("vastaaja+henkilöstöpalvelut", "henkilöstöjohtaja", "Viestintä ja digituki"),
    "Teijo Tietohallinto": ("esihenkilö+vastaaja", "tietohallintojohtaja", "Viestintä ja digituki"),
    "Lasse Luottamusmies": ("henkilöstön edustaja", "pääluottamusmies", "Päivystyksen vastaanotto"),
    "Tuula Työsuojelu": ("henkilöstön edustaja", "työsuojeluvaltuutettu", "Asumispalvelut"),
    "Tiina Toimittaja": ("toimittaja", "viestintäasiantuntija", "Viestintä ja digituki"),
    "Johanna Johtaja": ("johto", "toimialuejohtaja", "Viestintä ja digituki"),
    "Jorma Johtaja": ("johto", "palvelukeskuksen johtaja", "Avopalvelut"),
    "Paavo Pääkäyttäjä": ("pääkäyttäjä", "järjestelmäasiantuntija", "Viestintä ja digituki"),
    "Lauri Luottamushenkilö": ("lukija", "valmistelutoimielimen jäsen", "Luottamushenkilöt"),
    "Veera Vierailija": ("lukija", "projektipäällikkö", "Sisarhanke"),
}


def rows(name, encoding="utf-8", delimiter=";"):
    with open(HERE / name, encoding=encoding, newline="") as source:
        return list(csv.reader(source, delimiter=delimiter))


def same(found, expected, what):
    assert found == expected, f"{what}: {found!r}, expected {expected!r}"


def is_day(text):
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False


def roles(post):
    return post["rooli"].split("+") if post["rooli"] else []


def held(post, day=TODAY):
    return post["alkaa"] <= day and (not post["päättyy"] or day <= post["päättyy"])  # both days are included


header, *body = rows("people.csv")
same(";".join(header), "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy", "headers")
POSTS = [dict(zip(header, row, strict=True)) for row in body]
PERSON = {(p["työnantaja"], p["henkilönumero"]): p for p in POSTS}
STAFF = {key: p for key, p in PERSON.items() if key[0] != PARTNERS}


def check_people():
    same(len(STAFF), 481, "people of the four employers")
    same(len(PERSON) - len(STAFF), 4, "people beside them")
    same({p["työnantaja"] for p in POSTS}, {*UNITS, PARTNERS}, "employers")
    same(len({(p["työnantaja"], p["yksikkö"]) for p in POSTS if p["työnantaja"] != PARTNERS}), 22, "units")
    now = [p for p in POSTS if held(p) and p["työnantaja"] != PARTNERS]
    same(len(now), 481, "posts held on 4.10.2021: one a person")
    same(len({(p["työnantaja"], p["henkilönumero"]) for p in now}), 481, "people with a post on 4.10.2021")
    for employer, units in UNITS.items():
        for unit, (people, agents) in units.items():
            here = [p for p in now if (p["työnantaja"], p["yksikkö"]) == (employer, unit)]
            same(len(here), people, f"people in {unit}")
            same(sum(p["rooli"].startswith("esihenkilö") for p in here), 1, f"supervisors in {unit}")
            moved = {"Asumisyksikkö Koivikko": -1, "Kuntoutusosasto": 1}.get(unit, 0)
            same(sum("muutosagentti" in roles(p) for p in here), agents + moved, f"agents in {unit}")
    same(sum("muutosagentti" in roles(p) for p in now), 40, "agents")
    same(len({tuple(p[k] for k in header[:3]) + (p["alkaa"],) for p in POSTS}), len(POSTS), "posts")

    for key, person in PERSON.items():
        of_one = [p for p in POSTS if (p["työnantaja"], p["henkilönumero"]) == key]
        same(len({(p["nimi"], p["sähköposti"], p["kieli"]) for p in of_one}), 1, f"descriptions of {person['nimi']}")
    for what in ("nimi", "sähköposti"):
        twice = [v for v, n in Counter(p[what] for p in PERSON.values() if p[what]).items() if n > 1]
        same(twice, [], f"{what} of two people")
    double = [key for key, n in Counter((p["työnantaja"], p["henkilönumero"]) for p in POSTS).items() if n == 2]
    same(len(double), 3, "people with two rows: one who moved, two with a second post to come")

    for post in POSTS:
        assert set(roles(post)) <= ROLES and post["kieli"] in ("fi", "sv", "en"), post
        assert is_day(post["alkaa"]) and (not post["päättyy"] or is_day(post["päättyy"]) and post["alkaa"] <= post["päättyy"]), post
        assert not post["sähköposti"] or re.fullmatch(r"[a-z.-]+@[a-z]+\.example", post["sähköposti"]), post
        assert post["sähköposti"] or not post["rooli"], f"a role without e-mail: {post['nimi']}"
        if post["esihenkilö"]:
            leader = PERSON[post["työnantaja"], post["esihenkilö"]]
            assert {"esihenkilö", "johto"} & set(roles(leader)), post
        else:
            assert "johto" in roles(post) or post["työnantaja"] == PARTNERS, post
    languages = Counter(p["kieli"] for p in STAFF.values())
    assert 24 <= languages["sv"] <= 34 and 3 <= languages["en"] <= 8, languages
    same(sum(not p["sähköposti"] for p in PERSON.values()), 40, "people without e-mail")

    for name, (role, job, unit) in NAMED.items():
        post = next(p for p in POSTS if p["nimi"] == name)
        same((post["rooli"], post["tehtävä"], post["yksikkö"]), (role, job, unit), name)


def check_programme():
    programme = json.loads((HERE / "programme.json").read_text("utf-8"))
    refer(programme["contact_staff"])

    def translated(thing):
        if isinstance(thing, dict):
            if "fi" in thing:
                assert set(thing) == {"fi", "sv", "en"} and all(v.strip() for v in thing.values()), thing
            else:
                for value in thing.values():
                    translated(value)
        elif isinstance(thing, list):
            for value in thing:
                translated(value)

    translated(programme)
    same([s["number"] for s in programme["sessions"]], list(range(1, 8)), "sessions")
    for session in programme["sessions"]:
        same(session["task"]["number"], session["number"], "task of a session")
        assert session["date"] < session["task"]["due"] and len(session["occurrences"]) == 2
    same([n for n, s in enumerate(programme["sessions"], 1) if s["task"].get("peers_read")], [4], "tasks that peers read")
    same([n for n, s in enumerate(programme["sessions"], 1) if s["task"].get("company") == "pair"], [6], "tasks done in pairs")
    same([len(c["agents"]) for c in programme["cohorts"]], [14, 12, 14], "cohorts")
    agents = [refer(a) for c in programme["cohorts"] for a in c["agents"]]
    same({a["nimi"] for a in agents}, {p["nimi"] for p in POSTS if "muutosagentti" in roles(p)}, "agents in cohorts")
    second = {refer(a)["nimi"] for a in programme["cohorts"][1]["agents"]}
    assert {"Sanni Sairaanhoitaja", "Pekka Pelastaja", "Liisa Lähihoitaja", "Outi Ohjaaja", "Kirsti Kuntouttaja"} <= second
    for cohort in programme["cohorts"]:
        same({refer(c)["nimi"] for c in cohort["coaches"]}, {"Vilma Valmentaja", "Veikko Valmentaja"}, "coaches")
    same([refer(a["agent"])["yksikkö"] for a in programme["away"]], ["Yöhoito"], "agents away")
    return {s["number"]: s for s in programme["sessions"]}


def refer(reference):
    assert set(reference) == {"employer", "number"}, reference
    return PERSON[reference["employer"], reference["number"]]


def check_submissions(sessions):
    submissions = json.loads((HERE / "submissions.json").read_text("utf-8"))
    assert 130 <= len(submissions) <= 150, len(submissions)
    same(len({(s["task"], refer(s["agent"])["nimi"]) for s in submissions}), len(submissions), "one submission a task and agent")
    needs = {"speech": ("media", "transcript"), "picture": ("media", "alt"), "file": ("media",), "link": ("link",),
             "face_to_face": ("face_to_face_with",), "text": ("text",)}
    keys = {"task", "agent", "state", "way", "text", "transcript", "alt", "media", "link", "face_to_face_with", "language", "at", "reply", "comments"}
    for s in submissions:
        assert set(s) <= keys and {"task", "agent", "state", "way", "text", "at", "reply"} <= set(s), s
        assert "muutosagentti" in roles(refer(s["agent"])), s
        assert all(s.get(k) for k in needs[s["way"]]), s
        assert s["text"] or s["way"] == "speech", s
        assert sessions[s["task"]]["date"] < s["at"][:10] and s["at"] < NOW, s
        assert (s["state"] == "replied") == (s["reply"] is not None) and s["state"] in ("draft", "submitted", "replied"), s
        if s["reply"]:
            assert "valmentaja" in roles(refer(s["reply"]["by"])) and s["at"] < s["reply"]["at"] < NOW and s["reply"]["text"], s
        for comment in s.get("comments", []):
            assert sessions[s["task"]]["task"].get("peers_read") and comment["text"], s
            by, said = refer(comment["by"]), [other["at"] for other in submissions if other["task"] == s["task"] and other["agent"] == comment["by"]]
            assert s["at"] < comment["at"] < NOW and ("valmentaja" in roles(by) or said and said[0] < comment["at"]), comment
        if "link" in s:
            assert re.match(r"https://[a-z.]+\.example/", s["link"]), s
        if "face_to_face_with" in s:
            assert s["face_to_face_with"] in ("Vilma Valmentaja", "Veikko Valmentaja"), s
    same(len([s for s in submissions if s.get("comments")]), 2, "submissions with comments")
    ways = Counter(s["way"] for s in submissions)
    for way, least in (("speech", 8), ("picture", 12), ("face_to_face", 6), ("link", 4), ("file", 3)):
        assert ways[way] >= least, ways
    texts = [s["text"] or s["transcript"] for s in submissions]
    same(len(set(texts)), len(texts), "texts, all different")
    by_task = Counter((s["task"], s["state"]) for s in submissions)
    same([by_task[n, "submitted"] for n in (1, 2, 3, 4)], [0] * 4, "earlier tasks awaiting a reply")
    assert all(30 <= by_task[n, "replied"] < 40 for n in (1, 2, 3, 4)), by_task
    same((by_task[5, "replied"], by_task[5, "submitted"]), (9, 2), "task 5: eleven submissions, two await a reply")
    sanni = next(s for s in submissions if s["task"] == 5 and refer(s["agent"])["nimi"] == "Sanni Sairaanhoitaja")
    same(sanni["state"], "draft", "Sanni's listening round")
    return submissions


def check_media(submissions):
    used = {m for s in submissions for m in (s.get("media"), (s["reply"] or {}).get("media")) if m}
    same(used, {f"media/{f.name}" for f in (HERE / "media").iterdir()}, "media files")
    for file in (HERE / "media").iterdir():
        most = 200_000 if file.suffix == ".jpg" else 120_000
        assert 0 < file.stat().st_size <= most, file
    located = [f.name for f in (HERE / "media").glob("*.jpg") if b"Exif\0\0" in f.read_bytes()[:4096]]
    same(located, ["kartta-vuodeosasto.jpg"], "pictures that tell where they were taken")
    total = sum(f.stat().st_size for f in HERE.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    assert total < 2_000_000, total


def check_faults():
    header, *body = rows("twelve-faults.csv", "cp1252", ",")
    same(",".join(header), "employer,unit,staff_number,name,email,job,role,supervisor,language,from,to", "headers")
    numbers = {(r[0], r[2]) for r in body} | set(PERSON)
    seen, found = set(), {}
    for line, row in enumerate(body, 2):
        faults = []
        if len(row) != len(header):
            faults.append("rivillä on liian vähän sarakkeita")
        else:
            employer, unit, number, name, email, _, role, leader, language, begins, ends = row
            faults += ["henkilönumero puuttuu"] * (not number) + ["nimi puuttuu"] * (not name) + ["työnantaja puuttuu"] * (not employer)
            faults += ["sähköpostiosoite ei kelpaa"] * bool(email and "@" not in email)
            faults += ["rooli on tuntematon"] * bool(role and role not in ROLES)
            faults += ["kielen tunnus on tuntematon"] * (language not in ("fi", "sv", "en"))
            faults += ["alkamispäivä ei ole päivämäärä"] * (not is_day(begins))
            faults += ["tehtävä päättyy ennen kuin se alkaa"] * bool(is_day(begins) and ends and ends < begins)
            faults += ["esihenkilöä ei löydy annetulla numerolla"] * bool(employer and leader and (employer, leader) not in numbers)
            faults += ["sama tehtävä on tiedostossa jo kerran"] * ((employer, unit, number, begins) in seen)
            faults += ["yksikön polussa on tyhjä osa"] * ("" in unit.split("/"))
            seen.add((employer, unit, number, begins))
        assert len(faults) <= 1, (line, faults)
        if faults:
            found[line] = faults[0]
    table = re.findall(r"^\| (\d+) \| ([^|]+) \|", (HERE / "twelve-faults.md").read_text("utf-8"), re.M)
    same(found, {int(line): fault.strip() for line, fault in table}, "faults")
    same((len(found), len(set(found.values())), len(body)), (12, 12, 37), "twelve faults, twelve kinds, 37 rows")
    known = {tuple(p[k] for k in POSTS[0]) for p in POSTS}
    good = [tuple(row) for line, row in enumerate(body, 2) if line not in found]
    assert set(good) <= known, set(good) - known


def in_words(texts, all_three=False):
    assert set(texts) <= {"fi", "sv", "en"} and texts.get("fi", "").strip() and all(v.strip() for v in texts.values()), texts
    assert not all_three or set(texts) == {"fi", "sv", "en"}, texts


def working_days(after, until):
    """Monday to Friday; no holiday falls between the days of the questions."""
    day, last, found = datetime.date.fromisoformat(after[:10]), datetime.date.fromisoformat(until[:10]), 0
    while day < last:
        day += datetime.timedelta(days=1)
        found += day.weekday() < 5
    return found


def check_change():
    change = json.loads((HERE / "change.json").read_text("utf-8"))
    in_words(change["reform"]["name"], True), in_words(change["reform"]["goal"], True), refer(change["reform"]["owner"])
    same([(s["begins_on"], s["ends_on"]) for s in change["stages"]], [("2021-07-01", "2021-08-31"), ("2021-09-01", "2022-02-28"),
         ("2022-03-01", "2022-12-31"), ("2023-01-01", "2023-12-31")], "stages")
    for stage in change["stages"]:
        in_words(stage["name"], True), in_words(stage["sentence"], True)
        assert not stage["happened"] or stage["begins_on"] <= TODAY, stage
    same([s["begins_on"] <= TODAY <= s["ends_on"] for s in change["stages"]], [False, True, False, False], "the stage of today")
    same([(t["number"], t["return_on"]) for t in change["themes"]], [(1, "2021-10-15"), (2, "2022-01-31"), (3, "2021-12-15"), (4, "2021-10-28"),
         (5, "2021-11-30"), (6, "2021-10-13"), (7, "2021-10-29"), (8, "2021-10-21")], "themes")
    for theme in change["themes"]:
        in_words(theme["name"], True), refer(theme["owner"])
        for part in ("known", "prepared", "not_known", "who_decides"):
            in_words(theme[part])
    of_theme = {q: t["number"] for t in change["themes"] for q in t["questions"]}
    same(len(of_theme), sum(len(t["questions"]) for t in change["themes"]), "a question is on one theme")
    same([(len(g["members"]), len(g["memos"]), g["ends_on"]) for g in change["working_groups"]],
         [(7, 2, "2022-12-31"), (9, 2, "2022-12-31"), (8, 2, "2023-06-30")], "members and memos of the working groups")
    moved = {}
    for group in change["working_groups"]:
        in_words(group["name"], True), in_words(group["mandate"])
        same([m["is_chair"] for m in group["members"]], [True] + [False] * (len(group["members"]) - 1), "who is in the chair")
        for member in group["members"]:
            in_words(member["title"])
            assert member["person"] is None or refer(member["person"]), member
        for meeting in group["meetings"]:
            in_words(meeting["place"]), in_words(meeting["agenda"])
            assert meeting["called_at"] < NOW and meeting["called_at"] < meeting["begins_at"] < meeting["ends_at"], meeting
            assert datetime.date.fromisoformat(meeting["begins_at"][:10]).weekday() < 5, meeting
        days = [m["begins_at"][:10] for m in group["meetings"]]
        same([day for day in days if day <= TODAY], [m["held_on"] for m in group["memos"]], f"meetings with memos of {group['name']['fi']}")
        same((len(days), days), (4, sorted(days)), f"meetings of {group['name']['fi']}, two of them to come")
        for memo in group["memos"]:
            in_words(memo["name"]), in_words(memo["text"])
            assert group["begins_on"] <= memo["held_on"] <= memo["published_at"][:10] <= TODAY and refer(memo["by"]), memo
            same({of_theme[q["question"]] for q in memo["questions"]}, {t["number"] for t in memo["themes"]}, f"themes of {memo['name']['fi']}")
            for taken in memo["questions"]:
                in_words(taken["words"])
                moved.setdefault(taken["how"], []).append(taken["question"])
    same({how: sorted(all, key=lambda q: int(q[1:])) for how, all in moved.items()},
         {"moved": ["K1", "K2", "K5", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K15", "K16"], "delayed": ["K13"]}, "what the memos moved")
    for decision in change["decisions"]:
        group = change["working_groups"][decision["memo"]["group"] - 1]
        memo = next(m for m in group["memos"] if m["number"] == decision["memo"]["number"])
        assert memo["held_on"] == decision["decided_on"] and {q["question"] for q in memo["questions"]} >= set(decision["questions"]), decision
    same([Counter(r["certainty"] for r in t["rows"]) for t in change["job_changes"]], [
        {"certain": 2, "prepared": 2, "open": 1}, {"certain": 2, "prepared": 2, "open": 1}, {"certain": 3, "prepared": 1, "open": 1}],
        "what changes in one's work")
    for table in change["job_changes"]:
        unit = table["unit"]
        assert any(table["job"] == p["tehtävä"] for p in POSTS if (p["työnantaja"], p["yksikkö"]) == (unit["employer"], unit["name"])), unit
    assert 4 <= len(change["catalogue"]) <= 6
    for entry in change["catalogue"]:
        in_words(entry["name"], True), in_words(entry["about"]), in_words(entry["for_whom"]), refer(entry["contact"])
        assert entry["kind"] in ("training", "development") and (entry["begins_on"] or "") <= entry["ends_on"] >= TODAY, entry
    return of_theme


def check_voice(of_theme):
    questions = json.loads((HERE / "voice.json").read_text("utf-8"))["questions"]
    same([q["number"] for q in questions], list(range(1, 19)), "questions")
    same({f"K{q['number']}": q["theme"] for q in questions}, of_theme, "themes of the questions")
    same(Counter(q["kind"] for q in questions), {"question": 15, "idea": 2, "concern": 1}, "kinds")
    same([q["number"] for q in questions if not q["confidential"]], [3, 4, 8, 10, 11, 14, 16], "asked by name")
    needs = {"taken": ("return_on",), "answered": ("words",), "not_decided": ("known", "not_known", "who_decides", "return_on"),
             "passed_on": ("words", "passed_to", "return_on"), "in_cooperation": ("words", "handled_on", "representatives", "return_on"),
             "merged": ("words",), "declined": ("words",), "carried_out": ("words",)}
    states = {}
    for q in questions:
        in_words(q["name"]), refer(q["by"])
        moments = [q["asked_at"]] + ([q["acknowledged"]["at"]] if q["acknowledged"] else []) + [s["at"] for s in q["history"]]
        assert moments == sorted(moments) and moments[-1] < NOW and q["asked_at"] < q["published"]["at"] < NOW, q
        same(refer(q["published"]["by"])["rooli"], "toimittaja", "who publishes")
        for said in q["history"]:
            assert all(said.get(part) for part in needs[said["state"]]), said
            assert {"vastaaja", "muutoskoordinaattori", "toimittaja"} & set(roles(refer(said["by"]))), said
            for part in ("words", "known", "not_known", "who_decides"):
                assert part not in said or in_words(said[part]) is None, said
        released = [s for s in q["history"] if not s.get("draft")]
        states[q["number"]] = released[-1]["state"] if released else "received"
        if q["acknowledged"]:
            assert working_days(q["asked_at"], q["acknowledged"]["at"]) <= 2, q
            assert working_days(q["asked_at"], released[0]["at"]) <= 10, q
        for remark in q["remarks"]:
            assert "henkilöstön edustaja" in roles(refer(remark["by"])) and remark["text"] and released[-1]["at"] < remark["at"] < NOW, remark
    same(Counter(states.values()), {"answered": 6, "not_decided": 4, "passed_on": 2, "in_cooperation": 1, "received": 1, "taken": 1,
         "carried_out": 1, "declined": 1, "merged": 1}, "states")
    same(sum(s in ("not_decided", "passed_on", "in_cooperation", "received", "taken") for s in states.values()), 9, "open questions")
    by_number = {q["number"]: q for q in questions}
    promised = {n: by_number[n]["history"][-1]["return_on"] for n, state in states.items() if state in ("not_decided", "passed_on", "in_cooperation")}
    same(promised, {7: "2021-12-15", 8: "2021-11-30", 9: "2022-01-31", 10: "2021-10-13", 11: "2021-10-21", 12: "2021-10-28", 13: "2021-09-30"}, "promised days")
    same([n for n, day in promised.items() if day < TODAY], [13], "promised days that have passed")
    same([q["number"] for q in questions if q["remarks"]], [1, 7], "remarked on")
    same([q["number"] for q in questions if any(s.get("draft") for s in q["history"])], [15], "drafts")

    def different(people, how_many, what):
        same(len({refer(p)["nimi"] for p in people}), how_many, what)
    different([by_number[7]["by"]] + by_number[7]["waiting"], 38, "waiting for K7, its asker among them")
    assert "Heli Hoitaja" in {refer(p)["nimi"] for p in by_number[7]["waiting"]}
    different([n["by"] for n in by_number[13]["nudges"]], 14, "nudges of K13")
    assert all("2021-09-30" < n["at"] < NOW and n["by"] != by_number[13]["by"] for n in by_number[13]["nudges"])
    merged = [q for q in questions if q.get("merged_into") == 11]
    different([a["by"] for a in by_number[11]["also_asked"]] + [q["by"] for q in merged], 12, "merged into K11")
    for number in (1, 5, 7):
        in_words(by_number[number]["name"], True)
        for part in needs[states[number]]:
            assert part == "return_on" or in_words(by_number[number]["history"][-1][part], True) is None


def check_identity_codes():
    for row in rows("with-identity-codes.csv")[1:]:
        day, number, mark = re.fullmatch(r"(\d{6})[-A](9\d\d)([0-9A-Y])", row[4]).groups()  # 900–999: never given to anybody
        same("0123456789ABCDEFHJKLMNPRSTUVWXY"[int(day + number) % 31], mark, row[4])


def check_words():
    refused = re.compile("|".join(["nime" + "tön", "anonyy" + "m", "esi" + "mie", "osallista" + "mi", "jalkautta", "muutosvastarin" + "ta"]), re.I)
    for file in HERE.glob("*.*"):
        if file.suffix in (".csv", ".json", ".md") and (hit := refused.search(file.read_bytes().decode("utf-8", "replace"))):
            raise AssertionError(f"{file.name} says {hit[0]}")
    assert (HERE.parent / "docs" / "glossary.csv").read_text("utf-8").startswith("key,fi,sv,en,note\n")


if __name__ == "__main__":
    check_people()
    submissions = check_submissions(check_programme())
    check_media(submissions)
    check_voice(check_change())
    check_faults()
    check_identity_codes()
    check_words()
    print(f"demo: 481 people, 22 units, 40 agents, 4 employers and the partners; {len(submissions)} submissions; all is in order")
