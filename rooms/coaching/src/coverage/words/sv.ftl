coverage-title = Täckning
coverage-timetable = Agenternas tid i arbetsskiftsförteckningen: påminnelse till cheferna
coverage-nobody = Det finns inga enheter ännu
coverage-whole = Varje enhet har en agent
coverage-gaps = { $count ->
        [1] En enhet saknar agent
        [2] Två enheter saknar agent
        [3] Tre enheter saknar agent
        [4] Fyra enheter saknar agent
        [5] Fem enheter saknar agent
       *[other] { $count } enheter saknar agent
    }
coverage-lead = { $day } · { $heard } av { $units } enheter hör om förändringen av en egen kollega.
coverage-lead-deputy = { $count ->
        [1] I en enhet har agenten ingen ersättare.
       *[other] I { $count } enheter har agenten ingen ersättare.
    }
coverage-lead-time = { $count ->
        [1] I en enhet finns agentens tid inte i arbetsskiftsförteckningen.
       *[other] I { $count } enheter finns agentens tid inte i arbetsskiftsförteckningen.
    }
coverage-empty-title = Här ser du var en agent saknas
coverage-empty = När personalfilen har hämtats kommer enheterna hit, arbetsgivare för arbetsgivare.
coverage-why-moved = Agenten flyttade till en annan enhet { $day }.
coverage-why-ended = Agentens uppdrag i enheten upphörde { $day }.
coverage-why-away = Agenten är ledig till och med { $day }, och ingen ersättare har avtalats.
coverage-why-never = Enheten har ännu inte haft någon agent.
coverage-invite = Föreslå en ny agent
coverage-ask = Fråga chefen
coverage-settle = Märk som överenskommet
coverage-tree = Enheter och agenter
coverage-agent = förändringsagent
coverage-missing = saknas
coverage-find = Enhetens namn
coverage-only = Visa
coverage-only-all = Alla enheter
coverage-only-gaps = Enheter utan agent
coverage-only-missing = Alla där något saknas
coverage-find-do = Sök
coverage-found-none = Ingen sådan enhet hittades.
coverage-show-all = Visa alla enheter
coverage-units = { $count ->
        [1] 1 enhet
       *[other] { $count } enheter
    }
coverage-agents = { $count ->
        [1] 1 agent
       *[other] { $count } agenter
    }
coverage-no-deputy = ingen ersättare
coverage-no-time = tiden inte i förteckningen
coverage-deputy-carries = ersättaren för fram budskapen
coverage-is-settled = överenskommet till { $day }
coverage-is-asked = tillfrågad, svar inväntas
coverage-is-asked-sentence = Frågan har ställts och svaret inväntas.
coverage-obstacles = Öppna hinder
coverage-obstacles-none = Inga öppna hinder har antecknats.
coverage-obstacles-lead = { $count ->
        [1] Ett antecknat hinder. Vem som antecknat det visas inte här.
       *[other] { $count } antecknade hinder efter typ. Vem som antecknat dem visas inte här.
    }
