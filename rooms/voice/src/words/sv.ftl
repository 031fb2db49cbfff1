menu-voice = Påverka
voice-title = Frågor, förslag och oro
voice-lead = Fråga, föreslå eller berätta vad som oroar dig. Alla får ett svar med namn och befattning, eller ett datum då vi återkommer.
voice-back = Frågor
voice-back-question = Till frågan
voice-found = Fråga
voice-step = Fråga: { $name }
voice-ask-do = Fråga, föreslå eller berätta om din oro
voice-ask = Vad vill du fråga eller berätta?
voice-ask-lead = Vi bekräftar inom { $acknowledge ->
    [one] en vardag
   *[other] { $acknowledge } vardagar
}. Ett svar, eller ett datum då vi återkommer, får du inom { $answer ->
    [one] en vardag
   *[other] { $answer } vardagar
}.
voice-asked-of = Du frågar om det här: { $name }
voice-kind = Vad är det?
voice-kind-question = Fråga
voice-kind-idea = Förslag
voice-kind-concern = Oro
voice-name = I en mening
voice-name-hint = Till exempel: Vem är min chef i välfärdsområdet?
voice-name-missing = Skriv ditt ärende i en mening.
voice-name-long = Korta meningen till högst 200 tecken. Resten kan du skriva i nästa fält.
voice-body = Berätta mer om du vill
voice-body-hint = Varför är saken viktig i ditt arbete? Skriv inte om patienter eller klienter eller om någons hälsa.
voice-body-long = Texten är för lång. Korta den till högst 4 000 tecken.
voice-body-label = Mer om saken
voice-body-none = Inget annat skrevs.
voice-theme = Tema
voice-theme-hint = Temat avgör vem som svarar.
voice-theme-choose = Välj tema
voice-theme-missing = Välj ett tema. Om du är osäker, välj det som ligger närmast.
voice-theme-closed = Det går inte längre att fråga om det här temat. Välj ett annat.
voice-theme-owner = { $name } svarar
voice-as = Frågar du med ditt namn eller konfidentiellt?
voice-as-name = Med mitt eget namn
voice-as-name-who = Ditt namn syns bredvid frågan för alla som loggar in.
voice-as-confidential = Konfidentiellt
voice-as-confidential-who = Konfidentiellt: bara förändringskoordinatorn ser ditt namn. Det sparas för att du ska få svar.
voice-as-missing = Välj om du frågar med ditt namn eller konfidentiellt.
voice-sees = Vem kan se det här?
voice-sees-who = Först redaktören, svarsgivarna och förändringskoordinatorn. När redaktören har publicerat frågan ser alla som är inloggade den. Svarsgivaren svarar i eget namn.
voice-sees-not = Om du frågar konfidentiellt ser varken redaktören, svarsgivaren, din chef eller huvudanvändaren ditt namn.
voice-elsewhere = Hör saken hemma någon annanstans?
voice-elsewhere-why = Vill du anmäla missbruk, en farlig händelse, trakasserier eller en brist i klientsäkerheten? Använd de här kanalerna. Det här är ingen anmälningskanal.
voice-elsewhere-link = Alla hjälp- och anmälningskanaler
voice-send = Skicka
voice-cancel = Avbryt
voice-asked = Din fråga har kommit fram. Du får veta när något händer med den.
voice-similar = Har någon redan frågat det här?
voice-similar-lead = De här liknar din fråga. Öppna den som gäller samma sak och tryck på Jag väntar också: då får du svaret samtidigt som de andra. Om ditt ärende är ett annat, fortsätt här.
voice-state = Status
voice-state-received = Mottagen
voice-state-taken = Under beredning
voice-state-answered = Besvarad
voice-state-not-decided = Ännu inte avgjord
voice-state-passed-on = Vidarebefordrad
voice-state-in-cooperation = Behandlas i samarbetsförfarandet
voice-state-merged = Sammanslagen
voice-state-declined = Genomförs inte
voice-state-carried-out = Genomförd
voice-find = Sök bland frågorna
voice-find-do = Sök
voice-cut = Avgränsa
voice-uncut = Visa alla
voice-all = Alla
voice-open = Öppna
voice-late = Utlovat datum har passerat
voice-closed = Avslutade
voice-all-themes = Alla teman
voice-all-kinds = Frågor, förslag och oro
voice-whose = Vems
voice-everybodys = Allas
voice-mine = Mina egna
voice-followed = De jag följer
voice-none-title = Ingen har frågat något ännu
voice-none = Bli den första. En fråga får vara liten.
voice-none-found-title = Inget hittades med de här avgränsningarna
voice-none-found = Pröva ett annat ord eller visa alla. Om ingen har frågat om saken, fråga du.
voice-more = Visa fler
voice-late-tag = Utlovat datum har passerat
voice-unpublished = Inte publicerad
voice-waiting-count = { $count } väntar
voice-return-by = vi återkommer senast { $day }
voice-keeping = Så håller vi löftet
voice-figures-open = { $open ->
    [0] Ingen fråga väntar på svar.
    [one] En fråga är öppen.
   *[other] { $open } frågor är öppna.
}{ $late ->
    [0] {""}
    [one] {" "}För en fråga har det utlovade datumet passerat.
   *[other] {" "}För { $late } frågor har det utlovade datumet passerat.
}
voice-figures-median = Det första svaret eller ett datum har vanligen kommit { $days ->
    [0] samma dag
    [one] inom en dag
   *[other] inom { $days } dagar
}. Av det senaste årets frågor saknar { $unanswered } % bådadera.
voice-queue-link = Se vad som väntas och av vem
voice-queue = Vad som väntas och av vem
voice-queue-lead = Löftet: en fråga bekräftas inom { $acknowledge ->
    [one] en vardag
   *[other] { $acknowledge } vardagar
} och får ett svar eller ett datum inom { $answer ->
    [one] en vardag
   *[other] { $answer } vardagar
}.
voice-queue-none-title = Inget väntar
voice-queue-none = Ingen publicerad fråga väntar på svar.
voice-queue-open = Öppna frågor, närmaste datum först
voice-fact-asked = Ställda frågor
voice-fact-open = Öppna
voice-fact-late = Utlovat datum har passerat
voice-fact-unanswered = Det senaste årets frågor utan svar eller datum
voice-fact-median = Vanlig tid till första svar eller datum
voice-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
voice-age = { $days ->
    [0] ställd i dag
    [one] har väntat en dag
   *[other] har väntat { $days } dagar
}
voice-nobody-yet = ingen svarsgivare har utsetts ännu
voice-print = Skriv ut
voice-promise-edit = Ändra löftet
voice-promise = Servicelöfte
voice-promise-lead = Dagarna är vardagar. Veckoslut, helgdagar, midsommarafton och julafton räknas inte. Ett nytt löfte gäller frågor som ställs därefter.
voice-promise-acknowledge = Bekräftelse, vardagar
voice-promise-acknowledge-hint = Någon berättar att frågan har kommit fram och vem som svarar på den.
voice-promise-answer = Svar eller datum, vardagar
voice-promise-answer-hint = Ett svar, eller ett datum då vi återkommer till saken.
voice-promise-step = Tiden för ett steg, vardagar
voice-promise-step-hint = Så länge har den som fått en knuff på sig att svara innan knuffen går vidare till nästa steg.
voice-promise-days-wrong = Ange ett tal mellan 1 och 60.
voice-promise-keep = Spara
voice-promise-kept = Löftet är ändrat.
voice-asked-by = ställd av { $name } { $day }
voice-asked-in-unit = frågat i en arbetsenhet { $day }, framfört av { $name }
voice-asked-confidentially = ställd konfidentiellt { $day }
voice-mine-unpublished = Din fråga syns för dig och för dem som bereder svaret. När redaktören har publicerat den ser också andra den.
voice-masked-note = Redaktören har maskerat { $count ->
    [one] ett ställe
   *[other] { $count } ställen
} här. Orsak: { $reason }
voice-merged-into = Den här frågan gäller samma sak som en annan. Du får svaret samtidigt som de andra.
voice-merged-open = Öppna frågan som den här slogs samman med
voice-known = Vad vi vet
voice-known-hint = Det som är säkert.
voice-known-missing = Skriv vad vi vet. Också lite räcker.
voice-not-known = Vad vi ännu inte vet
voice-not-known-hint = Säg det rakt ut.
voice-not-known-missing = Skriv vad vi ännu inte vet.
voice-who-decides = Vem beslutar
voice-who-decides-hint = Ett organ eller en person, och när, om det är känt.
voice-who-decides-missing = Skriv vem som beslutar.
voice-who-promises = Vem ansvarar för löftet
voice-passed-to = Till vem
voice-passed-to-hint = Namn och befattning, eller organ.
voice-passed-to-missing = Skriv till vem saken har gått vidare.
voice-representatives = Personalföreträdare
voice-representatives-hint = Vem personalen kan fråga medan saken behandlas.
voice-representatives-missing = Ange personalföreträdarna.
voice-return = Vi återkommer
voice-return-hint = Det datum då vi återkommer, även om inget beslut finns då.
voice-return-passed-on = Svar senast
voice-return-in-cooperation = Nästa behandling
voice-return-missing = Ange ett datum.
voice-return-past = Datumet har redan passerat. Ange ett datum framåt.
voice-return-even = { $days ->
    [0] Det är i dag.
    [one] Även om inget beslut finns då. En dag kvar.
   *[other] Även om inget beslut finns då. { $days } dagar kvar.
}
voice-return-late = Vi lovade återkomma
voice-return-late-since = Vi har inte återkommit ännu. Datumet var { $day }.
voice-month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
voice-remarks = Personalföreträdarens synpunkt
voice-remark = Din synpunkt på svaret
voice-remark-hint = Syns med ditt namn bredvid svaret för alla som ser svaret.
voice-remark-write = Skriv en synpunkt på svaret
voice-remark-send = Skicka synpunkten
voice-remark-missing = Skriv en synpunkt, högst 2 000 tecken.
voice-remarked = Din synpunkt syns bredvid svaret.
voice-no-answer-title = Det finns inget svar ännu
voice-no-answer = Vi bekräftar senast { $acknowledge }. Ett svar, eller ett datum då vi återkommer, kommer senast { $answer }.
voice-no-answer-owner = { $name } har åtagit sig att svara på frågan. Ett svar, eller ett datum då vi återkommer, kommer senast { $answer }.
voice-draft = Utkast
voice-draft-sees = Utkastet ses av svarsgivarna, redaktörerna, förändringskoordinatorn och personalföreträdarna.
voice-draft-kept = Utkastet är hos personalföreträdarna för synpunkter.
voice-release = Publicera svaret
voice-discard = Förkasta utkastet
voice-discarded = Utkastet är förkastat.
voice-earlier = Tidigare svar
voice-tugged-by = { $name } drog dig i ärmen { $day }
voice-tugged = Någon har dragit dig i ärmen
voice-tugged-ask = Kan du berätta vad som går att göra åt saken? Du behöver inte veta svaret: det räcker att du berättar vem du frågar och när du återkommer.
voice-tug-reply = Ditt svar till den som gav knuffen
voice-tug-reply-hint = Syns bara för den personen.
voice-tug-reply-send = Svara
voice-tug-reply-missing = Skriv ett svar, högst 1 000 tecken.
voice-tug-reply-sent = Ditt svar har kommit fram.
voice-tug-was-replied = Knuffen var redan besvarad.
voice-you-wait = Du väntar på samma svar
voice-wait-title = Väntar du på samma svar?
voice-wait = Jag väntar också
voice-wait-end = Jag väntar inte längre
voice-wait-count = { $count } medarbetare väntar på svaret. Du får veta när svaret ändras.
voice-wait-few = Om du ansluter dig får du veta när svaret ändras.
voice-wait-told = Du får veta när svaret ändras.
voice-wait-sees = Andra ser bara antalet, och det först från tio uppåt.
voice-waits = Du väntar på samma svar. Vi berättar när det kommer.
voice-waits-no-more = Du väntar inte längre på det här svaret.
voice-tug-title = Hörs det ingenting?
voice-tug-named = Dra i ärmen. Knuffen går först till din chef. Om chefen inte svarar går den vidare ett steg i taget.
voice-tug-confidential = Dra i ärmen. Knuffen går till dem som bereder svaret. Varken ditt namn eller din enhet nämns.
voice-tug-sees-named = Din chef ser ditt namn. Om knuffen går vidare till chefens chef ser också den ditt namn.
voice-tug-sees-confidential = Ditt namn syns inte.
voice-tug-once = Du kan ge en knuff en gång per dygn.
voice-tug = Dra i ärmen
voice-tug-count = { $count } har gett en knuff.
voice-tug-replied = Svar: { $reply }
voice-tug-until = Om inget hörs går den vidare efter { $day }.
voice-tug-closed = Ärendet är redan avslutat.
voice-tug-too-soon = Du har redan gett en knuff under det senaste dygnet. Du kan ge en ny när ett dygn har gått sedan den förra.
voice-tug-went-supervisor = Knuffen gick till din chef.
voice-tug-went-second = Knuffen gick till din chefs chef.
voice-tug-went-preparers = Knuffen gick till dem som bereder svaret.
voice-tug-went-representatives = Knuffen gick till personalföreträdarna.
voice-ladder-supervisor = Chefen
voice-ladder-second = Chefens chef
voice-ladder-preparers = De som bereder svaret
voice-ladder-representatives = Personalföreträdarna
voice-trace = Vad det här har lett till
voice-step-asked = Frågan kom fram.
voice-step-answer = Svar: { $name }
voice-step-return = Vi återkommer på den här sidan.
voice-prepare = Beredning
voice-answer-write = Skriv ett svar
voice-take = Utse svarsgivare
voice-moderate = Granska
voice-merge = Slå samman med en annan
voice-become = Gör till tema
voice-unveil = Visa vem som frågade
voice-unveil-noted = När du öppnar namnet blir det en anteckning som frågeställaren ser.
voice-asker = Vem som frågade
voice-asker-who = Bara förändringskoordinatorn, och bara på den här sidan.
voice-asker-noted = Att namnet öppnades har antecknats. Frågeställaren ser anteckningen bland sina egna uppgifter.
voice-asker-gone = Frågeställarens namn finns inte kvar: ärendet är avslutat och kopplingen har tagits bort.
voice-ladder = Och om löftet inte håller?
voice-ladder-lead = Frågan glöms inte bort. Om datumet passerar går den vidare ett steg i taget, och alla ser på vilket steg den är.
voice-rung-promised = Ett datum är utlovat
voice-rung-promised-who = Senast { $day }: { $who }.
voice-rung-tugged = Påminnelse
voice-rung-tugged-who = { $day }: påminnelse till svarsgivaren ({ $who }). Förseningen syns på den här sidan.
voice-rung-coordinator = Förändringens ledning
voice-rung-coordinator-who = { $day }: { $who } för saken till förändringens ledning.
voice-rung-representatives = Personalföreträdarna
voice-rung-representatives-who = { $day }: { $who } tar upp saken.
voice-owner = Vem svarar?
voice-owner-missing = Välj vem som svarar.
voice-owner-sees = Svarsgivarens namn och befattning syns för alla som ser frågan.
voice-answerers-none = Ingen har rollen svarsgivare ännu. Be huvudanvändaren lägga till den i personalfilen.
voice-take-do = Utse
voice-taken = Svarsgivaren är utsedd och frågeställaren får veta det.
voice-was-closed = Ärendet var redan avslutat.
voice-was-answered = Utkastet var redan publicerat eller förkastat.
voice-was-merged = Frågan var redan sammanslagen med en annan.
voice-gone = Frågan finns inte längre.
voice-answer-kind = Hurdant är svaret?
voice-answer-other = Byt
voice-about-answered = Det finns ett svar.
voice-about-not-decided = Det finns inget svar, men du kan berätta vad vi vet, vad vi inte vet, vem som beslutar och när vi återkommer.
voice-about-passed-on = Någon annan svarar. Du berättar vem och till när.
voice-about-in-cooperation = Saken behandlas i samarbetsförfarandet. Du anger nästa behandling och personalföreträdarna.
voice-about-carried-out = Förslaget är genomfört. Du berättar vad som ändrades.
voice-about-declined = Saken genomförs inte, eller det går inte att svara. Du berättar varför.
voice-words = Svar
voice-words-hint = Svara först, motivera sedan. Korta meningar räcker.
voice-words-not-decided = Vad vill du säga först?
voice-words-not-decided-hint = Frivilligt. Till exempel: Vi vet inte ännu. Här är det som är säkert.
voice-words-passed-on = Vad händer under tiden?
voice-words-passed-on-hint = Varför saken gick vidare och vad frågeställaren kan göra nu.
voice-words-in-cooperation = Vad går det att berätta om saken nu?
voice-words-in-cooperation-hint = Vad som behandlas, när, och när det kommer mer information.
voice-words-declined = Varför?
voice-words-declined-hint = Säg motiveringen rakt ut. Tacka för besväret.
voice-words-carried-out = Vad ändrades?
voice-words-carried-out-hint = Vad som gjordes, när, och var det märks.
voice-answer-missing = Skriv ett svar.
voice-declined-missing = Skriv varför saken inte genomförs.
voice-carried-out-missing = Skriv vad som ändrades.
voice-answer-long = Korta texten: högst 8 000 tecken.
voice-answer-byline = Svaret ges av: { $byline }
voice-answer-sees = Alla som ser frågan. Frågeställaren och de andra som väntar får veta det.
voice-no-patients = Skriv inte om patienter eller klienter eller om någons hälsa.
voice-answer-say = Svara
voice-answer-first = Visa först för personalföreträdarna
voice-answered = Svaret är publicerat. Frågeställaren och de andra som väntar får veta det.
voice-merge-lead = Den sammanslagna frågan får sitt svar med den andra. Alla som väntar på den här väntar därefter på den andra. Sammanslagningen kan inte ångras.
voice-merge-similar = Liknande frågor
voice-into = Frågans nummer
voice-into-other = Eller ange numret på en annan fråga
voice-into-hint = Till exempel K7.
voice-into-missing = Det finns ingen sådan fråga. Kontrollera numret.
voice-into-itself = En fråga kan inte slås samman med sig själv.
voice-into-merged = Den frågan är själv sammanslagen med en annan. Ange numret på den som den slogs samman med.
voice-into-unpublished = Den frågan är inte publicerad, så alla skulle inte se svaret på den. Publicera den först.
voice-merge-do = Slå samman
voice-merged = Frågorna är sammanslagna. Alla som väntar får veta det.
voice-become-lead = Förslaget blir ett tema i förändringen, med en ansvarig person och ett datum. Komplettera temat på dess egen sida.
voice-theme-name = Temats namn
voice-theme-name-hint = Några ord.
voice-theme-name-missing = Ge temat ett namn.
voice-become-do = Skapa temat
voice-became = Förslaget har blivit ett tema. Den som föreslog det får veta det.
voice-moderations = Granska och publicera
voice-moderations-lead = Nya frågor före publicering, de äldsta först. Du ser inte namnet på den som har frågat konfidentiellt.
voice-moderations-none-title = Inget väntar
voice-moderations-none = När någon frågar kommer frågan hit.
voice-moderation-page = Frågans sida
voice-moderation-sees = Orsaken till att något maskerats syns för alla som ser frågan. Orsaken till att en fråga inte publiceras får frågeställaren. Båda finns i granskningsloggen, som redaktörerna, förändringskoordinatorn och personalföreträdarna ser.
voice-publish = Publicera
voice-mask-or-keep = Maskera ställen eller låt bli att publicera
voice-passages = Ställen som ska maskeras
voice-passages-hint = Kopiera varje ställe till en egen rad precis så som det är skrivet. Ett maskerat ställe raderas slutgiltigt.
voice-passages-missing = Skriv vilka ställen som ska maskeras.
voice-passages-not-there = De här ställena finns inte i texten. Kopiera dem precis så som de är skrivna.
voice-reason = Orsak
voice-reason-choose = Välj orsak
voice-reason-missing = Välj orsak: den berättas.
voice-reason-none = ingen orsak
voice-reason-patient = en patient eller klient kunde kännas igen
voice-reason-personal = berättar om någons personliga förhållanden eller hälsa
voice-reason-recognisable = bedömer en person som går att känna igen
voice-reason-elsewhere = hör till en annan kanal
voice-reason-insulting = är kränkande
voice-reason-other = annan orsak
voice-reason-words = Med egna ord
voice-reason-words-hint = Berätta vänligt vad frågeställaren kan göra härnäst.
voice-mask = Maskera ställena
voice-keep = Publicera inte
voice-masked = Ställena är maskerade.
voice-published = Frågan är publicerad.
voice-was-published = Frågan var redan publicerad.
voice-kept = Frågan publiceras inte. Frågeställaren får veta det och får ett svar.
voice-was-kept = Det var redan avgjort att frågan inte publiceras.
voice-log = Granskningslogg
voice-log-lead = Vad redaktörerna har publicerat, maskerat, låtit bli att publicera eller tagit bort ur diskussioner, och varför. Text som har maskerats eller tagits bort finns inte i loggen.
voice-log-none-title = Det finns inget i loggen ännu
voice-log-none = När en redaktör publicerar, maskerar, låter bli att publicera eller tar bort något blir det en anteckning här.
voice-log-published = Publicerad
voice-log-masked = Ställen maskerade
voice-log-kept = Inte publicerad
voice-log-withdrawn = Visas inte längre
voice-log-passages = { $count ->
    [one] ett ställe
   *[other] { $count } ställen
}
voice-log-earlier = Tidigare
voice-awaits-acknowledging = Bekräfta och utse svarsgivare: { $about }
voice-awaits-publishing = Granska och publicera: { $about }
voice-awaits-answer = Svara: { $about }
voice-awaits-return = Du lovade återkomma: { $about }
voice-awaits-late = Det utlovade datumet har passerat: { $about }
voice-awaits-remark = Utkast för synpunkter: { $about }
voice-awaits-tugged = Någon drog dig i ärmen: { $about }
voice-news-answer = Frågan har ett nytt svar: { $about }
voice-news-kept-answer = Svar på din konfidentiella fråga om temat { $about }
voice-news-taken = Frågan har nu en svarsgivare: { $about }
voice-news-published = Din fråga är publicerad: { $about }
voice-news-kept = Din fråga publiceras inte, men den får ett svar: { $about }
voice-news-merged = Din fråga slogs samman med den här: { $about }
voice-news-risen = Din knuff gick vidare till nästa steg: { $about }
voice-news-tug-reply = Din knuff har besvarats: { $about }
voice-news-remarked = En personalföreträdare har gett en synpunkt på svaret: { $about }
voice-news-draft-remarked = Ditt utkast har fått en synpunkt: { $about }
voice-news-became = Förslaget blev ett tema: { $about }
voice-timetable-rising = För knuffar vidare till nästa steg
voice-timetable-morning = Påminner om utlovade datum som har passerat
retention-questions = { $count ->
    [one] { $count } publicerad fråga med svar och kommentarer
   *[other] { $count } publicerade frågor med svar och kommentarer
}
retention-questions-kept = { $count ->
    [one] { $count } fråga som inte publicerades
   *[other] { $count } frågor som inte publicerades
}
voice-kind-cut = Typ
voice-state-no-answer = Vi kan inte svara
voice-figures-brought = { $count ->
    [one] De två sista siffrorna omfattar inte en fråga som redan hade besvarats innan den hämtades ur ett protokoll.
   *[other] De två sista siffrorna omfattar inte { $count } frågor som redan hade besvarats innan de hämtades ur protokoll.
}
voice-wait-acted = Du får redan veta när svaret ändras, eftersom du har varit med: kommenterat eller svarat.
voice-feed-menu = Flöde med frågorna
voice-feed-link = Följ som flöde (Atom)
voice-feed-title = Frågorna som flöde
voice-feed-lead = En flödesläsare, till exempel Outlook, hämtar nya frågor och svar åt dig. Du behöver inte komma ihåg att titta in.
voice-feed-none-title = Du har ännu ingen flödeslänk
voice-feed-none = Gör en länk och lägg till den i din flödesläsare.
voice-feed-make = Gör en flödeslänk
voice-feed-address = Flödets adress
voice-feed-address-hint = Kopiera adressen och klistra in den i flödesläsaren där man lägger till ett flöde. Adressen fungerar utan inloggning: den är som en nyckel.
voice-feed-sees-who = Alla som har länken ser samma publicerade frågor och svar som du, också de namn som syns på sidan. Håll länken för dig själv.
voice-feed-sees-not = I flödet finns inga opublicerade frågor och inte namnet på den som frågat konfidentiellt. Det som läsaren redan har hämtat blir kvar där, även om frågan tas bort här. När din anställning upphör slutar länken fungera.
voice-feed-confidential = Konfidentiell
voice-feed-from-minutes = Ur protokoll
voice-feed-merged = Sammanslagen med frågan
voice-moderations-asked = Ställda här
voice-moderations-brought = { $count ->
    [one] En fråga ur ett protokoll
   *[other] { $count } frågor ur protokoll
 }
