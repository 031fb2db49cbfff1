signing-shared = Käytän yhteistä konetta
signing-shared-hint = Kirjaamme sinut ulos, kun viiteen minuuttiin ei tapahdu mitään. Koneelle ei jää sinusta mitään, ja luonnoksesi säilyvät palvelimella.
signed-out-idle = Kirjasimme sinut ulos, koska kone oli hetken käyttämättä. Luonnoksesi ovat tallessa.
signing-back = Kirjautumiseen
signing-other-ways = Muut tavat kirjautua
signing-by-password = Kirjaudu salasanalla
signing-by-code = Minulla on koodi
signing-by-password-title = Kirjaudu salasanalla
signing-by-password-lead = Jos olet asettanut salasanan, pääset sisään sillä.
signing-name = Työsähköposti tai henkilönumero
signing-name-hint = Jos sinulla ei ole työsähköpostia, kirjoita henkilönumerosi. Se on esimerkiksi palkkalaskelmassasi.
signing-name-missing = Kirjoita työsähköpostisi tai henkilönumerosi.
signing-employer = Työnantaja
signing-employer-hint = Valitse, jos kirjaudut henkilönumerolla.
signing-employer-choose = Valitse työnantaja
signing-employer-missing = Valitse työnantajasi, kun kirjaudut henkilönumerolla.
signing-password = Salasana
signing-password-missing = Kirjoita salasanasi.
signing-password-wrong = Nimi ja salasana eivät sovi yhteen. Tarkista molemmat, tai pyydä kirjautumislinkki sähköpostiisi.
signing-password-forgotten = Unohditko salasanan? Pyydä linkki työsähköpostiisi, niin pääset sisään ja voit asettaa uuden. Jos sinulla ei ole työsähköpostia, pyydä esihenkilöltäsi uusi koodi.
signing-by-code-title = Kirjaudu koodilla
signing-by-code-lead = Esihenkilösi tai muutoskoordinaattori on antanut sinulle lapun, jossa on koodi.
signing-code = Koodi
signing-code-hint = Kaksitoista merkkiä, esimerkiksi ABCD-EFGH-JKMN. Isoilla ja pienillä kirjaimilla ei ole väliä.
signing-code-short = Kirjoita koodista kaikki kaksitoista merkkiä.
signing-code-wrong = Koodi ei toimi. Se on voinut vanhentua, tai se on jo käytetty. Tarkista merkit, tai pyydä esihenkilöltäsi uusi koodi.
signing-code-lost = Koodi toimii kerran. Jos se on kadonnut tai jo käytetty, pyydä esihenkilöltäsi uusi.
signing-wait-title = Odota hetki
signing-wait = Yrityksiä on ollut monta. Voit yrittää uudelleen kello { $time }.
signing-wait-why = Suojaamme näin tunnuksia arvaamiselta. Kukaan ei joudu pysyvästi ulos, ja jos olet jo sisällä toisella koneella, voit jatkaa siellä. Linkillä sähköpostiisi pääset sisään heti.
signing-wait-link = Pyydä linkki sähköpostiin
signing-own = Kirjautuminen
signing-own-lead = Näin kirjaudut, ja täällä olet nyt kirjautuneena.
signing-own-sees = Kuka näkee tämän?
signing-own-sees-who = Vain sinä. Pääkäyttäjä näkee, onko sinulla vahvistussovellus, muttei salasanaasi eikä koodejasi.
signing-password-none = Sinulla ei ole salasanaa. Kirjaudut sähköpostiin tulevalla linkillä tai koodilla.
signing-password-since = Salasanasi on asetettu { $day }.
signing-password-set = Aseta salasana
signing-password-change = Vaihda salasana
signing-password-title = Salasanan asettaminen
signing-password-lead = Kun sinulla on salasana, pääset sisään ilman sähköpostia.
signing-password-offer = Olet sisällä. Aseta nyt salasana, niin pääset seuraavalla kerralla sisään henkilönumerollasi ilman uutta koodia.
signing-password-stale = Salasanan voi asettaa vartin ajan kirjautumisen jälkeen. Kirjaudu uudelleen linkillä tai koodilla ja palaa sitten tänne.
signing-password-stale-go = Kirjaudu ulos ja uudelleen sisään
signing-password-old = Nykyinen salasana
signing-password-old-hint = Jos et muista sitä, kirjaudu ulos ja pyydä linkki sähköpostiisi tai koodi esihenkilöltäsi.
signing-password-old-wrong = Tämä ei ole nykyinen salasanasi. Kokeile uudelleen, tai kirjaudu uudelleen linkillä, jolloin sitä ei kysytä.
signing-password-new = Uusi salasana
signing-password-new-hint = Vähintään 12 merkkiä. Muutama sana peräkkäin on hyvä ja helppo muistaa. Kukaan ei näe salasanaasi, eikä sitä tallenneta sellaisenaan.
signing-password-again = Uusi salasana uudelleen
signing-password-again-wrong = Salasanat eivät ole samat. Kirjoita sama salasana molempiin kohtiin.
signing-password-short = Salasanassa pitää olla vähintään 12 merkkiä. Muutama sana peräkkäin riittää.
signing-password-long = Salasana saa olla enintään 200 merkkiä pitkä.
signing-password-common = Tämä salasana arvataan ensimmäisten joukossa. Keksi toinen, esimerkiksi muutama sana, jotka eivät liity toisiinsa.
signing-password-own = Salasana ei saa olla oma nimesi tai osoitteesi. Keksi jotain, mitä kukaan ei osaa arvata sinusta.
signing-password-keep = Tallenna salasana
signing-password-later = Ei nyt
signing-password-ends = Kun salasana vaihtuu, sinut kirjataan ulos kaikilta muilta laitteilta.
signing-password-is-set = Salasana on tallennettu. Sinut on kirjattu ulos muilta laitteilta.
signing-password-letter-subject = Salasanasi on vaihtunut: { $network }
signing-password-letter =
    Hei { $name },

    salasanasi on juuri asetettu tai vaihdettu.

    Jos teit sen itse, sinun ei tarvitse tehdä mitään. Jos et, kirjaudu linkillä ja aseta uusi salasana, ja kerro siitä pääkäyttäjälle.

    { $network }
