signing-shared = Jag använder en gemensam dator
signing-shared-hint = Vi loggar ut dig när ingenting har hänt på fem minuter. Inget om dig blir kvar på datorn, och dina utkast finns på servern.
signed-out-idle = Vi loggade ut dig eftersom datorn inte användes en stund. Dina utkast finns kvar.
signing-back = Till inloggningen
signing-other-ways = Andra sätt att logga in
signing-by-password = Logga in med lösenord
signing-by-code = Jag har en kod
signing-by-password-title = Logga in med lösenord
signing-by-password-lead = Om du har valt ett lösenord kommer du in med det.
signing-name = E-postadress på jobbet eller personalnummer
signing-name-hint = Har du ingen e-post på jobbet, skriv ditt personalnummer. Det finns till exempel på din lönespecifikation.
signing-name-missing = Skriv din e-postadress på jobbet eller ditt personalnummer.
signing-employer = Arbetsgivare
signing-employer-hint = Välj om du loggar in med personalnummer.
signing-employer-choose = Välj arbetsgivare
signing-employer-missing = Välj din arbetsgivare när du loggar in med personalnummer.
signing-password = Lösenord
signing-password-missing = Skriv ditt lösenord.
signing-password-wrong = Namnet och lösenordet hör inte ihop. Kontrollera båda, eller be om en inloggningslänk till din e-post.
signing-password-forgotten = Har du glömt lösenordet? Be om en länk till din arbetsmejl, så kommer du in och kan välja ett nytt. Har du ingen e-post på jobbet, be din chef om en ny kod.
signing-by-code-title = Logga in med kod
signing-by-code-lead = Din chef eller förändringskoordinatorn har gett dig en lapp med en kod.
signing-code = Kod
signing-code-hint = Tolv tecken, till exempel ABCD-EFGH-JKMN. Stora och små bokstäver spelar ingen roll.
signing-code-short = Skriv alla tolv tecken i koden.
signing-code-wrong = Koden fungerar inte. Den kan ha gått ut, eller så är den redan använd. Kontrollera tecknen, eller be din chef om en ny kod.
signing-code-lost = Koden fungerar en gång. Om den är borta eller redan använd, be din chef om en ny.
signing-wait-title = Vänta en stund
signing-wait = Det har gjorts många försök. Du kan försöka igen klockan { $time }.
signing-wait-why = Så skyddar vi konton mot gissningar. Ingen blir utestängd för gott, och är du redan inloggad på en annan dator kan du fortsätta där. Med en länk till din e-post kommer du in genast.
signing-wait-link = Be om en länk till e-posten
signing-own = Inloggning
signing-own-lead = Så loggar du in, och här är du inloggad nu.
signing-own-sees = Vem ser det här?
signing-own-sees-who = Bara du. Huvudanvändaren ser om du har en autentiseringsapp, men varken ditt lösenord eller dina koder.
signing-password-none = Du har inget lösenord. Du loggar in med en länk till e-posten eller med en kod.
signing-password-since = Ditt lösenord valdes { $day }.
signing-password-set = Välj lösenord
signing-password-change = Byt lösenord
signing-password-title = Välj lösenord
signing-password-lead = Med ett lösenord kommer du in utan e-post.
signing-password-offer = Du är inne. Välj nu ett lösenord, så kommer du nästa gång in med ditt personalnummer utan en ny kod.
signing-password-stale = Ett lösenord kan väljas inom en kvart efter inloggningen. Logga in på nytt med en länk eller en kod och kom sedan tillbaka hit.
signing-password-stale-go = Logga ut och in på nytt
signing-password-old = Nuvarande lösenord
signing-password-old-hint = Minns du det inte, logga ut och be om en länk till din e-post eller om en kod av din chef.
signing-password-old-wrong = Det här är inte ditt nuvarande lösenord. Försök igen, eller logga in på nytt med en länk, då frågar vi inte efter det.
signing-password-new = Nytt lösenord
signing-password-new-hint = Minst 12 tecken. Några ord efter varandra är bra och lätt att minnas. Ingen ser ditt lösenord, och det sparas inte som sådant.
signing-password-again = Nytt lösenord en gång till
signing-password-again-wrong = Lösenorden är inte lika. Skriv samma lösenord på båda ställena.
signing-password-short = Lösenordet ska ha minst 12 tecken. Några ord efter varandra räcker.
signing-password-long = Lösenordet får ha högst 200 tecken.
signing-password-common = Det här lösenordet hör till dem som gissas först. Hitta på ett annat, till exempel några ord som inte hör ihop.
signing-password-own = Lösenordet får inte vara ditt namn eller din adress. Hitta på något som ingen kan gissa om dig.
signing-password-keep = Spara lösenordet
signing-password-later = Inte nu
signing-password-ends = När lösenordet byts loggas du ut på alla andra enheter.
signing-password-is-set = Lösenordet är sparat. Du har loggats ut på andra enheter.
signing-password-letter-subject = Ditt lösenord har bytts: { $network }
signing-password-letter =
    Hej { $name },

    ditt lösenord har just valts eller bytts.

    Var det du behöver du inte göra någonting. Var det inte du, logga in med en länk, välj ett nytt lösenord och berätta det för huvudanvändaren.

    { $network }
