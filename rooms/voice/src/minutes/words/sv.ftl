minutes-theme = T{ $number } { $name }
minutes-on = { $what }, { $day }
minutes-made = Sammanställt { $when } ur påverkanskanalen
minutes-unpublished = { $state } (inte publicerad)
minutes-state = Läge
minutes-states = Lägen
minutes-asked = Frågat
minutes-answer = Svar
minutes-answerer = Besvarades av
minutes-no-answer = Det finns inget svar ännu.
minutes-known = Vad vi vet
minutes-not-known = Vad vi ännu inte vet
minutes-who-decides = Vem som beslutar
minutes-passed-to = Fördes vidare till
minutes-representatives = Personalens företrädare
minutes-remark = Anmärkning av personalens företrädare
minutes-column-number = Nr
minutes-column-theme = Tema
minutes-column-question = Fråga
minutes-column-more = Tilläggsuppgifter
minutes-column-state = Läge
minutes-column-asked = Datum
minutes-column-asker = Frågat av
minutes-column-answer = Svar
minutes-column-answerer = Besvarad av
minutes-column-answered = Besvarad
minutes-column-return = Återkommer senast
minutes-column-next = Nästa behandling
minutes-column-remarks = Anmärkningar av personalens företrädare
minutes-themes = Teman
minutes-all-themes = Alla teman
minutes-all-states = Alla lägen
minutes-time = Frågat
minutes-all-times = När som helst
minutes-between = { $from } – { $until }
minutes-from-day-field = Frågat tidigast
minutes-until-day-field = Frågat senast
minutes-lang = Dokumentets språk
minutes-choose = Visa frågorna
minutes-none-is-all = Om du inte väljer något kommer alla med.
minutes-none-title = Inget hittades med de här valen
minutes-none = Välj fler teman eller lägen, eller en längre tid.
minutes-more-questions = { $count ->
    [one] Dessutom en fråga som kommer med i filen.
   *[other] Dessutom { $count } frågor som kommer med i filen.
}
minutes-too-many-out = Det finns över 1 000 frågor. Välj ett tema eller en kortare tid, så får du dem i en fil.
minutes-no-pdf = Texten har ett tecken som inte kan skrivas i en PDF. Ta filen till Word.
minutes-export-link = Ta med frågor till ett möte
minutes-export = Frågor att ta med till ett möte
minutes-export-lead = Välj vad du tar med till samarbetskommittén eller ett annat möte. Du får frågorna och svaren till Word, som PDF eller som tabell.
minutes-export-title = Frågor och svar
minutes-export-count = { $count ->
    [one] En fråga
   *[other] { $count } frågor
}
minutes-export-sees = Filen är din. Den ses av dem som du ger den till. I den finns publicerade frågor; för personalens företrädare och förändringskoordinatorn också de som behandlas i samarbetsförfarandet.
minutes-export-sees-not = Namnet på den som frågat konfidentiellt finns inte i filen, vem som än tar den.
minutes-save-docx = Spara till Word
minutes-save-pdf = Spara som PDF
minutes-save-csv = Spara som tabell (CSV)
minutes-file-name = fragor-och-svar
minutes-import-link = Hämta frågor ur ett protokoll
minutes-import = Hämta frågor ur ett protokoll
minutes-import-lead = Frågor som ställts på möten kommer till samma plats som de andra. Du ser först vad som skulle komma, och inget sparas innan du godkänner.
minutes-file = Tabell (CSV) eller Word-dokument med en tabell
minutes-file-hint = På första raden står rubrikerna: fråga, och om du vill tilläggsuppgifter, svar, tema, besvarad av och datum. Högst 2 000 rader.
minutes-file-missing = Välj en fil.
minutes-no-questions = Tabellen har ingen kolumn med rubriken Fråga. Lägg till rubriken och hämta filen på nytt.
minutes-no-rows = Tabellen har inga rader under rubrikerna.
minutes-too-many = Tabellen har över 2 000 rader. Dela den i två filer och hämta dem efter varandra.
minutes-rows-broken = Raderna kom inte fram hela. Välj filen på nytt.
minutes-import-theme = Tema för rader utan tema
minutes-import-theme-none = Inget tema: sådana rader hämtas inte
minutes-import-lang = På vilket språk är frågorna skrivna?
minutes-import-published = Publicera genast
minutes-import-published-hint = Du är redaktör och kan publicera raderna när du hämtar dem. Läs dem först: namn eller uppgifter som gör att en patient eller anställd kan kännas igen publiceras inte. Varje publicering antecknas i granskningsloggen. Om du inte väljer det här väntar frågorna på att redaktionen läser dem.
minutes-import-sees = Publicerade frågor ses av alla inloggade, de andra av redaktörerna, de som svarar och förändringskoordinatorn. Vid svaret syns att du hämtade det, och vem som svarade, om det står i tabellen.
minutes-import-sees-not = Filen sparas inte. Namnen på dem som frågat hämtas inte: kontrollera att de inte finns i texterna.
minutes-import-look = Visa vad som skulle komma
minutes-import-other = Välj en annan fil
minutes-preview = Det här skulle komma
minutes-would = { $coming ->
    [0] Ingen fråga skulle komma.
    [one] En fråga skulle komma.
   *[other] { $coming } frågor skulle komma.
}{ $known ->
    [0] {""}
    [one] {" "}En har hämtats redan tidigare.
   *[other] {" "}{ $known } har hämtats redan tidigare.
}{ $faults ->
    [0] {""}
    [one] {" "}En rad kan inte hämtas.
   *[other] {" "}{ $faults } rader kan inte hämtas.
}
minutes-changed = Något ändrades under tiden. Se ännu en gång vad som skulle komma, och godkänn sedan.
minutes-nothing-title = Det finns inget nytt att hämta
minutes-nothing = Alla rader har antingen redan hämtats eller har något att rätta. Rätta raderna i tabellen och hämta den på nytt: de som redan hämtats kommer inte en gång till.
minutes-preview-published = Frågorna publiceras genast, och var och en antecknas i granskningsloggen. Läs dem här först. De har inte frågarens namn.
minutes-preview-theme = Rader utan tema kommer till temat { $theme }.
minutes-preview-similar = { $count ->
    [one] En liknar en fråga som redan finns här. Den kommer ändå; samma frågor kan slås ihop senare.
   *[other] { $count } liknar frågor som redan finns här. De kommer ändå; samma frågor kan slås ihop senare.
}
minutes-bring = { $count ->
    [one] Hämta en fråga
   *[other] Hämta { $count } frågor
}
minutes-faults = { $count ->
    [one] En rad kan inte hämtas
   *[other] { $count } rader kan inte hämtas
}
minutes-faults-lead = De andra raderna kan hämtas nu. Rätta de här i tabellen och hämta den på nytt: de som redan hämtats kommer inte en gång till.
minutes-row = Rad { $row }.
minutes-coming = { $count ->
    [one] En fråga skulle komma
   *[other] { $count } frågor skulle komma
}
minutes-known-rows = { $count ->
    [one] En har redan hämtats
   *[other] { $count } har redan hämtats
}
minutes-like = Liknar frågan
minutes-open = Väntar på svar
minutes-more-rows = { $count ->
    [one] Och en rad till.
   *[other] Och { $count } rader till.
}
minutes-compared = Liknande frågor söktes för de hundra första.
minutes-row-no-question = Frågan saknas.
minutes-row-question-long = Frågan är för lång. Förkorta den till under 4 000 tecken.
minutes-row-answer-long = Svaret eller namnet på den som svarat är för långt. Förkorta svaret till under 8 000 tecken och namnet till under 200.
minutes-row-no-theme = Temat saknas. Skriv det på raden eller välj på föregående sida ett tema för rader utan tema.
minutes-row-theme-unknown = Temat hittas inte. Skriv dess nummer, till exempel T3, eller namnet så som det står här.
minutes-row-theme-closed = Temat är avslutat. Välj ett annat.
minutes-row-day-unknown = Datumet är inte ett datum. Skriv det så här: 4.10.2021.
minutes-row-day-ahead = Dagen har inte kommit ännu.
minutes-from = Ur ett protokoll.
minutes-from-day = Ur ett protokoll { $day }.
minutes-from-who = Besvarades av { $name }. Ur ett protokoll.
minutes-from-who-day = Besvarades av { $name }, { $day }. Ur ett protokoll.
minutes-asked-from = frågat { $day }, ur ett protokoll
minutes-brought = Frågorna har hämtats och publicerats.
minutes-brought-nothing = Allt hade redan hämtats. Inget kom två gånger.
minutes-request-link = Svara på en begäran om handling
minutes-request = Svara på en begäran om handling
minutes-request-lead = Samla de frågor och svar som någon har begärt (offentlighetslagen 621/1999). Läs dem, maskera det som är sekretessbelagt och ge en PDF eller ett Word-dokument.
minutes-request-choice = Vad begärdes?
minutes-request-words = Sökord
minutes-request-words-hint = Till exempel: hemvårdens team. Du kan lämna fältet tomt.
minutes-request-which = Vilka frågor
minutes-request-published = Bara publicerade
minutes-request-all = Publicerade och opublicerade
minutes-request-none = Pröva andra sökord eller en längre tid, eller ta också med opublicerade.
minutes-request-too-many = Det finns över { $most } frågor, och var och en ska läsas innan den ges ut. Avgränsa med tema eller tid och gör flera filer.
minutes-request-items = { $count ->
    [one] En fråga skulle ges ut
   *[other] { $count } frågor skulle ges ut
}
minutes-request-items-lead = Läs var och en. Utkast ges inte ut, och inte heller namnet på någon som frågat.
minutes-request-read = Läs hela texten
minutes-fate = Vad görs med frågan K{ $number }?
minutes-fate-given = Ges ut
minutes-fate-outside = Hör inte till begäran
minutes-fate-left-out = Ges inte ut
minutes-items-news = Det kom fler frågor under tiden. Läs dem och gör sedan filen.
minutes-items-none = Det blev inget kvar att ge ut. Välj minst en fråga.
minutes-masking = Vad maskeras?
minutes-masking-lead = Ett maskerat ställe tas bort ur texten helt och hållet och överallt. I stället kommer ett märke med grunden.
minutes-masking-more = Maskera också på en annan grund
minutes-ground = Grund { $number }
minutes-ground-choose = Välj grund
minutes-ground-missing = Välj på vilken grund de här ställena maskeras.
minutes-ground-tells = I grunden finns ett ord som borde maskeras. Skriv grunden utan det.
minutes-passages = Ställen att maskera { $number }
minutes-passages-hint = Ett per rad, till exempel ett namn eller ett rumsnummer. Stora och små bokstäver är detsamma. Skriv också böjda former.
minutes-passage-short = Skriv minst två bokstäver eller siffror på varje rad.
minutes-passage-nowhere = Stället ”{ $passage }” finns ingenstans. Kontrollera hur det är skrivet eller ta bort raden.
minutes-own = Annan grund med egna ord
minutes-own-hint = Till exempel: OffL 24 § 1 mom. 8 punkten. Den används när grunden är Annan grund.
minutes-own-missing = Skriv den andra grunden, eller välj en grund i listan.
minutes-mark = [maskerat: { $ground }]
minutes-ground-client = Klient inom socialvården eller patient (24 § 1 mom. 25 punkten)
minutes-ground-private = Privatliv och åsikter (24 § 1 mom. 32 punkten)
minutes-ground-contact = Hemliga kontaktuppgifter (24 § 1 mom. 31 punkten)
minutes-ground-evaluation = Personbedömning (24 § 1 mom. 29 punkten)
minutes-ground-security = Säkerhetsarrangemang (24 § 1 mom. 7 punkten)
minutes-ground-business = Företagshemlighet (24 § 1 mom. 20 punkten)
minutes-ground-not-yet = Ännu inte offentlig (6 och 7 §)
minutes-ground-own = Annan grund
minutes-law-client = OffL 24 § 1 mom. 25 punkten
minutes-law-private = OffL 24 § 1 mom. 32 punkten
minutes-law-contact = OffL 24 § 1 mom. 31 punkten
minutes-law-evaluation = OffL 24 § 1 mom. 29 punkten
minutes-law-security = OffL 24 § 1 mom. 7 punkten
minutes-law-business = OffL 24 § 1 mom. 20 punkten
minutes-law-not-yet = OffL 6 och 7 §
minutes-front = På framsidan
minutes-request-asked = Vad som begärdes
minutes-request-asked-hint = Namnet på den som begärt behövs inte: en begäran behöver inte motiveras.
minutes-asked-missing = Skriv vad som begärdes.
minutes-request-on = Begäran kom
minutes-on-missing = Ange dagen då begäran kom.
minutes-on-ahead = Dagen har inte kommit ännu. Ange dagen då begäran kom.
minutes-request-by = På vems beslut handlingarna ges
minutes-request-by-hint = Namn och uppgiftsbeteckning.
minutes-by-missing = Skriv på vems beslut handlingarna ges.
minutes-request-sees = Filen ses av den som du ger den till. I loggen står att du gjorde den, när och hur många frågor den har; inte vad som står i den.
minutes-request-sees-not = Namnen på dem som frågat finns inte i filen. Det maskerade finns inte i filen i någon form.
minutes-request-pdf = Gör en PDF
minutes-request-docx = Gör ett Word-dokument
minutes-request-title = Svar på en begäran om handling
minutes-request-given = Frågor som getts ut
minutes-request-left-out = Inte utgivna
minutes-request-masked = Maskerade ställen
minutes-request-ground = Grund
minutes-request-count = Antal
minutes-request-names = Namnen på dem som frågat ges inte ut. Svaren och personalföreträdarnas anmärkningar har getts i uppdraget, och de har namn.
minutes-request-appeal = OffL är lagen om offentlighet i myndigheternas verksamhet (621/1999). Om en del är maskerad eller inte har getts ut kan den som begärt handlingarna föra saken till myndigheten för avgörande och få ett beslut som kan överklagas (14 § 3 mom.).
minutes-request-file = svar-pa-begaran-om-handling
minutes-import-read-first = Frågorna syns inte för andra genast. Redaktionen läser dem först och publicerar dem.
minutes-import-editors = I redaktionen: { $names }.
minutes-import-no-editor = Ingen har rollen redaktör just nu: be huvudanvändaren ge den till någon.
minutes-unread = { $count ->
    [one] En hämtad fråga väntar på att redaktionen läser den.
   *[other] { $count } frågor väntar på att redaktionen läser dem.
 }
minutes-preview-unread = { $count ->
    [one] Frågan får vänta på att redaktionen läser den. Andra ser den när en redaktör har publicerat den. Den har inte frågarens namn.
   *[other] { $count } frågor får vänta på att redaktionen läser dem. Andra ser dem när en redaktör har publicerat dem. De har inte frågarens namn.
 }
minutes-brought-unread = Frågorna har hämtats. Andra ser dem när redaktionen har läst och publicerat dem.
minutes-set = frågorna som hämtats ur protokoll
