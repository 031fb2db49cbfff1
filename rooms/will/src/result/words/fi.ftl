## Tulos: otsikko ja johdanto
will-result-heading-both = { $much ->
    [much] Paljosta
   *[some] Jostakin
 } yhtä mieltä, { $count ->
    [1] yhdestä
    [2] kahdesta
    [3] kolmesta
    [4] neljästä
    [5] viidestä
    [6] kuudesta
    [7] seitsemästä
    [8] kahdeksasta
    [9] yhdeksästä
    [10] kymmenestä
   *[other] monesta
 } emme vielä
will-result-heading-agreed = { $much ->
    [much] Olemme paljosta yhtä mieltä
   *[some] Löysimme jotakin yhteistä
 }
will-result-heading-divided = Ajattelemme vielä eri tavoin
will-result-heading-open = Yhteinen kanta on vielä auki
will-result-lead = { $people } osallistujaa antoi { $votes } ääntä.
will-result-lead-common = Kaikki ryhmät ovat yhtä mieltä { $count ->
    [1] yhdestä väittämästä
    [2] kahdesta väittämästä
    [3] kolmesta väittämästä
    [4] neljästä väittämästä
    [5] viidestä väittämästä
    [6] kuudesta väittämästä
    [7] seitsemästä väittämästä
    [8] kahdeksasta väittämästä
    [9] yhdeksästä väittämästä
    [10] kymmenestä väittämästä
   *[other] { $count } väittämästä
 }.
will-result-lead-common-all = Lähes kaikki ovat yhtä mieltä { $count ->
    [1] yhdestä väittämästä
    [2] kahdesta väittämästä
    [3] kolmesta väittämästä
    [4] neljästä väittämästä
    [5] viidestä väittämästä
    [6] kuudesta väittämästä
    [7] seitsemästä väittämästä
    [8] kahdeksasta väittämästä
    [9] yhdeksästä väittämästä
    [10] kymmenestä väittämästä
   *[other] { $count } väittämästä
 }.
will-result-lead-divided = Mielipiteet jakautuvat { $count ->
    [1] yhdessä väittämässä
    [2] kahdessa väittämässä
    [3] kolmessa väittämässä
    [4] neljässä väittämässä
    [5] viidessä väittämässä
    [6] kuudessa väittämässä
    [7] seitsemässä väittämässä
    [8] kahdeksassa väittämässä
    [9] yhdeksässä väittämässä
    [10] kymmenessä väittämässä
   *[other] { $count } väittämässä
 }.

## Ennen tulosta
will-result-ahead-title = Tulos ei ole vielä luettavissa
will-result-draft = Kierrosta ei ole vielä avattu.
will-result-ahead = Äänestys alkaa { $day }. Tulos julkaistaan kaikille samalla hetkellä { $result }.
will-result-open = Äänestys on auki { $day } asti. Tulos julkaistaan kaikille samalla hetkellä { $result }.
will-result-live = Tulos näytetään heti, kun äänestys päätetään.
will-result-closed = Äänestys on päättynyt. Tulos julkaistaan kaikille samalla hetkellä { $result }.
will-result-until-title = Mitä nyt voi tietää
will-result-taking-part = Mukana on yli { $people } osallistujaa.
will-result-taking-part-few = Osallistujien määrä näytetään, kun heitä on vähintään kymmenen.
will-result-until = Kukaan ei näe tulosta etukäteen, ei myöskään johto tai pääkäyttäjä.
will-result-go-vote = Vastaa väittämiin
will-result-to-round = Palaa kierrokseen
will-result-made-title = Tulosta lasketaan
will-result-made = Äänestys on päättynyt. Kartta ja luvut ovat pian valmiit.
will-result-made-wait = Odota hetki
will-result-made-why = Suurenkin kierroksen laskeminen kestää vain hetken. Mitään ei tarvitse tehdä.
will-result-look-again = Katso uudelleen