signing-factor = Autentiseringsapp
signing-factor-title = Bekräfta inloggningen
signing-factor-lead = Öppna autentiseringsappen i din telefon och skriv koden som den visar.
signing-factor-take = Ta autentiseringsappen i bruk
signing-factor-take-lead = Med en autentiseringsapp kommer ingen in i ditt namn med bara en länk eller ett lösenord.
signing-factor-must-lead = I din uppgift ser och kan man ändra mycket. Därför loggar du in på två sätt: nu tas en autentiseringsapp i telefonen i bruk. Det tar ett par minuter.
signing-factor-settled = Du har redan en autentiseringsapp i bruk.
signing-factor-app = Installera en autentiseringsapp i telefonen om du inte har någon. Vilken TOTP-app som helst duger, också den som arbetsgivaren ger.
signing-factor-scan = Läs följande QR-kod med appen.
signing-factor-first = Skriv här koden som appen visar.
signing-factor-begin = Börja
signing-factor-qr = QR-kod för autentiseringsappen
signing-factor-letters = Kan du inte läsa bilden, skriv de här tecknen i appen:
signing-factor-code = Kod
signing-factor-code-hint = Sex siffror som byts var halvminut. En återställningskod duger också.
signing-factor-first-hint = De sex siffror som appen visar nu.
signing-factor-go = Bekräfta
signing-factor-wrong = Koden duger inte. Vänta tills appen visar en ny kod och skriv den. Kontrollera också att telefonens klocka går rätt.
signing-factor-lost = Är telefonen borta? Använd en återställningskod. Är också de borta, be huvudanvändaren ta bort den gamla autentiseringsappen. Det krävs två huvudanvändare.
signing-factor-leave = Avbryt och logga ut
signing-factor-none = Du har ingen autentiseringsapp. Den är frivillig om inte din uppgift kräver den.
signing-factor-since = I bruk sedan { $day }.
signing-factor-exchange = Byt app
signing-factor-anew = Vill du byta app eller få nya återställningskoder, logga ut och in på nytt. Det går inom en kvart efter inloggningen.
signing-recovery = Återställningskoder
signing-recovery-lead = Autentiseringsappen är i bruk. Med de här koderna kommer du in om telefonen försvinner.
signing-recovery-care = Varje kod fungerar en gång. Skriv ut eller anteckna dem och förvara dem på annat ställe än telefonen: vi visar dem inte igen.
signing-recovery-done = Jag har tagit vara på koderna
signing-recovery-left = { $count ->
    [0] Inga återställningskoder finns kvar.
    [one] En återställningskod finns kvar.
   *[other] { $count } återställningskoder finns kvar.
 }
