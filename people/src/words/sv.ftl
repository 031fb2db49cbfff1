role-supervisor = chef
role-agent = förändringsagent
role-coach = coach
role-coordinator = förändringskoordinator
role-answerer = svarsgivare
role-representative = personalföreträdare
role-editor = redaktör
role-leadership = ledning
role-admin = huvudanvändare
role-hr = personaltjänster
role-reader = läsare
sign-in-title = Logga in
sign-in-lead = Vi skickar en länk till din arbetsmejl. Du behöver inget lösenord.
sign-in-email = E-postadress på jobbet
sign-in-email-hint = Adressen som din arbetsgivare har uppgett. Har du tappat bort länken får du en ny här.
sign-in-email-wrong = Skriv hela e-postadressen, till exempel fornamn.efternamn@organisation.fi.
sign-in-send = Skicka länken
sign-in-without-email = Har du ingen e-post på jobbet? Be din chef om en kod.
sign-in-sent-title = Titta i din e-post
sign-in-sent = Om { $email } är en adress som vi känner till är länken redan på väg.
sign-in-sent-next = Länken gäller i en timme och fungerar en gång. Syns inget meddelande, titta i skräpposten och kontrollera adressen.
sign-in-sent-kept = E-post har ännu inte tagits i bruk. Länken väntar hos huvudanvändaren: be hen förmedla den.
sign-in-again = Skicka en ny länk
sign-in-letter-subject = Inloggningslänk: { $network }
sign-in-letter =
    Hej { $name },

    med den här länken kommer du in. Den gäller i en timme och fungerar en gång:

    { $link }

    Om du inte har bett om en länk behöver du inte göra någonting.

    { $network }
arrival-title = Välkommen
arrival-lead = Ett tryck till så är du inne.
arrival-go = Logga in
arrival-gone-title = Länken fungerar inte längre
arrival-gone = Den är redan använd eller för gammal. Du får en ny genast.
arrival-new = Be om en ny länk
signed-out = Du har loggat ut.
