menu-will = Yhteinen tahtotila
will-step = Tahtotilakierros { $name }
will-stage-draft = Luonnos
will-stage-ahead = Alkaa pian
will-stage-open = Auki
will-stage-closed = Päättynyt, tulos tulossa
will-stage-told = Tulos luettavissa
will-lead = Väittämä kerrallaan siitä, millaisen työpaikan haluamme. Tulos näyttää, mistä olemme yhtä mieltä ja mistä emme vielä.
will-found = tahtotilakierros
will-timetable-morning = Tarkistusta odottavista väittämistä muistutetaan, ja päättyneet kierrokset suljetaan
will-number = Kierros { $number }
will-quoted = ”{ $text }”
will-none-title = Kierroksia ei ole vielä
will-none = Kun ensimmäinen kierros avataan, se näkyy tässä ja etusivullasi.
will-index-coming = Tulossa
will-index-told = Tulokset
will-index-drafts = Luonnokset
will-waiting = { $count ->
    [one] Yksi väittämä odottaa tarkistusta
   *[other] { $count } väittämää odottaa tarkistusta
}
will-whys-waiting = { $count ->
    [one] Yksi perustelu odottaa lukijaa
   *[other] { $count } perustelua odottaa lukijaa
}
will-vote-begin = Ota kantaa
will-vote-go-on = Jatka siitä, mihin jäit
will-new = Uusi kierros
will-new-lead = Yksi kysymys ja väittämiä, joihin otetaan kantaa. Luonnoksen näkevät vain kierroksia valmistelevat, kunnes avaat kierroksen.
will-edit = Muokkaa kierrosta
will-edit-given = Siirrä päättymistä tai lisää väittämiä
will-edit-given-lead = Kierros on avattu. Kysymystä ja väittämien sanoja ei enää muuteta, koska niihin on voitu jo vastata. Päättymistä voi siirtää myöhemmäksi ja väittämiä lisätä.
will-asked = Mitä kysytään
will-name = Kysymys
will-name-hint = Esimerkiksi: Millaisen työpaikan haluamme rakentaa?
will-name-missing = Kirjoita kysymys, johon kierros hakee vastausta.
will-name-long = Lyhennä kysymys enintään 200 merkkiin.
will-reason = Miksi kysytään ja mitä tuloksella tehdään
will-reason-hint = Kerro myös, kuka jatkaa tuloksesta ja milloin.
will-reason-missing = Kerro, miksi kysytään ja mitä tuloksella tehdään.
will-reason-long = Lyhennä enintään 2 000 merkkiin.
will-days = Milloin
will-held = Miten kierros pidetään
will-held-days = Päivien tai viikkojen aikana, kukin kun ehtii
will-held-live = Salissa tai etätilaisuudessa: tulos näytetään heti, kun äänestys suljetaan
will-begins = Alkaa
will-begins-missing = Anna alkamispäivä.
will-ends = Viimeinen päivä
will-ends-missing = Anna viimeinen päivä.
will-ends-before = Viimeinen päivä ei voi olla ennen alkamista.
will-ends-past = Viimeinen päivä on jo mennyt. Valitse tämä päivä tai myöhempi.
will-ends-late = Kierros voi kestää enintään kolme kuukautta.
will-ends-earlier = Kun kierros on avattu, päättymistä voi vain siirtää myöhemmäksi. Aikaisemmin sen voi lopettaa kohdassa Lopeta äänestys.
will-result = Tulos julkaistaan
will-result-hint = Kello 9, kaikille samalla hetkellä. Tyhjä: seuraava arkipäivä. Salissa pidetyn kierroksen tulos näkyy heti.
will-result-wrong = Anna päivä, jolloin tulos julkaistaan, tai jätä tyhjäksi.
will-result-early = Tulos voidaan julkaista aikaisintaan viimeisen päivän jälkeen.
will-statements = Väittämät
will-statements-first = Aloitusväittämät
will-statements-more = Lisää väittämiä
will-statements-hint = Yksi väittämä riville, enintään 200 merkkiä. Yksi asia kerrallaan, niin että siihen voi sanoa samaa mieltä tai eri mieltä. Muilla kielillä samassa järjestyksessä.
will-statements-many = Kierroksella voi olla enintään 200 aloitusväittämää.
will-statements-long = Jokin väittämä on yli 200 merkkiä. Lyhennä sitä tai jaa se kahdeksi.
will-statements-uneven = Tällä kielellä on { $count } riviä, toisella { $most }. Kirjoita yhtä monta riviä samassa järjestyksessä tai jätä tyhjäksi.
will-statements-count = { $count ->
    [one] Yksi väittämä
   *[other] { $count } väittämää
}
will-statement-number = { $number }.
will-before = Kysy uudelleen aiemman kierroksen väittämät
will-before-hint = Ne tulevat ensimmäisiksi samoin sanoin, ja tulos näyttää, mikä on muuttunut.
will-before-no = Ei kysytä uudelleen
will-adds = Saavatko osallistujat lisätä väittämiä
will-adds-yes = Kyllä. Ne tarkistetaan ennen julkaisua yhden arkipäivän kuluessa.
will-adds-no = Ei
will-audience-title = Keneltä kysytään
will-audience = Kierros koskee
will-everybody = Kaikkia
will-chosen = Valittuja yksiköitä
will-whole = { $name }, kaikki yksiköt
will-units-missing = Valitse ainakin yksi yksikkö.
will-sees = Kuka näkee tämän?
will-sees-draft = Vain kierroksia valmistelevat muutoskoordinaattorit ja toimittajat, kunnes kierros avataan. Sen jälkeen ne, joilta kysytään.
will-sees-given = Kaikki, joilta kysytään, heti kun tallennat.
will-keep = Tallenna luonnos
will-kept = Kierros on tallessa.
will-newer = Joku muu on muuttanut kierrosta sen jälkeen, kun avasit sivun. Tarkista kierros ja tallenna sitten uudelleen.
will-is-over = Kierros on jo päättynyt.
will-opening = Avaa kierros
will-open = Avaa nyt
will-opening-after = Kun avaat kierroksen
will-opening-when = Väittämiin otetaan kantaa { $days }.
will-opening-everybody = Kaikki saavat tiedon etusivulleen.
will-opening-chosen = Valittujen yksiköiden väki saa tiedon etusivulleen.
will-opening-words = Kysymystä ja väittämien sanoja ei voi enää muuttaa eikä julkaistua väittämää vetää pois. Väittämiä voi lisätä.
will-opening-end = Päättymistä voi siirtää vain myöhemmäksi.
will-opening-key = Kierros saa avaimen, jolla kukin äänestää vain kerran. Avain ei ole tietokannassa eikä varmuuskopioissa.
will-opening-past = Kierroksen viimeinen päivä on jo mennyt. Muuta päivät ennen avaamista.
will-opening-empty = Kierroksella ei ole vielä väittämiä. Lisää niitä ennen avaamista.
will-opened = Kierros on avattu.
will-was-opened = Kierros on jo avattu.
will-cannot-open = Kierrosta ei voi avata: siinä ei ole väittämiä tai sen viimeinen päivä on mennyt.
will-closing = Lopeta äänestys
will-close = Lopeta äänestys nyt
will-closing-not = Älä lopeta
will-closing-votes = Kukaan ei voi enää äänestää, muuttaa vastaustaan tai lisätä väittämää.
will-closing-result = Tulos julkaistaan luvatulla hetkellä: { $day }.
will-closing-result-live = Tulos näytetään heti.
will-closing-once = Äänestystä ei voi avata uudelleen.
will-closed = Äänestys on päättynyt.
will-was-closed = Äänestys oli jo päättynyt.
will-draft-title = Luonnos odottaa avaamista
will-draft = Lue väittämät vielä kerran läpi. Avaamisen jälkeen niiden sanoja ei muuteta.
will-say-title = Mitä sinä ajattelet?
will-guide = Vastaa väittämään: samaa mieltä, eri mieltä tai ohita. Voit lopettaa milloin vain. Voit lisätä oman väittämän. Se tarkistetaan yhden arkipäivän kuluessa, ja jos sitä ei voi julkaista, saat nähdä syyn. Alle kymmenen vastaajan ryhmää ei näytetä kartalla eikä luvuissa.
will-taking-part = Mukana on jo yli { $count }.
will-taking-part-few = Ensimmäiset ovat jo vastanneet.
will-taking-part-none = Voit olla ensimmäinen.
will-why-title = Miksi kysymme
will-asks-everybody = Kysymme kaikilta.
will-asks-chosen = Kysymme valituissa yksiköissä työskenteleviltä.
will-trace-title = Mitä äänille tapahtuu
will-trace-voting = Väittämiin otetaan kantaa.
will-trace-result = Tulos julkaistaan kaikille samalla hetkellä.
will-trace-at-end = Heti, kun äänestys on päättynyt
will-trace-after = Sen jälkeen
will-trace-text = Tuloksesta kirjoitetaan yhdessä sivun mittainen teksti.
will-desk = Valmistelu
will-words-stand = Julkaistun väittämän sanoja ei muuteta eikä sitä vedetä pois, koska siihen on voitu jo vastata.
will-added-title = Lisäämäsi väittämät
will-missing-title = Puuttuuko jotain?
will-missing = Kirjoita tai sano oma väittämäsi. Muut voivat ottaa siihen kantaa.
will-missing-checked = Väittämä tarkistetaan yhden arkipäivän kuluessa. Jos sitä ei voi julkaista, saat nähdä syyn.
will-statement = Väittämä
will-statement-yours = Lisäämäsi väittämä
will-statement-add = Lisää väittämä
will-statement-lead = Yksi asia, johon toinen voi sanoa samaa mieltä tai eri mieltä. Se tarkistetaan yhden arkipäivän kuluessa.
will-statement-hint = Enintään 200 merkkiä. Voit myös sanella puhelimen näppäimistöllä. Älä kirjoita nimiä tai potilaiden tietoja.
will-statement-missing = Kirjoita väittämä.
will-statement-long = Lyhennä väittämä enintään 200 merkkiin.
will-statement-sees = Julkaistun väittämän näkevät kaikki, joilta kysytään. Sen tarkistaa muutoskoordinaattori tai toimittaja.
will-statement-sees-not = Kukaan ei näe ohjelmassa, kuka väittämän lisäsi, ei tarkistajakaan. Järjestelmä muistaa sen, jotta saat vastauksen, ja unohtaa sen kuukausi tuloksen jälkeen.
will-statement-send = Lähetä tarkistettavaksi
will-statement-send-still = Lähetä silti omani
will-statement-sent = Kiitos! Väittämäsi tarkistetaan yhden arkipäivän kuluessa. Näet tältä sivulta, miten kävi.
will-statement-not-now = Väittämiä voi lisätä vain kierroksen ollessa auki.
will-statement-offered = Odottaa tarkistusta
will-statement-published = Julkaistu
will-statement-refused = Ei julkaistu
will-statement-merged = Yhdistetty toiseen
will-statement-waits = Väittämä tarkistetaan viimeistään { $day }.
will-statement-is-published = Muut voivat nyt ottaa kantaa tähän.
will-statement-why = Miksi väittämää ei julkaistu
will-statement-again = Voit kirjoittaa asian toisin ja lähettää uuden väittämän.
will-statement-same = Saman sanoo jo tämä
will-similar-title = Onko tämä jo sanottu?
will-similar = Jos jokin näistä sanoo saman, ota kantaa siihen. Niin ääni ei jakaudu kahtia.
will-similar-vote = Ota kantaa tähän
will-waits = Ota kantaa: { $about }
will-news-open = Kierros on auki: { $about }
will-news-result = Tulos on luettavissa: { $about }
will-news-published = Lisäämäsi väittämä on julkaistu: { $about }
will-news-merged = Lisäämäsi väittämä on yhdistetty toiseen: { $about }
will-news-refused = Lisäämääsi väittämää ei julkaistu, katso syy: { $about }
will-awaits-moderation = Väittämiä odottaa tarkistusta: { $about }
retention-will-votes = { $count ->
    [one] { $count } ääni väittämästä
   *[other] { $count } ääntä väittämistä
}
retention-will-voters = { $count ->
    [one] { $count } salanimi tahtotilakierroksella
   *[other] { $count } salanimeä tahtotilakierroksilla
}
retention-will-reasons = { $count ->
    [one] { $count } perustelu äänelle
   *[other] { $count } perustelua äänille
}
retention-will-unpublished = { $count ->
    [one] { $count } julkaisematon väittämä
   *[other] { $count } julkaisematonta väittämää
}
retention-will-writers = { $count ->
    [one] { $count } tieto siitä, kuka väittämän lisäsi
   *[other] { $count } tietoa siitä, kuka väittämän lisäsi
}
retention-will-drafts = { $count ->
    [one] { $count } avaamaton tahtotilakierros
   *[other] { $count } avaamatonta tahtotilakierrosta
}