## Liian vähän
will-result-few-title = Osallistujia oli liian vähän
will-result-few-lead = Alle kymmenen osallistujan vastauksista ei näytetä tulosta.
will-result-few-why-title = Miksi
will-result-few-why = Pienen joukon luvuista voisi arvata, miten joku yksittäinen ihminen vastasi. Siksi lukuja ei ole tässä eikä missään muuallakaan, ei myöskään tiedostoissa.
will-result-few-next-title = Mitä sen sijaan
will-result-few-next = Väittämistä voi puhua yhdessä, esimerkiksi työpaikkakokouksessa. Koordinaattori voi myös avata kierroksen uudelleen niin, että useampi ehtii mukaan.
will-result-few-statements = Väittämät

## Kartta
will-map-title = Mielipidekartta
will-map-about = { $people } vastaajaa, { $groups } ryhmää. { $places } Samat tiedot ovat taulukkona sivun lopussa.
will-map-place = Ryhmä { $letter } on { $place }.
will-map-top-left = vasemmalla ylhäällä
will-map-top = ylhäällä
will-map-top-right = oikealla ylhäällä
will-map-left = vasemmalla
will-map-middle = keskellä
will-map-right = oikealla
will-map-bottom-left = vasemmalla alhaalla
will-map-bottom = alhaalla
will-map-bottom-right = oikealla alhaalla
will-map-caption = Merkki kuvaa vähintään kolmea samalla tavalla vastannutta, suurempi merkki useampaa. Lähekkäin ovat ne, jotka vastasivat samalla tavalla. Kartta ei kerro, kuka vastasi, eikä merkkiä voi yhdistää yksikköön.

## Ryhmät
will-result-ways = { $count ->
    [2] Kaksi tapaa ajatella
    [3] Kolme tapaa ajatella
    [4] Neljä tapaa ajatella
    [5] Viisi tapaa ajatella
   *[other] { $count } tapaa ajatella
 }
will-result-group = Ryhmä { $letter }
will-result-size = { $people } vastaajaa
will-result-size-over = Yli { $people } vastaajaa
will-result-apart = Mikä erottaa ryhmän muista
will-result-apart-none = Mikään väittämä ei yksin erota ryhmää muista.
will-result-apart-agrees = Samaa mieltä useammin kuin muut:
will-result-apart-disagrees = Eri mieltä useammin kuin muut:
will-result-beside = { $own }, muut { $others }
will-result-named-by = Ryhmien nimet kirjoittivat { $one } ja { $other } yhdessä.
will-result-unnamed = Ryhmillä ei ole vielä nimiä. Ne kirjoittavat koordinaattori ja henkilöstön edustaja yhdessä.
will-result-no-small = Alle kymmenen ryhmää ei näytetä.
will-result-no-map-title = Selviä ryhmiä ei löytynyt
will-result-no-map = Vastaajat eivät jakautuneet ryhmiin, joissa jokaisessa olisi vähintään kymmenen. Siksi karttaa ei piirretä, ja luvut kertovat kaikista yhdessä.

## Missä sinä olet
will-result-mine = Missä sinä olet
will-result-nearest = Vastasit lähimpänä tätä ryhmää: { $group }.
will-result-mine-votes = Näin vastasit väittämiin, jotka erottavat ryhmän muista
will-result-you-agree = Olit samaa mieltä.
will-result-you-disagree = Olit eri mieltä.
will-result-you-pass = Ohitit.
will-result-all-mine = Kaikki omat vastaukseni
will-result-mine-few-votes = Vastasit niin harvaan väittämään, ettei sinulle löydy lähintä ryhmää. Vastauksesi ovat silti luvuissa mukana aina, kun se on mahdollista.
will-result-mine-no-groups = Ryhmiä ei löytynyt, joten lähintä ryhmääkään ei ole. Vastauksesi ovat luvuissa mukana.
will-result-mine-who = Tämän näet vain sinä.
will-result-mine-goes = Se ei tulostu, ja se poistetaan äänten mukana 30 päivän kuluttua tuloksesta.