coverage-by-employer = Efter arbetsgivare
coverage-kind = Hinder
coverage-to-obstacles = Besvara hindren
coverage-attendance = Deltagande i utbildningen
coverage-attendance-none = Det går ännu inte att visa siffror om deltagandet.
coverage-attendance-ten = En siffra visas bara när den omfattar minst tio agenter. Små arbetsgivare räknas ihop.
coverage-small-employers = Övriga arbetsgivare sammanlagt
coverage-times = på plats { $there } gånger av { $all } anteckningar
coverage-why-no-names = Varför finns här inga namn eller placeringar?
coverage-why-no-names-text = Bilden visar var stöd saknas. Den jämför varken agenter eller enheter, och någon sådan vy finns inte.
coverage-sees-who = Sidan ses bara av förändringskoordinatorn.
coverage-unit-nobody = Ingen arbetar i enheten just nu.
coverage-settled = Överenskommet tills vidare
coverage-settled-until = Gäller till och med { $day }.
coverage-unsettle = Återställ som lucka
coverage-unit-agents = Enhetens agenter
coverage-away-until = Ledig till och med { $day }.
coverage-no-deputy-yet = Ingen ersättare har avtalats ännu.
coverage-deputy-is = Ersättare: { $name }.
coverage-agents-stand-in = Enhetens agenter ersätter varandra.
coverage-arrange = Kom överens om ersättare eller frånvaro
coverage-invitations = Vem som har tillfrågats
coverage-withdraw = Återta frågan
coverage-invite-proposed = Bjud in den föreslagna
coverage-invite-text = Den inbjudna ser vad uppdraget är och hur mycket arbetstid som utlovats. Hen svarar ja eller inte nu, och någon orsak frågas inte.
coverage-no-colleagues = Det finns ingen att bjuda in i enheten just nu.
coverage-find-person = Sök en medarbetare i enheten
coverage-find-person-hint = En del av namnet räcker.
coverage-found-nobody = Ingen med det namnet hittades i enheten.
coverage-person = Vem bjuds in
coverage-choose = Välj
coverage-person-missing = Välj någon av enhetens medarbetare.
coverage-hours = Arbetstid i månaden, timmar
coverage-hours-hint = Utbildningstillfällena kommer därtill.
coverage-hours-wrong = Skriv timmarna som ett heltal, högst 40.
coverage-cohort = Utbildningsgrupp
coverage-cohort-hint = När svaret är ja kommer den inbjudna samtidigt med i gruppen, om där finns plats.
coverage-cohort-later = Vi kommer överens senare
coverage-words = En egen mening, om du vill
coverage-words-hint = Varför frågar du just den här personen?
coverage-invite-do = Skicka inbjudan
coverage-own-sees = Vem ser detta?
coverage-invite-sees-who = Den inbjudna själv och förändringskoordinatorerna.
coverage-invite-sees-not = Chefen får veta först när svaret är ja.
coverage-no-supervisor = Ingen chef har antecknats för enheten.
coverage-ask-text = Frågan går till enhetens chef: { $names }. Chefen kan föreslå någon i enheten.
coverage-ask-words-hint = Vad är det bra att chefen vet?
coverage-ask-do = Skicka frågan
coverage-settle-text = Berätta hur budskapen når enheten under tiden. Enheten visas fortfarande utan agent, men inte längre bland de mest brådskande.
coverage-settle-words = Vad som har överenskommits och med vem
coverage-settle-words-hint = Till exempel: chefen berättar om budskapen på avdelningsmötet.
coverage-settle-words-missing = Skriv vad som har överenskommits. En mening räcker.
coverage-settle-until = Till och med
coverage-until-wrong = Ange en dag som är i dag eller senare.
coverage-settle-do = Märk som överenskommet
coverage-settled-now = Märkt som överenskommet.
coverage-unsettled = Enheten finns åter bland luckorna.
coverage-waits-answer = inbjuden, svar senast { $day }
coverage-waits-proposal = chefen tillfrågad, svar senast { $day }
coverage-accepted = svarade ja
coverage-declined = inte nu
coverage-proposed = föreslog: { $name }
coverage-withdrawn = frågan återtagen
coverage-lapsed = svarstiden gick ut
coverage-invited = Inbjudan är skickad. Du får veta när svaret kommer.
coverage-asked = Frågan är skickad till chefen.
coverage-asked-already = Frågan är redan skickad och svaret inväntas.
coverage-withdrawn-now = Frågan är återtagen.
coverage-answered-before = Frågan hade redan besvarats.
coverage-notice-invited = Inbjudan att bli förändringsagent: { $about }
coverage-notice-asked = Vem kunde bli förändringsagent? { $about }
coverage-notice-accepted = Ny förändringsagent: { $about }
coverage-notice-declined = Svarade inte nu: { $about }
coverage-notice-proposed = Chefen föreslår som förändringsagent: { $about }
coverage-notice-new-agent = { $about } är nu förändringsagent. Skriv in tiden i arbetsskiftsförteckningen.
coverage-notice-roster = Agenternas timmar i följande arbetsskiftsförteckning: { $about }
coverage-span = { $first }–{ $last }
coverage-own-agents = Mina agenter
coverage-own-agents-lead = Märk när agentens tid finns i arbetsskiftsförteckningen. Kom överens om en ersättare, så når budskapet fram också vid frånvaro.
coverage-own-agents-none-title = Du leder inga förändringsagenter just nu
coverage-own-agents-none = När någon av dina medarbetare blir förändringsagent kommer hen hit.
coverage-roster-next = Följande arbetsskiftsförteckning
coverage-roster-now = Nuvarande arbetsskiftsförteckning
coverage-time-stands = Tiden finns med
coverage-time-give = Jag har skrivit in tiden
coverage-time-undo = Ångra
coverage-time-given = Märkt. Tack för att tiden finns i arbetsskiftsförteckningen.
coverage-time-taken-back = Märkningen är ångrad.
coverage-period-over = Den perioden är redan förbi. Välj den nuvarande eller följande.
coverage-own-sees-who = Du och andra som leder agenten samt förändringskoordinatorn.
coverage-arrange-sees-who = Agentens chef och förändringskoordinatorn.
coverage-own-sees-not = Agentens fältdagbok och svar syns inte här.
coverage-deputy = Ersättare i enheten
coverage-deputy-hint = Hen för fram budskapen när agenten är borta.
coverage-deputy-nobody = Inte överenskommet ännu
coverage-deputy-elsewhere = Välj någon som arbetar i enheten.
coverage-away-field = Borta till och med
coverage-away-hint = Lämna tomt om agenten är på jobbet. Orsaken antecknas inte.
coverage-arranged = Överenskommet. Förändringskoordinatorn ser det i täckningen.
coverage-end = Agentens uppdrag upphör
coverage-end-text = Uppdraget började med en inbjudan. När du avslutar det upphör agentens rättigheter genast. Det skrivna bevaras.
coverage-end-do = Avsluta uppdraget
coverage-agent-ended = Agentens uppdrag har upphört.
coverage-agent-of-register = Uppdraget kommer från personalfilen och avslutas där.
coverage-invitation-title = Vill du bli förändringsagent? { $unit }
coverage-ask-title = Vem kunde bli förändringsagent? { $unit }
coverage-answer-by = Svara senast { $day }. Du hinner tänka i lugn och ro.
coverage-what-title = Vad en förändringsagent gör
coverage-what = En förändringsagent är en kollega som för fram budskap om förändringen till sin egen enhet och tar frågorna med sig tillbaka.
coverage-hours-promised = { $hours ->
        [0] Arbetstiden avtalas med chefen och skrivs in i arbetsskiftsförteckningen.
        [1] En timme arbetstid i månaden har utlovats. Chefen skriver in den i arbetsskiftsförteckningen.
       *[other] { $hours } timmar arbetstid i månaden har utlovats. Chefen skriver in den i arbetsskiftsförteckningen.
    }
