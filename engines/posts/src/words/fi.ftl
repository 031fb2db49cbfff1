# Sivut: otsikko, teksti ja sama selkeällä kielellä, versiot ja tarkistus.

posts-title = Otsikko
posts-title-missing = Kirjoita otsikko.
posts-title-long = Otsikko on liian pitkä. Lyhennä se enintään { $most } merkkiin.
posts-body = Teksti
posts-body-missing = Kirjoita teksti. Muutama rivi riittää.
posts-body-long = Teksti on liian pitkä. Lyhennä se enintään { $most } merkkiin tai jaa se kahdelle sivulle.
posts-body-hint = Aloita siitä, mitä lukijan työssä muuttuu ja milloin.
posts-help = Näin teet väliotsikon, luettelon ja linkin
posts-help-heading = Väliotsikko: rivin alkuun kaksi ristikkomerkkiä ja väli, esimerkiksi ## Mikä muuttuu
posts-help-list = Luettelo: jokaisen kohdan alkuun viiva ja väli, esimerkiksi - aamuvuoro
posts-help-link = Linkki: teksti hakasulkeisiin ja heti perään osoite kaarisulkeisiin, esimerkiksi [ohje](https://thl.fi)
posts-help-emphasis = Korostus: kaksi tähteä sanan molemmin puolin, esimerkiksi **tärkeää**
posts-help-paragraph = Uusi kappale: jätä väliin tyhjä rivi.
posts-plain = Sama selkeällä kielellä
posts-plain-hint = Vapaaehtoinen. Lyhyet lauseet ja tutut sanat; yksi asia kerrallaan.
posts-original = Alkuperäinen kieli
posts-original-hint = Muut kielet ovat tämän käännöksiä.
posts-confirm = Mikä pitää yhä paikkansa?
posts-confirm-hint = Kun alkuperäinen teksti muuttuu, käännös merkitään vanhentuneeksi, kunnes sitä on muutettu tai se on vahvistettu tässä.
posts-confirm-language = Käännös vastaa yhä alkuperäistä: { $language }
posts-confirm-plain = Selkeäkielinen teksti vastaa yhä tekstiä: { $language }
posts-reason = Mitä muutit ja miksi?
posts-reason-hint = Vapaaehtoinen, mutta auttaa niitä, jotka muokkaavat sivua sinun jälkeesi.
posts-reason-long = Perustelu on liian pitkä. Lyhennä se enintään { $most } merkkiin.
posts-ways = Kielet ja selkeä kieli
posts-to-plain = Lue selkeällä kielellä
posts-to-whole = Lue koko teksti
posts-missing-language =
    Tätä sivua ei ole vielä { $wanted ->
        [fi] suomeksi
        [sv] ruotsiksi
        [en] englanniksi
       *[other] valitsemallasi kielellä
    }. Näet sen { $there ->
        [fi] suomeksi
        [sv] ruotsiksi
        [en] englanniksi
       *[other] sillä kielellä, jolla se on kirjoitettu
    }.
posts-outdated-translation =
    Alkuperäinen teksti on muuttunut tämän käännöksen jälkeen. Uusin tieto on { $original ->
        [fi] suomeksi
        [sv] ruotsiksi
        [en] englanniksi
       *[other] sillä kielellä, jolla se on kirjoitettu
    }.
posts-outdated-plain = Tekstiä on muutettu tämän selkeäkielisen version jälkeen. Tarkista uusin tieto koko tekstistä.
posts-missing-plain = Tällä sivulla ei ole selkeäkielistä tekstiä tällä kielellä. Alla on koko teksti.
posts-review-due = Tarkista, pitääkö sivu yhä paikkansa: { $about }
posts-review-wrong = Valitse seuraavalle tarkistukselle päivä, joka on huomenna tai myöhemmin.
posts-reviewed = Kiitos! Sivu on tarkistettu.
posts-was-reviewed = Joku ehti tarkistaa sivun ennen sinua.
posts-timetable-review = Sivujen tarkistuspäivät

# Sivun lukeminen
posts-byline = { $owner } · päivitetty { $day }
posts-is-draft = Luonnos: lukijat eivät näe tätä ennen kuin se julkaistaan.
posts-is-coming = Julkaistu, mutta lukijat näkevät sivun vasta { $day } alkaen.
posts-is-over = Sivun näkyminen on päättynyt { $day }. Lukijat eivät enää näe sitä.
posts-has-draft = Lukijat näkevät tämän version. Uudempi on tallennettu luonnoksena.
posts-past-review = Tämä sivu piti tarkistaa viimeistään { $day }. Varmista ajantasainen tieto sivun omistajalta.
posts-print = Tulosta
posts-care-of = Sivun ylläpito

# Sivun kirjoittaminen
posts-new = Uusi sivu
posts-edit = Muokkaa sivua
posts-edit-lead = Lukijat näkevät julkaistun version, kunnes julkaiset muutokset.
posts-texts = Mitä sivu kertoo
posts-sees = Kuka näkee tämän?
posts-sees-texts = Ne, joita sivu koskee, kun se on julkaistu. Sitä ennen vain sivun omistaja ja ne, jotka kirjoittavat sivuja.
posts-sees-reason = Aiemmat versiot ja muutosten perustelut näkyvät vain sivun omistajalle ja niille, jotka kirjoittavat sivuja.
posts-care = Kenen vastuulla ja kuinka kauan
posts-care-about = Nämä ja kohderyhmä tulevat voimaan heti, kun tallennat, myös julkaistulle sivulle.
posts-owner = Sivun omistaja
posts-owner-hint = Kirjoita nimi. Omistaja vastaa siitä, että sivu pitää paikkansa.
posts-owner-missing = Tämän nimistä ihmistä ei ole töissä verkostossa tänään. Tarkista nimi.
posts-owner-many = Samannimisiä on useita. Valitse heistä oikea.
posts-owner-choose = Kuka heistä?
posts-review-on = Tarkistuspäivä
posts-review-on-hint = Silloin omistaja saa muistutuksen, joka poistuu, kun sivu on tarkistettu. Voi jättää tyhjäksi.
posts-visible-from = Näkyy alkaen
posts-visible-until = Näkyy asti
posts-visible-hint = Molemmat päivät mukaan lukien. Tyhjä tarkoittaa, ettei rajaa ole.
posts-day-wrong = Kirjoita päivä muodossa 4.10.2021.
posts-until-wrong = Viimeinen päivä on ennen ensimmäistä. Korjaa toinen niistä.
posts-sees-care = Omistajan nimi ja päivitys näkyvät lukijoille. Jos tarkistuspäivä on ohitettu, sekin näkyy.
posts-audience = Keitä asia koskee?
posts-everybody = Kaikkia
posts-chosen = Valittuja työnantajia ja yksiköitä alayksiköineen
posts-units-missing = Valitse ainakin yksi yksikkö tai valitse kaikki.
posts-whole-employer = Koko { $name }
posts-sees-audience = Ne, jotka kirjoittavat sivuja. Lukija ei näe, keille muille sivu on kohdistettu.
posts-keep = Tallenna luonnos
posts-kept = Luonnos on tallessa.
posts-publish = Julkaise
posts-publish-changes = Julkaise muutokset
posts-published = Sivu on julkaistu. Ne, joita se koskee, näkevät sen.
posts-was-published = Tämä versio oli jo julkaistu.
posts-changed-meanwhile = Sivusta on tallennettu sillä välin uudempi versio. Katso se ensin.
posts-newer = Sivusta on tallennettu sillä välin uudempi versio. Tekstisi on tallessa kentissä: vertaa ja tallenna uudelleen.
posts-newer-title = Sivusta on uudempi versio
posts-newer-about = { $author } tallensi sen { $when }.
posts-newer-difference = Alla on ero siitä tekstiin, joka on nyt kentissäsi. Kun tallennat uudelleen, sinun tekstisi tulee sen jälkeen; se säilyy versioissa.
posts-newer-care = Huomaa: omistaja, päivät tai kohderyhmä eroavat siitä, mitä uudemmassa on. Tarkista ne alta ennen kuin tallennat.

# Julkaisun peruminen ja tarkistus
posts-withdraw = Peru julkaisu
posts-withdraw-question = Perutaanko julkaisu: { $title }?
posts-withdraw-about = Lukijat eivät enää näe sivua. Teksti ja versiot säilyvät luonnoksena, ja sivun voi julkaista uudelleen.
posts-withdrawn = Julkaisu on peruttu. Lukijat eivät enää näe sivua; se on tallessa luonnoksena.
posts-was-withdrawn = Julkaisu oli jo peruttu.
posts-review = Tarkista sivu
posts-review-about = Lue sivu. Jos se pitää yhä paikkansa, kuittaa se tarkistetuksi ja valitse seuraava tarkistuspäivä.
posts-review-next = Seuraava tarkistuspäivä
posts-review-done = Pitää paikkansa

# Versiot
posts-versions = Versiot
posts-versions-lead = Jokainen tallennus on oma versionsa. Vanhan voi palauttaa uudeksi versioksi.
posts-version = Versio { $number }
posts-version-by = { $author }, { $when }
posts-version-restored = Palautettu versiosta { $number }.
posts-what-changed = Mitä muuttui
posts-changed-since = Mitä on muuttunut tämän jälkeen
posts-readers-see = lukijat näkevät
posts-older = Vanhemmat versiot
posts-difference = Versiosta { $from } versioon { $to }
posts-difference-about = Poistettu on yliviivattu, lisätty alleviivattu.
posts-no-changes = Tekstit ovat samat.
posts-gone = poistettu:
posts-come = lisätty:
posts-bring-back = Palauta tämä versio
posts-bring-back-question = Palautetaanko versio { $number }?
posts-bring-back-about = Siitä tulee uusi versio luonnoksena. Mitään ei katoa, ja lukijat näkevät sen vasta, kun se julkaistaan.
posts-brought-back = Vanha versio on palautettu uudeksi versioksi.

# Säilytys
retention-posts = { $count ->
    [one] { $count } julkaisematon sivuluonnos
   *[other] { $count } julkaisematonta sivuluonnosta
}

# Kielten tilat
posts-language-original = alkuperäinen
posts-language-translated = käännetty
posts-language-outdated = käännös on vanhentunut
posts-language-missing = puuttuu
posts-languages = Kielet
posts-news = Seuraamaasi sivua on päivitetty: { $about }
posts-kind = Sivu

posts-updated = päivitetty { $day }
posts-tag-draft = luonnos
posts-tag-coming = ei vielä näkyvissä
posts-tag-over = ei enää näkyvissä
posts-tag-review = odottaa tarkistusta
posts-search = Hae sivuja otsikosta
posts-search-go = Hae
posts-none-title = Sivuja ei ole vielä
posts-none = Julkaistut sivut tulevat tähän, uusin ensin.
posts-not-found-title = Mitään ei löytynyt
posts-not-found = Kokeile lyhyempää sanaa tai sen alkua.
posts-cut = Näkyvissä on 200 uusinta. Hae vanhempia otsikosta.
posts-ask = Kysy tästä
posts-step = Sivu: { $name }
posts-trace = Mitä tästä on kysytty
posts-part-missing = Täytä tämä: { $part }.
posts-part-long = Tämä on liian pitkä. Lyhennä enintään { $most } merkkiin; lisää mahtuu tekstiin.
posts-part-number = Kirjoita luku väliltä { $least }–{ $most }.
posts-history = Mitä tässä on aiemmin lukenut
posts-reason-missing = Kerro lyhyesti, mitä muutit ja miksi. Lukijat näkevät syyn.
posts-warnings = Lue nämä ennen kuin julkaiset
posts-warnings-about = Voit korjata tekstiä tai julkaista sen näin: paina Julkaise vielä kerran.
posts-sees-reason-open = Kaikki lukijat näkevät aiemmat versiot ja muutosten syyt.
posts-reason-hint-asked = Lukijat näkevät syyn versioissa.
