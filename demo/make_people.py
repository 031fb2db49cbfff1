#!/usr/bin/env python3
"""Writes people.csv: the staff of the demonstration network. All of it is invented.

Deterministic: the same people, numbers and dates every time. Run `python3 demo/make_people.py`, then `demo/check.py`;
programme.json and submissions.json point at people by employer and staff number.
"""

import csv
import datetime
import pathlib
import random
import unicodedata

HERE = pathlib.Path(__file__).parent
HEADERS = "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy".split(";")
draw = random.Random(20211004)

SOTE, HONKALA, KIVISALMI, PELASTUS = (
    "Järviseudun sote", "Palvelukeskus Honkala", "Kivisalmen kaupunki", "Järviseudun pelastuslaitos")
PARTNERS = "Ulkopuoliset kumppanit"

DOMAIN = {SOTE: "jarviseutu.example", HONKALA: "honkala.example", KIVISALMI: "kivisalmi.example",
          PELASTUS: "pelastus.example"}
FIRST_NUMBER = {SOTE: 1001, HONKALA: 101, KIVISALMI: 501, PELASTUS: 101}  # unique inside an employer only
DIRECTOR = {SOTE: "Johanna Johtaja", HONKALA: "Jorma Johtaja", KIVISALMI: "Kaarina Kaupunki",
            PELASTUS: "Pertti Pelastusjohtaja"}

