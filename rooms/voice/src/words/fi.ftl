menu-voice = Vaikuta
voice-title = Kysymykset, ehdotukset ja huolet
voice-lead = Kysy, ehdota tai kerro, mikä huolettaa. Jokainen saa vastauksen nimellä ja tehtävänimikkeellä, tai päivän, jolloin siihen palataan.
voice-back = Kysymykset
voice-back-question = Kysymykseen
voice-found = Kysymys
voice-step = Kysymys: { $name }
voice-ask-do = Kysy, ehdota tai kerro huolesi
voice-ask = Mitä haluat kysyä tai kertoa?
voice-ask-lead = Kuittaamme { $acknowledge } arkipäivässä. Vastaus tai päivä, jolloin siihen palataan, tulee { $answer } arkipäivässä.
voice-asked-of = Kysyt tästä: { $name }
voice-kind = Mikä se on?
voice-kind-question = Kysymys
voice-kind-idea = Ehdotus
voice-kind-concern = Huoli
voice-name = Yhdellä lauseella
voice-name-hint = Esimerkiksi: Kuka on esihenkilöni hyvinvointialueella?
voice-name-missing = Kirjoita asiasi yhdellä lauseella.
voice-name-long = Lyhennä lause enintään 200 merkkiin. Loput voit kirjoittaa seuraavaan kenttään.
voice-body = Kerro lisää, jos haluat
voice-body-hint = Miksi asia on tärkeä työssäsi? Älä kirjoita potilaista tai asiakkaista äläkä kenenkään terveydestä.
voice-body-long = Teksti on liian pitkä. Lyhennä se enintään 4 000 merkkiin.
voice-body-label = Lisää asiasta
voice-body-none = Muuta ei kirjoitettu.
voice-theme = Aihe
voice-theme-hint = Aiheesta riippuu, kuka vastaa.
voice-theme-choose = Valitse aihe
voice-theme-missing = Valitse aihe. Jos et ole varma, valitse lähin.
voice-theme-closed = Tästä aiheesta ei voi enää kysyä. Valitse toinen.
voice-theme-owner = vastaa { $name }
voice-as = Kysytkö nimelläsi vai luottamuksellisesti?
voice-as-name = Omalla nimelläni
voice-as-name-who = Nimesi näkyy kysymyksen vieressä kaikille, jotka kirjautuvat.
voice-as-confidential = Luottamuksellisesti
voice-as-confidential-who = Luottamuksellinen: nimesi näkee vain muutoskoordinaattori. Se tallennetaan, jotta saat vastauksen.
voice-as-missing = Valitse, kysytkö nimelläsi vai luottamuksellisesti.
voice-sees = Kuka näkee tämän?
voice-sees-who = Ensin toimittaja, vastaajat ja muutoskoordinaattori. Kun toimittaja on julkaissut kysymyksen, kaikki kirjautuneet. Vastaaja vastaa omalla nimellään.
voice-sees-not = Jos kysyt luottamuksellisesti, nimeäsi eivät näe toimittaja, vastaaja, esihenkilösi eikä pääkäyttäjä.
voice-elsewhere = Kuuluuko asia muualle?
voice-elsewhere-why = Ilmoitatko väärinkäytöksestä, vaaratapahtumasta, häirinnästä tai asiakasturvallisuuden puutteesta? Käytä näitä kanavia. Tämä ei ole ilmoituskanava.
voice-elsewhere-link = Kaikki apu- ja ilmoituskanavat
voice-send = Lähetä
voice-cancel = Peruuta
voice-asked = Kysymyksesi on tullut perille. Saat tiedon, kun siinä tapahtuu jotain.
voice-similar = Onko tätä jo kysytty?
voice-similar-lead = Nämä ovat samantapaisia. Avaa se, joka on sama asia, ja paina Minäkin odotan: saat vastauksen samalla hetkellä kuin muut. Jos asiasi on toinen, jatka tästä.
voice-state = Tila
voice-state-received = Vastaanotettu
voice-state-taken = Otettu vastattavaksi
voice-state-answered = Vastattu
voice-state-not-decided = Ei vielä päätetty
voice-state-passed-on = Siirretty eteenpäin
voice-state-in-cooperation = Käsitellään yhteistoiminnassa
voice-state-merged = Yhdistetty
voice-state-declined = Ei toteuteta
voice-state-carried-out = Toteutettu
voice-find = Hae kysymyksistä
voice-find-do = Hae
voice-cut = Rajaa
voice-uncut = Näytä kaikki
voice-all = Kaikki
voice-open = Avoimet
voice-late = Lupauspäivä ylittynyt
voice-closed = Päättyneet
voice-all-themes = Kaikki aiheet
voice-all-kinds = Kysymykset, ehdotukset ja huolet
voice-whose = Kenen
voice-everybodys = Kaikkien
voice-mine = Omani
voice-followed = Joita seuraan
voice-none-title = Kukaan ei ole vielä kysynyt
voice-none = Ole ensimmäinen. Kysymys voi olla pieni.
voice-none-found-title = Näillä rajauksilla ei löytynyt mitään
voice-none-found = Kokeile toista sanaa tai näytä kaikki. Jos asiaa ei ole kysytty, kysy sinä.
voice-more = Näytä lisää
voice-late-tag = Lupauspäivä ylittynyt
voice-unpublished = Ei julkaistu
voice-waiting-count = { $count } odottaa
voice-return-by = palataan { $day }
voice-keeping = Miten lupaus pitää
voice-figures-open = { $open ->
    [0] Yksikään kysymys ei odota vastausta.
    [one] Yksi kysymys on avoinna.
   *[other] { $open } kysymystä on avoinna.
}{ $late ->
    [0] {""}
    [one] {" "}Yhden lupauspäivä on ylittynyt.
   *[other] {" "}{ $late } kysymyksen lupauspäivä on ylittynyt.
}
voice-figures-median = Ensimmäinen vastaus tai päivä on tullut tavallisesti { $days } päivässä. Viimeksi kuluneen vuoden kysymyksistä { $unanswered } % on ilman kumpaakaan.
voice-queue-link = Katso, mitä odotetaan ja keneltä
voice-queue = Mitä odotetaan ja keneltä
voice-queue-lead = Lupaus: kysymys kuitataan { $acknowledge } arkipäivässä ja siihen vastataan tai sille annetaan päivä { $answer } arkipäivässä.
voice-queue-none-title = Mikään ei odota
voice-queue-none = Yksikään julkaistu kysymys ei odota vastausta.
voice-queue-open = Avoimet kysymykset, lähin päivä ensin
voice-fact-asked = Kysyttyjä
voice-fact-open = Avoimia
voice-fact-late = Lupauspäivä ylittynyt
voice-fact-unanswered = Viimeksi kuluneen vuoden kysymyksistä ilman vastausta tai päivää
voice-fact-median = Tavallisesti ensimmäinen vastaus tai päivä
voice-days = { $days ->
    [one] { $days } päivä
   *[other] { $days } päivää
}
voice-age = { $days ->
    [0] kysytty tänään
    [one] odottanut yhden päivän
   *[other] odottanut { $days } päivää
}
voice-nobody-yet = vastaajaa ei ole vielä nimetty
voice-print = Tulosta
voice-promise-edit = Muuta lupausta
voice-promise = Palvelulupaus
voice-promise-lead = Päivät ovat arkipäiviä. Viikonloput, pyhät, juhannusaatto ja jouluaatto eivät kulu. Uusi lupaus koskee sen jälkeen kysyttyjä.
voice-promise-acknowledge = Kuittaus, arkipäivää
voice-promise-acknowledge-hint = Joku kertoo, että kysymys on tullut perille ja kuka siihen vastaa.
voice-promise-answer = Vastaus tai päivä, arkipäivää
voice-promise-answer-hint = Vastaus, tai päivä jolloin asiaan palataan.
voice-promise-step = Yhden portaan aika, arkipäivää
voice-promise-step-hint = Näin kauan nykäisty voi vastata, ennen kuin nykäisy nousee seuraavalle portaalle. Samassa ajassa ylittynyt lupaus nousee portaan kerrallaan.
voice-promise-days-wrong = Anna luku 1–60.
voice-promise-keep = Tallenna
voice-promise-kept = Lupaus on muutettu.
voice-asked-by = kysyi { $name } { $day }
voice-asked-in-unit = kysyttiin työyksikössä { $day }, äänenä { $name }
voice-asked-confidentially = kysytty luottamuksellisesti { $day }
voice-mine-unpublished = Kysymyksesi näkyy sinulle ja niille, jotka valmistelevat vastausta. Kun toimittaja on julkaissut sen, muutkin näkevät sen.
voice-masked-note = Toimittaja on peittänyt tästä { $count ->
    [one] yhden kohdan
   *[other] { $count } kohtaa
}. Syy: { $reason }
voice-merged-into = Tämä kysymys koskee samaa asiaa kuin toinen. Saat vastauksen samalla hetkellä kuin muut.
voice-merged-open = Avaa kysymys, johon tämä yhdistettiin
voice-known = Mitä tiedämme
voice-known-hint = Se, mikä on varmaa.
voice-known-missing = Kirjoita, mitä tiedämme. Vähäkin riittää.
voice-not-known = Mitä emme vielä tiedä
voice-not-known-hint = Sano se suoraan.
voice-not-known-missing = Kirjoita, mitä emme vielä tiedä.
voice-who-decides = Kuka päättää
voice-who-decides-hint = Toimielin tai ihminen, ja milloin, jos se on tiedossa.
voice-who-decides-missing = Kirjoita, kuka päättää.
voice-who-promises = Kuka vastaa tästä lupauksesta
voice-passed-to = Kenelle
voice-passed-to-hint = Nimi ja tehtävä, tai toimielin.
voice-passed-to-missing = Kirjoita, kenelle asia siirtyi.
voice-representatives = Henkilöstön edustajat
voice-representatives-hint = Keneltä henkilöstö voi kysyä, kun asiaa käsitellään.
voice-representatives-missing = Nimeä henkilöstön edustajat.
voice-return = Palaamme asiaan
voice-return-hint = Päivä, jona palaamme, vaikka päätöstä ei silloin vielä olisi.
voice-return-passed-on = Vastaus viimeistään
voice-return-in-cooperation = Seuraava käsittely
voice-return-missing = Anna päivä.
voice-return-past = Päivä on jo mennyt. Anna päivä tästä eteenpäin.
voice-return-even = { $days ->
    [0] Päivä on tänään.
    [one] Vaikka päätöstä ei silloin vielä olisi. Siihen on yksi päivä.
   *[other] Vaikka päätöstä ei silloin vielä olisi. Siihen on { $days } päivää.
}
voice-return-late = Lupasimme palata asiaan
voice-return-late-since = Emme ole vielä palanneet. Päivä oli { $day }.
voice-month = { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
}
voice-remarks = Henkilöstön edustajan huomio
voice-remark = Huomiosi vastaukseen
voice-remark-hint = Näkyy omalla nimelläsi vastauksen vieressä kaikille, jotka näkevät vastauksen.
voice-remark-write = Kirjoita huomio vastaukseen
voice-remark-send = Lähetä huomio
voice-remark-missing = Kirjoita huomio, enintään 2 000 merkkiä.
voice-remarked = Huomiosi näkyy vastauksen vieressä.
voice-no-answer-title = Vastausta ei vielä ole
voice-no-answer = Kuittaamme viimeistään { $acknowledge }. Vastaus, tai päivä jolloin siihen palataan, tulee viimeistään { $answer }.
voice-no-answer-owner = { $name } on ottanut kysymyksen vastattavaksi. Vastaus, tai päivä jolloin siihen palataan, tulee viimeistään { $answer }.
voice-draft = Luonnos
voice-draft-sees = Luonnoksen näkevät vastaajat, toimittajat, muutoskoordinaattori ja henkilöstön edustajat.
voice-draft-kept = Luonnos on henkilöstön edustajien huomautettavana.
voice-release = Julkaise vastaus
voice-discard = Hylkää luonnos
voice-discarded = Luonnos on hylätty.
voice-earlier = Aiemmat vastaukset
voice-tugged-by = { $name } nykäisi sinua hihasta { $day }
voice-tugged = Sinua on nykäisty hihasta
voice-tugged-ask = Kertoisitko, mitä asialle voi tehdä? Vastausta ei tarvitse tietää: riittää, että kerrot, keneltä kysyt ja milloin palaat asiaan.
voice-tug-reply = Vastauksesi nykäisijälle
voice-tug-reply-hint = Näkyy vain hänelle.
voice-tug-reply-send = Vastaa
voice-tug-reply-missing = Kirjoita vastaus, enintään 1 000 merkkiä.
voice-tug-reply-sent = Vastauksesi on perillä.
voice-tug-was-replied = Nykäisyyn oli jo vastattu.
voice-you-wait = Odotat samaa vastausta
voice-wait-title = Odotatko samaa vastausta?
voice-wait = Minäkin odotan
voice-wait-end = En odota enää
voice-wait-count = Vastausta odottaa { $count } työntekijää. Saat tiedon, kun vastaus muuttuu.
voice-wait-few = Jos liityt, saat tiedon, kun vastaus muuttuu.
voice-wait-told = Saat tiedon, kun vastaus muuttuu.
voice-wait-sees = Muille näkyy vain lukumäärä, ja sekin vasta kymmenestä alkaen.
voice-waits = Odotat samaa vastausta. Kerromme, kun se tulee.
voice-waits-no-more = Et odota enää tätä vastausta.
voice-tug-title = Eikö mitään kuulu?
voice-tug-named = Nykäise hihasta. Nykäisy menee ensin esihenkilöllesi. Jos häneltä ei kuulu mitään, se nousee portaan kerrallaan.
voice-tug-confidential = Nykäise hihasta. Nykäisy menee niille, jotka valmistelevat vastausta. Nimeäsi tai yksikköäsi ei mainita.
voice-tug-sees-named = Esihenkilösi näkee nimesi. Jos nykäisy nousee hänen esihenkilölleen, hänkin näkee sen.
voice-tug-sees-confidential = Nimesi ei näy.
voice-tug-once = Voit nykäistä kerran vuorokaudessa.
voice-tug = Nykäise hihasta
voice-tug-count = { $count } on nykäissyt.
voice-tug-replied = Vastaus: { $reply }
voice-tug-until = Jos mitään ei kuulu, nousee eteenpäin { $day } jälkeen.
voice-tug-closed = Asia on jo päättynyt.
voice-tug-too-soon = Olet jo nykäissyt viimeksi kuluneen vuorokauden aikana. Voit nykäistä uudelleen, kun edellisestä on vuorokausi.
voice-tug-went-supervisor = Nykäisy meni esihenkilöllesi.
voice-tug-went-second = Nykäisy meni esihenkilösi esihenkilölle.
voice-tug-went-preparers = Nykäisy meni vastauksen valmistelijoille.
voice-tug-went-representatives = Nykäisy meni henkilöstön edustajille.
voice-ladder-supervisor = Esihenkilö
voice-ladder-second = Esihenkilön esihenkilö
voice-ladder-preparers = Valmistelijat
voice-ladder-representatives = Henkilöstön edustajat
voice-trace = Mitä tästä on seurannut
voice-step-asked = Kysymys tuli perille.
voice-step-answer = Vastaus: { $name }
voice-step-return = Palaamme asiaan tällä sivulla.
voice-prepare = Valmistelu
voice-answer-write = Kirjoita vastaus
voice-take = Nimeä vastaaja
voice-moderate = Tarkista
voice-merge = Yhdistä toiseen
voice-become = Tee aiheeksi
voice-unveil = Näytä, kuka kysyi
voice-unveil-noted = Avaamisesta jää merkintä, jonka kysyjä näkee.
voice-asker = Kuka kysyi
voice-asker-who = Vain muutoskoordinaattori, ja vain tällä sivulla.
voice-asker-noted = Avaamisesta jäi merkintä, jonka kysyjä näkee omista tiedoistaan.
voice-asker-gone = Kysyjän nimeä ei enää ole: asia on päättynyt ja yhteys kysyjään on poistettu.
voice-ladder = Entä jos lupaus ei pidä?
voice-ladder-lead = Kysymys ei unohdu. Jos päivä ylittyy, se nousee portaan kerrallaan, ja kaikki näkevät, millä portaalla se on.
voice-rung-promised = Päivä on luvattu
voice-rung-promised-who = { $day } mennessä. Vastaaja: { $who }.
voice-rung-tugged = Muistutus
voice-rung-tugged-who = { $day }. Muistutus vastaajalle ({ $who }), ja ylitys näkyy tällä sivulla.
voice-rung-coordinator = Muutoksen johto
voice-rung-coordinator-who = { $day }. Asian vie muutoksen johdolle { $who }.
voice-rung-representatives = Henkilöstön edustajat
voice-rung-representatives-who = { $day }. Asian ottavat esiin henkilöstön edustajat: { $who }.
voice-owner = Kuka vastaa?
voice-owner-missing = Valitse, kuka vastaa.
voice-owner-sees = Vastaajan nimi ja tehtävä näkyvät kaikille, jotka näkevät kysymyksen.
voice-answerers-none = Kenelläkään ei ole vielä vastaajan roolia. Pyydä pääkäyttäjää lisäämään se henkilöstötiedostoon.
voice-take-do = Nimeä
voice-taken = Vastaaja on nimetty, ja kysyjä saa tiedon.
voice-was-closed = Asia oli jo päättynyt.
voice-was-answered = Luonnos oli jo julkaistu tai hylätty.
voice-was-merged = Kysymys oli jo yhdistetty toiseen.
voice-gone = Kysymystä ei enää ole.
voice-answer-kind = Millainen vastaus on?
voice-answer-other = Vaihda
voice-about-answered = Asiaan on vastaus.
voice-about-not-decided = Vastausta ei ole, mutta voit kertoa, mitä tiedetään, mitä ei, kuka päättää ja milloin palataan.
voice-about-passed-on = Joku muu vastaa. Kerrot kuka ja mihin mennessä.
voice-about-in-cooperation = Asiaa käsitellään yhteistoiminnassa. Kerrot seuraavan käsittelyn ja henkilöstön edustajat.
voice-about-carried-out = Ehdotus on toteutettu. Kerrot, mitä muuttui.
voice-about-declined = Asiaa ei toteuteta, tai siihen ei voi vastata. Kerrot miksi.
voice-words = Vastaus
voice-words-hint = Vastaa ensin, perustele sitten. Lyhyet lauseet riittävät.
voice-words-not-decided = Mitä haluat sanoa alkuun?
voice-words-not-decided-hint = Vapaaehtoinen. Esimerkiksi: Emme tiedä vielä. Tässä on se, mikä on varmaa.
voice-words-passed-on = Mitä tapahtuu sillä välin?
voice-words-passed-on-hint = Miksi asia siirtyi ja mitä kysyjä voi tehdä nyt.
voice-words-in-cooperation = Mitä asiasta voi nyt kertoa?
voice-words-in-cooperation-hint = Mitä käsitellään, milloin ja milloin siitä kerrotaan.
voice-words-declined = Miksi?
voice-words-declined-hint = Peruste sanotaan suoraan. Kiitä vaivasta.
voice-words-carried-out = Mitä muuttui?
voice-words-carried-out-hint = Mitä tehtiin, milloin ja missä sen huomaa.
voice-answer-missing = Kirjoita vastaus.
voice-declined-missing = Kirjoita, miksi asiaa ei toteuteta.
voice-carried-out-missing = Kirjoita, mitä muuttui.
voice-answer-long = Lyhennä tekstiä: enintään 8 000 merkkiä.
voice-answer-byline = Vastauksen yhteydessä näkyy: { $byline }
voice-answer-sees = Kaikki, jotka näkevät kysymyksen. Kysyjä ja muut odottavat saavat tiedon.
voice-no-patients = Älä kirjoita potilaista tai asiakkaista äläkä kenenkään terveydestä.
voice-answer-say = Vastaa
voice-answer-first = Näytä ensin henkilöstön edustajille
voice-answered = Vastaus on julkaistu. Kysyjä ja muut odottavat saavat tiedon.
voice-merge-lead = Yhdistetty kysymys saa vastauksen toisen mukana. Kaikki, jotka odottavat tätä, odottavat sen jälkeen toista. Yhdistämistä ei voi perua.
voice-merge-similar = Samantapaisia
voice-into = Kysymyksen numero
voice-into-other = Tai anna toisen kysymyksen numero
voice-into-hint = Esimerkiksi K7.
voice-into-missing = Tällaista kysymystä ei ole. Tarkista numero.
voice-into-itself = Kysymystä ei voi yhdistää itseensä.
voice-into-merged = Tuo kysymys on itse yhdistetty toiseen. Anna sen numero, johon se yhdistettiin.
voice-into-unpublished = Tuota kysymystä ei ole julkaistu, joten sen vastausta eivät kaikki näkisi. Julkaise se ensin.
voice-merge-do = Yhdistä
voice-merged = Kysymykset on yhdistetty. Jokainen odottaja saa tiedon.
voice-become-lead = Ehdotuksesta tulee muutoksen aihe, jolla on vastuuhenkilö ja päivä. Täydennä aihe sen omalla sivulla.
voice-theme-name = Aiheen nimi
voice-theme-name-hint = Muutama sana.
voice-theme-name-missing = Anna aiheelle nimi.
voice-become-do = Tee aihe
voice-became = Ehdotuksesta tuli aihe. Ehdottaja saa tiedon.
voice-moderations = Tarkista ja julkaise
voice-moderations-lead = Uudet kysymykset ennen julkaisua, vanhin ensin. Et näe luottamuksellisesti kysyneen nimeä.
voice-moderations-none-title = Mikään ei odota
voice-moderations-none = Kun joku kysyy, kysymys tulee tähän.
voice-moderation-page = Kysymyksen sivu
voice-moderation-sees = Peittämisen syy näkyy kaikille, jotka näkevät kysymyksen. Julkaisematta jättämisen syyn saa kysyjä. Molemmat jäävät tarkistuslokiin, jonka näkevät toimittajat, muutoskoordinaattori ja henkilöstön edustajat.
voice-publish = Julkaise
voice-mask-or-keep = Peitä kohtia tai jätä julkaisematta
voice-passages = Peitettävät kohdat
voice-passages-hint = Kopioi kukin kohta omalle rivilleen juuri niin kuin se on kirjoitettu. Peitetty kohta poistetaan lopullisesti.
voice-passages-missing = Kirjoita, mitkä kohdat peitetään.
voice-passages-not-there = Näitä kohtia ei ole tekstissä. Kopioi ne juuri niin kuin ne on kirjoitettu.
voice-reason = Syy
voice-reason-choose = Valitse syy
voice-reason-missing = Valitse syy: se kerrotaan.
voice-reason-none = ei syytä
voice-reason-patient = potilas tai asiakas voisi olla tunnistettavissa
voice-reason-personal = kertoo jonkun henkilökohtaisista asioista tai terveydestä
voice-reason-recognisable = arvioi tunnistettavaa ihmistä
voice-reason-elsewhere = kuuluu toiseen kanavaan
voice-reason-insulting = loukkaa
voice-reason-other = muu syy
voice-reason-words = Omin sanoin
voice-reason-words-hint = Kerro ystävällisesti, mitä kysyjä voi tehdä seuraavaksi.
voice-mask = Peitä kohdat
voice-keep = Älä julkaise
voice-masked = Kohdat on peitetty.
voice-published = Kysymys on julkaistu.
voice-was-published = Kysymys oli jo julkaistu.
voice-kept = Kysymystä ei julkaista. Kysyjä saa tiedon ja vastauksen.
voice-was-kept = Kysymys oli jo jätetty julkaisematta.
voice-log = Tarkistusloki
voice-log-lead = Mitä toimittajat ovat julkaisseet, peittäneet, jättäneet julkaisematta tai poistaneet keskusteluista, ja miksi. Peitettyä tai poistettua tekstiä lokissa ei ole.
voice-log-none-title = Lokissa ei ole vielä mitään
voice-log-none = Kun toimittaja julkaisee, peittää, jättää julkaisematta tai poistaa jotain, siitä jää merkintä tähän.
voice-log-published = Julkaistu
voice-log-masked = Peitetty kohtia
voice-log-kept = Ei julkaistu
voice-log-withdrawn = Poistettu näkyvistä
voice-log-passages = { $count ->
    [one] yksi kohta
   *[other] { $count } kohtaa
}
voice-log-earlier = Aiemmat
voice-awaits-acknowledging = Kuittaa ja nimeä vastaaja: { $about }
voice-awaits-publishing = Tarkista ja julkaise: { $about }
voice-awaits-answer = Vastaa: { $about }
voice-awaits-return = Lupasit palata: { $about }
voice-awaits-late = Lupauspäivä on ylittynyt: { $about }
voice-awaits-remark = Luonnos huomautettavana: { $about }
voice-awaits-tugged = Sinua nykäistiin hihasta: { $about }
voice-news-answer = Kysymyksessä on uusi vastaus: { $about }
voice-news-kept-answer = Vastaus luottamukselliseen kysymykseesi aiheesta { $about }
voice-news-taken = Kysymyksellä on nyt vastaaja: { $about }
voice-news-published = Kysymyksesi on julkaistu: { $about }
voice-news-kept = Kysymystäsi ei julkaista, mutta siihen vastataan: { $about }
voice-news-merged = Kysymyksesi yhdistettiin tähän: { $about }
voice-news-risen = Nykäisysi nousi seuraavalle portaalle: { $about }
voice-news-tug-reply = Nykäisyysi vastattiin: { $about }
voice-news-remarked = Henkilöstön edustaja huomautti vastauksesta: { $about }
voice-news-draft-remarked = Luonnoksestasi on huomautettu: { $about }
voice-news-became = Ehdotuksesta tuli aihe: { $about }
voice-timetable-rising = Nykäisyt nousevat seuraavalle portaalle
voice-timetable-morning = Ylittyneistä lupauspäivistä muistutetaan
retention-questions = { $count ->
    [one] { $count } julkaistu kysymys vastauksineen ja kommentteineen
   *[other] { $count } julkaistua kysymystä vastauksineen ja kommentteineen
}
retention-questions-kept = { $count ->
    [one] { $count } julkaisematta jäänyt kysymys
   *[other] { $count } julkaisematta jäänyttä kysymystä
}
voice-kind-cut = Laji
voice-state-no-answer = Emme voi vastata
voice-figures-brought = { $count ->
    [one] Kahdessa viimeisessä luvussa ei ole mukana yhtä kysymystä, johon oli vastattu jo ennen kuin se tuotiin pöytäkirjasta.
   *[other] Kahdessa viimeisessä luvussa ei ole mukana { $count } kysymystä, joihin oli vastattu jo ennen kuin ne tuotiin pöytäkirjoista.
}
voice-wait-acted = Saat jo tiedon, kun vastaus muuttuu, koska olet ollut mukana: kommentoinut tai vastannut.
voice-feed-menu = Kysymysten syöte
voice-feed-link = Seuraa syötteenä (Atom)
voice-feed-title = Kysymykset syötteenä
voice-feed-lead = Syötteenlukija, esimerkiksi Outlook, hakee puolestasi uudet kysymykset ja vastaukset. Sinun ei tarvitse muistaa käydä katsomassa.
voice-feed-none-title = Sinulla ei ole vielä syötelinkkiä
voice-feed-none = Tee linkki ja lisää se syötteenlukijaasi.
voice-feed-make = Tee syötelinkki
voice-feed-address = Syötteen osoite
voice-feed-address-hint = Kopioi osoite ja liitä se syötteenlukijaasi kohtaan, jossa lisätään syöte. Osoite toimii ilman kirjautumista: se on kuin avain.
voice-feed-sees-who = Jokainen, jolla on linkki, näkee samat julkaistut kysymykset ja vastaukset kuin sinä, myös nimet, jotka sivulla näkyvät. Pidä linkki omana tietonasi.
voice-feed-sees-not = Syötteessä ei ole julkaisemattomia kysymyksiä eikä luottamuksellisesti kysyneen nimeä. Mitä lukijaohjelma on jo hakenut, jää sinne, vaikka kysymys otettaisiin täältä pois. Kun työsuhteesi päättyy, linkki lakkaa toimimasta.
voice-feed-confidential = Luottamuksellinen
voice-feed-from-minutes = Pöytäkirjasta
voice-feed-merged = Yhdistetty kysymykseen
voice-moderations-asked = Kysytty täällä
voice-moderations-brought = { $count ->
    [one] Yksi kysymys pöytäkirjasta
   *[other] { $count } kysymystä pöytäkirjoista
 }
