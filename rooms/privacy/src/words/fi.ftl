privacy-title = Tietosuoja
privacy-lead = Mitä tietoja sinusta on täällä, miksi, miten kauan ja kuka ne näkee.
privacy-short = Lyhyesti
privacy-short-purpose = Täällä kerrotaan muutoksesta ja tehdään sitä yhdessä. Ketään ei arvioida, pisteytetä eikä verrata toisiin.
privacy-short-sees = Jokaisen kentän vieressä lukee, kuka sen näkee. Esihenkilösi ei näe, mitä vastaat valmennuksen tehtäviin.
privacy-short-opened = Kun joku toinen avaa sinun kirjoittamaasi, siitä jää merkintä.
privacy-short-outside = Tietoja ei myydä, käytetä mainontaan eikä anneta tekoälypalveluille. Sivuilla ei ole ulkopuolista seurantaa.
privacy-short-ends = Tiedolla on säilytysaika. Kun se täyttyy, tieto poistetaan seuraavana yönä.
privacy-who-title = Kuka vastaa tiedoista
privacy-who-employer = Rekisterinpitäjä on oma työnantajasi.
privacy-who-controller = Rekisterinpitäjä on { $controller }.
privacy-ask = Kysy tietosuojasta
privacy-ask-none = Tietosuojan yhteystietoa ei ole vielä lisätty tänne. Kysy esihenkilöltäsi tai henkilöstön edustajalta, kuka on organisaatiosi tietosuojavastaava.
privacy-kept-title = Mitä säilytetään
privacy-kept = Tämä luettelo tehdään suoraan siitä rekisteristä, jonka mukaan ohjelma rakennetaan. Tietoa, jolle ei ole kirjattu käyttöä, perustetta ja säilytysaikaa, ohjelma ei voi tallentaa.
privacy-what = Mitä
privacy-why = Miksi
privacy-basis = Peruste
privacy-long = Miten kauan
privacy-sees = Kuka näkee
privacy-columns = Tiedot tietokannassa
privacy-columns-lead = Taulut ja kentät sillä nimellä, joka niillä on tietokannassa.
privacy-purpose-staff = Kuka työskentelee missä
privacy-what-staff = Nimi, henkilöstönumero, työsähköposti, kieli, työnantaja, yksikkö, tehtävä, esihenkilö, sijaisuudet ja rooli muutoksessa. Tiedot tulevat työnantajan henkilöstötiedostosta. Henkilötunnusta ei ole.
privacy-why-staff = Jotta jokainen pääsee niihin asioihin, jotka kuuluvat hänen työhönsä, eikä muihin.
privacy-sees-staff = Nimesi, tehtäväsi ja yksikkösi näkevät ne, joiden kanssa toimit. Henkilöstötietojen historian näet sinä itse ja pääkäyttäjä.
privacy-purpose-sign-in = Kirjautuminen
privacy-what-sign-in = Millä tavalla ja milloin kirjauduit ja millä selaimella. Salasanoista, koodeista ja linkeistä säilytetään vain tiiviste, josta ei saa selville itse salasanaa, koodia tai linkkiä. Vahvistussovelluksen avain on salattu.
privacy-why-sign-in = Jotta kukaan toinen ei pääse sinun nimelläsi sisään.
privacy-sees-sign-in = Sinä itse: omat selaimesi ja kirjautumistapasi. Pääkäyttäjä näkee, kenellä on vahvistussovellus, ei salasanoja eikä koodeja.
privacy-purpose-coaching = Valmennus
privacy-what-coaching = Valmennusryhmä, johon kuulut, vastauksesi tehtäviin, luonnokset, itsearviointisi, valmentajan vastaukset, todistukset ja muistutukset.
privacy-why-coaching = Jotta muutosagentit oppivat ja heidän työnsä vie muutosta eteenpäin.
privacy-sees-coaching = Vastauksesi näet sinä ja ryhmäsi valmentajat, ja ryhmäsi muut agentit vain, jos ohjelma niin kertoo ennen lähettämistä. Koordinaattori näkee, oletko vastannut, ei mitä. Itsearviointisi näet vain sinä, ellet jaa sitä valmentajillesi. Luonnoksen näet vain sinä.
privacy-purpose-meetings = Tapaamiset
privacy-what-meetings = Mihin tapaamisiin sinut on kutsuttu, minkä ajankohdan valitsit, olitko paikalla, ja kalenterilinkkisi tiiviste.
privacy-why-meetings = Jotta vuorotyössäkin löytyy sopiva aika ja todistukseen tulee oikea osallistuminen.
privacy-sees-meetings = Sinä, ryhmäsi valmentajat ja koordinaattori.
privacy-purpose-conversation = Keskustelut
privacy-what-conversation = Mitä kirjoitat, puhut tai kuvaat keskusteluun tai kommentoit kysymyksen alle, mihin asti olet lukenut ja mitä seuraat. Jos valmentaja tai toimittaja poisti viestin, myös kuka sen teki ja miksi.
privacy-why-conversation = Jotta ryhmä voi oppia toisiltaan, valmentaja vastata ja jokainen kertoa, mitä julkaistusta kysymyksestä ajattelee tai tietää.
privacy-sees-conversation = Ryhmän omassa tilassa vain ryhmä ja sen valmentajat. Vastauksesi yhteydessä sinä ja valmentajat. Kommentin kysymyksen alla ja henkilöstön edustajan huomautuksen vastauksesta näkevät kaikki, jotka näkevät kysymyksen: julkaistun näkevät kaikki kirjautuneet. Kun lähdet organisaatiosta, nimesi tilalla näkyy rooli ja työnantaja.
privacy-purpose-influence = Vaikuttamiskanava
privacy-what-influence = Kysymyksesi, ehdotuksesi ja huolesi, vastaukset, joita annoit, nykäisysi ja se, mitä toimittaja on julkaissut, peittänyt, jättänyt julkaisematta tai poistanut keskustelusta, ja miksi.
privacy-why-influence = Jotta jokainen kysymys saa vastauksen ja sen vaiheet voi nähdä.
privacy-sees-influence = Julkaistun kysymyksen näkevät kaikki kirjautuneet. Jos kysyit luottamuksellisesti, nimesi näkee vain muutoskoordinaattori. Nykäisyn näkee se, jota nykäiset.
privacy-purpose-will = Yhteinen tahtotila
privacy-what-will = Äänesi väittämistä, perustelusi ja väittämät, joita ehdotit. Äänet ovat sattumalta tehdyllä tunnuksella, eivät nimelläsi, ja perustelusi on irrotettu myös siitä.
privacy-why-will = Jotta nähdään, mistä ollaan yhtä mieltä ja missä mielipiteet jakautuvat, eikä kukaan äänestä kahdesti.
privacy-sees-will = Kukaan käyttäjä, esihenkilö tai pääkäyttäjä ei näe ohjelmassa, miten äänestit. Tulos kertoo vain vähintään kymmenen ihmisen äänistä yhdessä. Ehdottamasi väittämän tarkistaja ei näe nimeäsi. Se, jolla on sekä palvelin että sen avaimet, voisi teknisesti yhdistää äänet, kunnes ne poistetaan.
privacy-purpose-media = Kuvat, äänitteet ja tiedostot
privacy-what-media = Mitä liität vastaukseen tai viestiin, ja siihen kirjoittamasi kuvaus. Kuvista poistetaan paikka, laite ja nimi.
privacy-why-media = Jotta voi vastata puhumalla tai kuvalla eikä vain kirjoittamalla.
privacy-sees-media = Ne, jotka näkevät vastauksen tai viestin, johon se on liitetty. Ennen lähettämistä vain sinä.
privacy-purpose-notices = Ilmoitukset ja kirjeet
privacy-what-notices = Mikä odottaa sinua, mistä sinulle on kerrottu, milloin haluat kirjeitä ja milloin lepäät, ja sinulle lähetetyt kirjeet. Lähetetyn kirjeen sisältö tyhjennetään heti.
privacy-why-notices = Jotta kukaan ei unohdu eikä kukaan saa turhia viestejä.
privacy-sees-notices = Vain sinä. Jos verkostossa ei ole sähköpostipalvelinta, pääkäyttäjä välittää kirjeet, ja avaamisesta jää merkintä.
privacy-purpose-content = Kuka on tehnyt ohjelman ja aineiston
privacy-what-content = Kuka perusti ohjelman, lisäsi aineiston tai kirjoitti sivun tai kiireellisen tiedotteen, ja ohjelman yhteyshenkilö.
privacy-why-content = Jotta tiedetään, keneltä voi kysyä.
privacy-sees-content = Ohjelmaan osallistuvat. Julkisen ohjelman yhteyshenkilön näkevät kaikki.
privacy-purpose-talks = Kehityskeskustelut, tavoitteet ja oma profiili
privacy-purpose-onboarding = Perehdytys
privacy-purpose-feedback = Palaute Tahdosta
privacy-what-feedback = Mitä kirjoitit palautteeseen, ja yhteystietosi, jos annoit sen.
privacy-why-feedback = Jotta puutteet korjataan ja palautteeseen vastataan ajallaan.
privacy-sees-feedback = Pääkäyttäjä.
privacy-purpose-audit = Kuka on avannut mitä
privacy-what-audit = Kuka avasi toisen ihmisen kirjoittamaa tai teki sellaista, mitä ei voi perua, milloin ja kenen tietoihin se liittyi. Sisältöä lokissa ei ole.
privacy-why-audit = Jotta tietojen käyttö voidaan tarkistaa jälkikäteen.
privacy-sees-audit = Sinä omien tietojesi osalta. Pääkäyttäjä näkee, onko loki ehjä.
privacy-purpose-upkeep = Ylläpito
privacy-what-upkeep = Kuka muutti verkoston valintoja tai käynnisti poiston, ja hetken odottava taustatyö.
privacy-why-upkeep = Jotta ohjelma toimii ja muutokset voidaan selittää.
privacy-sees-upkeep = Pääkäyttäjä.
privacy-bases-title = Mihin käyttö perustuu
privacy-basis-task = Yleistä etua koskeva tehtävä
privacy-ground-task = Työnantaja hoitaa tehtävää, jonka laki sille antaa, ja tieto on tarpeen siihen (EU:n tietosuoja-asetus, 6 artikla 1 e).
privacy-basis-law = Lakisääteinen velvoite
privacy-ground-law = Laki velvoittaa suojaamaan tiedot, valvomaan niiden käyttöä ja vastaamaan saavutettavuuspalautteeseen (EU:n tietosuoja-asetus, 6 artikla 1 c).
privacy-basis-employment = Palvelussuhde
privacy-ground-employment = Tieto on tarpeen palvelussuhteen kannalta (EU:n tietosuoja-asetus, 6 artikla 1 b, ja laki yksityisyyden suojasta työelämässä).
privacy-period-employment = Niin kauan kuin olet verkoston palveluksessa. Kun lähdet, nimesi tilalla näkyy rooli ja työnantaja, ja loput poistetaan pyynnöstäsi.
privacy-period-content = Niin kauan kuin ohjelma tai aineisto on käytössä.
privacy-period-upkeep = Niin kauan kuin valinta tai sen historia on tarpeen.
privacy-period-leaver = Kun lähdet: kirjautumistapasi, sähköpostiosoitteesi ja omat valintasi { $length } palvelussuhteen päättymisestä.
privacy-period-draft = Luonnos, jota ei ole lähetetty: { $length } viimeisestä tallennuksesta.
privacy-period-upload = Tiedosto, jota ei ole liitetty mihinkään: { $length }, tai kun luonnoksesi poistuvat.
privacy-period-conversation = Valmennusryhmän oma keskustelu: { $length } ohjelman päättymisestä.
privacy-period-coaching = Vastaukset ja osallistuminen liitteineen: { $length } ohjelman päättymisestä.
privacy-period-question = Kysymys, jota ei ole julkaistu tai joka on poistettu näkyvistä, vastauksineen ja kommentteineen: { $length } asian päättymisestä. Jos kysyit luottamuksellisesti, linkki sinuun poistetaan heti, kun asia päättyy.
privacy-period-answer = Julkaistu kysymys vastauksineen, nykäisyineen ja kommentteineen: { $length } asian päättymisestä.
privacy-period-vote = Äänesi tahtotilakierroksessa: { $length } tuloksen julkaisemisesta. Sen jälkeen jäljellä ovat vain yhteenlasketut luvut, eikä ääniä voi enää palauttaa kenenkään ääniksi.
privacy-period-registration = Valitsemasi ajankohta: { $length } tapaamisesta.
privacy-period-notice = { $length } siitä, kun asia on hoidettu tai nähty tai tiedote on päättynyt.
privacy-period-letter = Kirje: { $length } lähettämisestä.
privacy-period-sign-in = { $length } siitä, kun kirjautuminen, linkki tai koodi on vanhentunut.
privacy-period-staff-file = Henkilöstötiedoston raportti: { $length } tuonnista.
privacy-period-talk = Kehityskeskustelut: kuluva ja kaksi edellistä kautta, enintään { $length }.
privacy-period-onboarding = Perehdytyssuunnitelma: { $length } perehdytyksen alkamisesta.
privacy-period-feedback = Palaute: { $length } vastaamisesta.
privacy-period-audit = { $length } tapahtumasta.
privacy-rights-title = Oikeutesi
privacy-right-read = Saat tietää, mitä tietoja sinusta on, ja saada niistä kopion.
privacy-right-mend = Saat korjata virheellisen tiedon. Nimi, tehtävä ja yksikkö korjataan työnantajan henkilöstötiedoissa, joista ne tulevat tänne.
privacy-right-erase = Voit pyytää tietojesi poistamista tai käytön rajoittamista. Se, mitä laki velvoittaa säilyttämään, jää.
privacy-right-object = Voit vastustaa tietojesi käyttöä omaan tilanteeseesi liittyvällä perusteella, kun käyttö perustuu yleistä etua koskevaan tehtävään.
privacy-right-decisions = Sinusta ei tehdä automaattisia päätöksiä eikä profiilia.
privacy-rights-own = Kirjautuneena luet tietosi, otat ne mukaasi, näet kuka on avannut niitä ja pyydät niiden poistamista itse:
privacy-rights-how = Kun haluat käyttää oikeuksiasi, ota yhteyttä tällä sivulla kerrottuun tietosuojan yhteyshenkilöön. Vastaus tulee viimeistään kuukaudessa.
privacy-complain = Jos olet tyytymätön, voit tehdä valituksen tietosuojavaltuutetun toimistoon:
privacy-safe-title = Miten tietoja suojataan
privacy-safe-sealed = Kuvat, äänitteet ja tiedostot ovat levyllä salattuina, ja avaimet säilytetään erillään. Yhteys on salattu.
privacy-safe-browser = Selaimeen jää vain kirjautumisen eväste, ja se poistuu, kun kirjaudut ulos. Yhteisellä koneella istunto päättyy viiden minuutin jälkeen.
privacy-safe-log = Merkinnät siitä, kuka on avannut mitä, ketjutetaan toisiinsa. Jos yhtäkin muutetaan, se huomataan.
retention-title = Säilytysajat ja poistot
retention-back = Ylläpito
retention-lead = Joka yö kello 3.20 poistetaan se, minkä säilytysaika on täynnä. Raportissa on vain määriä, ei sitä mitä poistui.
retention-timetable = Poistaa sen, minkä säilytysaika on täynnä
retention-due = Ensi yönä poistuu
retention-due-nothing = Ei mitään. Kaikki on vielä ajassaan.
retention-now-text = Poistettua ei saa takaisin. Poisto tehdään yöllä itsestään, mutta sen voi tehdä heti.
retention-now = Poista nyt
retention-begun = Poisto on alkanut.
retention-goes-on = Poisto on jo käynnissä ja jatkuu.
retention-under-way = Poisto on käynnissä
retention-progress = Valmiina { $done } vaihetta { $whole } vaiheesta.
retention-leave = Voit poistua sivulta. Poisto jatkuu, ja raportti jää tähän.
retention-again = Katso, miten pitkällä ollaan
retention-runs = Viimeisimmät poistot
retention-by-night = yöllä, itsestään
retention-nothing-went = Mitään ei poistunut.
retention-none-title = Poistoja ei ole vielä tehty
retention-none = Ensimmäinen poisto tehdään ensi yönä. Raportti tulee tähän.
retention-failed = Ei onnistunut
retention-failed-text = Kaikkea ei saatu poistettua ({ $kind }). Syy on ohjelman lokissa. Uusi yritys tehdään ensi yönä.
retention-periods = Säilytysajat
retention-periods-lead = Tavallinen aika on lyhin, joka työhön riittää. Sovi muutoksesta tietosuojavastaavan kanssa. Ohjelma, jolle ei ole merkitty viimeistä päivää, ei pääty, eikä sen tietoja poisteta.
retention-change = Muuta
retention-history = Säilytysaikojen muutokset
retention-sees = Kuka näkee tämän?
retention-sees-who = Poistojen määrät ja muutokset näkevät pääkäyttäjät.
retention-sees-not = Voimassa olevat säilytysajat näkyvät kaikille tietosuojasivulla.
retention-sees-everybody = Voimassa oleva säilytysaika näkyy kaikille tietosuojasivulla. Muutoksen tekijän näkevät pääkäyttäjät.
retention-days = { $count ->
    [one] yksi päivä
   *[other] { $count } päivää
}
retention-months = { $count ->
    [one] yksi kuukausi
   *[other] { $count } kuukautta
}
retention-years = { $count ->
    [one] yksi vuosi
   *[other] { $count } vuotta
}
retention-in-days = Säilytysaika päivinä
retention-in-months = Säilytysaika kuukausina
retention-bounds = Tavallisesti { $usual }. Valitse väliltä { $least }–{ $most }.
retention-bounds-wrong = Kirjoita kokonaisluku väliltä { $least }–{ $most }.
retention-shorter-ask = Jos aika lyhenee, näet ensin, kuinka paljon poistuu, ja hyväksyt sen erikseen.
retention-shorter = Säilytysaika lyhenee
retention-shorter-goes = Lyhyemmällä ajalla ensi yönä poistuu:
retention-shorter-nothing = Lyhyemmällä ajalla ensi yönä ei poistu mitään.
retention-shorter-yes = Lyhennä säilytysaikaa
retention-shorter-no = Pidä ennallaan
retention-step-shorter = { $what }: lyhennys, aiemmin { $was }, nyt { $is }
retention-step-longer = { $what }: pidennys, aiemmin { $was }, nyt { $is }
retention-same = Säilytysaika ei muuttunut.
retention-kept-shorter = Säilytysaika on nyt lyhyempi. Sen täyttäneet poistuvat ensi yönä.
retention-kept-longer = Säilytysaika on nyt pidempi.
retention-period-draft = Lähettämättömät luonnokset
retention-period-upload = Tiedostot, joita ei liitetty mihinkään
retention-period-conversation = Valmennusryhmien keskustelut
retention-period-coaching = Valmennuksen vastaukset ja osallistuminen
retention-period-question = Julkaisematta jääneet kysymykset vastauksineen ja kommentteineen
retention-period-answer = Julkaistut kysymykset vastauksineen ja kommentteineen
retention-period-vote = Tahtotilakierrosten äänet tuloksen julkaisemisen jälkeen
retention-period-registration = Valitut ajankohdat
retention-period-notice = Hoidetut ilmoitukset
retention-period-letter = Lähetetyt kirjeet
retention-period-sign-in = Vanhentuneet kirjautumiset, linkit ja koodit
retention-period-staff-file = Henkilöstötiedostojen raportit
retention-period-talk = Kehityskeskustelut, tavoitteet ja kuittaukset
retention-period-onboarding = Perehdytyssuunnitelmat
retention-period-feedback = Vastatut palautteet
retention-period-leaver = Lähteneiden kirjautuminen ja yhteystieto
retention-period-audit = Loki siitä, kuka on avannut mitä
retention-drafts = { $count ->
    [one] yksi lähettämätön luonnos
   *[other] { $count } lähettämätöntä luonnosta
}
retention-uploads = { $count ->
    [one] yksi tiedosto, jota ei liitetty mihinkään
   *[other] { $count } tiedostoa, joita ei liitetty mihinkään
}
retention-threads = { $count ->
    [one] yksi ryhmän keskustelu
   *[other] { $count } ryhmien keskustelua
}
retention-entries = { $count ->
    [one] yksi keskustelutilan pelisääntöjen hyväksyntä
   *[other] { $count } keskustelutilan pelisääntöjen hyväksyntää
}
retention-submissions = { $count ->
    [one] yksi vastaus tehtävään
   *[other] { $count } vastausta tehtäviin
}
retention-assessments = { $count ->
    [one] yksi itsearviointi tai sen jako
   *[other] { $count } itsearviointia tai niiden jakoa
}
retention-greetings = { $count ->
    [one] yksi tervehdys johdolle
   *[other] { $count } tervehdystä johdolle
}
retention-parts = { $count ->
    [one] yksi merkintä osallistumisesta
   *[other] { $count } merkintää osallistumisesta
}
retention-choices = { $count ->
    [one] yksi valittu ajankohta
   *[other] { $count } valittua ajankohtaa
}
retention-notices = { $count ->
    [one] yksi hoidettu ilmoitus
   *[other] { $count } hoidettua ilmoitusta
}
retention-urgent = { $count ->
    [one] yksi päättynyt kiireellinen tiedote
   *[other] { $count } päättynyttä kiireellistä tiedotetta
}
retention-letters = { $count ->
    [one] yksi kirje
   *[other] { $count } kirjettä
}
retention-browsers = { $count ->
    [one] yksi päättynyt kirjautuminen
   *[other] { $count } päättynyttä kirjautumista
}
retention-links = { $count ->
    [one] yksi vanhentunut kirjautumislinkki
   *[other] { $count } vanhentunutta kirjautumislinkkiä
}
retention-codes = { $count ->
    [one] yksi käytetty tai vanhentunut koodi
   *[other] { $count } käytettyä tai vanhentunutta koodia
}
retention-tries = { $count ->
    [one] yksi kesken jäänyt kirjautuminen
   *[other] { $count } kesken jäänyttä kirjautumista
}
retention-removals = { $count ->
    [one] yksi päätös vahvistussovelluksen poistamisesta
   *[other] { $count } päätöstä vahvistussovelluksen poistamisesta
}
retention-staff-files = { $count ->
    [one] yksi henkilöstötiedoston raportti
   *[other] { $count } henkilöstötiedostojen raporttia
}
retention-staff-files-left = { $count ->
    [one] yksi kesken jätetty henkilöstötiedosto
   *[other] { $count } kesken jätettyä henkilöstötiedostoa
}
retention-runs-gone = { $count ->
    [one] yksi vanha poistoraportti
   *[other] { $count } vanhaa poistoraporttia
}
retention-feedback = { $count ->
    [one] yksi palaute, johon on vastattu
   *[other] { $count } palautetta, joihin on vastattu
}
retention-leavers = { $count ->
    [one] yksi lähteneen kirjautumis- tai yhteystieto
   *[other] { $count } lähteneiden kirjautumis- tai yhteystietoa
}
retention-audit = { $count ->
    [one] yksi lokin merkintä
   *[other] { $count } lokin merkintää
}
privacy-what-talks = Keskustelut, joissa olet mukana: milloin ne pidettiin, mitä valmistelit ja mitä sovittiin, tavoitteesi ja profiilisi. Sanat, kuvat ja äänet ovat salattuina avaimella, joka on vain keskustelijoilla.
privacy-why-talks = Jotta sinä ja esihenkilösi voitte valmistautua, sopia yhdessä ja palata siihen, mitä sovittiin.
privacy-sees-talks = Sinä ja esihenkilösi, ryhmäkeskustelussa ryhmä. Profiilisi näkee vain se, jolle sen näytät. Henkilöstöpalvelut näkevät, onko keskustelu pidetty, ja sen, minkä itse annat. Uusi esihenkilö näkee aiemman vain, jos näytät sen. Pääkäyttäjä ei näe sisältöä. Se, jolla on sekä palvelin että sen avaimet, voisi teknisesti avata sen.
privacy-what-onboarding = Perehdytyssuunnitelmasi, kuka sinua perehdyttää, mitä on kuitattu tehdyksi ja työyhteisön tervehdykset.
privacy-why-onboarding = Jotta jokainen saa perehdytyksen, joka hänelle kuuluu, ja siitä jää merkintä.
privacy-sees-onboarding = Sinä, perehdyttäjäsi ja esihenkilösi. Henkilöstöpalvelut näkevät, onko suunnitelma tehty ja kesken. Tervehdykset luet sinä ja ne, jotka sinua perehdyttävät.