# employer, unit, people on 4.10.2021, without e-mail, Swedish-speaking, named people (the supervisor first), jobs of the others
HOME_CARE = "lähihoitaja*15 sairaanhoitaja*4 hoiva-avustaja*2 kotihoidon_ohjaaja*1"
UNITS = [
    (SOTE, "Kotihoito, itäinen tiimi", 24, 4, 0,
     "Tarja Tiimityö, palveluesihenkilö, esihenkilö; Aino Aamuvuoro, lähihoitaja, muutosagentti;"
     "Irja Iltarusko, sairaanhoitaja, muutosagentti; Uuno Uusi, vastavalittu lähihoitaja, ", HOME_CARE),
    (SOTE, "Kotihoito, läntinen tiimi", 23, 4, 1,
     "Lea Läsnäolo, palveluesihenkilö, esihenkilö; Maarit Metsäpolku, lähihoitaja, muutosagentti", HOME_CARE),
    (SOTE, "Vuodeosasto 3", 38, 3, 1,
     "Elli Esihenkilö, osastonhoitaja, esihenkilö; Heli Hoitaja, sairaanhoitaja, ;"
     "Sanni Sairaanhoitaja, sairaanhoitaja, muutosagentti; Leena Lepohetki, lähihoitaja, muutosagentti",
     "sairaanhoitaja*18 lähihoitaja*11 hoiva-avustaja*2 apulaisosastonhoitaja*1 osastonsihteeri*1 osastofarmaseutti*1"),
    (SOTE, "Kuntoutusosasto", 29, 2, 1,
     "Kyllikki Kannustaja, osastonhoitaja, esihenkilö; Toini Tuulentupa, toimintaterapeutti, muutosagentti;"
     "Raimo Rauhallinen, lähihoitaja, muutosagentti; Katri Kuunsilta, lähihoitaja, muutosagentti",
     "lähihoitaja*9 sairaanhoitaja*8 fysioterapeutti*4 kuntoutusohjaaja*1 puheterapeutti*1 osastonsihteeri*1 kirjaamisvastaava*1"),
    (SOTE, "Päivystyksen vastaanotto", 41, 2, 2,
     "Pauliina Päivävuoro, osastonhoitaja, esihenkilö; Lasse Luottamusmies, pääluottamusmies, henkilöstön edustaja;"
     "Veli Vastaanotto, sairaanhoitaja, muutosagentti; Piia Päivystys, sairaanhoitaja, muutosagentti",
     "sairaanhoitaja*22 lähihoitaja*5 lääkäri*5 osastonsihteeri*3 apulaisosastonhoitaja*1 lääkintävahtimestari*2"),
    (SOTE, "Mielenterveys- ja päihdepalvelut", 22, 0, 2,
     "Sari Sovittelija, palveluesihenkilö, esihenkilö; Ritva Rauha, psykiatrinen sairaanhoitaja, muutosagentti;"
     "Kimmo Kuuntelija, ohjaaja, muutosagentti",
     "psykiatrinen_sairaanhoitaja*8 ohjaaja*3 psykologi*3 sosiaaliohjaaja*2 sosiaalityöntekijä*2 kokemusasiantuntija*1"),
    (SOTE, "Perhesosiaalityö", 12, 0, 1,
     "Jonna Jokitörmä, johtava sosiaalityöntekijä, esihenkilö; Outi Ohjaaja, ohjaaja, muutosagentti;"
     "Niina Niittyvilla, sosiaalityöntekijä, muutosagentti", "sosiaalityöntekijä*4 perhetyöntekijä*3 ohjaaja*2"),
    (SOTE, "Suun terveydenhuolto", 27, 0, 2,
     "Hillevi Huolenpito, osastonhoitaja, esihenkilö; Helka Helmililja, suuhygienisti, muutosagentti",
     "hammashoitaja*12 hammaslääkäri*7 suuhygienisti*5 välinehuoltaja*1"),
    (SOTE, "Laitoshuolto, keskussairaala", 47, 14, 2,
     "Sirkka Sateenkaari, palveluesihenkilö, esihenkilö; Siiri Sinivuokko, laitoshuoltaja, muutosagentti",
     "laitoshuoltaja*42 palveluohjaaja*2 välinehuoltaja*1"),
    (SOTE, "Asumisyksikkö Koivikko", 16, 2, 0, "Kaija Kotipesä, palveluesihenkilö, esihenkilö",
     "lähihoitaja*9 ohjaaja*4 sairaanhoitaja*1 hoiva-avustaja*1"),
    (SOTE, "Viestintä ja digituki", 9, 0, 0,
     "Teijo Tietohallinto, tietohallintojohtaja, esihenkilö+vastaaja;"
     "Kaisa Koordinaattori, muutoskoordinaattori, muutoskoordinaattori; Tiina Toimittaja, viestintäasiantuntija, toimittaja;"
     "Paavo Pääkäyttäjä, järjestelmäasiantuntija, pääkäyttäjä; Maija Muutosjohtaja, uudistuksen valmistelun johtaja, vastaaja;"
     "Henna Henkilöstöjohtaja, henkilöstöjohtaja, vastaaja+henkilöstöpalvelut; Johanna Johtaja, toimialuejohtaja, johto;"
     "Ville Verkkoyhteys, digituen asiantuntija, muutosagentti; Saija Sanansaattaja, viestintäsuunnittelija, muutosagentti", ""),
    (HONKALA, "Kuntoutusyksikkö Mänty", 26, 1, 1,
     "Merja Männynkäpy, palveluesihenkilö, esihenkilö; Kirsti Kuntouttaja, fysioterapeutti, muutosagentti;"
     "Tapio Tervaleppä, lähihoitaja, muutosagentti",
     "lähihoitaja*11 sairaanhoitaja*4 fysioterapeutti*4 toimintaterapeutti*2 hoiva-avustaja*2"),
    (HONKALA, "Asumisyksikkö Kataja", 14, 0, 1,
     "Raili Ruiskukka, palveluesihenkilö, esihenkilö; Katja Kanervikko, ohjaaja, muutosagentti;"
     "Mirja Mesimarja, lähihoitaja, muutosagentti", "lähihoitaja*6 ohjaaja*4 hoiva-avustaja*1"),
    (HONKALA, "Avopalvelut", 11, 0, 0,
     "Anu Arkipäivä, palvelupäällikkö, esihenkilö; Jorma Johtaja, palvelukeskuksen johtaja, johto;"
     "Auli Ahomansikka, ohjaaja, muutosagentti; Sirpa Suvituuli, palveluohjaaja, muutosagentti",
     "ohjaaja*4 työvalmentaja*2 toimintaterapeutti*1"),
    (HONKALA, "Yöhoito", 7, 2, 0,
     "Tuija Tähtiyö, palveluesihenkilö, esihenkilö; Yrjö Yövuoro, lähihoitaja, muutosagentti", "lähihoitaja*5"),
    (KIVISALMI, "Kotihoito", 33, 4, 3,
     "Eero Esihenkilö, palveluesihenkilö, esihenkilö; Liisa Lähihoitaja, lähihoitaja, muutosagentti;"
     "Päivi Päivänsäde, sairaanhoitaja, muutosagentti; Birgitta Blåklint, lähihoitaja, muutosagentti", HOME_CARE),
    (KIVISALMI, "Vastaanottopalvelut", 19, 0, 2,
     "Vesa Vuoronvaihto, osastonhoitaja, esihenkilö; Kaarina Kaupunki, sosiaali- ja terveysjohtaja, johto;"
     "Taina Terveiset, terveydenhoitaja, muutosagentti; Jaana Juolukka, sairaanhoitaja, muutosagentti;"
     "Hely Hyväntuuli, henkilöstöpäällikkö, ",
     "sairaanhoitaja*5 terveydenhoitaja*3 lääkäri*3 terveyskeskusavustaja*2 fysioterapeutti*1"),
    (KIVISALMI, "Sosiaalityö", 10, 0, 2,
     "Seija Sillanrakentaja, johtava sosiaalityöntekijä, esihenkilö; Sofia Sopuisa, sosiaaliohjaaja, muutosagentti;"
     "Antti Arkirauha, sosiaalityöntekijä, muutosagentti", "sosiaalityöntekijä*3 sosiaaliohjaaja*2 palveluohjaaja*2"),
    (KIVISALMI, "Asumispalvelut", 21, 2, 2,
     "Arja Apukäsi, palveluesihenkilö, esihenkilö; Marketta Marjapensas, ohjaaja, muutosagentti;"
     "Tuula Työsuojelu, työsuojeluvaltuutettu, henkilöstön edustaja", "lähihoitaja*9 ohjaaja*7 hoiva-avustaja*2"),
    (PELASTUS, "Paloasema A, työvuorot 1–4", 22, 0, 2,
     "Panu Palokello, palomestari, esihenkilö; Pertti Pelastusjohtaja, pelastusjohtaja, johto;"
     "Pekka Pelastaja, pelastaja, muutosagentti; Teemu Tikapuu, ylipelastaja, muutosagentti;"
     "Petra Paloposti, pelastaja, muutosagentti", "pelastaja*13 ylipelastaja*4"),
    (PELASTUS, "Ensihoito", 26, 0, 2,
     "Kalle Kenttäjohtaja, ensihoidon kenttäjohtaja, esihenkilö; Elina Ensiapu, ensihoitaja, muutosagentti;"
     "Heikki Hälytys, ensihoitaja, muutosagentti; Essi Eteläntuuli, ensihoitaja, muutosagentti",
     "ensihoitaja*19 vastuuensihoitaja*3"),
    (PELASTUS, "Riskienhallinta", 4, 0, 0,
     "Tiiu Turvallisuus, riskienhallintapäällikkö, esihenkilö; Rauni Revontuli, palotarkastaja, muutosagentti", "palotarkastaja*2"),
]

