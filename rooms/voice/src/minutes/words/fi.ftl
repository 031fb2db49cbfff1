minutes-theme = A{ $number } { $name }
minutes-on = { $what }, { $day }
minutes-made = Koottu { $when } vaikuttamiskanavasta
minutes-unpublished = { $state } (ei julkaistu)
minutes-state = Tila
minutes-states = Tilat
minutes-asked = Kysytty
minutes-answer = Vastaus
minutes-answerer = Vastasi
minutes-no-answer = Vastausta ei ole vielä.
minutes-known = Mitä tiedämme
minutes-not-known = Mitä emme vielä tiedä
minutes-who-decides = Kuka päättää
minutes-passed-to = Kenelle siirretty
minutes-representatives = Henkilöstön edustajat
minutes-remark = Henkilöstön edustajan huomautus
minutes-column-number = Nro
minutes-column-theme = Aihe
minutes-column-question = Kysymys
minutes-column-more = Lisätiedot
minutes-column-state = Tila
minutes-column-asked = Pvm
minutes-column-asker = Kysyjä
minutes-column-answer = Vastaus
minutes-column-answerer = Vastaaja
minutes-column-answered = Vastattu
minutes-column-return = Palataan viimeistään
minutes-column-next = Seuraava käsittely
minutes-column-remarks = Henkilöstön edustajien huomautukset
minutes-themes = Aiheet
minutes-all-themes = Kaikki aiheet
minutes-all-states = Kaikki tilat
minutes-time = Kysytty
minutes-all-times = Milloin tahansa
minutes-between = { $from } – { $until }
minutes-from-day-field = Kysytty aikaisintaan
minutes-until-day-field = Kysytty viimeistään
minutes-lang = Asiakirjan kieli
minutes-choose = Näytä kysymykset
minutes-none-is-all = Jos et valitse mitään, mukaan tulevat kaikki.
minutes-none-title = Näillä valinnoilla ei löytynyt mitään
minutes-none = Valitse useampi aihe tai tila, tai pidennä aikaa.
minutes-more-questions = { $count ->
    [one] Lisäksi yksi kysymys, joka tulee mukaan tiedostoon.
   *[other] Lisäksi { $count } kysymystä, jotka tulevat mukaan tiedostoon.
}
minutes-too-many-out = Kysymyksiä on yli 1 000. Valitse aihe tai lyhyempi aika, niin saat ne tiedostoon.
minutes-no-pdf = Tekstissä on merkki, jota PDF-tiedostoon ei voi kirjoittaa. Ota tiedosto Wordiin.
minutes-export-link = Ota kysymyksiä mukaan kokoukseen
minutes-export = Kysymykset mukaan kokoukseen
minutes-export-lead = Valitse, mitä otat mukaan yhteistyötoimikuntaan tai muuhun kokoukseen. Saat kysymykset ja vastaukset Wordiin, PDF-tiedostona tai taulukkona.
minutes-export-title = Kysymykset ja vastaukset
minutes-export-count = { $count ->
    [one] Yksi kysymys
   *[other] { $count } kysymystä
}
minutes-export-sees = Tiedosto on sinun. Sen näkevät ne, joille annat sen. Siinä on julkaistuja kysymyksiä; henkilöstön edustajilla ja muutoskoordinaattorilla myös ne, joita käsitellään yhteistoiminnassa.
minutes-export-sees-not = Luottamuksellisesti kysyneen nimeä ei ole tiedostossa, otti sen kuka tahansa.
minutes-save-docx = Tallenna Wordiin
minutes-save-pdf = Tallenna PDF
minutes-save-csv = Tallenna taulukko (CSV)
minutes-file-name = kysymykset-ja-vastaukset
minutes-import-link = Tuo kysymyksiä pöytäkirjasta
minutes-import = Tuo kysymyksiä pöytäkirjasta
minutes-import-lead = Kysymykset, jotka on kysytty kokouksissa, tulevat samaan paikkaan kuin muut. Näet ensin, mitä tulisi, eikä mitään tallenneta ennen kuin hyväksyt.
minutes-file = Taulukko (CSV) tai Word-asiakirja, jossa on taulukko
minutes-file-hint = Ensimmäisellä rivillä ovat otsikot: kysymys, ja jos haluat, lisätiedot, vastaus, aihe, vastaaja ja pvm. Enintään 2 000 riviä.
minutes-file-missing = Valitse tiedosto.
minutes-no-questions = Taulukossa ei ole saraketta, jonka otsikko on Kysymys. Lisää otsikko ja tuo tiedosto uudelleen.
minutes-no-rows = Taulukossa ei ole yhtään riviä otsikoiden alla.
minutes-too-many = Taulukossa on yli 2 000 riviä. Jaa se kahteen tiedostoon ja tuo ne peräkkäin.
minutes-rows-broken = Rivit eivät tulleet ehjinä perille. Valitse tiedosto uudelleen.
minutes-import-theme = Aihe riveille, joilla aihetta ei ole
minutes-import-theme-none = Ei aihetta: tällaisia rivejä ei tuoda
minutes-import-lang = Millä kielellä kysymykset on kirjoitettu?
minutes-import-published = Julkaise heti
minutes-import-published-hint = Olet toimittaja, joten voit julkaista rivit tuodessasi ne. Lue ne ensin: nimiä tai tietoja, joista potilaan tai työntekijän voi tunnistaa, ei julkaista. Tarkistuslokiin jää jokaisesta merkintä. Jos et valitse tätä, kysymykset odottavat toimituksen lukemista.
minutes-import-sees = Julkaistut kysymykset näkevät kaikki kirjautuneet, muut toimittajat, vastaajat ja muutoskoordinaattori. Vastauksen kohdalla näkyy, että sinä toit sen, ja vastaajan nimi, jos se on taulukossa.
minutes-import-sees-not = Tiedostoa ei tallenneta. Kysyjien nimiä ei tuoda: tarkista, ettei niitä ole teksteissä.
minutes-import-look = Näytä, mitä tulisi
minutes-import-other = Valitse toinen tiedosto
minutes-preview = Tämä tulisi
minutes-would = { $coming ->
    [0] Yhtään kysymystä ei tulisi.
    [one] Yksi kysymys tulisi.
   *[other] { $coming } kysymystä tulisi.
}{ $known ->
    [0] {""}
    [one] {" "}Yksi on tuotu jo aiemmin.
   *[other] {" "}{ $known } on tuotu jo aiemmin.
}{ $faults ->
    [0] {""}
    [one] {" "}Yhtä riviä ei voi tuoda.
   *[other] {" "}{ $faults } riviä ei voi tuoda.
}
minutes-changed = Jotain muuttui sillä välin. Katso vielä, mitä tulisi, ja hyväksy sitten.
minutes-nothing-title = Uutta tuotavaa ei ole
minutes-nothing = Kaikki rivit on joko tuotu jo tai niissä on korjattavaa. Korjaa rivit taulukkoon ja tuo se uudelleen: jo tuodut eivät tule toista kertaa.
minutes-preview-published = Kysymykset julkaistaan heti, ja tarkistuslokiin jää jokaisesta merkintä. Lue ne tässä ensin. Niissä ei ole kysyjän nimeä.
minutes-preview-theme = Rivit, joilla aihetta ei ole, tulevat aiheeseen { $theme }.
minutes-preview-similar = { $count ->
    [one] Yksi muistuttaa kysymystä, joka on jo täällä. Se tulee silti; samat kysymykset voi myöhemmin yhdistää.
   *[other] { $count } muistuttaa kysymyksiä, jotka ovat jo täällä. Ne tulevat silti; samat kysymykset voi myöhemmin yhdistää.
}
minutes-bring = { $count ->
    [one] Tuo yksi kysymys
   *[other] Tuo { $count } kysymystä
}
minutes-faults = { $count ->
    [one] Yhtä riviä ei voi tuoda
   *[other] { $count } riviä ei voi tuoda
}
minutes-faults-lead = Muut rivit voi tuoda nyt. Korjaa nämä taulukkoon ja tuo se uudelleen: jo tuodut eivät tule toista kertaa.
minutes-row = Rivi { $row }.
minutes-coming = { $count ->
    [one] Yksi kysymys tulisi
   *[other] { $count } kysymystä tulisi
}
minutes-known-rows = { $count ->
    [one] Yksi on tuotu jo
   *[other] { $count } on tuotu jo
}
minutes-like = Muistuttaa kysymystä
minutes-open = Odottaa vastausta
minutes-more-rows = { $count ->
    [one] Ja vielä yksi rivi.
   *[other] Ja vielä { $count } riviä.
}
minutes-compared = Samantapaisia kysymyksiä etsittiin sadalle ensimmäiselle.
minutes-row-no-question = Kysymys puuttuu.
minutes-row-question-long = Kysymys on liian pitkä. Lyhennä se alle 4 000 merkkiin.
minutes-row-answer-long = Vastaus tai vastaajan nimi on liian pitkä. Lyhennä vastaus alle 8 000 merkkiin ja nimi alle 200 merkkiin.
minutes-row-no-theme = Aihe puuttuu. Kirjoita se riville tai valitse edellisellä sivulla aihe riveille, joilla sitä ei ole.
minutes-row-theme-unknown = Aihetta ei löydy. Kirjoita sen numero, esimerkiksi A3, tai nimi niin kuin se on täällä.
minutes-row-theme-closed = Aihe on päättynyt. Valitse toinen.
minutes-row-day-unknown = Päivä ei ole päivä. Kirjoita se näin: 4.10.2021.
minutes-row-day-ahead = Päivä on vasta tulossa.
minutes-from = Pöytäkirjasta.
minutes-from-day = Pöytäkirjasta { $day }.
minutes-from-who = Vastasi { $name }. Pöytäkirjasta.
minutes-from-who-day = Vastasi { $name }, { $day }. Pöytäkirjasta.
minutes-asked-from = kysytty { $day }, pöytäkirjasta
minutes-brought = Kysymykset on tuotu ja julkaistu.
minutes-brought-nothing = Kaikki oli jo tuotu. Mitään ei tullut kahteen kertaan.
minutes-request-link = Vastaa asiakirjapyyntöön
minutes-request = Vastaa asiakirjapyyntöön
minutes-request-lead = Kokoa kysymykset ja vastaukset, joita joku on pyytänyt (julkisuuslaki 621/1999). Lue ne, peitä mikä on salassa pidettävää, ja anna PDF- tai Word-tiedosto.
minutes-request-choice = Mitä pyydettiin?
minutes-request-words = Hakusanat
minutes-request-words-hint = Esimerkiksi: kotihoidon tiimit. Voit jättää tyhjäksi.
minutes-request-which = Mitkä kysymykset
minutes-request-published = Vain julkaistut
minutes-request-all = Julkaistut ja julkaisemattomat
minutes-request-none = Kokeile muita hakusanoja tai pidempää aikaa, tai ota mukaan myös julkaisemattomat.
minutes-request-too-many = Kysymyksiä on yli { $most }, ja jokainen on luettava ennen kuin sen antaa. Rajaa hakua aiheella tai ajalla ja tee useampi tiedosto.
minutes-request-items = { $count ->
    [one] Yksi kysymys annettaisiin
   *[other] { $count } kysymystä annettaisiin
}
minutes-request-items-lead = Lue jokainen. Luonnoksia ei anneta, eikä kenenkään kysyneen nimeä.
minutes-request-read = Lue koko teksti
minutes-fate = Mitä kysymykselle K{ $number } tehdään?
minutes-fate-given = Annetaan
minutes-fate-outside = Ei kuulu pyyntöön
minutes-fate-left-out = Jätetään antamatta
minutes-items-news = Kysymyksiä tuli lisää sillä välin. Lue ne ja tee tiedosto sitten.
minutes-items-none = Mitään ei jäänyt annettavaksi. Valitse ainakin yksi kysymys.
minutes-masking = Mitä peitetään?
minutes-masking-lead = Peitetty kohta poistetaan tekstistä kokonaan ja joka paikasta. Sen tilalle tulee merkki, jossa on peruste.
minutes-masking-more = Peitä myös toisella perusteella
minutes-ground = Peruste { $number }
minutes-ground-choose = Valitse peruste
minutes-ground-missing = Valitse, millä perusteella nämä kohdat peitetään.
minutes-ground-tells = Perusteessa on sana, joka pitäisi peittää. Kirjoita peruste ilman sitä.
minutes-passages = Peitettävät kohdat { $number }
minutes-passages-hint = Yksi rivillä, esimerkiksi nimi tai huoneen numero. Isoilla ja pienillä kirjaimilla ei ole eroa. Kirjoita myös taivutetut muodot.
minutes-passage-short = Kirjoita jokaiselle riville vähintään kaksi kirjainta tai numeroa.
minutes-passage-nowhere = Kohtaa ”{ $passage }” ei ole missään. Tarkista, miten se on kirjoitettu, tai poista rivi.
minutes-own = Muu peruste omin sanoin
minutes-own-hint = Esimerkiksi: JulkL 24 § 1 mom. 8 kohta. Tätä käytetään, kun peruste on Muu peruste.
minutes-own-missing = Kirjoita muu peruste, tai valitse peruste luettelosta.
minutes-mark = [peitetty: { $ground }]
minutes-ground-client = Sosiaalihuollon asiakas tai potilas (24 § 1 mom. 25 kohta)
minutes-ground-private = Yksityiselämä ja mielipiteet (24 § 1 mom. 32 kohta)
minutes-ground-contact = Salaiset yhteystiedot (24 § 1 mom. 31 kohta)
minutes-ground-evaluation = Henkilöarviointi (24 § 1 mom. 29 kohta)
minutes-ground-security = Turvajärjestelyt (24 § 1 mom. 7 kohta)
minutes-ground-business = Liikesalaisuus (24 § 1 mom. 20 kohta)
minutes-ground-not-yet = Ei vielä julkinen (6 ja 7 §)
minutes-ground-own = Muu peruste
minutes-law-client = JulkL 24 § 1 mom. 25 kohta
minutes-law-private = JulkL 24 § 1 mom. 32 kohta
minutes-law-contact = JulkL 24 § 1 mom. 31 kohta
minutes-law-evaluation = JulkL 24 § 1 mom. 29 kohta
minutes-law-security = JulkL 24 § 1 mom. 7 kohta
minutes-law-business = JulkL 24 § 1 mom. 20 kohta
minutes-law-not-yet = JulkL 6 ja 7 §
minutes-front = Etusivulle
minutes-request-asked = Mitä pyydettiin
minutes-request-asked-hint = Pyytäjän nimeä ei tarvita: pyyntöä ei tarvitse perustella.
minutes-asked-missing = Kirjoita, mitä pyydettiin.
minutes-request-on = Pyyntö tuli
minutes-on-missing = Anna päivä, jona pyyntö tuli.
minutes-on-ahead = Päivä on vasta tulossa. Anna päivä, jona pyyntö tuli.
minutes-request-by = Kenen päätöksellä annetaan
minutes-request-by-hint = Nimi ja tehtävänimike.
minutes-by-missing = Kirjoita, kenen päätöksellä asiakirjat annetaan.
minutes-request-sees = Tiedoston näkee se, jolle annat sen. Lokiin jää, että sinä teit sen, milloin ja montako kysymystä siinä on; ei sitä, mitä siinä lukee.
minutes-request-sees-not = Kysyjien nimiä ei ole tiedostossa. Peitettyä ei ole tiedostossa missään muodossa.
minutes-request-pdf = Tee PDF
minutes-request-docx = Tee Word-asiakirja
minutes-request-title = Vastaus asiakirjapyyntöön
minutes-request-given = Annettuja kysymyksiä
minutes-request-left-out = Antamatta jätetyt
minutes-request-masked = Peitetyt kohdat
minutes-request-ground = Peruste
minutes-request-count = Montako
minutes-request-names = Kysyjien nimiä ei anneta. Vastaukset ja henkilöstön edustajien huomautukset on annettu tehtävässä, ja niissä on nimi.
minutes-request-appeal = JulkL tarkoittaa lakia viranomaisten toiminnan julkisuudesta (621/1999). Jos osa on peitetty tai jätetty antamatta, pyytäjä voi saattaa asian viranomaisen ratkaistavaksi ja saa valituskelpoisen päätöksen (14 § 3 mom.).
minutes-request-file = vastaus-asiakirjapyyntoon
minutes-import-read-first = Tuodut kysymykset eivät näy muille heti. Toimitus lukee ne ensin ja julkaisee ne.
minutes-import-editors = Toimituksessa: { $names }.
minutes-import-no-editor = Kenelläkään ei ole nyt toimittajan roolia: pyydä pääkäyttäjää antamaan se jollekulle.
minutes-unread = { $count ->
    [one] Yksi tuotu kysymys odottaa toimituksen lukemista.
   *[other] { $count } kysymystä odottaa toimituksen lukemista.
 }
minutes-preview-unread = { $count ->
    [one] Kysymys jää odottamaan toimituksen lukemista. Muut näkevät sen, kun toimittaja on julkaissut sen. Siinä ei ole kysyjän nimeä.
   *[other] { $count } kysymystä jää odottamaan toimituksen lukemista. Muut näkevät ne, kun toimittaja on julkaissut ne. Niissä ei ole kysyjän nimeä.
 }
minutes-brought-unread = Kysymykset on tuotu. Muut näkevät ne, kun toimitus on lukenut ja julkaissut ne.
minutes-set = pöytäkirjoista tuodut kysymykset
