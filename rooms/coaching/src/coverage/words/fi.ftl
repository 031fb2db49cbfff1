coverage-title = Kattavuus
coverage-timetable = Agenttien aika työvuoroluettelossa: muistutus esihenkilöille
coverage-nobody = Yksiköitä ei ole vielä
coverage-whole = Jokaisella yksiköllä on agentti
coverage-gaps = { $count ->
        [1] Yksi yksikkö jäi ilman agenttia
        [2] Kaksi yksikköä jäi ilman agenttia
        [3] Kolme yksikköä jäi ilman agenttia
        [4] Neljä yksikköä jäi ilman agenttia
        [5] Viisi yksikköä jäi ilman agenttia
       *[other] { $count } yksikköä jäi ilman agenttia
    }
coverage-lead = { $day } · { $heard }/{ $units } yksikköä kuulee muutoksesta omalta työkaverilta.
coverage-lead-deputy = { $count ->
        [1] Yhdessä yksikössä agentilla ei ole varahenkilöä.
        [2] Kahdessa yksikössä agentilla ei ole varahenkilöä.
        [3] Kolmessa yksikössä agentilla ei ole varahenkilöä.
        [4] Neljässä yksikössä agentilla ei ole varahenkilöä.
        [5] Viidessä yksikössä agentilla ei ole varahenkilöä.
       *[other] { $count } yksikössä agentilla ei ole varahenkilöä.
    }
coverage-lead-time = { $count ->
        [1] Yhdessä yksikössä agentin aikaa ei ole työvuoroluettelossa.
        [2] Kahdessa yksikössä agentin aikaa ei ole työvuoroluettelossa.
        [3] Kolmessa yksikössä agentin aikaa ei ole työvuoroluettelossa.
       *[other] { $count } yksikössä agentin aikaa ei ole työvuoroluettelossa.
    }
coverage-empty-title = Täällä näet, missä agentti puuttuu
coverage-empty = Kun henkilöstötiedosto on tuotu, yksiköt tulevat tähän työnantajittain.
coverage-why-moved = Agentti siirtyi toiseen yksikköön { $day }.
coverage-why-ended = Agentin tehtävä yksikössä päättyi { $day }.
coverage-why-away = Agentti on vapaalla { $day } asti, eikä sijaista ole sovittu.
coverage-why-never = Yksikössä ei ole vielä ollut agenttia.
coverage-invite = Ehdota uutta agenttia
coverage-ask = Kysy esihenkilöltä
coverage-settle = Merkitse sovituksi
coverage-tree = Yksiköt ja agentit
coverage-agent = muutosagentti
coverage-missing = puuttuu
coverage-find = Yksikön nimi
coverage-only = Näytä
coverage-only-all = Kaikki yksiköt
coverage-only-gaps = Yksiköt ilman agenttia
coverage-only-missing = Kaikki, joista puuttuu jotakin
coverage-find-do = Etsi
coverage-found-none = Tällaista yksikköä ei löytynyt.
coverage-show-all = Näytä kaikki yksiköt
coverage-units = { $count ->
        [1] 1 yksikkö
       *[other] { $count } yksikköä
    }
coverage-agents = { $count ->
        [1] 1 agentti
       *[other] { $count } agenttia
    }
coverage-no-deputy = ei varahenkilöä
coverage-no-time = aika ei työvuoroluettelossa
coverage-deputy-carries = varahenkilö vie viestit
coverage-is-settled = sovittu { $day } asti
coverage-is-asked = kysytty, vastausta odotetaan
coverage-is-asked-sentence = Kysymys on esitetty, ja vastausta odotetaan.
coverage-obstacles = Avoimet esteet
coverage-obstacles-none = Avoimia esteitä ei ole kirjattu.
coverage-obstacles-lead = { $count ->
        [1] Yksi kirjattu este. Kirjaajaa ei näytetä tässä.
       *[other] { $count } kirjattua estettä tyypeittäin. Kirjaajaa ei näytetä tässä.
    }