signing-factor = Vahvistussovellus
signing-factor-title = Vahvista kirjautuminen
signing-factor-lead = Avaa vahvistussovellus puhelimessasi ja kirjoita siinä näkyvä koodi.
signing-factor-take = Ota vahvistussovellus käyttöön
signing-factor-take-lead = Kun vahvistussovellus on käytössä, kukaan ei pääse sisään nimelläsi pelkällä linkillä tai salasanalla.
signing-factor-must-lead = Tehtävässäsi näkee ja voi muuttaa paljon. Siksi kirjaudut kahdella tavalla: nyt otetaan käyttöön puhelimen vahvistussovellus. Aikaa menee pari minuuttia.
signing-factor-settled = Sinulla on jo vahvistussovellus käytössä.
signing-factor-app = Asenna puhelimeesi vahvistussovellus, jos sinulla ei ole sellaista. Mikä tahansa TOTP-sovellus käy, myös työnantajasi antama.
signing-factor-scan = Lue seuraava QR-koodi sovelluksella.
signing-factor-first = Kirjoita tähän koodi, jonka sovellus näyttää.
signing-factor-begin = Aloita
signing-factor-qr = QR-koodi vahvistussovellukselle
signing-factor-letters = Jos et voi lukea kuvaa, kirjoita sovellukseen nämä merkit:
signing-factor-code = Koodi
signing-factor-code-hint = Kuusi numeroa, jotka vaihtuvat puolen minuutin välein. Myös palautuskoodi käy.
signing-factor-first-hint = Kuusi numeroa, jotka sovellus näyttää nyt.
signing-factor-go = Vahvista
signing-factor-wrong = Koodi ei käy. Odota, että sovellus näyttää uuden koodin, ja kirjoita se. Tarkista myös, että puhelimesi kello on oikeassa.
signing-factor-lost = Puhelin hukassa? Käytä palautuskoodia. Jos sekin on hukassa, pyydä pääkäyttäjää poistamaan vanha vahvistussovellus. Siihen tarvitaan kaksi pääkäyttäjää.
signing-factor-leave = Keskeytä ja kirjaudu ulos
signing-factor-none = Sinulla ei ole vahvistussovellusta. Se on vapaaehtoinen, ellei tehtäväsi vaadi sitä.
signing-factor-since = Käytössä { $day } alkaen.
signing-factor-exchange = Vaihda sovellus
signing-factor-anew = Jos haluat vaihtaa sovelluksen tai saada uudet palautuskoodit, kirjaudu ulos ja uudelleen sisään. Voit tehdä sen vartin ajan kirjautumisen jälkeen.
signing-recovery = Palautuskoodit
signing-recovery-lead = Vahvistussovellus on käytössä. Näillä koodeilla pääset sisään, jos puhelin katoaa.
signing-recovery-care = Jokainen koodi toimii kerran. Tulosta ne tai kirjoita ne muistiin ja säilytä eri paikassa kuin puhelinta: emme näytä niitä uudelleen.
signing-recovery-done = Olen ottanut koodit talteen
signing-recovery-left = { $count ->
    [0] Palautuskoodeja ei ole jäljellä.
    [one] Palautuskoodeja on jäljellä yksi.
   *[other] Palautuskoodeja on jäljellä { $count }.
 }