voice-moderations-brought-lead = Lue kysymykset ja vastaukset. Valitse ne, jotka voi julkaista, ja julkaise yhdellä kertaa. Jos tekstissä on nimiä tai tietoja, joista potilaan tai työntekijän voi tunnistaa, avaa kysymys ja peitä ne ensin.
voice-moderations-choose = Julkaistavat kysymykset
voice-moderations-choose-all = Olen lukenut kaikki: valitse ne
voice-moderations-none-chosen = Valitse ainakin yksi kysymys.
voice-moderations-mask = Peitä tai jätä julkaisematta
voice-moderations-more = { $count ->
    [one] Lisäksi yksi kysymys, joka tulee tähän, kun nämä on käsitelty.
   *[other] Lisäksi { $count } kysymystä, jotka tulevat tähän, kun nämä on käsitelty.
 }
voice-moderations-sees = Julkaistut kysymykset vastauksineen näkevät kaikki kirjautuneet. Tarkistuslokiin jää jokaisesta merkintä: sinä julkaisit sen, ja milloin.
voice-publish-chosen = Julkaise valitut
voice-published-chosen = Valitut kysymykset on julkaistu.
voice-published-some = Valitut kysymykset on julkaistu. Osan oli joku muu jo ehtinyt käsitellä.
voice-moderation-answer = Vastaus pöytäkirjasta
voice-log-comment-removed = Poistettu kommentti
voice-merged-hidden = Toinen kysymys ei ole juuri nyt kaikkien nähtävissä. Muutoskoordinaattori kertoo, missä asiassa mennään.
voice-answering = Avoimet, joihin vastaan
voice-try-title = Kokeillaanko tätä?
voice-try-text = Idean voi kokeilla omassa yksikössä kahden viikon ajan. Idean seuraajat kuulevat, miten käy.
voice-try = Kokeile yksikössäsi
