menu-today = Tänään
today-morning = Huomenta, { $name }
today-day = Hei, { $name }
today-evening = Hyvää iltaa, { $name }
today-night = Hyvää yötä, { $name }
today-awaiting = Sinua odottaa
today-nothing-title = Mikään ei odota sinua
today-nothing = Kun joku tarvitsee sinulta jotakin, se näkyy tässä.
today-due = Viimeistään { $day }
today-urgent = Kiireellinen
today-next = Seuraavaksi
today-next-nothing = Kalenterissasi ei ole nyt mitään tästä verkostosta.
today-same-twice = Sama sisältö monta kertaa
today-sample = Esimerkki: { $about }
today-news = Uutta sinulle
today-seen = Selvä
today-seen-all = Selvä kaikki
today-seen-which = Selvä: { $about }
today-standing = Missä mennään
today-standing-all = Aiheet ja lupaukset
today-standing-late = { $count ->
    [one] Yhden aiheen lupauspäivä on ylittynyt
   *[other] { $count } aiheen lupauspäivä on ylittynyt
 }
today-asked-open = { $count ->
    [one] Yksi kysymys odottaa vastausta
   *[other] { $spelled } kysymystä odottaa vastausta
 }
today-asked-late = { $count ->
    [one] yksi lupauspäivä on ylittynyt
   *[other] { $spelled } lupauspäivää on ylittynyt
 }
today-to-answer = { $count ->
    [one] Vastaustasi odottaa yksi kysymys
   *[other] Vastaustasi odottaa { $spelled } kysymystä
 }
today-to-answer-late = { $count ->
    [one] yksi on myöhässä
   *[other] { $spelled } on myöhässä
 }
today-to-read = { $count ->
    [one] Yksi kysymys odottaa lukemista ennen julkaisua
   *[other] { $spelled } kysymystä odottaa lukemista ennen julkaisua
 }
today-moved = Kysymyksesi etenivät
today-moved-all = Kaikki kysymykseni
today-number-two = kaksi
today-number-three = kolme
today-number-four = neljä
today-number-five = viisi
today-number-six = kuusi
today-number-seven = seitsemän
today-number-eight = kahdeksan
today-number-nine = yhdeksän
today-number-ten = kymmenen
today-messages = Viestit yksiköllesi
today-messages-all = Kaikki viestit
