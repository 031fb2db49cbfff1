will-exchange-card = Filer
will-exchange-take-about = Påståendena och siffrorna i det publicerade resultatet i Polis filformat. Filerna innehåller inga röster och inga deltagare.
will-exchange-take = Ladda ner filerna
will-exchange-read = Se de hämtade siffrorna
will-exchange-bring = Hämta en runda från en fil
will-exchange-lead = Påståenden som har exporterats från Polis kan inleda en ny runda eller sparas som en runda som hållits på annat håll.
will-exchange-file = Filen med påståenden, comments.csv
will-exchange-file-hint = Du kan samtidigt välja filen summary.csv, där frågan finns. Filen votes.csv behövs inte och tas inte emot.
will-exchange-file-missing = Välj filen comments.csv.
will-exchange-becoming = Vad ska påståendena bli?
will-exchange-draft = Utkast till en ny runda
will-exchange-draft-hint = Bara påståendena hämtas. Siffrorna lämnas bort och du öppnar rundan själv.
will-exchange-elsewhere = En runda som hållits på annat håll
will-exchange-elsewhere-hint = Påståendena och hur stor andel som höll med eller var av annan åsikt. Siffror om färre än tio sparas inte.
will-exchange-lang = På vilket språk är påståendena skrivna?
will-exchange-sees = Vem ser det här?
will-exchange-sees-who = Utkastet ser bara de som förbereder rundor. En runda som hållits på annat håll ser alla inloggade.
will-exchange-sees-not = Röster och röstande hämtas inte.
will-exchange-look = Se vad som skulle hämtas
will-exchange-preview = Kontrollera före hämtningen
will-exchange-other = Välj en annan fil
will-exchange-would = { $coming } påståenden skulle hämtas och { $left } lämnas bort. Inget har sparats ännu.
will-exchange-topic = Fråga
will-exchange-topic-missing = Skriv frågan som påståendena svarar på.
will-exchange-topic-long = Frågan kan ha högst { $most } tecken.
will-exchange-about = Varför frågan ställdes (om du vill)
will-exchange-next-draft = Härnäst väljer du dagar och vem som svarar. Ingen annan ser rundan förrän du öppnar den.
will-exchange-next-elsewhere = Rundan syns genast för alla inloggade.
will-exchange-keep = { $count ->
    [one] Hämta ett påstående
   *[other] Hämta { $count } påståenden
  }
will-exchange-left = Lämnas bort: { $count }
will-exchange-coming = Hämtas: { $count }
will-exchange-number = Nr { $number } i filen
will-exchange-more = Dessutom { $count } till.
will-exchange-figures = siffrorna hämtas
will-exchange-figures-few = färre än tio svarade, siffrorna sparas inte
will-exchange-left-rejected = en moderator hade avvisat det
will-exchange-left-unseen = ingen hade granskat det
will-exchange-left-background = frågar om bakgrund, inte om åsikt
will-exchange-left-empty = ingen text
will-exchange-left-long = för långt
will-exchange-left-twice = samma påstående är redan med
will-exchange-votes = Den här filen innehåller röster. Röster hämtas inte: välj filen comments.csv.
will-exchange-no-column = Kolumnen { $name } saknas i filen. Välj filen comments.csv så som den exporterades.
will-exchange-line = På rad { $line } står inte det som borde stå där. Exportera filen på nytt eller rätta raden.
will-exchange-twice = Påståendet på rad { $line } finns redan på en annan rad med samma nummer.
will-exchange-form = Filen kan inte läsas som en fil med påståenden. Välj filen comments.csv så som den exporterades.
will-exchange-too-many = Påståendena är fler än { $most }. Dela filen i mindre delar.
will-exchange-nothing = I filen finns inget påstående som kan hämtas.
will-exchange-several = Välj bara en fil med påståenden åt gången.
will-exchange-kept-draft = Påståendena finns i utkastet. Välj ännu dagar och vem som svarar.
will-exchange-kept = Rundan är hämtad.
will-exchange-round = Runda { $number }
will-exchange-brought-on = En runda som hållits på annat håll, hämtad { $day }.
will-exchange-elsewhere-about = Siffrorna är ur filen som hämtades. De gäller dem som höll med eller var av annan åsikt. Det finns ingen karta, eftersom inga röster har hämtats.
will-exchange-statements = { $count ->
    [one] Ett påstående
   *[other] { $count } påståenden
  }
will-exchange-told = { $agree } håller med, { $disagree } är av annan åsikt · { $people } tog ställning
will-exchange-not-told = Siffrorna visas inte, eftersom färre än tio tog ställning eller filen inte hade några siffror.
will-exchange-readme = Tahto: en runda som filer i Polis format. summary.csv berättar frågan, comments.csv påståendena och comment-groups.csv andelarna i det publicerade resultatet. Ett tomt fält är en siffra som inte berättas: gruppen vore för liten, eller resultatet har inte publicerats ännu. Gruppernas andelar är procent (percent), inte röster. På varje rad står dagen då rundan öppnades och 0 som skribent. En apostrof i början av en text hindrar kalkylprogram från att tolka texten som en formel; Tahto tar bort den vid hämtning.