## Missä ollaan
will-result-common = Missä kaikki ovat yhtä mieltä
will-result-common-none = Yhdestäkään väittämästä ei oltu laajasti yhtä mieltä.
will-result-divided = Missä mielipiteet jakautuvat
will-result-divided-none = Mielipiteet eivät jakautuneet jyrkästi missään väittämässä.
will-result-divided-about = Samaa mieltä olevien osuus ryhmittäin. Kumpikaan kanta ei ole väärä.
will-result-divided-about-all = Samaa ja eri mieltä on moni. Kumpikaan kanta ei ole väärä.
will-result-unsure = Mikä on vielä epävarmaa
will-result-unsure-none = Mitään väittämää ei ohittanut poikkeuksellisen moni.
will-result-unsure-about = Näihin moni ei ottanut kantaa. Asia voi kaivata lisää tietoa.
will-result-left-out = { $count ->
    [one] Yhteen väittämään vastasi alle kymmenen, joten sitä ei näytetä luvuissa.
   *[other] { $count } väittämään vastasi alle kymmenen, joten niitä ei näytetä luvuissa.
 }
will-result-rest = Loput löytyvät taulukosta.
will-result-agree = Samaa mieltä
will-result-pass = Ohitti
will-result-disagree = Eri mieltä
will-result-bar = { $agree } samaa mieltä, { $pass } ohitti, { $disagree } eri mieltä
will-result-bars = Samaa mieltä ryhmittäin: { $groups }
will-result-per-cent = { $share } %
will-result-few = alle 10 %
will-result-most = yli 90 %
will-result-few-cell = alle 10
will-result-most-cell = yli 90
will-result-whys = Miksi? Perusteluja

## Taulukot
will-result-table = Samat tiedot taulukkona
will-result-table-about = Samaa mieltä olevien osuus prosentteina. Viiva tarkoittaa, että vastaajia oli liian vähän.
will-result-table-region = Taulukko väittämistä
will-result-table-caption = Samaa mieltä olevien osuus väittämittäin
will-result-statement = Väittämä
will-result-all = Kaikki
will-result-matters = Tärkeä
will-result-answers = Vastaajia
will-result-whole-table = Kaikki osuudet väittämittäin
will-result-whole-caption = Samaa mieltä, eri mieltä ja ohittaneiden osuus, asiaa tärkeänä pitävien osuus sekä vastaajien määrä

## Ajan mittaan
will-time-title = Mikä on muuttunut
will-time-about = Samoja väittämiä kysyttiin myös aiemmalla kierroksella. Vastaajat eivät ole samoja ihmisiä, eikä kenenkään vastauksia yhdistetä kierrosten välillä. Muutoksesta puhutaan vain, kun se on suurempi kuin sattuma.
will-time-then = Silloin
will-time-now = Nyt
will-time-moved = Muutos
will-time-rose = nousi
will-time-fell = laski
will-time-stayed = ennallaan
will-time-unknown = vastaajia liian vähän vertailuun
will-time-pair = Samaa mieltä silloin { $then }, nyt { $now }: { $moved }
will-time-table = Muutokset taulukkona
will-time-caption = Samaa mieltä olevien osuus prosentteina silloin ja nyt

