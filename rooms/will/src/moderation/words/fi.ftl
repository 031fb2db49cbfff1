will-moderation-title = Tarkistusta odottavat väittämät
will-moderation-lead = Osallistujien lisäämät väittämät, vanhin ensin. Kullekin on luvattu vastaus yhdessä arkipäivässä. Kirjoittajaa ei näytetä kenellekään.
will-moderation-none-title = Mikään ei odota
will-moderation-none = Kun joku lisää väittämän, se tulee tähän ja saat siitä tiedon etusivullesi.
will-moderation-by = Viimeistään { $day }
will-moderation-late = Myöhässä, luvattu { $day }
will-moderation-more = { $count ->
    [one] Lisäksi odottaa yksi väittämä.
   *[other] Lisäksi odottaa { $count } väittämää.
}
will-moderation-decide = Väittämän tarkistus
will-moderation-fits = Julkaise, jos väittämässä on yksi asia, siihen voi sanoa samaa mieltä tai eri mieltä, eikä se koske tunnistettavaa henkilöä. Sinun ei tarvitse olla samaa mieltä.
will-moderation-publish = Julkaise
will-moderation-over = Kierros on päättynyt, joten väittämää ei voi enää julkaista. Kerro se kirjoittajalle.
will-moderation-merge-title = Sama on jo sanottu
will-moderation-merge-lead = Kirjoittaja saa nähdä, mikä väittämä sanoo saman, ja voi ottaa kantaa siihen.
will-moderation-into = Väittämä, joka sanoo saman
will-moderation-choose = Valitse väittämä
will-moderation-into-missing = Valitse väittämä, joka sanoo saman.
will-moderation-merge = Yhdistä
will-moderation-refuse-title = Ei voi julkaista
will-moderation-refuse-lead = Kirjoittaja saa nähdä syyn. Kerro myös, mihin asian voi viedä.
will-moderation-ready = Valmiita syitä, joita voit muokata:
will-moderation-words = Syy kirjoittajalle
will-moderation-words-hint = Yksi tai kaksi ystävällistä virkettä.
will-moderation-words-missing = Kerro syy. Kirjoittaja saa nähdä sen.
will-moderation-words-long = Lyhennä syy enintään 1 000 merkkiin.
will-moderation-sees = Väittämän kirjoittaja ja muut tarkistajat.
will-moderation-refuse = Älä julkaise
will-moderation-published = Väittämä on julkaistu.
will-moderation-merged = Väittämä on yhdistetty.
will-moderation-refused = Väittämää ei julkaistu. Kirjoittaja saa nähdä syyn.
will-moderation-was-decided = Tästä on jo päätetty, tai kierros on päättynyt.
will-reason-person = Koskee tunnistettavaa henkilöä
will-reason-many = Monta asiaa yhdessä
will-reason-question = Kysymys, ei väittämä
will-reason-patient = Potilaan tai asiakkaan tietoja
will-reason-insulting = Loukkaava
will-refusal-person = Väittämä koskee tunnistettavaa henkilöä. Asian voi ottaa puheeksi esihenkilön esihenkilön, luottamusmiehen tai työsuojeluvaltuutetun kanssa.
will-refusal-many = Väittämässä on monta asiaa, joten siihen on vaikea vastata. Lähetä kukin omana väittämänään, kiitos.
will-refusal-question = Tämä on kysymys, johon ei voi vastata samaa tai eri mieltä. Kysy se kohdassa Vaikuta, niin saat siihen vastauksen.
will-refusal-patient = Väittämässä on tietoja, joista potilaan tai asiakkaan voi tunnistaa. Kirjoita asia ilman niitä, kiitos.
will-refusal-insulting = Väittämä on sanottu tavalla, joka loukkaa. Kirjoita asia toisin, niin muut voivat ottaa siihen kantaa.
will-whys-title = Perustelujen lukeminen
will-whys-lead = Perustelut ovat sattumanvaraisessa järjestyksessä, eikä niistä näe kirjoittajaa. Muut näkevät näytettäviksi valitut, kun samasta väittämästä on ainakin 20.
will-whys-later = Perustelut luetaan vasta, kun äänestys on päättynyt.
will-whys-none-title = Kaikki perustelut on luettu
will-whys-none = Uusia ei tule, kun kierros on päättynyt.
will-whys-choose = Näytetäänkö perustelu muille?
will-whys-shown = Näytä
will-whys-hidden = Jätä pois
will-whys-more = { $count ->
    [one] Tämän jälkeen tulee vielä yksi.
   *[other] Tämän jälkeen tulee vielä { $count }.
}
will-whys-sees = Vain tarkistajat, kunnes perustelu on valittu näytettäväksi.
will-whys-keep = Tallenna valinnat
will-whys-kept = Valinnat ovat tallessa.
