space-title = { $cohort }: gruppens egen plats
space-lead = Här frågar ni varandra, berättar vad ni har prövat och fortsätter där ni slutade på coachningen.
space-to-programme = Tillbaka till programmet
space-begin = Starta en diskussion
space-refresh = Uppdatera
space-rules = Först kommer vi överens om spelreglerna
space-rule-stays = Det som berättas här stannar i den här gruppen.
space-rule-clients = Vi skriver ingenting om klienter eller patienter som gör att de kan kännas igen.
space-rule-listen = Vi tar emot varandras tankar också när vi tycker olika.
space-rule-time = Skriv och läs när du har arbetstid för det. Ingen behöver svara på sin lediga tid.
space-rule-moderation = Coachen kan ta bort ett meddelande som bryter mot det här och berättar alltid varför.
space-enter = Det passar, jag går in
space-entered = Välkommen! Läs i lugn och ro eller starta en diskussion.
space-sees = Vem läser här?
space-sees-who = { $agents ->
    [one] Gruppens enda agent och coacherna: { $coaches }.
   *[other] Gruppens { $agents } agenter och coacherna: { $coaches }.
 }
space-sees-not = Chefer, ledning, förändringskoordinatorn och huvudanvändaren kommer inte in hit.
space-empty-title = Här är det ännu tyst
space-empty = Starta den första diskussionen: fråga något eller berätta vad du har prövat.
space-thread-line = { $count ->
    [one] 1 meddelande · startad av { $author } · senast { $when }
   *[other] { $count } meddelanden · startad av { $author } · senast { $when }
 }
space-muted-tag = tystad
space-unread = { $count } nya
space-news = Nytt för dig
space-news-none = Du har läst allt.
space-continue = { $count ->
    [one] Ett nytt – fortsätt här: { $name }
   *[other] { $count } nya – fortsätt här: { $name }
 }
space-theme-daily = Frågor i vardagen
space-theme-worked = Det här fungerade
space-theme-help = Jag behöver hjälp
space-theme = Tema
space-theme-hint = Välj ett tema ur listan eller skriv ett eget.
space-theme-missing = Välj eller skriv ett tema, så att diskussionen hittas.
space-name = Rubrik
space-name-hint = Till exempel: Hur får vi med nattskiftet?
space-name-missing = Ge diskussionen en rubrik.
space-first = Vad vill du säga eller fråga?
space-begin-send = Starta diskussionen
space-begun = Diskussionen har startat.
space-back = Gruppens plats
space-back-thread = Tillbaka till diskussionen
space-begun-by = { $count ->
    [one] startad av { $author } · 1 meddelande
   *[other] startad av { $author } · { $count } meddelanden
 }
space-follow = Följ
space-unfollow = Sluta följa
space-mute = Tysta
space-unmute = Sluta tysta
space-following = Du följer den här diskussionen. Nya meddelanden syns på din sida I dag.
space-muted = Diskussionen är tystad. Du får inte längre veta om den, utom om någon nämner dig.
space-not-following = Du följer inte längre den här diskussionen.
space-before = Visa tidigare meddelanden
space-after = { $count ->
    [one] Visa nästa meddelande
   *[other] Visa följande, { $count } meddelanden kvar
 }
space-remarks = Meddelanden
space-fresh = { $count ->
    [one] Ett nytt meddelande
   *[other] { $count } nya meddelanden
 }
space-over = Sidan uppdateras inte längre av sig själv. Uppdatera sidan för att se nya meddelanden.
space-read = Markera som läst
space-write = Skriv till gruppen
space-answering = Du svarar på meddelandet av { $name }
space-body = Ditt meddelande
space-body-hint = Du kan nämna någon i gruppen genom att skriva @ och namnet. Skriv inga uppgifter om klienter eller patienter.
space-body-missing = Skriv ett meddelande eller bifoga en bild eller tal.
space-body-long = Meddelandet är för långt. Korta av det till högst 8 000 tecken.
space-calls = Nämn någon
space-calls-hint = Hen får en avisering om det på sin sida I dag.
space-calls-nobody = Ingen särskild
space-medium = Bifoga bild, tal eller fil
space-medium-file = Fil
space-medium-hint = En bild, en inspelning eller ett dokument. Platsuppgifter tas bort ur bilden.
space-described = Vad syns på bilden eller sägs i talet?
space-send = Skicka till gruppen
space-edit = Redigera meddelandet
space-edit-hint = I meddelandet syns att det har redigerats.
space-edit-sees = De som läser också resten av diskussionen.
space-removal = Ska meddelandet tas bort?
space-removal-lead = Meddelandet tas bort för gott. Kvar blir en anteckning om att här fanns ett meddelande.
space-reason = Varför tar du bort meddelandet?
space-reason-hint = Orsaken syns för alla i gruppen, och skribenten får veta att meddelandet togs bort.
space-reason-missing = Berätta varför, så att skribenten och gruppen förstår.
space-remove = Ta bort meddelandet
space-removed = Meddelandet har tagits bort.
space-moderated = Coachen har tagit bort meddelandet. Orsak: { $reason }
space-go = Gruppens egen plats
notice-mention = Du nämndes i en diskussion: { $about }
notice-thread = Nytt i en diskussion du följer: { $about }
notice-moderated = Coachen tog bort ditt meddelande i diskussionen: { $about }