coverage-what-coaching = Du får utbildning och stöd av de andra agenterna. Utbildningstillfällena är arbetstid.
coverage-what-not = Du ansvarar inte för förändringen och talar inte för ledningen. Du får säga att du inte vet ännu.
coverage-answer-sees-who = Ditt svar ses av förändringskoordinatorn. Om du svarar ja får också din chef veta.
coverage-answer-sees-not = Om du svarar inte nu får ingen annan veta att du tillfrågades.
coverage-accept = Ja, jag blir agent
coverage-not-now = Inte nu
coverage-propose-text = Föreslå någon som kollegerna lyssnar på. Förändringskoordinatorn frågar personen själv, och hen får svara inte nu.
coverage-propose-person = Vem föreslår du
coverage-propose-sees-who = Ditt förslag ses av förändringskoordinatorn.
coverage-propose-sees-not = Du får inte veta om den du föreslår svarar inte nu.
coverage-propose-do = Skicka förslaget
coverage-propose-nobody = Det finns ingen just nu
coverage-said-yes = Tack. Du är nu din enhets förändringsagent. Din chef skriver in tiden i arbetsskiftsförteckningen.
coverage-said-yes-enrolled = Tack. Du är nu din enhets förändringsagent, och din plats i utbildningen är reserverad.
coverage-said-not-now = Tack för svaret. Saken är klar med detta.
coverage-said-proposed = Tack för förslaget. Förändringskoordinatorn fortsätter härifrån.
coverage-said-too-late = Frågan har redan besvarats eller återtagits.
coverage-said-elsewhere = Du arbetar inte längre i den här enheten. Inbjudan gäller bara den.
coverage-over-accepted = Svaret var ja.
coverage-over-declined = Svaret var inte nu. Ingen orsak frågades.
coverage-over-proposed = Förslaget är skickat.
coverage-over-withdrawn = Frågan är återtagen. Du behöver inte göra något.
coverage-over-lapsed = Svarstiden har gått ut. Du behöver inte göra något.
retention-coverage = { $count ->
        [1] En anteckning om en agents tid, ersättare eller inbjudan
       *[other] { $count } anteckningar om agenters tid, ersättare eller inbjudningar
    }
coverage-gap-moved = agenten flyttade { $day }
coverage-gap-ended = agentens uppdrag upphörde { $day }
coverage-gap-away = agenten ledig till { $day }
coverage-gap-never = ännu ingen agent
