profile-title = Työidentiteettini
profile-lead = Mikä minua kantaa työssä, miten kohtaan ihmisiä, mitä opettelen ja miten vaikutan. Kokoat tätä vuosien mittaan omaan tahtiisi. Kukaan ei arvioi eikä pisteytä sitä.
profile-part = Mihin tämä kuuluu
profile-part-strengths = Vahvuuteni
profile-part-encounter = Kohtaamisen taidot
profile-part-skill = Ammattitaitoni kehittäminen
profile-part-influence = Oma tapani vaikuttaa
profile-ask-strengths = Missä olet parhaimmillasi?
profile-ask-encounter = Millaisissa kohtaamisissa onnistut?
profile-ask-skill = Mitä haluat oppia, ja miten opit parhaiten?
profile-ask-influence = Miten tuot ajatuksesi esiin työyhteisössä?
profile-item = Profiilin kohta
profile-item-of = { $part }, { $number }
profile-add = Lisää
profile-open = Avaa
profile-edit = Muokkaa
profile-show = Näytä jollekulle
profile-show-to = Näytä
profile-up = Ylemmäs
profile-down = Alemmas
profile-keep = Tallenna
profile-kept = Tallessa. Sen näkevät vain ne, joille olet näyttänyt sen.
profile-new-title = Lisää profiiliisi
profile-edit-title = Muokkaa kohtaa
profile-changed-elsewhere = Kohta on muuttunut toisessa ikkunassa. Kirjoittamasi on tässä: tallenna uudelleen, jos se jää voimaan.
profile-reminder = Älä kirjoita terveydestä, palkasta, perheestä, järjestöjäsenyydestä äläkä asiakkaiden tai potilaiden asioista.
profile-remove = Poista
profile-remove-sure = Poistetaanko tämä?
profile-remove-what = Kohta poistetaan kuvineen ja äänineen, myös niiltä, joille olet näyttänyt sen. Sitä ei saa takaisin.
profile-remove-not = En poista
profile-removed = Kohta on poistettu.
profile-sees = Kuka näkee tämän?
profile-sees-who = Vain sinä, kunnes näytät jonkin kohdan jollekulle. Voit ottaa sen takaisin milloin vain.
profile-sees-root = Esihenkilö, henkilöstöpalvelut ja pääkäyttäjä eivät näe profiiliasi, eikä haku löydä sitä. Lupaus ei koske sitä, jolla on täydet oikeudet käynnissä olevaan palvelimeen.
profile-sees-me = Näet vain sinä.
profile-sees-others = Näkevät sinä ja { $names }.
profile-sees-shown = Näkevät { $name }, sinä ja ne, joille hän on sen näyttänyt.
profile-sees-later = Tallentamisen jälkeen päätät itse, näytätkö tämän jollekulle.
profile-showing-title = Kenelle näytät tämän?
profile-showing-lead = Näytät vain tämän kohdan, et koko profiilia.
profile-showing-now = Näkevät nyt
profile-showing-since = Näytetty { $day }
profile-showing-ceased = ei ole enää esihenkilösi
profile-showing-more = Näytä jollekulle
profile-showing-supervisor = lähin esihenkilösi
profile-showing-find = Työkaverin nimi
profile-showing-find-hint = Vähintään kaksi kirjainta.
profile-showing-find-do = Etsi
profile-showing-nobody = Sen nimistä ei löytynyt. Tarkista nimi.
profile-shown-to = Näytetty. Voit ottaa sen takaisin milloin vain.
profile-shown-already = Hän näkee tämän jo.
profile-take-back = Ota takaisin
profile-taken-back = Otettu takaisin. Hän ei enää näe tätä.
profile-taken-back-already = Hän ei nähnyt tätä enää.
profile-nobody-chosen = Valitse ensin, kenestä on kyse.
profile-upcoming = Keskustelu on tulossa
profile-upcoming-text = Voit ottaa profiilistasi asioita mukaan, kun valmistaudut. Mitään ei siirry sinne itsestään.
profile-upcoming-prepare = Valmistaudu: { $called }, { $name }
profile-readers = Kenelle näytät profiilistasi
profile-reader = { $count ->
    [one] { $name } näkee yhden kohdan.
   *[other] { $name } näkee { $count } kohtaa.
}
profile-reader-ceased = { $count ->
    [one] { $name } ei ole enää esihenkilösi, mutta näkee yhä yhden kohdan.
   *[other] { $name } ei ole enää esihenkilösi, mutta näkee yhä { $count } kohtaa.
}
profile-take-all-back = Ota kaikki takaisin: { $name }
profile-taken-all-back = Otettu takaisin. Hän ei enää näe mitään profiilistasi.
profile-openings = Kuka on avannut tämän
profile-openings-none = Muut eivät ole avanneet tätä.
profile-opening-noted = Avaamisesta jäi merkintä, jonka hän näkee.
profile-opening-noted-owner = Jokainen avaaminen kirjataan, ja näet merkinnät kohdan omalla sivulla.
profile-shown-title = Minulle näytetty
profile-shown-lead = Mitä muut ovat näyttäneet sinulle profiilistaan. Se on luottamus: puhu siitä vain hänen kanssaan.
profile-shown-empty-title = Sinulle ei ole näytetty mitään
profile-shown-empty = Kun joku näyttää sinulle kohdan profiilistaan, se tulee tähän.
profile-along = Ota mukaan
profile-along-text = Profiili on sinun. Kun vaihdat työpaikkaa verkoston sisällä, se pysyy täällä. Muualle saat sen pakettina: sivun voi lukea millä tahansa selaimella ilman verkkoa, ja paketin voi tuoda toiseen Tahtoon.
profile-take-along = Lataa profiilini
profile-package-name = tyoidentiteettini
profile-package-about = Koottu { $day }. Profiili on omani: päätän itse, kenelle näytän sen.
profile-bring = Tuo profiili muualta
profile-bring-lead = Jos sait profiilisi mukaan edellisestä työpaikasta, tuo se tähän. Näet ensin, mitä paketissa on.
profile-bring-file = Profiilipaketti
profile-bring-hint = Zip-tiedosto, jonka latasit itsellesi. Enintään 250 Mt.
profile-bring-look = Katso, mitä paketissa on
profile-bring-sees = Vain sinä.
profile-brought-title = Mitä paketissa oli
profile-brought-lead = { $count ->
    [one] Paketissa oli yksi kohta. Valitse, jääkö se profiiliisi.
   *[other] Paketissa oli { $count } kohtaa. Valitse, mitkä jäävät profiiliisi.
}
profile-brought-there = samat sanat ovat jo profiilissasi
profile-brought-stays = Jää profiiliini
profile-brought-keep = Tallenna valitut
profile-brought-leave = Jätä kaikki pois
profile-brought-kept = Valitut kohdat ovat nyt profiilissasi.
profile-brought-left = Paketista ei tallennettu mitään.
profile-brought-waits = { $count ->
    [one] Tuomassasi paketissa odottaa yksi kohta.
   *[other] Tuomassasi paketissa odottaa { $count } kohtaa.
}
profile-brought-look = Katso ja valitse
profile-refused-missing = Valitse tiedosto.
profile-refused-not-ours = Tiedosto ei ole profiilipaketti. Valitse zip-tiedosto, jonka latasit Tahdosta, sellaisenaan.
profile-refused-foreign = Paketissa on jotain, mikä ei kuulu profiiliin. Tuo paketti sellaisena kuin latasit sen.
profile-refused-newer = Paketti on tehty uudemmalla ohjelmalla, eikä sitä voi vielä lukea täällä. Sivun profile.html voit silti avata selaimella.
profile-refused-too-large = Paketti on liian suuri. Siinä saa olla enintään 250 Mt.
profile-refused-too-many = Paketissa on liikaa tavaraa profiiliksi. Siinä saa olla enintään 200 kohtaa.
profile-refused-damaged = Paketti on vajaa tai rikki. Lataa se uudelleen sieltä, mistä sait sen.
profile-refused-locked = Paketti on lukittu salasanalla. Tuo se ilman salasanaa.
profile-refused-medium = Yhtä paketin tiedostoa ei voitu ottaa vastaan, joten mitään ei tuotu. { $why }
profile-card = Vahvuutesi, kohtaamisen taitosi, oppimisesi ja tapasi vaikuttaa. Voit valmistautua keskusteluun niistä.
profile-card-empty = Kirjaa, missä olet parhaimmillasi: sanoin, puheena tai kuvana. Näet sen vain sinä.
profile-card-ceased = Entinen esihenkilösi näkee yhä jotain
profile-news-shown = Sinulle on näytetty kohta työidentiteettiprofiilista
profile-news-ceased = Esihenkilösi on vaihtunut: entinen näkee yhä profiilisi kohtia, jotka näytit hänelle
profile-timetable = Työidentiteettiprofiilit: muistutus, kun esihenkilö on vaihtunut
retention-profile = { $count ->
    [one] yksi kohta lähteneiden työidentiteettiprofiileista
   *[other] { $count } kohtaa lähteneiden työidentiteettiprofiileista
}
retention-profile-brought = { $count ->
    [one] yksi kesken jäänyt profiilin kohta
   *[other] { $count } kesken jäänyttä profiilin kohtaa
}