OUTSIDERS = [  # beside the 481
    ("Valmennuskumppani", "1", "Vilma Valmentaja", "vilma.valmentaja@valmennus.example", "valmentaja", "valmentaja", "2021-05-03", "2021-12-31"),
    ("Valmennuskumppani", "2", "Veikko Valmentaja", "veikko.valmentaja@valmennus.example", "valmentaja", "valmentaja", "2021-05-03", "2021-12-31"),
    ("Sisarhanke", "3", "Veera Vierailija", "veera.vierailija@sisarhanke.example", "projektipäällikkö", "lukija", "2021-08-16", "2021-12-31"),
    ("Luottamushenkilöt", "4", "Lauri Luottamushenkilö", "lauri.luottamushenkilo@luottamus.example", "valmistelutoimielimen jäsen", "lukija", "2021-08-02", ""),
]

FIRST_NAMES = """Anja Anniina Annukka Anssi Arto Asta Aila Alma Armi Eeva Eija Elsa Erja Esko Eveliina Emmi Enni
Heini Helena Hilja Hannu Harri Heta Helvi Hertta Hanna Iida Ilona Inka Inkeri Irene Ismo Ilkka Iines
Jaakko Janne Jari Jasmin Jenna Jenni Juha Julia Jutta Jouni Kaisu Kalevi Karoliina Kati Katariina Kirsi Krista Kristiina Kyösti Kielo
Laila Laura Leea Lempi Liina Linnea Lotta Leo Lauha Lilja Maaria Maire Marja Marika Marjo Matti Meeri Mika Milla Minna Mervi Mikko
Nea Nelli Niko Noora Niilo Nanna Oili Olavi Olga Oona Onerva Olli Otso Pasi Petri Pia Pilvi Pinja Pirkko Pirjo Päivikki Paula Pentti
Raija Raisa Riikka Riitta Ronja Roosa Reetta Risto Saara Saila Sakari Salla Sami Sanna Satu Seppo Silja Sinikka Susanna Suvi Soile
Tanja Tea Terhi Tiia Timo Tuomo Tuulikki Tytti Taru Titta Tomi Ulla Urpo Ursula Ulpu
Valma Varpu Veijo Venla Viivi Virpi Vieno Viljo Viola Vesa""".split()

