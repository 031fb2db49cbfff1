will-exchange-card = Tiedostot
will-exchange-take-about = Väittämät ja julkaistun tuloksen luvut Polis-palvelun tiedostomuodossa. Ääniä tai osallistujia tiedostoissa ei ole.
will-exchange-take = Lataa tiedostot
will-exchange-read = Katso tuodut luvut
will-exchange-bring = Tuo kierros tiedostosta
will-exchange-lead = Polis-palvelusta viedyt väittämät voit ottaa uuden kierroksen alkuun tai säilyttää muualla pidettynä kierroksena.
will-exchange-file = Väittämien tiedosto, comments.csv
will-exchange-file-hint = Voit valita samalla myös tiedoston summary.csv, jossa on kysymys. Tiedostoa votes.csv ei tarvita eikä oteta vastaan.
will-exchange-file-missing = Valitse tiedosto comments.csv.
will-exchange-becoming = Mitä väittämistä tehdään?
will-exchange-draft = Luonnos uudeksi kierrokseksi
will-exchange-draft-hint = Vain väittämät tulevat. Luvut jäävät pois, ja kierroksen avaat itse.
will-exchange-elsewhere = Muualla pidetty kierros
will-exchange-elsewhere-hint = Väittämät ja se, kuinka suuri osa oli samaa tai eri mieltä. Alle kymmenen vastaajan lukuja ei säilytetä.
will-exchange-lang = Millä kielellä väittämät on kirjoitettu?
will-exchange-sees = Kuka näkee tämän?
will-exchange-sees-who = Luonnoksen näkevät vain kierrosten valmistelijat. Muualla pidetyn kierroksen näkevät kaikki kirjautuneet.
will-exchange-sees-not = Ääniä ja äänestäjiä ei tuoda.
will-exchange-look = Katso, mitä tulisi
will-exchange-preview = Tarkista ennen tuontia
will-exchange-other = Valitse toinen tiedosto
will-exchange-would = Väittämiä tulisi { $coming } ja pois jäisi { $left }. Mitään ei ole vielä tallennettu.
will-exchange-topic = Kysymys
will-exchange-topic-missing = Kirjoita kysymys, johon väittämillä vastataan.
will-exchange-topic-long = Kysymyksessä voi olla enintään { $most } merkkiä.
will-exchange-about = Miksi kysyttiin (jos haluat)
will-exchange-next-draft = Seuraavaksi valitset päivät ja vastaajat. Kukaan muu ei näe kierrosta, ennen kuin avaat sen.
will-exchange-next-elsewhere = Kierros näkyy heti kaikille kirjautuneille.
will-exchange-keep = { $count ->
    [one] Tuo yksi väittämä
   *[other] Tuo { $count } väittämää
  }
will-exchange-left = Jää pois: { $count }
will-exchange-coming = Tulee: { $count }
will-exchange-number = Nro { $number } tiedostossa
will-exchange-more = Lisäksi { $count } muuta.
will-exchange-figures = luvut tulevat
will-exchange-figures-few = alle kymmenen vastasi, lukuja ei säilytetä
will-exchange-left-rejected = moderaattori oli hylännyt sen
will-exchange-left-unseen = kukaan ei ollut tarkistanut sitä
will-exchange-left-background = kysyy taustaa, ei mielipidettä
will-exchange-left-empty = ei tekstiä
will-exchange-left-long = liian pitkä
will-exchange-left-twice = sama väittämä on jo mukana
will-exchange-votes = Tässä tiedostossa on ääniä. Ääniä ei tuoda: valitse tiedosto comments.csv.
will-exchange-no-column = Tiedostosta puuttuu sarake { $name }. Valitse tiedosto comments.csv sellaisena kuin se on viety.
will-exchange-line = Rivillä { $line } ei ole sitä, mitä siinä pitäisi olla. Vie tiedosto uudelleen tai korjaa rivi.
will-exchange-twice = Rivin { $line } väittämä on tiedostossa jo toisella rivillä samalla numerolla.
will-exchange-form = Tiedostoa ei voi lukea väittämien tiedostona. Valitse tiedosto comments.csv sellaisena kuin se on viety.
will-exchange-too-many = Väittämiä on enemmän kuin { $most }. Jaa tiedosto pienempiin.
will-exchange-nothing = Tiedostossa ei ole yhtään väittämää, jonka voisi tuoda.
will-exchange-several = Valitse vain yksi väittämien tiedosto kerrallaan.
will-exchange-kept-draft = Väittämät ovat luonnoksessa. Valitse vielä päivät ja vastaajat.
will-exchange-kept = Kierros on tuotu.
will-exchange-round = Kierros { $number }
will-exchange-brought-on = Muualla pidetty kierros, tuotu { $day }.
will-exchange-elsewhere-about = Luvut ovat siitä tiedostosta, joka tuotiin. Niissä ovat mukana ne, jotka olivat samaa tai eri mieltä. Karttaa ei ole, koska ääniä ei ole tuotu.
will-exchange-statements = { $count ->
    [one] Yksi väittämä
   *[other] { $count } väittämää
  }
will-exchange-told = { $agree } samaa mieltä, { $disagree } eri mieltä · kannan otti { $people }
will-exchange-not-told = Lukuja ei näytetä, koska kannan otti alle kymmenen tai tiedostossa ei ollut lukuja.
will-exchange-readme = Tahto: kierros tiedostoina Polis-palvelun muodossa. summary.csv kertoo kysymyksen, comments.csv väittämät ja comment-groups.csv julkaistun tuloksen osuudet. Tyhjä kohta on luku, jota ei kerrota: siinä olisi liian pieni joukko, tai tulosta ei ole vielä julkaistu. Ryhmien osuudet ovat prosentteja (percent), eivät ääniä. Jokaisella rivillä on kierroksen avaamispäivä ja kirjoittajana 0. Heittomerkki tekstin alussa estää taulukkolaskentaa tulkitsemasta tekstiä kaavaksi; Tahto poistaa sen tuodessa.
