import-column-employer = arbetsgivare
import-column-unit = enhet
import-column-staff-number = personalnummer
import-column-name = namn
import-column-email = e-post
import-column-job = befattning
import-column-role = roll
import-column-supervisor = chef
import-column-language = språk
import-column-from = första dag
import-column-to = sista dag
import-read = { $rows ->
    [one] En rad lästes.
   *[other] { $rows } rader lästes.
 }
import-ignored = De här kolumnerna är obekanta och lästes inte: { $columns }.
import-left-out = Personer som förbigicks eftersom deras uppgifter har upphört och Tahto inte känner dem: { $people }.
import-summary = Nya personer { $people }, nya befattningar { $posts }, flyttar { $transfers }, avslutade { $endings }, ändrade { $changes }, nya enheter { $units }, nya roller { $begun }, avslutade roller { $ended }.
import-no-change = Ingenting ändras: allt är redan som i filen.
import-done = Uppgifterna har sparats.
import-dry-run = Det här var ett prov: ingenting sparades.
import-stopped = Ingenting sparades.
import-refused = { $rows ->
    [one] En rad avvisades:
   *[other] { $rows } rader avvisades:
 }
import-row = Rad { $line }: { $reason }
import-more = … och { $count } till
import-told-units = Nya enheter:
import-told-people = Nya personer:
import-told-posts = Nya befattningar:
import-told-transfers = Flyttar:
import-told-endings = Befattningar som slutar:
import-told-changes = Ändrade uppgifter:
import-told-roles-begun = Roller som börjar:
import-told-roles-ended = Roller som slutar:
import-employer = { $name }, ny arbetsgivare
import-unit = { $name } ({ $parent })
import-person = { $name } ({ $employer })
import-post = { $name }: { $unit }, { $job }, från { $day }
import-transfer = { $name } flyttar: { $old } → { $new } från { $day }
import-ending = { $name }: { $unit }, sista dag { $day }
import-change = { $name }: { $changes }
import-change-one = { $column } { $old } → { $new }
import-role-begins = { $name }: { $role } från { $day }
import-role-ends = { $name }: { $role }, sista dag { $day }
import-cells = raden har { $found } kolumner, det ska vara { $wanted }.
import-unreadable = raden har ett tecken som inte går att läsa.
import-missing = { $column } saknas.
import-too-long = { $column } är för långt. Högst 200 tecken.
import-unit-path = enhetens sökväg har en tom del: { $text }
import-email = e-postadressen duger inte: { $text }
import-role = rollen ”{ $text }” är obekant.
import-language = språket ”{ $text }” är obekant. Det ska vara fi, sv eller en.
import-not-a-day = { $column } är inget datum: { $text }
import-far-day = { $column } är för långt borta: { $text }
import-ends-before-begins = befattningen slutar innan den börjar.
import-own-supervisor = personen är antecknad som sin egen chef.
import-supervisor-unknown = chefen { $number } finns varken i filen eller sedan tidigare hos arbetsgivaren.
import-supervisor-refused = chefens ({ $number }) egen rad avvisades.
import-duplicate = samma person finns i samma enhet redan på rad { $line }.
import-other-name = samma personalnummer har ett annat namn på rad { $line }.
import-stop-not-text = Filen är inte text. Spara tabellen som CSV och importera den på nytt.
import-stop-empty = Filen är tom.
import-stop-unreadable = Filens teckenkodning är trasig. Spara filen som UTF-8 och importera den på nytt.
import-stop-unreadable-line = Filens teckenkodning är trasig på rad { $line }. Spara filen som UTF-8 och importera den på nytt.
import-stop-open-quote = På rad { $line } börjar ett citat som inte avslutas. Raderna efter det går inte att skilja åt. Rätta raden och importera filen på nytt.
import-stop-missing-columns = I filen saknas: { $columns }. På första raden ska kolumnernas rubriker stå.
import-stop-column-twice = Kolumnen { $column } finns två gånger i filen.
import-stop-identity-heading = Kolumn { $place } ({ $heading }) är avsedd för personbeteckningar. Tahto tar inte emot personbeteckningar. Ta bort kolumnen ur filen och importera den på nytt.
import-stop-identity-codes = { $count ->
    [one] Kolumn { $place } ({ $heading }) har en uppgift som ser ut som en personbeteckning på rad { $lines }.
   *[other] Kolumn { $place } ({ $heading }) har { $count } uppgifter som ser ut som personbeteckningar, de första på raderna { $lines }.
 } Tahto tar inte emot personbeteckningar. Ta bort dem ur filen och importera den på nytt.
import-stop-many-endings = Av { $in_force } gällande befattningar skulle { $ending } sluta, alltså mer än en tiondel. Kontrollera att filen är hel. Är den det, importera den med --yes.
import-column-earlier-employer = tidigare arbetsgivare
import-column-earlier-number = tidigare personalnummer
import-arrival = { $name } kommer: { $old } → { $new }
import-earlier-unknown = den tidigare arbetsgivaren känner inte till personalnumret { $number }. Kontrollera tidigare arbetsgivare och personalnummer.
import-earlier-other-name = det tidigare personalnumret { $number } hör till någon med ett annat namn. Kontrollera numret, eller ändra först namnet i den tidigare arbetsgivarens fil.
import-stop-became = { $employer } hör nu till { $into }. Importera personerna under det namnet, med de nya personalnumren.
