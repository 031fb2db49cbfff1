reminder = Påminnelse
reminder-title = Påminn: { $task }
reminder-lead = Bara de som ännu inte har svarat.
reminder-whom = { $count ->
    [one] Påminnelsen går till en person
   *[other] Påminnelsen går till { $count } personer
 }
reminder-note = En egen mening, om du vill
reminder-note-hint = Syns för mottagarna på sidan I dag, inte i brevet. Högst 200 tecken.
reminder-note-long = Förkorta meningen till 200 tecken.
reminder-send = { $count ->
    [one] Påminn en person
   *[other] Påminn { $count } personer
 }
reminder-sent = Påminnelsen finns på deras sida I dag. Brevet kommer när det passar var och en, om inte svaret hinner före.
reminder-nobody = Ingen påmindes: alla har redan svarat eller fått en påminnelse inom ett dygn.
reminder-resting-title = De här har redan påmints
reminder-resting = Om samma uppgift påminns en gång per dygn.
reminder-reminded = påmind { $when }
reminder-empty-title = Alla har svarat
reminder-empty = Ingen behöver påminnas.
reminder-sees = Vem ser påminnelsen?
reminder-sees-who = Var och en ser sin egen. Andra koordinatorer och gruppens coacher ser vem som påminde och när.
reminder-sees-not = Cheferna ser den inte, och ingens påminnelser räknas.
reminder-news = Påminnelse: { $about }
reminder-tomorrow = I morgon är sista dagen: { $about }
reminder-heading = Påminn
reminder-others = Övriga uppgifter ({ $count })
reminder-press = Påminn dem som inte har svarat ({ $count })
reminder-log = { $people ->
    [one] { $author } påminde en person { $when }
   *[other] { $author } påminde { $people } personer { $when }
 }
reminder-timetable = Påminnelser dagen före inlämning
