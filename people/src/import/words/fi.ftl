import-column-employer = työnantaja
import-column-unit = yksikkö
import-column-staff-number = henkilönumero
import-column-name = nimi
import-column-email = sähköposti
import-column-job = tehtävä
import-column-role = rooli
import-column-supervisor = esihenkilö
import-column-language = kieli
import-column-from = alkamispäivä
import-column-to = päättymispäivä
import-read = { $rows ->
    [one] Luettiin yksi rivi.
   *[other] Luettiin { $rows } riviä.
 }
import-ignored = Näitä sarakkeita ei tunnettu, joten niitä ei luettu: { $columns }.
import-left-out = Ohitettuja ihmisiä, joiden tehtävät ovat päättyneet ja joita Tahto ei tunne: { $people }.
import-summary = Uusia ihmisiä { $people }, uusia tehtäviä { $posts }, siirtyviä { $transfers }, päättyviä { $endings }, muuttuneita { $changes }, uusia yksiköitä { $units }, alkavia rooleja { $begun }, päättyviä rooleja { $ended }.
import-no-change = Mikään ei muutu: kaikki on jo niin kuin tiedostossa.
import-done = Tiedot on tallennettu.
import-dry-run = Tämä oli koeajo: mitään ei tallennettu.
import-stopped = Mitään ei tallennettu.
import-refused = { $rows ->
    [one] Hylättiin yksi rivi:
   *[other] Hylättiin { $rows } riviä:
 }
import-row = Rivi { $line }: { $reason }
import-more = … ja { $count } muuta
import-told-units = Uudet yksiköt:
import-told-people = Uudet ihmiset:
import-told-posts = Uudet tehtävät:
import-told-transfers = Siirtyvät:
import-told-endings = Päättyvät tehtävät:
import-told-changes = Muuttuneet tiedot:
import-told-roles-begun = Alkavat roolit:
import-told-roles-ended = Päättyvät roolit:
import-employer = { $name }, uusi työnantaja
import-unit = { $name } ({ $parent })
import-person = { $name } ({ $employer })
import-post = { $name }: { $unit }, { $job }, { $day } alkaen
import-transfer = { $name } siirtyy: { $old } → { $new } { $day } alkaen
import-ending = { $name }: { $unit }, viimeinen päivä { $day }
import-change = { $name }: { $changes }
import-change-one = { $column } { $old } → { $new }
import-role-begins = { $name }: { $role } { $day } alkaen
import-role-ends = { $name }: { $role }, viimeinen päivä { $day }
import-cells = sarakkeita on { $found }, pitää olla { $wanted }.
import-unreadable = rivillä on merkki, jota ei voi lukea.
import-missing = { $column } puuttuu.
import-too-long = { $column } on liian pitkä. Merkkejä saa olla enintään 200.
import-unit-path = yksikön polussa on tyhjä osa: { $text }
import-email = sähköpostiosoite ei kelpaa: { $text }
import-role = roolia ”{ $text }” ei tunneta.
import-language = kieltä ”{ $text }” ei tunneta. Pitää olla fi, sv tai en.
import-not-a-day = { $column } ei ole päivämäärä: { $text }
import-far-day = { $column } on liian kaukana: { $text }
import-ends-before-begins = tehtävä päättyy ennen kuin se alkaa.
import-own-supervisor = ihminen on merkitty omaksi esihenkilökseen.
import-supervisor-unknown = esihenkilöä { $number } ei ole tiedostossa eikä ennestään tällä työnantajalla.
import-supervisor-refused = esihenkilön { $number } oma rivi hylättiin.
import-duplicate = sama ihminen on samassa yksikössä jo rivillä { $line }.
import-other-name = samalla henkilönumerolla on rivillä { $line } toinen nimi.
import-stop-not-text = Tiedosto ei ole tekstiä. Tallenna taulukko CSV-muodossa ja tuo se uudelleen.
import-stop-empty = Tiedosto on tyhjä.
import-stop-unreadable = Tiedoston merkistö on rikki. Tallenna tiedosto UTF-8-muodossa ja tuo se uudelleen.
import-stop-unreadable-line = Tiedoston merkistö on rikki rivillä { $line }. Tallenna tiedosto UTF-8-muodossa ja tuo se uudelleen.
import-stop-open-quote = Rivillä { $line } alkaa lainausmerkki, joka jää auki. Sen jälkeisiä rivejä ei voi erottaa toisistaan. Korjaa rivi ja tuo tiedosto uudelleen.
import-stop-missing-columns = Tiedostosta puuttuu: { $columns }. Ensimmäisellä rivillä pitää olla sarakkeiden otsikot.
import-stop-column-twice = Sarake { $column } on tiedostossa kahdesti.
import-stop-identity-heading = Sarake { $place } ({ $heading }) on henkilötunnuksia varten. Tahto ei ota vastaan henkilötunnuksia. Poista sarake tiedostosta ja tuo tiedosto uudelleen.
import-stop-identity-codes = { $count ->
    [one] Sarakkeessa { $place } ({ $heading }) on henkilötunnukselta näyttävä tieto rivillä { $lines }.
   *[other] Sarakkeessa { $place } ({ $heading }) on { $count } henkilötunnukselta näyttävää tietoa, ensimmäiset riveillä { $lines }.
 } Tahto ei ota vastaan henkilötunnuksia. Poista ne tiedostosta ja tuo tiedosto uudelleen.
import-stop-many-endings = Voimassa olevia tehtäviä on { $in_force }, ja niistä päättyisi { $ending } eli yli kymmenesosa. Tarkista, että tiedosto on kokonainen. Jos on, tuo se valitsimella --yes.
import-column-earlier-employer = aiempi työnantaja
import-column-earlier-number = aiempi henkilönumero
import-arrival = { $name } tulee: { $old } → { $new }
import-earlier-unknown = henkilönumeroa { $number } ei tunneta aiemmalla työnantajalla. Tarkista aiempi työnantaja ja henkilönumero.
import-earlier-other-name = aiempi henkilönumero { $number } kuuluu toisen nimiselle. Tarkista numero, tai vaihda nimi ensin aiemman työnantajan tiedostoon.
import-stop-became = { $employer } on nyt osa organisaatiota { $into }. Tuo henkilöt sen nimellä, uusilla henkilönumeroilla.
