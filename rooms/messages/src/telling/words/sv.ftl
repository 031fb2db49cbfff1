messages-shift-morning = Morgonskiftet
messages-shift-evening = Kvällsskiftet
messages-shift-night = Nattskiftet
messages-shift-day = Dygnsskiftet
messages-shift-all = Alla skift
messages-shift-meeting = Enhetens eget möte
messages-told-morning = Berättat för morgonskiftet
messages-told-evening = Berättat för kvällsskiftet
messages-told-night = Berättat för nattskiftet
messages-told-day = Berättat för dygnsskiftet
messages-told-all = Berättat för alla skift
messages-told-meeting = Berättat på enhetens möte
messages-told-line = { $told } · { $present } på plats · { $questions ->
    [0] inga frågor
    [one] 1 fråga
   *[other] { $questions } frågor
}
messages-missing-morning = Morgonskiftet saknas ännu
messages-missing-evening = Kvällsskiftet saknas ännu
messages-missing-night = Nattskiftet saknas ännu
messages-awaits-morning = { $about }: morgonskiftet saknas ännu
messages-awaits-evening = { $about }: kvällsskiftet saknas ännu
messages-awaits-night = { $about }: nattskiftet saknas ännu
messages-told-by-agent = antecknat av en förändringsagent
messages-told-by-supervisor = antecknat av en chef
messages-carry = Berätta det här på din enhet
messages-told-in-unit = På din arbetsenhet
messages-not-told-by-you = Inte berättat ännu
messages-not-told-yet = En förändringsagent eller chef berättar det här på din enhet.
messages-nobody-acknowledges = Enheten hör det tillsammans. Ingen enskild människa kvitterar något, och läsare räknas inte.
messages-tell-do = Jag har berättat
messages-tell-another = Jag berättade för ett annat skift
messages-tell = För vem berättade du?
messages-tell-lead = En anteckning räcker för hela skiftet.
messages-tell-unit = På vilken enhet?
messages-tell-unit-missing = Välj den enhet där du berättade.
messages-tell-shift = Välj skift
messages-tell-shift-missing = Välj det skift du berättade för.
messages-tell-present = Hur många var på plats?
messages-tell-present-hint = Ungefär räcker. Vi frågar inte efter namn.
messages-tell-present-wrong = Ange ett tal mellan 1 och 999.
messages-tell-questions = Kom det frågor?
messages-tell-questions-lead = Skriv en fråga per rad, med frågarens egna ord och utan namn. På nästa sida skickar du dem.
messages-tell-question = Fråga { $number }
messages-tell-question-long = Korta frågan till högst 200 tecken.
messages-tell-questions-wrong = Ange antalet frågor med en siffra, till exempel 2.
messages-tell-count = Hur många frågor kom det sammanlagt?
messages-tell-count-hint = Lämna tomt om du skrev alla på raderna ovan.
messages-tell-count-only-hint = Också de som du svarade på genast.
messages-tell-more = Något skift har inte hört det ännu, eller jag berättade en annan dag
messages-tell-missing = Vilket skift har inte hört det ännu?
messages-tell-missing-hint = Vi påminner enhetens agenter och chef tills det är berättat.
messages-tell-day = Vilken dag berättade du?
messages-tell-day-hint = Oftast i dag.
messages-tell-day-wrong = Ange en dag som är i dag eller tidigare.
messages-tell-keep = Spara anteckningen
messages-tell-cancel = Avbryt
messages-telling-sees = Vem ser det här?
messages-tell-sees-who = Enhetens personal, dess chefer, meddelandets skribenter, förändringskoordinatorn och ledningen. I anteckningen står om en agent eller en chef berättade, inte ditt namn.
messages-tell-sees-not = Antalet på plats syns bara i den här anteckningen. Det räknas inte ihop någonstans.
messages-told = Anteckningen är sparad. Tack för att du förde meddelandet vidare.
messages-told-with-questions = Anteckningen är sparad. Skicka ännu frågorna.
messages-telling-edit = Rätta anteckningen
messages-telling-correct = Rätta
messages-telling-corrected = Anteckningen är rättad.
messages-telling-take-back = Återta anteckningen
messages-telling-take-back-ask = Vill du återta den här anteckningen?
messages-telling-take-back-what = Anteckningen tas bort, och meddelandet väntar igen på att någon berättar det på enheten. Det går inte att ångra, men du kan göra en ny anteckning.
messages-telling-take-back-questions = { $count ->
    [one] Också en fråga som inte har skickats tas bort.
   *[other] Också { $count } frågor som inte har skickats tas bort.
}
messages-telling-taken-back = Anteckningen är återtagen.
messages-telling-stays = Anteckningen kan inte längre återtas, eftersom frågor från den redan har skickats.
messages-telling-whose = Anteckningen är enhetens. Där finns inga namn, och ingen kvitterar något.
