peers-programme = Att läsa varandras inlämningar
peers-programme-hint = Om du tillåter det kan man för varje mellanuppgift bestämma om agenterna i samma coachningsgrupp läser varandras inlämningar. Annars läses de bara av coacherna.
peers-programme-yes = Agenterna får läsa varandras inlämningar
peers-task = Vem läser inlämningarna?
peers-task-hint = Agenten får veta det innan hen skriver. Om du ändrar valet gäller det inte inlämningar som redan har skickats: de öppnas inte för andra.
peers-task-coaches = Bara coacherna
peers-task-peers = Coacherna och agenterna i den egna coachningsgruppen
peers-task-peers-hint = Agenten ser de andras svar först när hen har skickat sitt eget.
peers-task-keep = Agenten kan ändå lämna sitt svar bara till coacherna
peers-task-not = Inlämningarna läses bara av coacherna. I programmets uppgifter kan man tillåta att agenterna läser varandras inlämningar.
peers-sees-who = De agenter i din coachningsgrupp som själva redan har svarat, och dina coacher: { $coaches }. De kan också kommentera.
peers-sees-who-together = De som du gör det här med, och när det är skickat de agenter i er coachningsgrupp som själva redan har svarat, samt dina coacher: { $coaches }. De kan också kommentera.
peers-sees-coach = { $author }, de agenter i coachningsgruppen som själva redan har svarat, och coacherna: { $coaches }.
peers-own-first = Du ser de andras svar när du har skickat ditt eget: så hinner var och en tänka själv först.
peers-keep = Låt bara coacherna läsa det här svaret
peers-task-send = Skicka svaret
peers-others = De andras svar
peers-others-text = De här har skrivits också för dig. Du kan kommentera dem.
peers-others-none = De andra har inte svarat ännu.
peers-comments = Kommentarer
peers-comments-none = Ingen har kommenterat ännu.
peers-comments-go = Läs och kommentera
peers-comments-count = { $count ->
    [0] inga kommentarer ännu
    [one] 1 kommentar
   *[other] { $count } kommentarer
 }
peers-comments-line = { $count ->
    [0] inga ännu
    [one] 1 kommentar
   *[other] { $count } kommentarer
 }{ $new ->
    [0] {""}
   *[other] , varav nya { $new }
 }
peers-write = Kommentera
peers-send = Skicka kommentaren
notice-comment = Ditt svar har kommenterats: { $about }
peers-no-coach = inte utsedd ännu
