will-confidential = Luottamuksellinen: järjestelmä tietää, että olet äänestänyt, jotta kukaan ei äänestä kahdesti. Kukaan käyttäjä, esihenkilö tai pääkäyttäjä ei näe ohjelmassa, miten äänestit.
will-voting-sees = Kuka näkee äänesi?
will-stand-agree = Samaa mieltä
will-stand-disagree = Eri mieltä
will-stand-pass = Ohita
will-stand-passed = Ohitettu
will-voting-back = Yhteinen tahtotila
will-voting-statement = Väittämä
will-voting-choose = Valitse samaa mieltä, eri mieltä tai ohita.
will-voting-progress = { $place }. väittämä { $count }:{ $last ->
    [2] sta
    [3] sta
    [6] sta
    [8] sta
    [100] sta
   *[other] stä
}. Voit lopettaa milloin vain.
will-voting-changing = Väittämä { $number }. Voit muuttaa vastaustasi, kunnes kierros päättyy.
will-voting-yours = Vastasit: { $stand }. Uusi vastaus korvaa sen.
will-voting-matters = Tämä on minulle tärkeä
will-voting-why = Kerro miksi (vapaaehtoinen)
will-voting-reason = Miksi ajattelet näin?
will-voting-reason-hint = Enintään 500 merkkiä. Älä kirjoita nimiä tai potilaiden tietoja.
will-voting-reason-long = Lyhennä perustelu enintään 500 merkkiin.
will-voting-reason-sees = Kuka näkee perustelun?
will-voting-reason-who = Muutoskoordinaattori tai toimittaja lukee perustelut ensin kierroksen päätyttyä. Muut näkevät niitä vasta, kun samasta väittämästä on ainakin 20.
will-voting-reason-once = Perustelua ei yhdistetä sinuun eikä muihin vastauksiisi, joten sitä ei voi lähettämisen jälkeen muuttaa tai poistaa.
will-voting-reason-given = Olet perustellut tämän jo. Perustelua ei yhdistetä sinuun, joten sitä ei voi muuttaa.
will-voting-kept = Vastauksesi on tallessa.
will-voting-late = Vastausta ei voitu tallentaa: kierros ei ole enää auki.
will-voting-last = Muuta edellistä vastausta
will-voting-stop = Lopeta tällä erää
will-voting-ways = Muut tiet
will-voting-done-title = Kiitos! Olet ottanut kantaa jokaiseen väittämään.
will-voting-done = Voit muuttaa vastauksiasi { $day } asti. Tulos julkaistaan kaikille samalla hetkellä { $result }.
will-voting-done-live = Voit muuttaa vastauksiasi, kunnes äänestys suljetaan. Tulos näytetään heti sen jälkeen.
will-voting-done-more = Palaa vielä: muiden lisäämiä väittämiä voi tulla, kunnes kierros päättyy.
will-voting-to-round = Kierroksen sivulle
will-voting-not-asked-title = Tämä kierros ei kysy sinulta
will-voting-not-asked = Kierros kysyy valituissa yksiköissä työskenteleviltä. Saat lukea tuloksen samaan aikaan kuin muut.
will-voting-sealed-title = Äänestys ei ole nyt käytettävissä
will-voting-sealed = Avain, jolla kukin äänestää vain kerran, ei ole tällä palvelimella. Vastauksesi ovat tallessa. Pyydä pääkäyttäjää tarkistamaan avaimet ja yritä sitten uudelleen.
will-voting-ahead = Äänestys alkaa { $day }.
will-voting-closed = Äänestys on päättynyt. Tulos julkaistaan kaikille samalla hetkellä { $day }.
will-voting-draft = Kierrosta ei ole vielä avattu. Kun se avataan, väittämiin otetaan kantaa tällä sivulla.
will-voting-told = Äänestys on päättynyt, ja tulos on luettavissa.
will-votes-title = Omat vastaukseni
will-votes-lead = Voit muuttaa vastauksiasi { $day } asti. Vain sinä näet tämän sivun.
will-votes-lead-closed = Kierros on päättynyt, eikä vastauksia voi enää muuttaa. Vain sinä näet tämän sivun. Vastaukset poistetaan kuukausi tuloksen jälkeen.
will-votes-go-on = { $count ->
    [one] Ota kantaa vielä yhteen väittämään
   *[other] Ota kantaa vielä { $count } väittämään
}
will-votes-none-title = Ei vastauksia
will-votes-none = Kun otat kantaa väittämiin, vastauksesi näkyvät tässä.
will-votes-change = Muuta
