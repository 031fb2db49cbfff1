skip-to-content = Gå till innehållet
menu = Meny
find = Sök
menu-main = Huvudmeny
me-menu = egna uppgifter och utloggning
language = Språk
sign-out = Logga ut
demo-notice = Demonstrationsmaterial – inga verkliga personer eller beslut.
errors-title = { $count ->
    [one] En punkt behöver ännu rättas
   *[other] { $count } punkter behöver ännu rättas
 }
texts-other-languages = Samma på andra språk
go-back = Tillbaka
save = Spara
cancel = Avbryt
edit = Redigera
print = Skriv ut
and = { $others } och { $last }
changes-saved = Ändringarna har sparats.
shared-computer = Gemensam dator
shared-still-title = Är du kvar?
shared-still = Snart har det gått fem minuter utan ett tryck. Vi loggar ut dig om en minut så att nästa person inte ser dina uppgifter. Dina utkast finns kvar.
shared-still-yes = Fortsätt
foot = Om tjänsten
foot-help = Hjälp och anmälningskanaler
foot-accessibility = Tillgänglighet
foot-privacy = Dataskydd
foot-feedback = Respons på Tahto
texts-required = Skriv det här också på det här språket: { $language }.