signing-recovery-new = Skapa nya återställningskoder
signing-browsers = Här är du inloggad
signing-browser-here = den här webbläsaren
signing-browser-unknown = Okänd webbläsare
signing-browser-used = Du loggade in { $since }, senast använd { $seen }
signing-browser-end = Logga ut
signing-browsers-end = Logga ut alla andra
signing-browser-ended = Utloggad.
signing-made-for-me = Vad som har gjorts med din inloggning
signing-made-for-me-what = Om något av det här förvånar dig, fråga den vars namn står på raden och berätta det för huvudanvändaren.
signing-removed = { $asked } bad om och { $approved } godkände att din autentiseringsapp togs bort ({ $when })
signing-codes = Inloggningskoder
signing-codes-lead = Gör en kod åt den som inte har e-post på jobbet. Skriv ut lappen och ge den själv till personen.
signing-codes-search = Sök med namn
signing-codes-find = Sök
signing-codes-empty-title = Ingen hittades
signing-codes-empty = Här syns de som du är chef för i dag. Saknas någon är personaluppgifterna kanske på väg: fråga förändringskoordinatorn.
signing-codes-sees = Vem ser det här?
signing-codes-sees-who = Du och förändringskoordinatorerna. Den som koden är gjord för ser vem som gjorde den och när den användes.
signing-has-email = har e-post på jobbet
signing-no-email = ingen e-post på jobbet
signing-code-make = Gör en kod
signing-code-revoke = Ogiltigförklara
signing-code-revoked = Koden gäller inte längre.
signing-code-was-over = Koden var redan använd eller hade gått ut.
signing-code-guarded = Loggar in med autentiseringsapp
signing-code-made = { $name } gjorde en kod { $when }
signing-code-is-used = använd
signing-code-is-revoked = ogiltigförklarad
signing-code-is-expired = har gått ut
signing-code-is-waiting = väntar på att användas
signing-code-used-when = använd { $when }
signing-code-not-used = inte använd
signing-code-letter-subject = En inloggningskod har gjorts åt dig: { $network }
signing-code-letter =
    Hej { $name },

    { $maker } har gjort en kod åt dig som du kan logga in med. Du får den av hen på papper.

    Om du inte har bett om en kod, fråga hen och berätta det för huvudanvändaren. Du ser koderna också på sidan Inloggning under ditt namn.

    { $network }
signing-slip-title = Lapp för inloggning
signing-slip-lead = Skriv ut lappen nu: koden visas inte igen. Ge den till personen själv. Försvinner den, gör en ny, så slutar den gamla fungera.
signing-slip-open = Öppna i webbläsaren
signing-slip-write = Skriv koden här nedan och tryck på Logga in.
signing-slip-password = Välj samtidigt ett lösenord. Sedan kommer du in med ditt personalnummer.
signing-slip-qr = QR-kod som öppnar inloggningssidan
signing-slip-until = Koden fungerar en gång och gäller till { $day }.
signing-slip-care = Lappen är personlig. Förstör den när du har loggat in.
signing-factors = Autentiseringsappar
signing-factors-back = Administration
signing-factors-lead = Vilka som loggar in med autentiseringsapp. Har någon förlorat både sin telefon och sina återställningskoder kan två huvudanvändare tillsammans ta bort den gamla.
signing-factors-empty-title = Ingen har ännu tagit en autentiseringsapp i bruk
signing-factors-empty = Huvudanvändare och förändringskoordinatorer tar den i bruk när de loggar in.
signing-removal = Be om att ta bort
signing-removal-reason = Varför tas den bort?
signing-removal-reason-hint = Försäkra dig först hos personen själv, inte via ett meddelande. Den andra huvudanvändaren ser orsaken.
signing-removal-reason-missing = Skriv orsaken, så att en annan huvudanvändare kan bedöma begäran.
signing-removal-ask = Skicka begäran till en annan huvudanvändare
signing-removal-asked = Begäran väntar på en annan huvudanvändare.
signing-removal-by = { $name } bad { $when } om att den tas bort. Orsak:
signing-removal-approve = Godkänn att den tas bort
signing-removal-other = En annan huvudanvändare ska godkänna begäran.
signing-removal-withdraw = Återta begäran
signing-removal-withdrawn = Begäran är återtagen.
signing-removal-done = Autentiseringsappen är borttagen. Personen har fått veta det.
signing-removal-not = Det här gick inte. Begäran är kanske redan behandlad, eller så behövs en annan huvudanvändare.
signing-removal-letter-subject = Din autentiseringsapp har tagits bort: { $network }
signing-removal-letter =
    Hej { $name },

    två huvudanvändare har tagit din autentiseringsapp ur bruk, och du har loggats ut överallt.

    Om du inte bad om det, ta genast kontakt med huvudanvändaren. På sidan Inloggning ser du vilka som gjorde det.

    { $network }