coverage-by-employer = Työnantajittain
coverage-kind = Este
coverage-to-obstacles = Vastaa esteisiin
coverage-attendance = Osallistuminen valmennukseen
coverage-attendance-none = Osallistumisesta ei voi vielä näyttää lukuja.
coverage-attendance-ten = Luku näytetään vain, kun siinä on vähintään kymmenen agenttia. Pienet työnantajat lasketaan yhteen.
coverage-small-employers = Muut työnantajat yhteensä
coverage-times = paikalla { $there } kertaa { $all } merkinnästä
coverage-why-no-names = Miksi tässä ei ole nimiä eikä sijoja?
coverage-why-no-names-text = Kuva kertoo, missä tuki puuttuu. Se ei vertaa agentteja eikä yksiköitä, eikä sellaista näkymää ole.
coverage-sees-who = Sivun näkee vain muutoskoordinaattori.
coverage-unit-nobody = Yksikössä ei työskentele nyt ketään.
coverage-settled = Sovittu toistaiseksi
coverage-settled-until = Voimassa { $day } asti.
coverage-unsettle = Palauta aukoksi
coverage-unit-agents = Yksikön agentit
coverage-away-until = Vapaalla { $day } asti.
coverage-no-deputy-yet = Varahenkilöä ei ole vielä sovittu.
coverage-deputy-is = Varahenkilö: { $name }.
coverage-agents-stand-in = Yksikön agentit sijaistavat toisiaan.
coverage-arrange = Sovi sijainen tai poissaolo
coverage-invitations = Keneltä on kysytty
coverage-withdraw = Peru kysymys
coverage-invite-proposed = Kutsu ehdotettu
coverage-invite-text = Kutsuttu näkee, mitä tehtävä on ja kuinka paljon työaikaa siihen on luvattu. Hän vastaa kyllä tai ei nyt, eikä syytä kysytä.
coverage-no-colleagues = Yksikössä ei ole nyt ketään, jonka voisi kutsua.
coverage-find-person = Etsi yksikön työntekijää
coverage-find-person-hint = Osa nimestä riittää.
coverage-found-nobody = Tällä nimellä ei löytynyt ketään yksiköstä.
coverage-person = Kenet kutsutaan
coverage-choose = Valitse
coverage-person-missing = Valitse joku yksikön työntekijöistä.
coverage-hours = Työaikaa kuukaudessa, tuntia
coverage-hours-hint = Valmennuskerrat tulevat tämän päälle.
coverage-hours-wrong = Kirjoita tunnit kokonaislukuna, enintään 40.
coverage-cohort = Valmennusryhmä
coverage-cohort-hint = Kun vastaus on kyllä, kutsuttu tulee samalla ryhmään, jos siinä on tilaa.
coverage-cohort-later = Sovitaan myöhemmin
coverage-words = Oma lause, jos haluat
coverage-words-hint = Miksi kysyt juuri häneltä?
coverage-invite-do = Lähetä kutsu
coverage-own-sees = Kuka näkee tämän?
coverage-invite-sees-who = Kutsuttu itse ja muutoskoordinaattorit.
coverage-invite-sees-not = Esihenkilö saa tiedon vasta, kun vastaus on kyllä.
coverage-no-supervisor = Yksikölle ei ole merkitty esihenkilöä.
coverage-ask-text = Kysymys menee yksikön esihenkilölle: { $names }. Hän voi ehdottaa jotakuta yksiköstä.
coverage-ask-words-hint = Mitä esihenkilön on hyvä tietää?
coverage-ask-do = Lähetä kysymys
coverage-settle-text = Kerro, miten viestit kulkevat yksikköön sillä välin. Yksikkö näkyy yhä ilman agenttia, mutta ei enää kiireellisimpien joukossa.
coverage-settle-words = Mitä on sovittu ja kenen kanssa
coverage-settle-words-hint = Esimerkiksi: esihenkilö kertoo viestit osastotunnilla.
coverage-settle-words-missing = Kirjoita, mitä on sovittu. Yksi lause riittää.
coverage-settle-until = Mihin asti
coverage-until-wrong = Anna päivä, joka on tänään tai myöhemmin.
coverage-settle-do = Merkitse sovituksi
coverage-settled-now = Merkitty sovituksi.
coverage-unsettled = Yksikkö on taas aukkojen joukossa.
coverage-waits-answer = kutsuttu, vastaus viimeistään { $day }
coverage-waits-proposal = kysytty esihenkilöltä, vastaus viimeistään { $day }
coverage-accepted = vastasi kyllä
coverage-declined = ei nyt
coverage-proposed = ehdotti: { $name }
coverage-withdrawn = kysymys peruttu
coverage-lapsed = vastausaika päättyi
coverage-invited = Kutsu on lähetetty. Saat tiedon, kun vastaus tulee.
coverage-asked = Kysymys on lähetetty esihenkilölle.
coverage-asked-already = Kysymys on jo lähetetty, ja vastausta odotetaan.
coverage-withdrawn-now = Kysymys on peruttu.
coverage-answered-before = Kysymykseen oli jo vastattu.
coverage-notice-invited = Kutsu muutosagentiksi: { $about }
coverage-notice-asked = Kenestä muutosagentti? { $about }
coverage-notice-accepted = Uusi muutosagentti: { $about }
coverage-notice-declined = Vastasi ei nyt: { $about }
coverage-notice-proposed = Esihenkilö ehdottaa muutosagentiksi: { $about }
coverage-notice-new-agent = { $about } on nyt muutosagentti. Merkitse aika työvuoroluetteloon.
coverage-notice-roster = Agenttien tunnit seuraavaan työvuoroluetteloon: { $about }
coverage-span = { $first }–{ $last }
coverage-own-agents = Omat agenttini
coverage-own-agents-lead = Merkitse, kun agentin aika on työvuoroluettelossa. Sovi varahenkilö, niin viesti kulkee myös poissa ollessa.
coverage-own-agents-none-title = Et johda nyt muutosagentteja
coverage-own-agents-none = Kun joku työntekijöistäsi ryhtyy muutosagentiksi, hän tulee tähän.
coverage-roster-next = Seuraava työvuoroluettelo
coverage-roster-now = Nykyinen työvuoroluettelo
coverage-time-stands = Aika on luettelossa
coverage-time-give = Merkitsin ajan
coverage-time-undo = Peru
coverage-time-given = Merkitty. Kiitos, että aika on työvuoroluettelossa.
coverage-time-taken-back = Merkintä on peruttu.
coverage-period-over = Tuo jakso on jo ohi. Valitse nykyinen tai seuraava.
coverage-own-sees-who = Sinä ja muut, jotka johtavat agenttia, sekä muutoskoordinaattori.
coverage-arrange-sees-who = Agentin esihenkilö ja muutoskoordinaattori.
coverage-own-sees-not = Agentin kenttäpäiväkirja ja vastaukset eivät näy täällä.
coverage-deputy = Varahenkilö yksiköstä
coverage-deputy-hint = Hän vie viestit, kun agentti on poissa.
coverage-deputy-nobody = Ei vielä sovittu
coverage-deputy-elsewhere = Valitse joku, joka työskentelee yksikössä.
coverage-away-field = Poissa tähän päivään asti
coverage-away-hint = Jätä tyhjäksi, jos agentti on työssä. Syytä ei kirjata.
coverage-arranged = Sovittu. Muutoskoordinaattori näkee sen kattavuudessa.
coverage-end = Agentin tehtävä päättyy
coverage-end-text = Tehtävä alkoi kutsusta. Kun päätät sen, agentin oikeudet päättyvät heti. Kirjoitukset säilyvät.
coverage-end-do = Päätä tehtävä
coverage-agent-ended = Agentin tehtävä on päättynyt.
coverage-agent-of-register = Tehtävä tulee henkilöstötiedostosta, ja se päättyy siellä.
coverage-invitation-title = Ryhtyisitkö muutosagentiksi? { $unit }
coverage-ask-title = Kenestä muutosagentti? { $unit }
coverage-answer-by = Vastaa viimeistään { $day }. Ehdit miettiä rauhassa.
coverage-what-title = Mitä muutosagentti tekee
coverage-what = Muutosagentti on työkaveri, joka vie muutosta koskevat viestit omaan yksikköönsä ja tuo kysymykset takaisin.
coverage-hours-promised = { $hours ->
        [0] Työaika sovitaan esihenkilön kanssa, ja se merkitään työvuoroluetteloon.
        [1] Työaikaa on luvattu tunti kuukaudessa. Esihenkilö merkitsee sen työvuoroluetteloon.
       *[other] Työaikaa on luvattu { $hours } tuntia kuukaudessa. Esihenkilö merkitsee sen työvuoroluetteloon.
    }
