skip-to-content = Siirry sisältöön
menu = Valikko
find = Haku
menu-main = Päävalikko
me-menu = omat tiedot ja uloskirjautuminen
language = Kieli
sign-out = Kirjaudu ulos
demo-notice = Esittelyaineisto – ei todellisia henkilöitä eikä päätöksiä.
errors-title = { $count ->
    [one] Yksi kohta kaipaa vielä korjausta
   *[other] { $count } kohtaa kaipaa vielä korjausta
 }
texts-other-languages = Sama muilla kielillä
go-back = Takaisin
save = Tallenna
cancel = Peruuta
edit = Muokkaa
print = Tulosta
and = { $others } ja { $last }
changes-saved = Muutokset on tallennettu.
shared-computer = Yhteinen kone
shared-still-title = Oletko vielä siinä?
shared-still = Kohta on kulunut viisi minuuttia ilman painallusta. Kirjaamme sinut ulos minuutin päästä, ettei seuraava näe tietojasi. Luonnoksesi säilyvät.
shared-still-yes = Jatka
foot = Palvelusta
foot-help = Apua ja ilmoituskanavat
foot-accessibility = Saavutettavuus
foot-privacy = Tietosuoja
foot-feedback = Palaute Tahdosta
texts-required = Kirjoita tämä myös tällä kielellä: { $language }.
