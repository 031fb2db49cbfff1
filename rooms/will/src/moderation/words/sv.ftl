will-moderation-title = Påståenden som väntar på granskning
will-moderation-lead = Påståenden från deltagarna, det äldsta först. Var och en har utlovats svar inom en vardag. Vem som har skrivit visas inte för någon.
will-moderation-none-title = Inget väntar
will-moderation-none = När någon lägger till ett påstående kommer det hit, och du får veta det på din förstasida.
will-moderation-by = Senast { $day }
will-moderation-late = Försenad, utlovad { $day }
will-moderation-more = { $count ->
    [one] Dessutom väntar ett påstående.
   *[other] Dessutom väntar { $count } påståenden.
}
will-moderation-decide = Granskning av ett påstående
will-moderation-fits = Publicera om påståendet gäller en enda sak som man kan vara av samma eller annan åsikt om och inte gäller en person som kan kännas igen. Du behöver inte hålla med.
will-moderation-publish = Publicera
will-moderation-over = Rundan är slut, så påståendet kan inte publiceras längre. Berätta det för den som skrev.
will-moderation-merge-title = Samma sak har redan sagts
will-moderation-merge-lead = Den som skrev får se vilket påstående som säger samma sak och kan ta ställning till det.
will-moderation-into = Påstående som säger samma sak
will-moderation-choose = Välj ett påstående
will-moderation-into-missing = Välj det påstående som säger samma sak.
will-moderation-merge = Sammanför
will-moderation-refuse-title = Kan inte publiceras
will-moderation-refuse-lead = Den som skrev får se varför. Berätta också vart saken kan föras.
will-moderation-ready = Färdiga skäl som du kan redigera:
will-moderation-words = Skäl till den som skrev
will-moderation-words-hint = En eller två vänliga meningar.
will-moderation-words-missing = Berätta varför. Den som skrev får se det.
will-moderation-words-long = Korta ner skälet till högst 1 000 tecken.
will-moderation-sees = Den som skrev påståendet och andra som granskar.
will-moderation-refuse = Publicera inte
will-moderation-published = Påståendet har publicerats.
will-moderation-merged = Påståendet har sammanförts.
will-moderation-refused = Påståendet publicerades inte. Den som skrev får se varför.
will-moderation-was-decided = Det här är redan avgjort, eller så är rundan slut.
will-reason-person = Gäller en person som kan kännas igen
will-reason-many = Många saker på en gång
will-reason-question = En fråga, inte ett påstående
will-reason-patient = Uppgifter om en patient eller klient
will-reason-insulting = Sårande
will-refusal-person = Påståendet gäller en person som kan kännas igen. Du kan ta upp saken med chefens chef, förtroendemannen eller arbetarskyddsfullmäktigen.
will-refusal-many = Påståendet gäller många saker, så det är svårt att svara på. Skicka gärna var och en som ett eget påstående.
will-refusal-question = Det här är en fråga som man inte kan vara av samma eller annan åsikt om. Ställ den under Påverka, så får du svar.
will-refusal-patient = I påståendet finns uppgifter som en patient eller klient kan kännas igen på. Skriv gärna saken utan dem.
will-refusal-insulting = Påståendet är formulerat på ett sätt som sårar. Skriv saken på ett annat sätt, så kan andra ta ställning till den.
will-whys-title = Läsa motiveringar
will-whys-lead = Motiveringarna står i slumpmässig ordning och det syns inte vem som har skrivit dem. Andra ser dem som du väljer att visa, när det finns minst 20 om samma påstående.
will-whys-later = Motiveringarna läses först när omröstningen är avslutad.
will-whys-none-title = Alla motiveringar är lästa
will-whys-none = Det kommer inga nya när rundan är slut.
will-whys-choose = Visas motiveringen för andra?
will-whys-shown = Visa
will-whys-hidden = Lämna bort
will-whys-more = { $count ->
    [one] Efter det här kommer en till.
   *[other] Efter det här kommer { $count } till.
}
will-whys-sees = Bara de som granskar, tills motiveringen har valts att visas.
will-whys-keep = Spara valen
will-whys-kept = Valen är sparade.
