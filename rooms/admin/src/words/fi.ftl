menu-admin = Ylläpito
admin-title = Kaikki toimii
admin-title-stuck = { $count ->
    [one] Yksi työ tarvitsee huomiotasi
   *[other] { $count } työtä tarvitsee huomiotasi
 }
admin-lead = Tahto { $version } · { $database }
admin-people = Ihmiset ja yksiköt
admin-trust = Tietosuoja ja palaute
admin-system = Järjestelmä
letters = Lähtevät kirjeet
letters-kept = Sähköpostipalvelinta ei ole asetettu: kirjeet jäävät tähän, ja voit välittää ne itse.
letters-sent = Kirjeet lähtevät sähköpostipalvelimen kautta. Lähetetyn kirjeen sisältöä ei säilytetä.
letters-not-set = Ei palvelinta
letters-empty-title = Yhtään kirjettä ei ole lähdössä
letters-empty = Kun joku pyytää kirjautumislinkkiä tai saa vastauksen, kirje näkyy tässä.
letter-queued = Lähdössä
letter-sent = Lähetetty
letter-kept = Odottaa sinua
letter-refused = Ei otettu vastaan
letter-gone = Kirje on lähetetty, eikä sen sisältöä enää säilytetä.
letter-care-title = Kirjeessä voi olla kirjautumislinkki
letter-care = Välitä se vain kirjeen saajalle. Linkillä pääsee sisään hänen nimissään.
jobs = Taustatyöt
jobs-lead = Kirjeet, tiedostot ja muut työt, jotka tehdään vuorollaan. Epäonnistunutta yritetään uudelleen itsestään.
jobs-waiting = { $count ->
    [0] Mitään ei ole jonossa
    [one] Yksi jonossa
   *[other] { $count } jonossa
 }
jobs-stuck = Jumissa
jobs-empty-title = Jono on tyhjä
jobs-empty = Kaikki on tehty.
job-next = Seuraava yritys { $when }
job-stuck = Yritetty liian monta kertaa, odottaa sinua
job-retry = Yritä nyt
job-retried = Työtä yritetään uudelleen.
jobs-recurring = Ajastetut työt
job-next-time = Seuraavan kerran { $when }
job-last-time = viimeksi { $when }
letter-dropped = Ei enää tarpeen
admin-title-broken = Lokiin on koskettu
admin-audit = Loki siitä, kuka on avannut mitä
admin-audit-is-whole = Tarkistettu { $when }. { $entries ->
    [one] Yksi merkintä, ja se on ehjä.
   *[other] { $entries } merkintää, ja ketju on ehjä.
}
admin-audit-is-broken = Tarkistettu { $when }. Ketju on poikki merkinnän { $number } kohdalla: lokia on muutettu ohi ohjelman. Ota yhteyttä tietosuojavastaavaan ja säilytä varmuuskopiot. Tarkempi syy on ohjelman lokissa.
admin-audit-not-yet = Ketju tarkistetaan ensimmäisen kerran ensi yönä.
admin-audit-whole = Ehjä
admin-audit-broken = Poikki
admin-audit-timetable = Tarkistaa, että loki on ehjä
