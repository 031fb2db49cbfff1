messages-shift-morning = Aamuvuoro
messages-shift-evening = Iltavuoro
messages-shift-night = Yövuoro
messages-shift-day = 24 tunnin vuoro
messages-shift-all = Kaikki työvuorot
messages-shift-meeting = Yksikön oma kokous
messages-told-morning = Kerrottu aamuvuorolle
messages-told-evening = Kerrottu iltavuorolle
messages-told-night = Kerrottu yövuorolle
messages-told-day = Kerrottu 24 tunnin vuorolle
messages-told-all = Kerrottu kaikille työvuoroille
messages-told-meeting = Kerrottu yksikön kokouksessa
messages-told-line = { $told } · paikalla { $present } · { $questions ->
    [0] ei kysymyksiä
    [one] 1 kysymys
   *[other] { $questions } kysymystä
}
messages-missing-morning = Aamuvuoro puuttuu vielä
messages-missing-evening = Iltavuoro puuttuu vielä
messages-missing-night = Yövuoro puuttuu vielä
messages-awaits-morning = { $about }: aamuvuoro puuttuu vielä
messages-awaits-evening = { $about }: iltavuoro puuttuu vielä
messages-awaits-night = { $about }: yövuoro puuttuu vielä
messages-told-by-agent = merkitsi muutosagentti
messages-told-by-supervisor = merkitsi esihenkilö
messages-carry = Kerro tämä yksikössäsi
messages-told-in-unit = Työyksikössäsi
messages-not-told-by-you = Ei vielä kerrottu
messages-not-told-yet = Muutosagentti tai esihenkilö kertoo tämän työyksikössäsi.
messages-nobody-acknowledges = Yksikkö kuulee yhdessä. Yksittäinen ihminen ei kuittaa mitään, eikä lukijoita lasketa.
messages-tell-do = Kerroin tämän
messages-tell-another = Kerroin toiselle vuorolle
messages-tell = Kenelle kerroit viestin?
messages-tell-lead = Yksi merkintä riittää koko vuorosta.
messages-tell-unit = Missä yksikössä?
messages-tell-unit-missing = Valitse yksikkö, jossa kerroit viestin.
messages-tell-shift = Valitse työvuoro
messages-tell-shift-missing = Valitse työvuoro, jolle kerroit viestin.
messages-tell-present = Montako oli paikalla?
messages-tell-present-hint = Suunnilleen riittää. Nimiä ei kysytä.
messages-tell-present-wrong = Anna luku väliltä 1–999.
messages-tell-questions = Tuliko kysymyksiä?
messages-tell-questions-lead = Kirjoita yksi kysymys riville, kysyjän omin sanoin ja ilman nimiä. Seuraavalla sivulla lähetät ne.
messages-tell-question = Kysymys { $number }
messages-tell-question-long = Lyhennä kysymys enintään 200 merkkiin.
messages-tell-questions-wrong = Anna kysymysten määrä numerona, esimerkiksi 2.
messages-tell-count = Montako kysymystä tuli kaikkiaan?
messages-tell-count-hint = Jätä tyhjäksi, jos kirjoitit kaikki yllä oleville riveille.
messages-tell-count-only-hint = Myös ne, joihin vastasit heti.
messages-tell-more = Jokin vuoro ei vielä kuullut, tai kerroin toisena päivänä
messages-tell-missing = Mikä vuoro ei ole vielä kuullut?
messages-tell-missing-hint = Muistutamme yksikön agentteja ja esihenkilöä, kunnes se on kerrottu.
messages-tell-day = Minä päivänä kerroit?
messages-tell-day-hint = Yleensä tänään.
messages-tell-day-wrong = Anna päivä, joka on tänään tai aikaisemmin.
messages-tell-keep = Tallenna merkintä
messages-tell-cancel = Peruuta
messages-telling-sees = Kuka näkee tämän?
messages-tell-sees-who = Yksikön väki, sen esihenkilöt, viestin kirjoittajat, muutoskoordinaattori ja johto. Merkinnässä lukee, kertoiko agentti vai esihenkilö, ei nimeäsi.
messages-tell-sees-not = Paikallaolijoiden määrä näkyy vain tässä merkinnässä. Sitä ei lasketa yhteen mihinkään.
messages-told = Merkintä on tallessa. Kiitos, että kerroit viestin eteenpäin.
messages-told-with-questions = Merkintä on tallessa. Lähetä vielä kysymykset.
messages-telling-edit = Korjaa merkintä
messages-telling-correct = Korjaa
messages-telling-corrected = Merkintä on korjattu.
messages-telling-take-back = Peru merkintä
messages-telling-take-back-ask = Perutaanko tämä merkintä?
messages-telling-take-back-what = Merkintä poistuu, ja viesti odottaa taas yksikössä kertojaa. Poistoa ei voi kumota, mutta voit tehdä uuden merkinnän.
messages-telling-take-back-questions = { $count ->
    [one] Myös yksi lähettämätön kysymys poistuu.
   *[other] Myös { $count } lähettämätöntä kysymystä poistuu.
}
messages-telling-taken-back = Merkintä on peruttu.
messages-telling-stays = Merkintää ei voi enää perua, koska sen kysymyksiä on jo lähetetty.
messages-telling-whose = Merkintä kuuluu yksikölle. Siinä ei ole kenenkään nimeä, eikä kukaan kuittaa mitään.
