menu-today = Tänään
today-morning = Huomenta, { $name }
today-day = Hei, { $name }
today-evening = Hyvää iltaa, { $name }
today-night = Hyvää yötä, { $name }
today-awaiting = Sinua odottaa
today-nothing-title = Mikään ei odota sinua
today-nothing = Kun joku tarvitsee sinulta jotakin, se näkyy tässä.
today-due = Palautus { $day }
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
    [one] Yksi lupauspäivä on ylittynyt
   *[other] { $count } lupauspäivää on ylittynyt
 }
