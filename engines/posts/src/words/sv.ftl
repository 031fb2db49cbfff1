# Sidor: rubrik, text och samma sak på klarspråk, versioner och granskning.

posts-title = Rubrik
posts-title-missing = Skriv en rubrik.
posts-title-long = Rubriken är för lång. Korta den till högst { $most } tecken.
posts-body = Text
posts-body-missing = Skriv en text. Några rader räcker.
posts-body-long = Texten är för lång. Korta den till högst { $most } tecken eller dela den på två sidor.
posts-body-hint = Börja med vad som ändras i läsarens arbete och när.
posts-help = Så gör du en mellanrubrik, en lista och en länk
posts-help-heading = Mellanrubrik: två nummertecken och ett mellanslag i början av raden, till exempel ## Vad ändras
posts-help-list = Lista: ett streck och ett mellanslag i början av varje punkt, till exempel - morgontur
posts-help-link = Länk: texten inom hakparentes och genast efter den adressen inom parentes, till exempel [anvisning](https://thl.fi)
posts-help-emphasis = Betoning: två asterisker på båda sidor om ordet, till exempel **viktigt**
posts-help-paragraph = Nytt stycke: lämna en tom rad emellan.
posts-plain = Samma sak på klarspråk
posts-plain-hint = Frivilligt. Korta meningar och bekanta ord; en sak i taget.
posts-original = Originalspråk
posts-original-hint = De andra språken är översättningar av det.
posts-confirm = Vad stämmer fortfarande?
posts-confirm-hint = När originalet ändras märks en översättning som föråldrad tills den har ändrats eller bekräftas här.
posts-confirm-language = Översättningen motsvarar fortfarande originalet: { $language }
posts-confirm-plain = Klarspråkstexten motsvarar fortfarande texten: { $language }
posts-reason = Vad ändrade du och varför?
posts-reason-hint = Frivilligt, men till hjälp för dem som redigerar sidan efter dig.
posts-reason-long = Motiveringen är för lång. Korta den till högst { $most } tecken.
posts-ways = Språk och klarspråk
posts-to-plain = Läs på klarspråk
posts-to-whole = Läs hela texten
posts-missing-language =
    Den här sidan finns ännu inte på { $wanted ->
        [fi] finska
        [sv] svenska
        [en] engelska
       *[other] det språk du valde
    }. Du ser den på { $there ->
        [fi] finska
        [sv] svenska
        [en] engelska
       *[other] det språk den är skriven på
    }.
posts-outdated-translation =
    Originalet har ändrats efter den här översättningen. Den senaste informationen finns på { $original ->
        [fi] finska
        [sv] svenska
        [en] engelska
       *[other] det språk den är skriven på
    }.
posts-outdated-plain = Texten har ändrats efter den här versionen på klarspråk. Kontrollera den senaste informationen i hela texten.
posts-missing-plain = Sidan har ingen text på klarspråk på det här språket. Nedan finns hela texten.
posts-review-due = Kontrollera om sidan fortfarande stämmer: { $about }
posts-review-wrong = Välj en dag för nästa granskning, i morgon eller senare.
posts-reviewed = Tack! Sidan är granskad.
posts-was-reviewed = Någon hann granska sidan före dig.
posts-timetable-review = Sidornas granskningsdagar

# Att läsa en sida
posts-byline = { $owner } · uppdaterad { $day }
posts-is-draft = Utkast: läsarna ser inte det här förrän det publiceras.
posts-is-coming = Publicerad, men läsarna ser sidan först från och med { $day }.
posts-is-over = Sidan slutade visas { $day }. Läsarna ser den inte längre.
posts-has-draft = Läsarna ser den här versionen. En nyare är sparad som utkast.
posts-past-review = Den här sidan skulle granskas senast { $day }. Kontrollera det aktuella läget med sidans ägare.
posts-print = Skriv ut
posts-care-of = Skötsel av sidan

# Att skriva en sida
posts-new = Ny sida
posts-edit = Redigera sidan
posts-edit-lead = Läsarna ser den publicerade versionen tills du publicerar ändringarna.
posts-texts = Vad sidan berättar
posts-sees = Vem ser det här?
posts-sees-texts = De som sidan gäller, när den är publicerad. Innan dess bara sidans ägare och de som skriver sidor.
posts-sees-reason = Tidigare versioner och motiveringar till ändringar ser bara sidans ägare och de som skriver sidor.
posts-care = Vem som ansvarar och hur länge
posts-care-about = De här uppgifterna och målgruppen gäller genast när du sparar, också för en publicerad sida.
posts-owner = Sidans ägare
posts-owner-hint = Skriv namnet. Ägaren ansvarar för att sidan stämmer.
posts-owner-missing = Ingen med det här namnet arbetar i nätverket i dag. Kontrollera namnet.
posts-owner-many = Flera har samma namn. Välj rätt person.
posts-owner-choose = Vem av dem?
posts-review-on = Granskningsdag
posts-review-on-hint = Då får ägaren en påminnelse, som försvinner när sidan är granskad. Kan lämnas tom.
posts-visible-from = Visas från och med
posts-visible-until = Visas till och med
posts-visible-hint = Båda dagarna inräknade. Tomt betyder att det inte finns någon gräns.
posts-day-wrong = Skriv dagen så här: 4.10.2021.
posts-until-wrong = Den sista dagen är före den första. Rätta den ena.
posts-sees-care = Ägarens namn och uppdateringsdagen syns för läsarna. Om granskningsdagen har passerat syns också det.
posts-audience = Vem gäller det?
posts-everybody = Alla
posts-chosen = Valda arbetsgivare och enheter med underenheter
posts-units-missing = Välj minst en enhet eller välj alla.
posts-whole-employer = Hela { $name }
posts-sees-audience = De som skriver sidor. Läsaren ser inte vilka andra sidan är riktad till.
posts-keep = Spara utkast
posts-kept = Utkastet är sparat.
posts-publish = Publicera
posts-publish-changes = Publicera ändringarna
posts-published = Sidan är publicerad. De som den gäller ser den.
posts-was-published = Den här versionen var redan publicerad.
posts-changed-meanwhile = En nyare version av sidan har sparats under tiden. Se på den först.
posts-newer = En nyare version av sidan har sparats under tiden. Din text finns kvar i fälten: jämför och spara på nytt.
posts-newer-title = Det finns en nyare version av sidan
posts-newer-about = { $author } sparade den { $when }.
posts-newer-difference = Här är skillnaden mellan den och det som nu står i dina fält. När du sparar på nytt kommer din text efter den; den finns kvar bland versionerna.
posts-newer-care = Obs: ägaren, dagarna eller målgruppen skiljer sig från den nyare versionen. Kontrollera dem nedan innan du sparar.

# Att dra tillbaka och granska
posts-withdraw = Dra tillbaka
posts-withdraw-question = Ska sidan dras tillbaka: { $title }?
posts-withdraw-about = Läsarna ser inte längre sidan. Texten och versionerna finns kvar som utkast, och sidan kan publiceras på nytt.
posts-withdrawn = Sidan är tillbakadragen. Läsarna ser den inte längre; den finns kvar som utkast.
posts-was-withdrawn = Sidan var redan tillbakadragen.
posts-review = Granska sidan
posts-review-about = Läs sidan. Om den fortfarande stämmer, kvittera den som granskad och välj nästa granskningsdag.
posts-review-next = Nästa granskningsdag
posts-review-done = Den stämmer

# Versioner
posts-versions = Versioner
posts-versions-lead = Varje gång sidan sparas blir det en egen version. En gammal kan återställas som en ny.
posts-version = Version { $number }
posts-version-by = { $author }, { $when }
posts-version-restored = Återställd från version { $number }.
posts-what-changed = Vad som ändrades
posts-changed-since = Vad som har ändrats sedan dess
posts-readers-see = läsarna ser
posts-older = Äldre versioner
posts-difference = Från version { $from } till version { $to }
posts-difference-about = Borttaget är överstruket, tillagt är understruket.
posts-no-changes = Texterna är desamma.
posts-gone = borttaget:
posts-come = tillagt:
posts-bring-back = Återställ den här versionen
posts-bring-back-question = Ska version { $number } återställas?
posts-bring-back-about = Den blir en ny version som utkast. Ingenting försvinner, och läsarna ser den först när den publiceras.
posts-brought-back = Den gamla versionen är återställd som en ny version.

# Förvaring
retention-posts = { $count ->
    [one] { $count } opublicerat sidutkast
   *[other] { $count } opublicerade sidutkast
}

posts-language-original = original
posts-language-translated = översatt
posts-language-outdated = översättningen är föråldrad
posts-language-missing = saknas
posts-languages = Språk
posts-news = En sida som du följer har uppdaterats: { $about }
posts-kind = Sida

posts-updated = uppdaterad { $day }
posts-tag-draft = utkast
posts-tag-coming = visas inte ännu
posts-tag-over = visas inte längre
posts-tag-review = väntar på granskning
posts-search = Sök sidor på rubrik
posts-search-go = Sök
posts-none-title = Det finns inga sidor ännu
posts-none = Publicerade sidor kommer hit, den nyaste först.
posts-not-found-title = Inget hittades
posts-not-found = Pröva med ett kortare ord eller början av det.
posts-cut = De 200 nyaste visas. Sök äldre på rubrik.
posts-ask = Fråga om det här
posts-step = Sida: { $name }
posts-trace = Vad som har frågats om det här
posts-part-missing = Fyll i detta: { $part }.
posts-part-long = Det här är för långt. Korta ner det till högst { $most } tecken; mer ryms i texten.
posts-part-number = Skriv ett tal mellan { $least } och { $most }.
posts-history = Vad som har stått här tidigare
posts-reason-missing = Berätta kort vad du ändrade och varför. Läsarna ser skälet.
posts-warnings = Läs det här innan du publicerar
posts-warnings-about = Du kan rätta texten eller publicera den så här: tryck på Publicera en gång till.
posts-sees-reason-open = Alla läsare ser de tidigare versionerna och skälen till ändringarna.
posts-reason-hint-asked = Läsarna ser skälet bland versionerna.
