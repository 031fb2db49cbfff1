space-title = { $cohort }: ryhmän oma tila
space-lead = Täällä kysytte toisiltanne, kerrotte kokeiluista ja jatkatte siitä, mihin valmennuksessa jäitte.
space-to-programme = Takaisin ohjelmaan
space-begin = Aloita keskustelu
space-refresh = Päivitä
space-rules = Sovitaan ensin pelisäännöt
space-rule-stays = Se, mitä täällä kerrotaan, jää tämän ryhmän kesken.
space-rule-clients = Asiakkaista ja potilaista ei kirjoiteta mitään, mistä heidät voisi tunnistaa.
space-rule-listen = Toisen ajatus otetaan vastaan, vaikka itse olisi eri mieltä.
space-rule-time = Kirjoita ja lue, kun sinulla on siihen työaikaa. Kenenkään ei tarvitse vastata vapaalla.
space-rule-moderation = Valmentaja voi poistaa viestin, joka rikkoo näitä. Hän kertoo aina syyn.
space-enter = Sopii, mennään sisään
space-entered = Tervetuloa! Lue rauhassa tai aloita keskustelu.
space-sees = Kuka lukee täällä?
space-sees-who = { $agents ->
    [one] Ryhmän ainoa agentti ja valmentajat: { $coaches }.
   *[other] Ryhmän { $agents } agenttia ja valmentajat: { $coaches }.
 }
space-sees-not = Esihenkilöt, johto, muutoskoordinaattori ja pääkäyttäjä eivät pääse tänne.
space-empty-title = Täällä on vielä hiljaista
space-empty = Aloita ensimmäinen keskustelu: kysy jotakin tai kerro, mitä olet kokeillut.
space-thread-line = { $count ->
    [one] 1 viesti · aloitti { $author } · viimeksi { $when }
   *[other] { $count } viestiä · aloitti { $author } · viimeksi { $when }
 }
space-muted-tag = vaimennettu
space-unread = { $count } uutta
space-news = Uutta sinulle
space-news-none = Olet lukenut kaiken.
space-continue = { $count ->
    [one] Yksi uusi – jatka tästä: { $name }
   *[other] { $count } uutta – jatka tästä: { $name }
 }
space-theme-daily = Arjen kysymykset
space-theme-worked = Mikä toimi
space-theme-help = Tarvitsen apua
space-theme = Aihe
space-theme-hint = Valitse aihe listalta tai kirjoita oma.
space-theme-missing = Valitse tai kirjoita aihe, jotta keskustelu löytyy.
space-name = Otsikko
space-name-hint = Esimerkiksi: Miten saamme yövuoron mukaan?
space-name-missing = Anna keskustelulle otsikko.
space-first = Mitä haluat sanoa tai kysyä?
space-begin-send = Aloita keskustelu
space-begun = Keskustelu on aloitettu.
space-back = Ryhmän tila
space-back-thread = Takaisin keskusteluun
space-begun-by = { $count ->
    [one] aloitti { $author } · 1 viesti
   *[other] aloitti { $author } · { $count } viestiä
 }
space-follow = Seuraa
space-unfollow = Lopeta seuraaminen
space-mute = Vaimenna
space-unmute = Poista vaimennus
space-following = Seuraat tätä keskustelua. Uusista viesteistä tulee merkintä Tänään-sivullesi.
space-muted = Keskustelu on vaimennettu. Siitä ei enää kerrota sinulle, paitsi jos sinut mainitaan.
space-not-following = Et enää seuraa tätä keskustelua.
space-before = Näytä aiemmat viestit
space-after = { $count ->
    [one] Näytä seuraava viesti
   *[other] Näytä seuraavat, { $count } viestiä jäljellä
 }
space-remarks = Viestit
space-fresh = { $count ->
    [one] Yksi uusi viesti
   *[other] { $count } uutta viestiä
 }
space-over = Sivu ei enää päivity itsestään. Päivitä sivu nähdäksesi uudet viestit.
space-read = Merkitse luetuksi
space-write = Kirjoita ryhmälle
space-answering = Vastaat viestiin: { $name }
space-body = Viestisi
space-body-hint = Voit mainita ryhmäläisen kirjoittamalla @ ja nimen. Älä kirjoita tietoja asiakkaista tai potilaista.
space-body-missing = Kirjoita viesti tai liitä kuva tai puhe.
space-body-long = Viesti on liian pitkä. Lyhennä se enintään 8 000 merkkiin.
space-calls = Mainitse joku
space-calls-hint = Hän saa tästä merkinnän Tänään-sivulleen.
space-calls-nobody = Ei ketään erityisesti
space-medium = Liitä kuva, puhe tai tiedosto
space-medium-file = Tiedosto
space-medium-hint = Yksi kuva, äänite tai asiakirja. Kuvasta poistetaan paikkatiedot.
space-described = Mitä kuvassa on tai puheessa sanotaan?
space-send = Lähetä ryhmälle
space-edit = Muokkaa viestiä
space-edit-hint = Viestiin jää merkintä siitä, että sitä on muokattu.
space-edit-sees = Samat, jotka lukevat muutakin tätä keskustelua.
space-removal = Poistetaanko viesti?
space-removal-lead = Viesti poistuu lopullisesti. Paikalle jää merkintä siitä, että siinä oli viesti.
space-reason = Miksi poistat viestin?
space-reason-hint = Syy näkyy kaikille ryhmässä, ja kirjoittajalle kerrotaan poistosta.
space-reason-missing = Kerro syy, jotta kirjoittaja ja ryhmä ymmärtävät poiston.
space-remove = Poista viesti
space-removed = Viesti on poistettu.
space-moderated = Valmentaja poisti tämän viestin. Syy: { $reason }
space-go = Ryhmän oma tila
notice-mention = Sinut mainittiin keskustelussa: { $about }
notice-thread = Uutta keskustelussa, jota seuraat: { $about }
notice-moderated = Valmentaja poisti viestisi keskustelusta: { $about }