SURNAMES = """Aallokko Aamukaste Aamurusko Aamuvirkku Aittapolku Alkusoitto Apupari Aurinkoinen Avunanto
Elokuu Elonkorjuu Ensilumi Erämaja Esikko Eväsretki Harjunlaki Havunneula Heinäkuu Hiirenkorva Hiljaisuus Hillasuo Hopeapaju Huomenta
Ilmansuunta Ilonaihe Iltahetki Iltakello Iltatuuli Iltavuoro Joutsenlampi Jalkapolku Juhannus Juhlapäivä Juurakko Jäkälä Järvenselkä Jääkukka
Kaarnalaiva Kahvitauko Kaislikko Katajapensas Kesäheinä Kesäsade Kevätpuro Kielonlehti Kiireetön Kissankello Kotipolku Kuusenkerkkä Kuutamo Käenkaali
Laituri Lampare Lauhkea Lehtimaja Leppäkerttu Lintukoto Lokikirja Lounastauko Lumihiutale Lumikello Lummelampi Luotettava
Maitohorsma Mansikkapaikka Marraskuu Merituuli Metsälampi Metsätähti Mielenrauha Muistilappu Mustikkasuo Myötätuuli
Naavapuu Neulanen Neulepuikko Neuvokas Niittykukka Nuotio Nurmipolku Ohjenuora Ojanpiennar Omenapuu Onnenpäivä Oravanpesä Orvokki Osastotunti
Pajunkissa Pihlajanmarja Pikkulintu Pilvenhattara Pohjantähti Poutapilvi Puolukkavarpu Puropolku Purjevene Päivänkakkara Päivänkoitto
Rantahiekka Raparperi Reipas Rentukka Retkipolku Riekonmarja Riippusilta Rohkea Ruusunnuppu Ryhmätyö
Sammalikko Satakieli Saunapolku Siniaalto Sinitaivas Sisukas Sopusointu Soutuvene Sudenkorento Suopursu Syreeni Syysaamu
Taivaanranta Talvipäivä Tammenterho Taukotupa Toimelias Tunturipuro Tuohikoppa Tuomenkukka Tuulahdus Tyynimieli Tähtitaivas
Ulappa Ulkoilma Unikko Untuva Utupilvi Vadelmapuro Valonsäde Vanamo Vapaapäivä Vattupensas Vehreä Vesilintu Villasukka Virkistys Voikukka
Yhteistyö Yrttitarha Ystävällinen Yölintu""".split()

