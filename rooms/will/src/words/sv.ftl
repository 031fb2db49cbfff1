menu-will = Gemensam viljeinriktning
will-step = Viljeinriktningsrunda { $name }
will-stage-draft = Utkast
will-stage-ahead = Börjar snart
will-stage-open = Öppen
will-stage-closed = Avslutad, resultatet kommer
will-stage-told = Resultatet kan läsas
will-lead = Ett påstående i taget om hurdan arbetsplats vi vill ha. Resultatet visar vad vi är överens om och vad vi ännu inte är överens om.
will-found = viljeinriktningsrunda
will-timetable-morning = Det påminns om påståenden som väntar på granskning, och rundor som tagit slut stängs
will-number = Runda { $number }
will-quoted = ”{ $text }”
will-none-title = Inga rundor ännu
will-none = När den första rundan öppnas syns den här och på din förstasida.
will-index-coming = På kommande
will-index-told = Resultat
will-index-drafts = Utkast
will-waiting = { $count ->
    [one] Ett påstående väntar på granskning
   *[other] { $count } påståenden väntar på granskning
}
will-whys-waiting = { $count ->
    [one] En motivering väntar på att bli läst
   *[other] { $count } motiveringar väntar på att bli lästa
}
will-vote-begin = Ta ställning
will-vote-go-on = Fortsätt där du slutade
will-new = Ny runda
will-new-lead = En fråga och påståenden att ta ställning till. Utkastet ses bara av dem som bereder rundor, tills du öppnar rundan.
will-edit = Redigera rundan
will-edit-given = Flytta fram slutet eller lägg till påståenden
will-edit-given-lead = Rundan är öppnad. Frågan och påståendenas ord ändras inte längre, för någon kan redan ha svarat på dem. Slutet kan flyttas fram och påståenden läggas till.
will-asked = Vad som frågas
will-name = Fråga
will-name-hint = Till exempel: Hurdan arbetsplats vill vi bygga?
will-name-missing = Skriv frågan som rundan söker svar på.
will-name-long = Korta ner frågan till högst 200 tecken.
will-reason = Varför vi frågar och vad som görs med resultatet
will-reason-hint = Berätta också vem som går vidare med resultatet och när.
will-reason-missing = Berätta varför vi frågar och vad som görs med resultatet.
will-reason-long = Korta ner till högst 2 000 tecken.
will-days = När
will-held = Hur rundan hålls
will-held-days = Under några dagar eller veckor, var och en när det passar
will-held-live = I en sal eller på distans: resultatet visas genast när omröstningen stängs
will-begins = Börjar
will-begins-missing = Ange startdagen.
will-ends = Sista dagen
will-ends-missing = Ange sista dagen.
will-ends-before = Sista dagen kan inte vara före startdagen.
will-ends-past = Sista dagen har redan varit. Välj i dag eller en senare dag.
will-ends-late = En runda kan pågå högst tre månader.
will-ends-earlier = När rundan är öppnad kan slutet bara flyttas fram. Du kan avsluta den tidigare under Avsluta omröstningen.
will-result = Resultatet publiceras
will-result-hint = Klockan 9, för alla i samma stund. Tomt: följande vardag. Resultatet av en runda i sal syns genast.
will-result-wrong = Ange dagen då resultatet publiceras, eller lämna tomt.
will-result-early = Resultatet kan publiceras tidigast efter sista dagen.
will-statements = Påståenden
will-statements-first = Påståenden att börja med
will-statements-more = Lägg till påståenden
will-statements-hint = Ett påstående per rad, högst 200 tecken. En sak åt gången, så att man kan vara av samma eller annan åsikt. På andra språk i samma ordning.
will-statements-many = En runda kan börja med högst 200 påståenden.
will-statements-long = Något påstående är längre än 200 tecken. Korta ner det eller dela det i två.
will-statements-uneven = På det här språket finns { $count } rader, på ett annat { $most }. Skriv lika många rader i samma ordning eller lämna tomt.
will-statements-count = { $count ->
    [one] Ett påstående
   *[other] { $count } påståenden
}
will-statement-number = { $number }.
will-before = Fråga på nytt om en tidigare rundas påståenden
will-before-hint = De kommer först, med samma ord, och resultatet visar vad som har förändrats.
will-before-no = Frågas inte på nytt
will-adds = Får deltagarna lägga till påståenden
will-adds-yes = Ja. De granskas inom en vardag innan de publiceras.
will-adds-no = Nej
will-audience-title = Vem vi frågar
will-audience = Rundan gäller
will-everybody = Alla
will-chosen = Valda enheter
will-whole = { $name }, alla enheter
will-units-missing = Välj åtminstone en enhet.
will-sees = Vem ser det här?
will-sees-draft = Bara de förändringskoordinatorer och redaktörer som bereder rundor, tills rundan öppnas. Därefter de som rundan frågar.
will-sees-given = Alla som rundan frågar, genast när du sparar.
will-keep = Spara utkastet
will-kept = Rundan är sparad.
will-newer = Någon annan har ändrat rundan efter att du öppnade sidan. Kontrollera rundan och spara sedan på nytt.
will-is-over = Rundan är redan avslutad.
will-opening = Öppna rundan
will-open = Öppna nu
will-opening-after = När du öppnar rundan
will-opening-when = Man tar ställning till påståendena { $days }.
will-opening-everybody = Alla får veta det på sin förstasida.
will-opening-chosen = De som arbetar i valda enheter får veta det på sin förstasida.
will-opening-words = Frågan och påståendenas ord kan inte ändras längre, och ett publicerat påstående kan inte dras tillbaka. Påståenden kan läggas till.
will-opening-end = Slutet kan bara flyttas fram.
will-opening-key = Rundan får en nyckel som gör att var och en röstar bara en gång. Nyckeln finns inte i databasen eller i säkerhetskopiorna.
will-opening-past = Rundans sista dag har redan varit. Ändra dagarna innan du öppnar.
will-opening-empty = Rundan har inga påståenden ännu. Lägg till sådana innan du öppnar.
will-opened = Rundan är öppnad.
will-was-opened = Rundan är redan öppnad.
will-cannot-open = Rundan kan inte öppnas: den har inga påståenden eller dess sista dag har varit.
will-closing = Avsluta omröstningen
will-close = Avsluta omröstningen nu
will-closing-not = Avsluta inte
will-closing-votes = Ingen kan längre rösta, ändra sitt svar eller lägga till ett påstående.
will-closing-result = Resultatet publiceras när det har utlovats: { $day }.
will-closing-result-live = Resultatet visas genast.
will-closing-once = Omröstningen kan inte öppnas på nytt.
will-closed = Omröstningen är avslutad.
will-was-closed = Omröstningen var redan avslutad.
will-draft-title = Utkastet väntar på att öppnas
will-draft = Läs igenom påståendena en gång till. När rundan är öppnad ändras orden inte.
will-say-title = Vad tycker du?
will-guide = Svara på påståendet: samma åsikt, annan åsikt eller hoppa över. Du kan sluta när som helst. Du kan lägga till ett eget påstående. Det granskas inom en vardag, och om det inte kan publiceras får du se varför. En grupp med färre än tio svarande visas inte på kartan eller i siffrorna.
will-taking-part = Redan över { $count } är med.
will-taking-part-few = De första har redan svarat.
will-taking-part-none = Du kan bli den första.
will-why-title = Varför vi frågar
will-asks-everybody = Vi frågar alla.
will-asks-chosen = Vi frågar dem som arbetar i valda enheter.
will-trace-title = Vad som händer med rösterna
will-trace-voting = Man tar ställning till påståendena.
will-trace-result = Resultatet publiceras för alla i samma stund.
will-trace-at-end = Genast när omröstningen är avslutad
will-trace-after = Därefter
will-trace-text = Av resultatet skrivs tillsammans en text på en sida.
will-desk = Beredning
will-words-stand = Ett publicerat påståendes ord ändras inte och det dras inte tillbaka, för någon kan redan ha svarat på det.
will-added-title = Påståenden som du har lagt till
will-missing-title = Saknas något?
will-missing = Skriv eller säg ditt eget påstående. Andra kan ta ställning till det.
will-missing-checked = Påståendet granskas inom en vardag. Om det inte kan publiceras får du se varför.
will-statement = Påstående
will-statement-yours = Ditt påstående
will-statement-add = Lägg till ett påstående
will-statement-lead = En sak som en annan kan vara av samma eller annan åsikt om. Det granskas inom en vardag.
will-statement-hint = Högst 200 tecken. Du kan också diktera med telefonens tangentbord. Skriv inga namn och inga uppgifter om patienter.
will-statement-missing = Skriv påståendet.
will-statement-long = Korta ner påståendet till högst 200 tecken.
will-statement-sees = Ett publicerat påstående ses av alla som rundan frågar. En förändringskoordinator eller redaktör granskar det.
will-statement-sees-not = Ingen ser i programmet vem som lade till påståendet, inte heller den som granskar. Systemet minns det så att du får svar, och glömmer det en månad efter resultatet.
will-statement-send = Skicka för granskning
will-statement-send-still = Skicka mitt ändå
will-statement-sent = Tack! Ditt påstående granskas inom en vardag. På den här sidan ser du hur det gick.
will-statement-not-now = Påståenden kan läggas till bara medan rundan är öppen.
will-statement-offered = Väntar på granskning
will-statement-published = Publicerat
will-statement-refused = Inte publicerat
will-statement-merged = Sammanfört med ett annat
will-statement-waits = Påståendet granskas senast { $day }.
will-statement-is-published = Andra kan nu ta ställning till det här.
will-statement-why = Varför påståendet inte publicerades
will-statement-again = Du kan skriva saken på ett annat sätt och skicka ett nytt påstående.
will-statement-same = Samma sak säger redan det här
will-similar-title = Har det redan sagts?
will-similar = Om något av dessa säger samma sak, ta ställning till det. Då delas rösterna inte i två.
will-similar-vote = Ta ställning till det här
will-waits = Ta ställning: { $about }
will-news-open = En runda är öppen: { $about }
will-news-result = Resultatet kan läsas: { $about }
will-news-published = Ditt påstående har publicerats: { $about }
will-news-merged = Ditt påstående har sammanförts med ett annat: { $about }
will-news-refused = Ditt påstående publicerades inte, se varför: { $about }
will-awaits-moderation = Påståenden väntar på granskning: { $about }
retention-will-votes = { $count ->
    [one] { $count } röst om ett påstående
   *[other] { $count } röster om påståenden
}
retention-will-voters = { $count ->
    [one] { $count } pseudonym i en viljeinriktningsrunda
   *[other] { $count } pseudonymer i viljeinriktningsrundor
}
retention-will-reasons = { $count ->
    [one] { $count } motivering till en röst
   *[other] { $count } motiveringar till röster
}
retention-will-unpublished = { $count ->
    [one] { $count } opublicerat påstående
   *[other] { $count } opublicerade påståenden
}
retention-will-writers = { $count ->
    [one] { $count } uppgift om vem som lade till ett påstående
   *[other] { $count } uppgifter om vem som lade till ett påstående
}
retention-will-drafts = { $count ->
    [one] { $count } oöppnad viljeinriktningsrunda
   *[other] { $count } oöppnade viljeinriktningsrundor
}
