will-hall-card = I en sal eller på ett webbinarium
will-hall-card-about = På storskärmen finns frågan, koden som man kommer med genom med egen telefon, och till sist resultatet.
will-hall-open = Öppna storskärmen
will-hall-leave = Lämna storskärmen
will-hall-number = Gemensam viljeinriktning, runda { $number }
will-hall-draft = Rundan är ännu ett utkast. Öppna den först på rundans sida.
will-hall-ahead = Omröstningen börjar { $when }.
will-hall-open-live = Omröstningen är öppen. Vi stänger den här tillsammans.
will-hall-open-until = Omröstningen är öppen till och med { $day }.
will-hall-left = { $minutes ->
    [one] Det är en minut kvar.
   *[other] Det är { $minutes } minuter kvar.
  }
will-hall-first = De första svarar redan.
will-hall-taking-part = Över { $count } är med.
will-hall-code = Kom med
will-hall-code-alt = QR-kod som leder till { $address }
will-hall-type = Läs koden med telefonen eller skriv:
will-hall-close = Stäng omröstningen
will-hall-close-sure = En stängd omröstning kan inte öppnas på nytt. Resultatet kommer på skärmen om en stund.
will-hall-close-now = Stäng nu
will-hall-making = Tack! Resultatet är strax klart.
will-hall-result-at = Tack! Resultatet läses { $when }.
will-hall-closed = Omröstningen är slut.
will-hall-told = Omröstningen är slut. Resultatet är klart.
will-hall-read = Läs resultatet
will-hall-of = { $count } svarade
will-hall-unites = Det här är vi ense om
will-hall-unites-none = Vi hittade ännu ingen gemensam ståndpunkt.
will-hall-divides = Det här är vi oense om
will-hall-divides-none = Inget påstående delade åsikterna tydligt.
will-hall-too-few = Så få svarade att inga siffror berättas om dem.
will-hall-agree = { $share } håller med
will-hall-disagree = { $share } är av annan åsikt