voice-moderations-brought-lead = Läs frågorna och svaren. Välj de som kan publiceras och publicera dem på en gång. Om texten har namn eller uppgifter som gör att en patient eller anställd kan kännas igen, öppna frågan och maskera dem först.
voice-moderations-choose = Frågor att publicera
voice-moderations-choose-all = Jag har läst alla: välj dem
voice-moderations-none-chosen = Välj åtminstone en fråga.
voice-moderations-mask = Maskera eller låt bli att publicera
voice-moderations-more = { $count ->
    [one] Dessutom en fråga som kommer hit när de här är behandlade.
   *[other] Dessutom { $count } frågor som kommer hit när de här är behandlade.
 }
voice-moderations-sees = Publicerade frågor med svar ser alla som är inloggade. Varje publicering antecknas i granskningsloggen: att du publicerade frågan och när.
voice-publish-chosen = Publicera de valda
voice-published-chosen = De valda frågorna är publicerade.
voice-published-some = De valda frågorna är publicerade. En del hade någon annan redan hunnit behandla.
voice-moderation-answer = Svar ur protokollet
voice-log-comment-removed = Borttagen kommentar
voice-merged-hidden = Den andra frågan syns inte för alla just nu. Förändringskoordinatorn berättar hur det går med saken.
voice-answering = Öppna som jag besvarar
voice-try-title = Ska vi pröva det här?
voice-try-text = Idén kan prövas i den egna enheten i två veckor. De som följer idén får höra hur det går.
voice-try = Pröva i din enhet
