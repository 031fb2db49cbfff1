talk-title = Diskussion
talk-none = Ingen har kommenterat ännu. Du kan börja.
talk-before = Visa tidigare kommentarer
talk-after = { $count ->
    [one] Visa en kommentar till
   *[other] Visa följande, { $count } kommentarer kvar
}
talk-read = Jag har läst de nya kommentarerna
talk-write = Kommentera
talk-answering = Du svarar på en kommentar: { $name }
talk-not-answering = Kommentera hellre frågan
talk-body = Din kommentar
talk-body-hint = Vad tänker eller vet du om saken? Skriv inget om patienter eller klienter och inget om någons hälsa.
talk-body-missing = Skriv en kommentar innan du skickar den.
talk-body-long = Kommentaren är för lång. Förkorta den till högst 2 000 tecken.
talk-sees-who = Kommentaren och ditt namn syns för alla som är inloggade. Vi berättar för dig när frågan besvaras eller någon annan kommenterar.
talk-in-confidence = Du ställde den här frågan konfidentiellt. I kommentaren syns ditt namn. Skriv inte att frågan är din, om du inte vill att andra får veta det.
talk-send = Skicka kommentaren
talk-said = Din kommentar syns i diskussionen.
talk-merged = Frågan har slagits samman med en annan. Diskussionen fortsätter där.
talk-moderated = Redaktören har tagit bort kommentaren. Orsak: { $reason }
talk-news = Frågan har kommenterats: { $about }
talk-news-moderated = Redaktören tog bort din kommentar: { $about }
talk-edit = Redigera kommentaren
talk-edit-hint = I kommentaren syns att den har redigerats.
talk-removal = Ska kommentaren tas bort?
talk-removal-lead = Kommentaren tas bort för gott. Kvar blir en anteckning om att här fanns en kommentar.
talk-reason = Varför tar du bort kommentaren?
talk-reason-hint = Orsaken syns för alla i diskussionen, och skribenten får veta den. Den finns också i granskningsloggen.
talk-reason-missing = Berätta varför, så att skribenten och läsarna förstår.
talk-remove = Ta bort kommentaren
talk-removed = Kommentaren är borttagen.