SWEDISH_NAMES = """Siv Solstråle, Gun Granskog, Åsa Åkerbär, Birgit Björklöv, Lena Lönnlöv, Maj Morgonljus, Stina Sommarvind, Hedvig Hjortron,
Viveka Vindpust, Märta Månsken, Rolf Rönnbär, Sixten Skogsstig, Gunilla Gryning, Dagny Daggdroppe, Svea Smultron, Håkan Havsbris, Nanny Nyponros,
Ebba Enbuske, Kerstin Kvällsbris, Lisbet Ljungblom, Signe Snödroppe, Torbjörn Tallskog, Ulrika Uddstrand, Henrik Höstlöv, Anita Aftonsol,
Monica Midsommar, Bengt Blåbärsris, Inga Islossning""".replace("\n", " ").split(", ")
ENGLISH_NAMES = ["Grace Harbour", "Samuel Sunrise", "Maria Meadowlark", "Daniel Daybreak", "Amina Aurora"]
ENGLISH_IN = ["Laitoshuolto, keskussairaala", "Laitoshuolto, keskussairaala", "Vuodeosasto 3", "Kotihoito", "Kuntoutusyksikkö Mänty"]

BEGAN = {"Uuno Uusi": "2021-09-20", "Katri Kuunsilta": "2016-02-01"}
UNDER_THE_DIRECTOR = ("Maija Muutosjohtaja", "Henna Henkilöstöjohtaja")  # beside the supervisors
MOVED = "Katri Kuunsilta"  # Koivikko's agent until 26.9.2021
LAST_DAY_IN_KOIVIKKO, FIRST_DAY_AFTER = "2021-09-26", "2021-09-27"


def invented_names():
    """First name and surname with the same initial, no surname more than three times."""
    by_initial = {}
    for name in FIRST_NAMES:
        by_initial.setdefault(name[0], []).append(name)
    pairs = []
    for turn in range(3):
        for place, surname in enumerate(SURNAMES):
            choices = by_initial.get(surname[0], FIRST_NAMES)
            pairs.append(f"{choices[(place * 3 + turn * 7 + turn) % len(choices)]} {surname}")
    pairs = sorted(set(pairs))
    draw.shuffle(pairs)
    return iter(pairs)


def address(name, employer):
    folded = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return f"{folded.replace(' ', '.')}@{DOMAIN[employer]}"


def some_day(first_year, last_year):
    day = datetime.date(draw.randint(first_year, last_year), draw.randint(1, 12 if last_year < 2021 else 8), 1)
    day += datetime.timedelta(days=draw.choice([0, 0, 0, 0, 14, draw.randint(1, 26)]))
    while day.weekday() > 4 and day.day != 1:
        day += datetime.timedelta(days=1)
    return day.isoformat()


def leader_of(person, supervisor):
    director = DIRECTOR[person["työnantaja"]]
    if person["nimi"] == director:
        return None
    return director if person["nimi"] in (supervisor, *UNDER_THE_DIRECTOR) else supervisor


def people():
    names, swedish, english = invented_names(), iter(SWEDISH_NAMES), iter(ENGLISH_NAMES)
    for employer, unit, size, without_mail, swedes, named, jobs in UNITS:
        here = []
        for entry in named.split(";"):
            name, job, role = (part.strip() for part in entry.split(","))
            here.append(dict(nimi=name, tehtävä=job, rooli=role,
                             kieli="sv" if name == "Birgitta Blåklint" else "fi", alkaa=BEGAN.get(name) or some_day(1994, 2019)))
        supervisor = here[0]["nimi"]
        pool = [job.replace("_", " ") for part in jobs.split() for job, n in [part.rsplit("*", 1)] for _ in range(int(n))]
        others = []
        while len(here) + len(others) < size:
            place = len(others)
            language = "sv" if place < swedes else "fi"
            name = next(swedish) if language == "sv" else next(names)
            job = pool[place] if place < len(pool) else pool[0]
            others.append(dict(nimi=name, tehtävä=job, rooli="", kieli=language, alkaa=some_day(1990, 2020 + draw.choice([0, 0, 0, 1]))))
        shuffled_jobs = [p["tehtävä"] for p in others]
        draw.shuffle(shuffled_jobs)
        for person, job in zip(others, shuffled_jobs):
            person["tehtävä"] = job
        for _ in range(ENGLISH_IN.count(unit)):
            draw.choice([p for p in others if p["kieli"] == "fi"]).update(nimi=next(english), kieli="en")
        if unit == "Asumisyksikkö Koivikko":
            others[-1].update(alkaa=FIRST_DAY_AFTER, tehtävä="lähihoitaja")  # fills the mover's place
        silent = set(draw.sample([p["nimi"] for p in others], without_mail))
        for person in here + others:
            person.update(työnantaja=employer, yksikkö=unit, päättyy="",
                          sähköposti="" if person["nimi"] in silent else address(person["nimi"], employer))
            person["leader"] = leader_of(person, supervisor)
        yield from here + others


