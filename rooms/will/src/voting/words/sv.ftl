will-confidential = Konfidentiellt: systemet vet att du har röstat, så att ingen röstar två gånger. Ingen användare, chef eller administratör ser i programmet hur du har röstat.
will-voting-sees = Vem ser din röst?
will-stand-agree = Samma åsikt
will-stand-disagree = Annan åsikt
will-stand-pass = Hoppa över
will-stand-passed = Överhoppad
will-voting-back = Gemensam viljeinriktning
will-voting-statement = Påstående
will-voting-choose = Välj samma åsikt, annan åsikt eller hoppa över.
will-voting-progress = { $last ->
   *[other] Påstående { $place } av { $count }. Du kan sluta när som helst.
}
will-voting-changing = Påstående { $number }. Du kan ändra ditt svar tills rundan tar slut.
will-voting-yours = Du svarade: { $stand }. Ett nytt svar ersätter det.
will-voting-matters = Det här är viktigt för mig
will-voting-why = Berätta varför (frivilligt)
will-voting-reason = Varför tycker du så?
will-voting-reason-hint = Högst 500 tecken. Skriv inga namn och inga uppgifter om patienter.
will-voting-reason-long = Korta ner motiveringen till högst 500 tecken.
will-voting-reason-sees = Vem ser motiveringen?
will-voting-reason-who = En förändringskoordinator eller redaktör läser motiveringarna först, när rundan är slut. Andra ser dem först när det finns minst 20 om samma påstående.
will-voting-reason-once = Motiveringen kopplas inte till dig eller till dina andra svar, och därför kan den inte ändras eller tas bort när den har skickats.
will-voting-reason-given = Du har redan motiverat det här. Motiveringen kopplas inte till dig, och därför kan den inte ändras.
will-voting-kept = Ditt svar är sparat.
will-voting-late = Svaret kunde inte sparas: rundan är inte längre öppen.
will-voting-last = Ändra det förra svaret
will-voting-stop = Sluta för den här gången
will-voting-ways = Andra vägar
will-voting-done-title = Tack! Du har tagit ställning till alla påståenden.
will-voting-done = Du kan ändra dina svar till och med { $day }. Resultatet publiceras för alla i samma stund { $result }.
will-voting-done-live = Du kan ändra dina svar tills omröstningen stängs. Resultatet visas genast efter det.
will-voting-done-more = Kom tillbaka: det kan komma påståenden från andra tills rundan tar slut.
will-voting-to-round = Till rundans sida
will-voting-not-asked-title = Den här rundan frågar inte dig
will-voting-not-asked = Rundan frågar dem som arbetar i valda enheter. Du får läsa resultatet samtidigt som de andra.
will-voting-sealed-title = Det går inte att rösta just nu
will-voting-sealed = Nyckeln som gör att var och en röstar bara en gång finns inte på den här servern. Dina svar är sparade. Be en administratör kontrollera nycklarna och försök sedan på nytt.
will-voting-ahead = Omröstningen börjar { $day }.
will-voting-closed = Omröstningen är avslutad. Resultatet publiceras för alla i samma stund { $day }.
will-voting-draft = Rundan är inte öppnad ännu. När den öppnas tar man ställning till påståendena på den här sidan.
will-voting-told = Omröstningen är avslutad och resultatet kan läsas.
will-votes-title = Mina svar
will-votes-lead = Du kan ändra dina svar till och med { $day }. Bara du ser den här sidan.
will-votes-lead-closed = Rundan är slut och svaren kan inte ändras längre. Bara du ser den här sidan. Svaren tas bort en månad efter resultatet.
will-votes-go-on = { $count ->
    [one] Ta ställning till ett påstående till
   *[other] Ta ställning till { $count } påståenden till
}
will-votes-none-title = Inga svar
will-votes-none = När du tar ställning till påståenden syns dina svar här.
will-votes-change = Ändra