## Näin tulos laskettiin
will-method-title = Näin tulos laskettiin
will-method-map = Vastauksista lasketaan pääkomponenttianalyysillä taso, jossa samalla tavalla vastanneet ovat lähekkäin. Mukaan ryhmittelyyn pääsee vastaamalla vähintään seitsemään väittämään. Ryhmät haetaan k-keskiarvoilla, ja niiden määrän ratkaisee suurin siluettiarvo.
will-method-lists = Listojen järjestyksessä käytetään varovaista arviota (Jeffreysin priori, alaraja), jotta muutama ääni ei nosta väittämää kärkeen. Yhtä mieltä: varovainen arvio kaikkien ryhmien geometrisena keskiarvona vähintään 75 %. Jakautuu: kahden ryhmän ero vähintään 30 prosenttiyksikköä. Epävarmaa: vähintään 25 % ohitti.
will-method-small = Alle kymmenen hengen ryhmä yhdistetään lähimpään tai jätetään näyttämättä. Väittämän luvut näytetään ryhmittäin vain, jos jokaisessa ryhmässä siihen vastasi vähintään kymmenen. Osuudet ovat kokonaisia prosentteja, alle 50 vastaajasta viiden prosentin tarkkuudella, ja alle 30 vastaajasta ääripäät kerrotaan muodossa ”yli 90 %” ja ”alle 10 %”.
will-method-grouped = Ryhmittelyssä mukana
will-method-silhouettes = Siluettiarvot ryhmien määrän mukaan
will-method-found = Ryhmiä löytyi
will-method-shown = Ryhmiä näytetään
will-method-left-out = Väittämiä, joista ei ole lukuja
will-method-not-by-group = Väittämiä, joista on luvut vain kaikista yhdessä
will-method-made = Laskettu
will-method-digest = Tuloksen tarkistussumma (SHA-256)
will-method-source = Laskenta noudattaa avointa Polis-menetelmää (Small ym. 2021). Samoista äänistä syntyy aina sama tulos.

## Nimet
will-names-title = Ryhmien nimet
will-names-lead = Nimi vaikuttaa siihen, miten ryhmä nähdään. Siksi nimet kirjoittavat koordinaattori ja henkilöstön edustaja yhdessä. Ne näkyvät muille, kun molemmat ovat hyväksyneet samat nimet.
will-names-edit = Kirjoita ryhmien nimet
will-names-state = Missä mennään
will-names-none = Nimiä ei ole vielä kirjoitettu.
will-names-waiting = Hyväksynyt: { $names }. Toisen hyväksyntä puuttuu vielä.
will-names-shown = Nimet näkyvät kaikille. Hyväksyneet: { $names }.
will-names-agree = Hyväksyn nämä nimet
will-names-name = Ryhmän nimi
will-names-name-hint = Muutama sana, jonka ryhmään kuuluva voi itse hyväksyä.
will-names-about = Mitä ryhmä haluaa
will-names-about-hint = Yksi virke siitä, mitä ryhmän vastaukset kertovat.
will-names-missing = Anna ryhmälle nimi.
will-names-long = Lyhennä tekstiä: enintään { $count } merkkiä.
will-names-sees = Kuka näkee tämän
will-names-who = Hyväksytyt nimet näkevät kaikki, jotka näkevät tuloksen. Kirjoittajien nimet näkyvät niiden alla.
will-names-not = Ennen kuin molemmat ovat hyväksyneet, nimet näkevät vain koordinaattorit ja henkilöstön edustajat.
will-names-save = Tallenna ja hyväksy omalta osaltani
will-names-cancel = Palaa tulokseen
will-names-written = Nimet on tallennettu. Ne näkyvät muille, kun myös toinen on hyväksynyt ne.
will-names-agreed = Nimet on hyväksytty.
will-names-not-agreed = Nimiä on muutettu, tai ne on jo hyväksytty. Katso, mitä sivulla nyt lukee.
will-names-nothing = Nimettäviä ryhmiä ei ole.
will-names-newer-title = Joku muutti nimiä sillä välin
will-names-newer = Oma tekstisi on tallella alla. Katso ensin, mitä toinen kirjoitti. Jos tallennat nyt, oma tekstisi tulee sen tilalle.
will-names-newer-look = Katso uusin versio

## Kortti ja säilytys
will-result-card = Tulos
will-result-read = Lue tulos
retention-will-standings = { $count ->
    [one] { $count } äänestäjän ryhmä kartalla
   *[other] { $count } äänestäjän ryhmät kartalla
 }