signing-recovery-new = Tee uudet palautuskoodit
signing-browsers = Täällä olet kirjautuneena
signing-browser-here = tämä selain
signing-browser-unknown = Tuntematon selain
signing-browser-used = Kirjauduit { $since }, viimeksi käytössä { $seen }
signing-browser-end = Kirjaa ulos
signing-browsers-end = Kirjaa ulos kaikki muut
signing-browser-ended = Kirjattu ulos.
signing-made-for-me = Mitä kirjautumisellesi on tehty
signing-made-for-me-what = Jos jokin näistä yllättää sinut, kysy siltä, jonka nimi rivillä on, ja kerro pääkäyttäjälle.
signing-removed = { $asked } pyysi ja { $approved } hyväksyi, että vahvistussovelluksesi poistettiin ({ $when })
signing-codes = Kirjautumiskoodit
signing-codes-lead = Tee koodi sille, jolla ei ole työsähköpostia. Tulosta lappu ja anna se hänelle itse.
signing-codes-search = Hae nimellä
signing-codes-find = Hae
signing-codes-empty-title = Ketään ei löytynyt
signing-codes-empty = Tässä näkyvät ne, joiden esihenkilö olet tänään. Jos joku puuttuu, henkilöstötieto on ehkä vielä matkalla: kysy muutoskoordinaattorilta.
signing-codes-sees = Kuka näkee tämän?
signing-codes-sees-who = Sinä ja muutoskoordinaattorit. Se, jolle koodi on tehty, näkee, kuka sen teki ja milloin se on käytetty.
signing-has-email = on työsähköposti
signing-no-email = ei työsähköpostia
signing-code-make = Tee koodi
signing-code-revoke = Mitätöi
signing-code-revoked = Koodi on mitätöity.
signing-code-was-over = Koodi oli jo käytetty tai vanhentunut.
signing-code-guarded = Kirjautuu vahvistussovelluksella
signing-code-made = { $name } teki koodin { $when }
signing-code-is-used = käytetty
signing-code-is-revoked = mitätöity
signing-code-is-expired = vanhentunut
signing-code-is-waiting = odottaa käyttöä
signing-code-used-when = käytetty { $when }
signing-code-not-used = ei käytetty
signing-code-letter-subject = Sinulle on tehty kirjautumiskoodi: { $network }
signing-code-letter =
    Hei { $name },

    { $maker } on tehnyt sinulle koodin, jolla pääset kirjautumaan. Saat sen häneltä paperilla.

    Jos et ole pyytänyt koodia, kysy asiasta häneltä ja kerro pääkäyttäjälle. Näet koodit myös sivulla Kirjautuminen oman nimesi alla.

    { $network }
signing-slip-title = Lappu kirjautumista varten
signing-slip-lead = Tulosta lappu nyt: koodia ei näytetä uudelleen. Anna se henkilölle itselleen. Jos se katoaa, tee uusi, niin vanha lakkaa toimimasta.
signing-slip-open = Avaa selaimessa
signing-slip-write = Kirjoita alla oleva koodi ja paina Kirjaudu sisään.
signing-slip-password = Aseta samalla salasana. Sen jälkeen pääset sisään henkilönumerollasi.
signing-slip-qr = QR-koodi, joka avaa kirjautumissivun
signing-slip-until = Koodi toimii kerran, ja se on voimassa { $day } asti.
signing-slip-care = Lappu on henkilökohtainen. Hävitä se, kun olet kirjautunut.
signing-factors = Vahvistussovellukset
signing-factors-back = Ylläpito
signing-factors-lead = Ketkä kirjautuvat vahvistussovelluksella. Jos joku on menettänyt sekä puhelimensa että palautuskoodinsa, kaksi pääkäyttäjää voi yhdessä poistaa vanhan.
signing-factors-empty-title = Kukaan ei ole vielä ottanut vahvistussovellusta käyttöön
signing-factors-empty = Pääkäyttäjät ja muutoskoordinaattorit ottavat sen käyttöön, kun he kirjautuvat.
signing-removal = Pyydä poistamista
signing-removal-reason = Miksi se poistetaan?
signing-removal-reason-hint = Varmista ensin henkilöltä itseltään, ei viestistä. Toinen pääkäyttäjä näkee syyn.
signing-removal-reason-missing = Kirjoita syy, jotta toinen pääkäyttäjä voi arvioida pyynnön.
signing-removal-ask = Lähetä pyyntö toiselle pääkäyttäjälle
signing-removal-asked = Pyyntö odottaa toista pääkäyttäjää.
signing-removal-by = { $name } pyysi poistamista { $when }. Syy:
signing-removal-approve = Hyväksy poistaminen
signing-removal-other = Toisen pääkäyttäjän on hyväksyttävä pyyntö.
signing-removal-withdraw = Peru pyyntö
signing-removal-withdrawn = Pyyntö on peruttu.
signing-removal-done = Vahvistussovellus on poistettu. Henkilölle on kerrottu siitä.
signing-removal-not = Tätä ei voitu tehdä. Pyyntö on ehkä jo käsitelty, tai siihen tarvitaan toinen pääkäyttäjä.
signing-removal-letter-subject = Vahvistussovelluksesi on poistettu: { $network }
signing-removal-letter =
    Hei { $name },

    kaksi pääkäyttäjää on poistanut vahvistussovelluksesi käytöstä, ja sinut on kirjattu ulos kaikkialta.

    Jos et pyytänyt tätä, ota heti yhteyttä pääkäyttäjään. Näet sivulta Kirjautuminen, ketkä sen tekivät.

    { $network }
