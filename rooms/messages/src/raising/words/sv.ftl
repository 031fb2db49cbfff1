messages-awaits-questions = Skicka frågorna som du antecknade om meddelandet { $about }
messages-raised-sees-who = Bara du, tills du skickar frågan. Därefter redaktören och de som svarar, och efter publiceringen hela personalen. Frågan bärs fram med ditt namn, inte frågarens.
messages-raised-sees-not = Skriv inte om patienter eller klienter och inte om någons hälsa.
messages-raise = Skicka frågorna
messages-raise-lead = Kontrollera orden och se om samma sak redan har frågats. Svaret kommer tillbaka till dig, och du tar det tillbaka till enheten.
messages-raise-leave-ask = { $count ->
    [one] Ska en fråga lämnas oskickad?
   *[other] Ska { $count } frågor lämnas oskickade?
}
messages-raise-leave-what = Texten i en fråga som lämnas oskickad tas bort. Om det är meningen, tryck på Skicka frågorna en gång till.
messages-raise-send = Skicka frågorna
messages-raise-sees-who = Redaktören, de som svarar och förändringskoordinatorn. När frågan är publicerad, hela personalen. Ditt namn syns som röst, och att frågan kom på en arbetsenhet.
messages-raise-sees-not = Frågarens namn sparas ingenstans.
messages-raised-words = Frågan
messages-raised-words-hint = I en mening, så som den ställdes.
messages-raised-missing = Skriv frågan, eller välj att den lämnas oskickad.
messages-raised-theme = Tema
messages-raised-theme-hint = Temat avgör vem som svarar.
messages-raised-theme-choose = Välj tema
messages-raised-theme-missing = Välj ett tema. Är du osäker, välj det närmaste.
messages-raised-fate = Vad ska göras med frågan?
messages-raised-send = Skicka
messages-raised-same = Samma som den här, vi följer den:
messages-raised-open = Öppna frågan
messages-raised-leave = Lämna oskickad
messages-raised-sent = Frågorna är skickade. Du får veta när de besvaras.
messages-raised-before = Frågorna var redan skickade.
messages-carried = Frågor som gick vidare härifrån
messages-carried-own = Frågor som du har fört vidare
messages-carried-own-lead = De står kvar här tills du har berättat svaret på din enhet.
messages-carried-by-day = svar eller nytt besked senast { $day }
messages-carried-waits = Du får veta när frågan besvaras.
messages-return = Ta svaret tillbaka: { $unit }
messages-return-do = Jag har berättat svaret på enheten
messages-returned = Fint: frågan har gått hela vägen och kommit tillbaka till enheten.
messages-returned-before = Svaret var redan antecknat som berättat.
messages-returned-on = Svaret berättat { $day } · { $unit }
retention-raised-questions = { $count ->
    [one] en fråga som ingen skickade
   *[other] { $count } frågor som ingen skickade
}