coverage-what-coaching = Saat valmennuksen ja muiden agenttien tuen. Valmennuskerrat ovat työaikaa.
coverage-what-not = Et vastaa muutoksesta etkä puhu johdon puolesta. Saat sanoa, ettet tiedä vielä.
coverage-answer-sees-who = Vastauksesi näkee muutoskoordinaattori. Jos vastaat kyllä, myös esihenkilösi saa tiedon.
coverage-answer-sees-not = Jos vastaat ei nyt, kukaan muu ei saa tietää, että sinulta kysyttiin.
coverage-accept = Kyllä, ryhdyn agentiksi
coverage-not-now = Ei nyt
coverage-propose-text = Ehdota jotakuta, jota työkaverit kuuntelevat. Muutoskoordinaattori kysyy häneltä itseltään, ja hän saa vastata ei nyt.
coverage-propose-person = Ketä ehdotat
coverage-propose-sees-who = Ehdotuksesi näkee muutoskoordinaattori.
coverage-propose-sees-not = Et saa tietää, jos ehdottamasi vastaa ei nyt.
coverage-propose-do = Lähetä ehdotus
coverage-propose-nobody = Nyt ei ole ketään
coverage-said-yes = Kiitos. Olet nyt yksikkösi muutosagentti. Esihenkilösi merkitsee ajan työvuoroluetteloon.
coverage-said-yes-enrolled = Kiitos. Olet nyt yksikkösi muutosagentti, ja paikkasi valmennuksessa on varattu.
coverage-said-not-now = Kiitos vastauksesta. Asia on tällä selvä.
coverage-said-proposed = Kiitos ehdotuksesta. Muutoskoordinaattori jatkaa tästä.
coverage-said-too-late = Kysymykseen on jo vastattu, tai se on peruttu.
coverage-said-elsewhere = Et työskentele enää tässä yksikössä. Kutsu koskee vain sitä.
coverage-over-accepted = Vastaus oli kyllä.
coverage-over-declined = Vastaus oli ei nyt. Syytä ei kysytty.
coverage-over-proposed = Ehdotus on lähetetty.
coverage-over-withdrawn = Kysymys on peruttu. Sinun ei tarvitse tehdä mitään.
coverage-over-lapsed = Vastausaika on päättynyt. Sinun ei tarvitse tehdä mitään.
retention-coverage = { $count ->
        [1] Yksi merkintä agentin ajasta, sijaisesta tai kutsusta
       *[other] { $count } merkintää agenttien ajasta, sijaisista tai kutsuista
    }
coverage-gap-moved = agentti siirtyi { $day }
coverage-gap-ended = agentin tehtävä päättyi { $day }
coverage-gap-away = agentti vapaalla { $day } asti
coverage-gap-never = ei vielä agenttia
