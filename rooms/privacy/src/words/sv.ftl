privacy-title = Dataskydd
privacy-lead = Vilka uppgifter om dig som finns här, varför, hur länge och vem som ser dem.
privacy-short = I korthet
privacy-short-purpose = Här berättas om förändringen och här görs den tillsammans. Ingen bedöms, poängsätts eller jämförs med andra.
privacy-short-sees = Bredvid varje fält står vem som ser det. Din chef ser inte vad du svarar på uppgifterna i coachningen.
privacy-short-opened = När någon annan öppnar det du har skrivit blir det en anteckning.
privacy-short-outside = Uppgifterna säljs inte, används inte för reklam och ges inte till AI-tjänster. Ingen utomstående följer dig på sidorna.
privacy-short-ends = Varje uppgift har en förvaringstid. När den är slut raderas uppgiften följande natt.
privacy-who-title = Vem som svarar för uppgifterna
privacy-who-employer = Personuppgiftsansvarig är din egen arbetsgivare.
privacy-who-controller = Personuppgiftsansvarig är { $controller }.
privacy-ask = Fråga om dataskydd
privacy-ask-none = Ingen kontaktuppgift för dataskydd har ännu lagts till här. Fråga din chef eller personalens företrädare vem som är dataskyddsombud i din organisation.
privacy-kept-title = Vad som sparas
privacy-kept = Den här listan görs direkt av det register som programmet byggs efter. En uppgift som saknar ändamål, grund och förvaringstid kan programmet inte spara.
privacy-what = Vad
privacy-why = Varför
privacy-basis = Grund
privacy-long = Hur länge
privacy-sees = Vem som ser
privacy-columns = Uppgifterna i databasen
privacy-columns-lead = Tabeller och fält med de namn de har i databasen.
privacy-purpose-staff = Vem som arbetar var
privacy-what-staff = Namn, personalnummer, e-post i arbetet, språk, arbetsgivare, enhet, uppgift, chef, vikariat och roll i förändringen. Uppgifterna kommer från arbetsgivarens personalfil. Personbeteckningen finns inte här.
privacy-why-staff = För att var och en ska komma åt det som hör till det egna arbetet, och inget annat.
privacy-sees-staff = De som du har att göra med ser ditt namn, din uppgift och din enhet. Historiken ser du själv och huvudanvändaren.
privacy-purpose-sign-in = Inloggning
privacy-what-sign-in = Hur och när du loggade in och med vilken webbläsare. Av lösenord, koder och länkar sparas bara ett kondensat som inte avslöjar dem. Autentiseringsappens nyckel är krypterad.
privacy-why-sign-in = För att ingen annan ska komma in i ditt namn.
privacy-sees-sign-in = Du själv: dina webbläsare och dina sätt att logga in. Huvudanvändaren ser vem som har en autentiseringsapp, inte lösenord eller koder.
privacy-purpose-coaching = Coachning
privacy-what-coaching = Coachningsgruppen du hör till, dina svar på uppgifterna, utkast, din självbedömning, coachens svar, intyg och påminnelser.
privacy-why-coaching = För att förändringsagenterna ska lära sig och deras arbete föra förändringen framåt.
privacy-sees-coaching = Du och gruppens coacher ser dina svar, och gruppens övriga agenter bara om programmet säger det innan du skickar. Koordinatorn ser om du har svarat, inte vad. Din självbedömning ser bara du, om du inte delar den med dina coacher. Utkastet ser bara du.
privacy-purpose-meetings = Träffar
privacy-what-meetings = Vilka träffar du har kallats till, vilken tid du valde, om du var på plats, och kondensatet av din kalenderlänk.
privacy-why-meetings = För att det ska finnas en tid som passar också i skiftarbete och rätt deltagande på intyget.
privacy-sees-meetings = Du, gruppens coacher och koordinatorn.
privacy-purpose-conversation = Samtal
privacy-what-conversation = Det du skriver, säger eller visar i ett samtal eller kommenterar under en fråga, hur långt du har läst och vad du följer. Om coachen eller redaktören tog bort ett inlägg, också vem som gjorde det och varför.
privacy-why-conversation = För att gruppen ska kunna lära av varandra, coachen kunna svara och var och en kunna berätta vad hen tänker eller vet om en publicerad fråga.
privacy-sees-conversation = I gruppens eget rum bara gruppen och dess coacher. I samband med ditt svar du och coacherna. En kommentar under en fråga och en personalföreträdares anmärkning om ett svar ser alla som ser frågan: en publicerad fråga ser alla som är inloggade. När du lämnar organisationen visas roll och arbetsgivare i stället för ditt namn.
privacy-purpose-influence = Påverkanskanalen
privacy-what-influence = Dina frågor, förslag och farhågor, svar som du gett, dina knuffar och det som redaktören har publicerat, maskerat, lämnat opublicerat eller tagit bort ur ett samtal, och varför.
privacy-why-influence = För att varje fråga ska få ett svar och man ska kunna se hur den framskrider.
privacy-sees-influence = En publicerad fråga ser alla som är inloggade. Om du frågade konfidentiellt ser bara förändringskoordinatorn ditt namn. Knuffen ser den som du knuffar.
privacy-purpose-will = Gemensam viljeinriktning
privacy-what-will = Dina röster om påståenden, dina motiveringar och påståenden som du föreslagit. Rösterna har en slumpmässig beteckning, inte ditt namn, och din motivering är lösgjord också från den.
privacy-why-will = För att man ska se vad vi är eniga om och var åsikterna går isär, och för att ingen ska rösta två gånger.
privacy-sees-will = Ingen användare, chef eller huvudanvändare ser i programmet hur du röstade. Resultatet berättar bara om minst tio människors röster tillsammans. Den som granskar ett påstående som du föreslagit ser inte ditt namn. Den som har både servern och dess nycklar kunde tekniskt förena rösterna med dig tills de raderas.
privacy-purpose-media = Bilder, inspelningar och filer
privacy-what-media = Det du bifogar till ett svar eller ett inlägg, och din beskrivning av det. Plats, enhet och namn tas bort ur bilder.
privacy-why-media = För att man ska kunna svara med tal eller bild och inte bara i skrift.
privacy-sees-media = De som ser svaret eller inlägget som det hör till. Innan du skickar bara du.
privacy-purpose-notices = Notiser och brev
privacy-what-notices = Vad som väntar på dig, vad du har fått veta, när du vill ha brev och när du vilar, och de brev som har skickats till dig. Innehållet i ett skickat brev töms genast.
privacy-why-notices = För att ingen ska glömmas bort och ingen få onödiga meddelanden.
privacy-sees-notices = Bara du. Om nätverket saknar e-postserver förmedlar huvudanvändaren breven, och det antecknas när ett brev öppnas.
privacy-purpose-content = Vem som har gjort programmet och materialet
privacy-what-content = Vem som grundade programmet, lade till material eller skrev en sida eller ett brådskande meddelande, och programmets kontaktperson.
privacy-why-content = För att man ska veta vem man kan fråga.
privacy-sees-content = De som deltar i programmet. Ett offentligt programs kontaktperson ser alla.
privacy-purpose-talks = Utvecklingssamtal, mål och egen profil
privacy-purpose-onboarding = Introduktion
privacy-purpose-feedback = Respons på Tahto
privacy-what-feedback = Vad du skrev i responsen, och din kontaktuppgift om du gav den.
privacy-why-feedback = För att brister ska rättas till och responsen besvaras i tid.
privacy-sees-feedback = Huvudanvändaren.
privacy-purpose-audit = Vem som har öppnat vad
privacy-what-audit = Vem som öppnade det någon annan har skrivit eller gjorde något som inte kan ångras, när, och vems uppgifter det gällde. Loggen har inget innehåll.
privacy-why-audit = För att användningen av uppgifter ska kunna granskas i efterhand.
privacy-sees-audit = Du för dina egna uppgifter. Huvudanvändaren ser om loggen är hel.
privacy-purpose-upkeep = Administration
privacy-what-upkeep = Vem som ändrade nätverkets val eller startade en radering, och arbete som väntar en stund i bakgrunden.
privacy-why-upkeep = För att programmet ska fungera och ändringar kunna förklaras.
privacy-sees-upkeep = Huvudanvändaren.
privacy-bases-title = Vad användningen grundar sig på
privacy-basis-task = Uppgift av allmänt intresse
privacy-ground-task = Arbetsgivaren sköter en uppgift som lagen ger den, och uppgiften behövs för det (EU:s dataskyddsförordning, artikel 6.1 e).
privacy-basis-law = Rättslig förpliktelse
privacy-ground-law = Lagen kräver att uppgifterna skyddas, att användningen övervakas och att respons på tillgängligheten besvaras (EU:s dataskyddsförordning, artikel 6.1 c).
privacy-basis-employment = Anställning
privacy-ground-employment = Uppgiften behövs för anställningen (EU:s dataskyddsförordning, artikel 6.1 b, och lagen om integritetsskydd i arbetslivet).
privacy-period-employment = Så länge du är anställd i nätverket. När du slutar visas roll och arbetsgivare i stället för ditt namn, och resten raderas på din begäran.
privacy-period-content = Så länge programmet eller materialet används.
privacy-period-upkeep = Så länge valet eller dess historik behövs.
privacy-period-leaver = När du slutar: dina inloggningssätt, din e-postadress och dina egna val { $length } från att anställningen slutade.
privacy-period-draft = Ett utkast som inte har skickats: { $length } från det senast sparades.
privacy-period-upload = En fil som inte hör till något: { $length }, eller när dina utkast raderas.
privacy-period-conversation = Coachningsgruppens eget samtal: { $length } från programmets slut.
privacy-period-coaching = Svar och deltagande med bilagor: { $length } från programmets slut.
privacy-period-question = En fråga som inte publicerats eller inte längre visas, med svar och kommentarer: { $length } efter att ärendet avslutats. Om du frågade konfidentiellt tas kopplingen till dig bort genast när ärendet avslutas.
privacy-period-answer = En publicerad fråga med svar, knuffar och kommentarer: { $length } efter att ärendet avslutats.
privacy-period-vote = Dina röster i en viljeinriktningsrunda: { $length } efter att resultatet publicerats. Därefter finns bara sammanräknade tal, och rösterna kan inte längre föras tillbaka till någon.
privacy-period-registration = Tiden du valde: { $length } från träffen.
privacy-period-notice = { $length } från att saken har skötts eller setts eller meddelandet är över.
privacy-period-letter = Ett brev: { $length } från att det skickades.
privacy-period-sign-in = { $length } från att inloggningen, länken eller koden slutade gälla.
privacy-period-staff-file = Rapporten om en personalfil: { $length } från att den togs in.
privacy-period-talk = Utvecklingssamtal: den pågående och de två föregående perioderna, högst { $length }.
privacy-period-onboarding = Introduktionsplan: { $length } från att introduktionen började.
privacy-period-feedback = Respons: { $length } från svaret.
privacy-period-audit = { $length } från händelsen.
privacy-rights-title = Dina rättigheter
privacy-right-read = Du får veta vilka uppgifter om dig som finns och få en kopia av dem.
privacy-right-mend = Du får rätta en felaktig uppgift. Namn, uppgift och enhet rättas i arbetsgivarens personaluppgifter, som de kommer hit från.
privacy-right-erase = Du kan be att dina uppgifter raderas eller att användningen begränsas. Det som lagen kräver att sparas blir kvar.
privacy-right-object = Du kan invända mot användningen av dina uppgifter av skäl som gäller din egen situation, när användningen grundar sig på en uppgift av allmänt intresse.
privacy-right-decisions = Inga automatiska beslut fattas om dig, och ingen profil görs.
privacy-rights-own = När du är inloggad läser du dina uppgifter, tar med dig dem, ser vem som har öppnat dem och ber om radering själv:
privacy-rights-how = När du vill använda dina rättigheter, kontakta den kontaktperson för dataskydd som nämns på den här sidan. Svaret kommer senast inom en månad.
privacy-complain = Om du är missnöjd kan du lämna ett klagomål till dataskyddsombudsmannens byrå:
privacy-safe-title = Hur uppgifterna skyddas
privacy-safe-sealed = Bilder, inspelningar och filer ligger krypterade på disken, och nycklarna förvaras för sig. Förbindelsen är krypterad.
privacy-safe-browser = I webbläsaren blir bara inloggningens kaka kvar, och den försvinner när du loggar ut. På en delad dator slutar sessionen efter fem minuter.
privacy-safe-log = Anteckningarna om vem som har öppnat vad länkas till varandra i en kedja. Om en enda ändras märks det.
retention-title = Förvaringstider och radering
retention-back = Administration
retention-lead = Varje natt klockan 3.20 raderas det vars förvaringstid är slut. Rapporten har bara antal, inte vad som raderades.
retention-timetable = Raderar det vars förvaringstid är slut
retention-due = I natt raderas
retention-due-nothing = Ingenting. Allt är ännu inom sin tid.
retention-now-text = Det som har raderats går inte att få tillbaka. Raderingen sker av sig själv på natten, men kan göras genast.
retention-now = Radera nu
retention-begun = Raderingen har börjat.
retention-goes-on = Raderingen pågår redan och fortsätter.
retention-under-way = Raderingen pågår
retention-progress = { $done } av { $whole } skeden är klara.
retention-leave = Du kan lämna sidan. Raderingen fortsätter, och rapporten blir här.
retention-again = Se hur långt den har hunnit
retention-runs = De senaste raderingarna
retention-by-night = på natten, av sig själv
retention-nothing-went = Ingenting raderades.
retention-none-title = Inga raderingar har gjorts ännu
retention-none = Den första görs nästa natt. Rapporten kommer hit.
retention-failed = Lyckades inte
retention-failed-text = Allt kunde inte raderas ({ $kind }). Orsaken står i programmets logg. Ett nytt försök görs nästa natt.
retention-periods = Förvaringstider
retention-periods-lead = Den vanliga tiden är den kortaste som räcker för arbetet. Kom överens med dataskyddsombudet om ändringar. Ett program utan sista dag slutar inte, och dess uppgifter raderas inte.
retention-change = Ändra
retention-history = Ändringar av förvaringstiderna
retention-sees = Vem ser detta?
retention-sees-who = Huvudanvändarna ser raderingarnas antal och ändringarna.
retention-sees-not = De förvaringstider som gäller ser alla på dataskyddssidan.
retention-sees-everybody = Den förvaringstid som gäller ser alla på dataskyddssidan. Vem som ändrade den ser huvudanvändarna.
retention-days = { $count ->
    [one] en dag
   *[other] { $count } dagar
}
retention-months = { $count ->
    [one] en månad
   *[other] { $count } månader
}
retention-years = { $count ->
    [one] ett år
   *[other] { $count } år
}
retention-in-days = Förvaringstid i dagar
retention-in-months = Förvaringstid i månader
retention-bounds = Vanligen { $usual }. Välj mellan { $least } och { $most }.
retention-bounds-wrong = Skriv ett heltal mellan { $least } och { $most }.
retention-shorter-ask = Om tiden blir kortare ser du först hur mycket som raderas och godkänner det skilt.
retention-shorter = Förvaringstiden blir kortare
retention-shorter-goes = Med den kortare tiden raderas nästa natt:
retention-shorter-nothing = Med den kortare tiden raderas ingenting nästa natt.
retention-shorter-yes = Förkorta förvaringstiden
retention-shorter-no = Behåll som den är
retention-step-shorter = { $what }: förkortning, tidigare { $was }, nu { $is }
retention-step-longer = { $what }: förlängning, tidigare { $was }, nu { $is }
retention-same = Förvaringstiden ändrades inte.
retention-kept-shorter = Förvaringstiden är nu kortare. Det som har nått sin tid raderas nästa natt.
retention-kept-longer = Förvaringstiden är nu längre.
retention-period-draft = Utkast som inte har skickats
retention-period-upload = Filer som inte hör till något
retention-period-conversation = Coachningsgruppernas samtal
retention-period-coaching = Svar och deltagande i coachningen
retention-period-question = Frågor som inte publicerats, med svar och kommentarer
retention-period-answer = Publicerade frågor med svar och kommentarer
retention-period-vote = Röster i viljeinriktningsrundor efter att resultatet publicerats
retention-period-registration = Valda tider
retention-period-notice = Avklarade aviseringar
retention-period-letter = Skickade brev
retention-period-sign-in = Inloggningar, länkar och koder som inte gäller längre
retention-period-staff-file = Rapporter om personalfiler
retention-period-talk = Utvecklingssamtal, mål och kvitteringar
retention-period-onboarding = Introduktionsplaner
retention-period-feedback = Besvarad respons
retention-period-leaver = Inloggning och kontaktuppgift för dem som har slutat
retention-period-audit = Loggen över vem som har öppnat vad
retention-drafts = { $count ->
    [one] ett utkast som inte har skickats
   *[other] { $count } utkast som inte har skickats
}
retention-uploads = { $count ->
    [one] en fil som inte hör till något
   *[other] { $count } filer som inte hör till något
}
retention-threads = { $count ->
    [one] ett samtal i en grupp
   *[other] { $count } samtal i grupper
}
retention-entries = { $count ->
    [one] ett godkännande av ett samtalsrums spelregler
   *[other] { $count } godkännanden av samtalsrummens spelregler
}
retention-submissions = { $count ->
    [one] ett svar på en uppgift
   *[other] { $count } svar på uppgifter
}
retention-assessments = { $count ->
    [one] en självbedömning eller delning av en
   *[other] { $count } självbedömningar eller delningar av dem
}
retention-greetings = { $count ->
    [one] en hälsning till ledningen
   *[other] { $count } hälsningar till ledningen
}
retention-parts = { $count ->
    [one] en anteckning om deltagande
   *[other] { $count } anteckningar om deltagande
}
retention-choices = { $count ->
    [one] en vald tid
   *[other] { $count } valda tider
}
retention-notices = { $count ->
    [one] en avklarad avisering
   *[other] { $count } avklarade aviseringar
}
retention-urgent = { $count ->
    [one] ett brådskande meddelande som är över
   *[other] { $count } brådskande meddelanden som är över
}
retention-letters = { $count ->
    [one] ett brev
   *[other] { $count } brev
}
retention-browsers = { $count ->
    [one] en avslutad inloggning
   *[other] { $count } avslutade inloggningar
}
retention-links = { $count ->
    [one] en inloggningslänk som inte gäller längre
   *[other] { $count } inloggningslänkar som inte gäller längre
}
retention-codes = { $count ->
    [one] en kod som är använd eller inte gäller längre
   *[other] { $count } koder som är använda eller inte gäller längre
}
retention-tries = { $count ->
    [one] en inloggning som inte blev klar
   *[other] { $count } inloggningar som inte blev klara
}
retention-removals = { $count ->
    [one] ett beslut om att ta bort en autentiseringsapp
   *[other] { $count } beslut om att ta bort en autentiseringsapp
}
retention-staff-files = { $count ->
    [one] en rapport om en personalfil
   *[other] { $count } rapporter om personalfiler
}
retention-staff-files-left = { $count ->
    [one] en personalfil som blev på hälft
   *[other] { $count } personalfiler som blev på hälft
}
retention-runs-gone = { $count ->
    [one] en gammal raderingsrapport
   *[other] { $count } gamla raderingsrapporter
}
retention-feedback = { $count ->
    [one] en respons som har besvarats
   *[other] { $count } responser som har besvarats
}
retention-leavers = { $count ->
    [one] en inloggnings- eller kontaktuppgift för någon som har slutat
   *[other] { $count } inloggnings- eller kontaktuppgifter för dem som har slutat
}
retention-audit = { $count ->
    [one] en anteckning i loggen
   *[other] { $count } anteckningar i loggen
}
privacy-what-talks = Samtal som du är med i: när de hölls, vad du förberedde och vad ni kom överens om, dina mål och din profil. Ord, bilder och ljud är krypterade med en nyckel som bara de som samtalar har.
privacy-why-talks = För att du och din chef ska kunna förbereda er, komma överens och återkomma till det ni kom överens om.
privacy-sees-talks = Du och din chef, i ett gruppsamtal gruppen. Din profil ser bara den som du visar den för. Personaltjänsterna ser om samtalet har hållits, och det som du själv ger dem. En ny chef ser det tidigare bara om du visar det. Huvudanvändaren ser inte innehållet. Den som har både servern och dess nycklar kunde tekniskt öppna det.
privacy-what-onboarding = Din introduktionsplan, vem som handleder dig, vad som har kvitterats som gjort och hälsningar från arbetsgemenskapen.
privacy-why-onboarding = För att alla ska få den introduktion de har rätt till och det ska finnas en anteckning om den.
privacy-sees-onboarding = Du, din handledare och din chef. Personaltjänsterna ser om planen är gjord och om den pågår. Hälsningarna läser du och de som handleder dig.