def give_substitutes_an_end(everyone):
    ordinary = [p for p in everyone if not p["rooli"] and p["alkaa"] < "2021-09" and p["nimi"] != "Heli Hoitaja"
                and p["tehtävä"] in ("lähihoitaja", "sairaanhoitaja", "laitoshuoltaja", "ohjaaja", "ensihoitaja", "sosiaalityöntekijä")]
    ends = ["2021-10-31", "2021-11-14", "2021-11-30", "2021-12-31", "2021-12-31", "2022-02-28", "2022-05-31"]
    for place, person in enumerate(draw.sample(ordinary, 21)):
        began = f"2021-{draw.randint(4, 8):02}-{draw.choice(['01', '16'])}"
        person.update(päättyy=ends[place % len(ends)], alkaa=began if place > 3 else "2021-09-01")


def number(everyone):
    """The longer in the house, the smaller the number."""
    for employer, first in FIRST_NUMBER.items():
        staff = sorted((p for p in everyone if p["työnantaja"] == employer), key=lambda p: (p["alkaa"], p["nimi"]))
        for place, person in enumerate(staff):
            person["henkilönumero"] = str(first + place)
    numbers = {(p["työnantaja"], p["nimi"]): p["henkilönumero"] for p in everyone}
    for person in everyone:
        person["esihenkilö"] = numbers[person["työnantaja"], person["leader"]] if person["leader"] else ""


def further_posts(everyone):
    """The mover's earlier post, and two people whose second post begins later in the autumn."""
    def another(person, unit, **change):
        leader = next(p for p in everyone if p["työnantaja"] == person["työnantaja"] and p["yksikkö"] == unit
                      and p["rooli"].startswith("esihenkilö"))
        return dict(person, yksikkö=unit, esihenkilö=leader["henkilönumero"], **change)

    mover = next(p for p in everyone if p["nimi"] == MOVED)
    before = another(mover, "Asumisyksikkö Koivikko", päättyy=LAST_DAY_IN_KOIVIKKO)
    mover["alkaa"] = FIRST_DAY_AFTER
    therapist = next(p for p in everyone if p["yksikkö"] == "Kuntoutusyksikkö Mänty" and p["tehtävä"] == "toimintaterapeutti")
    guide = next(p for p in everyone if p["työnantaja"] == KIVISALMI and p["yksikkö"] == "Sosiaalityö" and p["tehtävä"] == "palveluohjaaja")
    return [before, another(therapist, "Avopalvelut", alkaa="2021-10-11", päättyy="2022-05-31"),
            another(guide, "Vastaanottopalvelut", alkaa="2021-11-01", päättyy="")]


def main():
    everyone = list(people())
    give_substitutes_an_end(everyone)
    number(everyone)
    rows = everyone + further_posts(everyone)
    order = {(employer, unit): place for place, (employer, unit, *_) in enumerate(UNITS)}
    rows.sort(key=lambda p: (order[p["työnantaja"], p["yksikkö"]], not p["rooli"].startswith("esihenkilö"), p["nimi"]))
    rows += [dict(työnantaja=PARTNERS, yksikkö=unit, henkilönumero=n, nimi=name, sähköposti=mail, tehtävä=job, rooli=role,
                  esihenkilö="", kieli="fi", alkaa=begins, päättyy=ends)
             for unit, n, name, mail, job, role, begins, ends in OUTSIDERS]
    with open(HERE / "people.csv", "w", encoding="utf-8", newline="") as out:
        sheet = csv.DictWriter(out, HEADERS, delimiter=";", extrasaction="ignore", lineterminator="\n")
        sheet.writeheader()
        sheet.writerows(rows)


if __name__ == "__main__":
    main()
