skip-to-content = Gå till innehållet
menu = Meny
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
