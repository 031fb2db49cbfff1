will-hall-card = Salissa tai webinaarissa
will-hall-card-about = Salinäytöllä on kysymys, koodi, jolla pääsee mukaan omalla puhelimella, ja lopuksi tulos.
will-hall-open = Avaa salinäyttö
will-hall-leave = Poistu näytöltä
will-hall-number = Yhteinen tahtotila, kierros { $number }
will-hall-draft = Kierros on vielä luonnos. Avaa se ensin kierroksen sivulla.
will-hall-ahead = Äänestys alkaa { $when }.
will-hall-open-live = Äänestys on auki. Se suljetaan täällä yhdessä.
will-hall-open-until = Äänestys on auki { $day } asti.
will-hall-left = { $minutes ->
    [one] Aikaa on vielä minuutti.
   *[other] Aikaa on vielä { $minutes } minuuttia.
  }
will-hall-first = Ensimmäiset vastaavat jo.
will-hall-taking-part = Mukana on yli { $count }.
will-hall-code = Tule mukaan
will-hall-code-alt = QR-koodi, joka vie osoitteeseen { $address }
will-hall-type = Lue koodi puhelimella tai kirjoita:
will-hall-close = Sulje äänestys
will-hall-close-sure = Suljettua äänestystä ei voi avata uudelleen. Tulos tulee näytölle hetken kuluttua.
will-hall-close-now = Sulje nyt
will-hall-making = Kiitos! Tulos valmistuu hetkessä.
will-hall-result-at = Kiitos! Tulos luetaan { $when }.
will-hall-closed = Äänestys on päättynyt.
will-hall-told = Äänestys on päättynyt. Tulos on valmis.
will-hall-read = Lue tulos
will-hall-of = Vastaajia { $count }
will-hall-unites = Tästä olemme yhtä mieltä
will-hall-unites-none = Yhteistä kantaa ei vielä löytynyt.
will-hall-divides = Tästä olemme eri mieltä
will-hall-divides-none = Mikään väittämä ei jakanut mielipiteitä selvästi.
will-hall-too-few = Vastaajia oli niin vähän, että heistä ei kerrota lukuja.
will-hall-agree = { $share } samaa mieltä
will-hall-disagree = { $share } eri mieltä
