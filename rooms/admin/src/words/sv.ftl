menu-admin = Administration
admin-title = Allt fungerar
admin-title-stuck = { $count ->
    [one] Ett jobb behöver din uppmärksamhet
   *[other] { $count } jobb behöver din uppmärksamhet
 }
admin-lead = Tahto { $version } · { $database }
admin-people = Människor och enheter
admin-trust = Dataskydd och respons
admin-system = Systemet
letters = Utgående brev
letters-kept = Ingen e-postserver är inställd: breven stannar här och du kan förmedla dem själv.
letters-sent = Breven går via e-postservern. Innehållet i ett sänt brev sparas inte.
letters-not-set = Ingen server
letters-empty-title = Inget brev är på väg
letters-empty = När någon ber om en inloggningslänk eller får ett svar syns brevet här.
letter-queued = På väg
letter-sent = Skickat
letter-kept = Väntar på dig
letter-refused = Togs inte emot
letter-gone = Brevet har skickats och innehållet sparas inte längre.
letter-care-title = Brevet kan innehålla en inloggningslänk
letter-care = Förmedla det bara till mottagaren. Med länken kommer man in i hens namn.
jobs = Bakgrundsjobb
jobs-lead = Brev, filer och annat som görs i tur och ordning. Det som misslyckas försöks på nytt av sig självt.
jobs-waiting = { $count ->
    [0] Ingenting i kön
    [one] Ett i kön
   *[other] { $count } i kön
 }
jobs-stuck = Har fastnat
jobs-empty-title = Kön är tom
jobs-empty = Allt är gjort.
job-next = Nästa försök { $when }
job-stuck = Försökt för många gånger, väntar på dig
job-retry = Försök nu
job-retried = Jobbet försöks på nytt.
jobs-recurring = Återkommande jobb
job-next-time = Nästa gång { $when }
job-last-time = senast { $when }
letter-dropped = Behövs inte längre
admin-title-broken = Någon har rört loggen
admin-audit = Loggen över vem som har öppnat vad
admin-audit-is-whole = Granskad { $when }. { $entries ->
    [one] En anteckning, och den är hel.
   *[other] { $entries } anteckningar, och kedjan är hel.
}
admin-audit-is-broken = Granskad { $when }. Kedjan är bruten vid anteckning { $number }: loggen har ändrats vid sidan av programmet. Kontakta dataskyddsombudet och spara säkerhetskopiorna. Orsaken står i programmets logg.
admin-audit-not-yet = Kedjan granskas första gången nästa natt.
admin-audit-whole = Hel
admin-audit-broken = Bruten
admin-audit-timetable = Granskar att loggen är hel
