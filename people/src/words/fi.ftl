role-supervisor = esihenkilö
role-agent = muutosagentti
role-coach = valmentaja
role-coordinator = muutoskoordinaattori
role-answerer = vastaaja
role-representative = henkilöstön edustaja
role-editor = toimittaja
role-leadership = johto
role-admin = pääkäyttäjä
role-hr = henkilöstöpalvelut
role-reader = lukija
sign-in-title = Kirjaudu sisään
sign-in-lead = Lähetämme työsähköpostiisi linkin, jolla pääset sisään. Salasanaa ei tarvita.
sign-in-email = Työsähköposti
sign-in-email-hint = Se osoite, jonka työnantajasi on ilmoittanut. Myös kadonneen linkin tilalle saat tästä uuden.
sign-in-email-wrong = Kirjoita sähköpostiosoite kokonaan, esimerkiksi etunimi.sukunimi@organisaatio.fi.
sign-in-send = Lähetä linkki
sign-in-without-email = Eikö sinulla ole työsähköpostia? Pyydä koodi esihenkilöltäsi.
sign-in-sent-title = Katso sähköpostisi
sign-in-sent = Jos { $email } on meille ilmoitettu osoite, linkki on jo matkalla.
sign-in-sent-next = Linkki on voimassa tunnin ja toimii kerran. Jos viestiä ei näy, katso roskapostista ja tarkista osoite.
sign-in-sent-kept = Sähköpostia ei ole vielä otettu käyttöön. Linkki odottaa pääkäyttäjällä: pyydä häntä välittämään se.
sign-in-again = Lähetä uusi linkki
sign-in-letter-subject = Kirjautumislinkki: { $network }
sign-in-letter =
    Hei { $name },

    pääset sisään tästä linkistä. Se on voimassa tunnin ja toimii kerran:

    { $link }

    Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.

    { $network }
arrival-title = Tervetuloa
arrival-lead = Vielä yksi painallus, niin olet sisällä.
arrival-go = Kirjaudu sisään
arrival-gone-title = Linkki ei enää toimi
arrival-gone = Se on jo käytetty tai vanhentunut. Uuden saat heti.
arrival-new = Pyydä uusi linkki
signed-out = Olet kirjautunut ulos.
