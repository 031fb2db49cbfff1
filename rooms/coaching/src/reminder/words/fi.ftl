reminder = Muistutus
reminder-title = Muistuta: { $task }
reminder-lead = Vain ne, jotka eivät ole vielä vastanneet.
reminder-whom = { $count ->
    [one] Muistutus menee yhdelle
   *[other] Muistutus menee { $count } ihmiselle
 }
reminder-note = Oma lause, jos haluat
reminder-note-hint = Näkyy muistutuksen saajille Tänään-sivulla, ei kirjeessä. Enintään 200 merkkiä.
reminder-note-long = Lyhennä lause 200 merkkiin.
reminder-send = { $count ->
    [one] Muistuta yhtä
   *[other] Muistuta { $count } ihmistä
 }
reminder-sent = Muistutus on heidän Tänään-sivullaan. Kirje tulee kunkin omaan aikaan, ellei vastaus ehdi ensin.
reminder-nobody = Ketään ei muistutettu: kaikki ovat jo vastanneet tai saaneet muistutuksen vuorokauden sisällä.
reminder-resting-title = Näitä on muistutettu jo
reminder-resting = Samasta tehtävästä muistutetaan kerran vuorokaudessa.
reminder-reminded = muistutettu { $when }
reminder-empty-title = Kaikki ovat vastanneet
reminder-empty = Ketään ei tarvitse muistuttaa.
reminder-sees = Kuka näkee muistutuksen?
reminder-sees-who = Jokainen saaja näkee omansa. Muut koordinaattorit ja ryhmän valmentajat näkevät, kuka muistutti ja milloin.
reminder-sees-not = Esihenkilöt eivät näe, eikä kenestäkään lasketa muistutuksia.
reminder-news = Muistutus: { $about }
reminder-tomorrow = Huomenna on palautuspäivä: { $about }
reminder-heading = Muistuta
reminder-others = Muut tehtävät ({ $count })
reminder-press = Muistuta niitä, jotka eivät ole vastanneet ({ $count })
reminder-log = { $people ->
    [one] { $author } muistutti yhtä { $when }
   *[other] { $author } muistutti { $people } ihmistä { $when }
 }
reminder-timetable = Muistutukset palautuspäivän aattona
