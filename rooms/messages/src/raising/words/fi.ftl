messages-awaits-questions = Lähetä kysymykset, jotka kirjasit viestistä { $about }
messages-raised-sees-who = Vain sinä, kunnes lähetät kysymyksen. Sen jälkeen toimittaja ja vastaajat, ja julkaistuna koko henkilöstö. Kysymyksen äänenä näkyy sinun nimesi, ei kysyjän.
messages-raised-sees-not = Älä kirjoita potilaista tai asiakkaista äläkä kenenkään terveydestä.
messages-raise = Lähetä kysymykset
messages-raise-lead = Tarkista sanat ja katso, onko samaa jo kysytty. Vastaus palaa sinulle, ja sinä viet sen takaisin yksikköön.
messages-raise-leave-ask = { $count ->
    [one] Jätetäänkö yksi kysymys lähettämättä?
   *[other] Jätetäänkö { $count } kysymystä lähettämättä?
}
messages-raise-leave-what = Lähettämättä jätetyn kysymyksen teksti poistuu. Jos tarkoitit sitä, paina uudelleen Lähetä kysymykset.
messages-raise-send = Lähetä kysymykset
messages-raise-sees-who = Toimittaja, vastaajat ja muutoskoordinaattori. Kun kysymys on julkaistu, koko henkilöstö. Äänenä näkyy sinun nimesi ja se, että kysyttiin työyksikössä.
messages-raise-sees-not = Kysyjän nimeä ei tallenneta mihinkään.
messages-raised-words = Kysymys
messages-raised-words-hint = Yhdellä lauseella, niin kuin se kysyttiin.
messages-raised-missing = Kirjoita kysymys, tai valitse, että se jätetään lähettämättä.
messages-raised-theme = Aihe
messages-raised-theme-hint = Aiheesta riippuu, kuka vastaa.
messages-raised-theme-choose = Valitse aihe
messages-raised-theme-missing = Valitse aihe. Jos et ole varma, valitse lähin.
messages-raised-fate = Mitä kysymykselle tehdään?
messages-raised-send = Lähetä
messages-raised-same = Sama kuin tämä, seuraamme sitä:
messages-raised-open = Avaa kysymys
messages-raised-leave = Jätä lähettämättä
messages-raised-sent = Kysymykset on lähetetty. Saat tiedon, kun niihin vastataan.
messages-raised-before = Kysymykset oli jo lähetetty.
messages-carried = Kysymykset, jotka tästä lähtivät
messages-carried-own = Kysymykset, jotka veit eteenpäin
messages-carried-own-lead = Ne pysyvät tässä, kunnes olet kertonut vastauksen yksikössäsi.
messages-carried-by-day = vastaus tai seuraava tieto viimeistään { $day }
messages-carried-waits = Saat tiedon, kun tähän vastataan.
messages-return = Vie vastaus takaisin: { $unit }
messages-return-do = Kerroin vastauksen yksikössä
messages-returned = Hienoa: kysymys on käynyt koko matkan ja palannut yksikköön.
messages-returned-before = Vastaus oli jo merkitty kerrotuksi.
messages-returned-on = Vastaus kerrottu takaisin { $day } · { $unit }
retention-raised-questions = { $count ->
    [one] yksi kysymys, jota kukaan ei lähettänyt
   *[other] { $count } kysymystä, joita kukaan ei lähettänyt
}
