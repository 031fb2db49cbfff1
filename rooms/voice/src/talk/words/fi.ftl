talk-title = Keskustelu
talk-none = Kukaan ei ole vielä kommentoinut. Voit aloittaa.
talk-before = Näytä aiemmat kommentit
talk-after = { $count ->
    [one] Näytä vielä yksi kommentti
   *[other] Näytä seuraavat, jäljellä { $count } kommenttia
}
talk-read = Olen lukenut uudet kommentit
talk-write = Kommentoi
talk-answering = Vastaat kommenttiin: { $name }
talk-not-answering = Kommentoi sittenkin kysymystä
talk-body = Kommenttisi
talk-body-hint = Mitä ajattelet tai tiedät asiasta? Älä kirjoita potilaista tai asiakkaista äläkä kenenkään terveydestä.
talk-body-missing = Kirjoita kommentti ennen kuin lähetät sen.
talk-body-long = Kommentti on liian pitkä. Lyhennä se enintään 2 000 merkkiin.
talk-sees-who = Kommentti ja nimesi näkyvät kaikille kirjautuneille. Kerromme sinulle, kun kysymykseen vastataan tai joku muu kommentoi.
talk-in-confidence = Kysyit tämän luottamuksellisesti. Kommentissa näkyy nimesi. Älä kirjoita siihen, että kysymys on sinun, jos et halua muiden tietävän sitä.
talk-send = Lähetä kommentti
talk-said = Kommenttisi näkyy keskustelussa.
talk-merged = Kysymys on yhdistetty toiseen. Keskustelu jatkuu siellä.
talk-moderated = Toimittaja poisti tämän kommentin. Syy: { $reason }
talk-news = Kysymystä on kommentoitu: { $about }
talk-news-moderated = Toimittaja poisti kommenttisi: { $about }
talk-edit = Muokkaa kommenttia
talk-edit-hint = Kommenttiin jää merkintä siitä, että sitä on muokattu.
talk-removal = Poistetaanko kommentti?
talk-removal-lead = Kommentti poistuu lopullisesti. Paikalle jää merkintä siitä, että siinä oli kommentti.
talk-reason = Miksi poistat kommentin?
talk-reason-hint = Syy näkyy keskustelussa kaikille, ja kirjoittajalle kerrotaan se. Se jää myös tarkistuslokiin.
talk-reason-missing = Kerro syy, jotta kirjoittaja ja lukijat ymmärtävät poiston.
talk-remove = Poista kommentti
talk-removed = Kommentti on poistettu.
