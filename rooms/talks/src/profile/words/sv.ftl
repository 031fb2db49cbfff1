profile-title = Min arbetsidentitet
profile-lead = Vad som bär mig i arbetet, hur jag möter människor, vad jag lär mig och hur jag påverkar. Du samlar det här under åren i din egen takt. Ingen bedömer eller poängsätter det.
profile-part = Vart det här hör
profile-part-strengths = Mina styrkor
profile-part-encounter = Bemötande
profile-part-skill = Utvecklingen av min yrkesskicklighet
profile-part-influence = Mitt sätt att påverka
profile-ask-strengths = När är du som bäst?
profile-ask-encounter = I vilka möten lyckas du?
profile-ask-skill = Vad vill du lära dig, och hur lär du dig bäst?
profile-ask-influence = Hur för du fram dina tankar på jobbet?
profile-item = En punkt i profilen
profile-item-of = { $part }, { $number }
profile-add = Lägg till
profile-open = Öppna
profile-edit = Ändra
profile-show = Visa för någon
profile-show-to = Visa
profile-up = Uppåt
profile-down = Nedåt
profile-keep = Spara
profile-kept = Sparat. Bara de som du har visat det för ser det.
profile-new-title = Lägg till i din profil
profile-edit-title = Ändra punkten
profile-changed-elsewhere = Punkten har ändrats i ett annat fönster. Det du skrev står här: spara igen om det ska gälla.
profile-reminder = Skriv inte om hälsa, lön, familj, fackligt medlemskap eller om klienter eller patienter.
profile-remove = Ta bort
profile-remove-sure = Ska det här tas bort?
profile-remove-what = Punkten tas bort med bilder och ljud, också för dem som du har visat den för. Den kan inte fås tillbaka.
profile-remove-not = Nej, behåll
profile-removed = Punkten har tagits bort.
profile-sees = Vem ser det här?
profile-sees-who = Bara du, tills du visar en punkt för någon. Du kan ta den tillbaka när som helst.
profile-sees-root = Chefen, personaltjänsterna och administratören ser inte din profil, och sökningen hittar den inte. Löftet gäller inte den som har fulla rättigheter till servern när den är i gång.
profile-sees-me = Bara du ser det.
profile-sees-others = Du och { $names } ser det.
profile-sees-shown = { $name }, du och de som hen har visat det för ser det.
profile-sees-later = När du har sparat bestämmer du själv om du visar det för någon.
profile-showing-title = Vem visar du det här för?
profile-showing-lead = Du visar bara den här punkten, inte hela profilen.
profile-showing-now = De som ser det nu
profile-showing-since = Visat { $day }
profile-showing-ceased = är inte längre din chef
profile-showing-more = Visa för någon
profile-showing-supervisor = din närmaste chef
profile-showing-find = Kollegans namn
profile-showing-find-hint = Minst två bokstäver.
profile-showing-find-do = Sök
profile-showing-nobody = Ingen med det namnet hittades. Kontrollera namnet.
profile-shown-to = Visat. Du kan ta det tillbaka när som helst.
profile-shown-already = Hen ser det redan.
profile-take-back = Ta tillbaka
profile-taken-back = Taget tillbaka. Hen ser det inte längre.
profile-taken-back-already = Hen såg det inte längre.
profile-nobody-chosen = Välj först vem det gäller.
profile-upcoming = Ett samtal är på kommande
profile-upcoming-text = Du kan ta med saker ur din profil när du förbereder dig. Ingenting flyttas dit av sig självt.
profile-upcoming-prepare = Förbered dig: { $called }, { $name }
profile-readers = Vem du visar din profil för
profile-reader = { $count ->
    [one] { $name } ser en punkt.
   *[other] { $name } ser { $count } punkter.
}
profile-reader-ceased = { $count ->
    [one] { $name } är inte längre din chef men ser fortfarande en punkt.
   *[other] { $name } är inte längre din chef men ser fortfarande { $count } punkter.
}
profile-take-all-back = Ta tillbaka allt: { $name }
profile-taken-all-back = Taget tillbaka. Hen ser inte längre något av din profil.
profile-openings = Vem har öppnat det här
profile-openings-none = Ingen annan har öppnat det.
profile-opening-noted = Att du öppnade det antecknades, och hen ser det.
profile-opening-noted-owner = Varje öppning antecknas, och du ser anteckningarna på punktens egen sida.
profile-shown-title = Visat för mig
profile-shown-lead = Vad andra har visat dig ur sin profil. Det är ett förtroende: tala om det bara med personen själv.
profile-shown-empty-title = Inget har visats för dig
profile-shown-empty = När någon visar dig en punkt ur sin profil kommer den hit.
profile-along = Ta med
profile-along-text = Profilen är din. När du byter arbetsplats inom nätverket stannar den här. Annanstans får du den som ett paket: sidan kan läsas i vilken webbläsare som helst utan nät, och paketet kan tas in i ett annat Tahto.
profile-take-along = Ladda ner min profil
profile-package-name = min-arbetsidentitet
profile-package-about = Sammanställt { $day }. Profilen är min: jag bestämmer själv vem jag visar den för.
profile-bring = Hämta en profil från annat håll
profile-bring-lead = Om du fick med dig din profil från förra arbetsplatsen kan du ta in den här. Först ser du vad som finns i paketet.
profile-bring-file = Profilpaket
profile-bring-hint = Zip-filen som du laddade ner. Högst 250 MB.
profile-bring-look = Se vad som finns i paketet
profile-bring-sees = Bara du.
profile-brought-title = Vad som fanns i paketet
profile-brought-lead = { $count ->
    [one] Det fanns en punkt i paketet. Välj om den ska stanna i din profil.
   *[other] Det fanns { $count } punkter i paketet. Välj vilka som ska stanna i din profil.
}
profile-brought-there = samma ord finns redan i din profil
profile-brought-stays = Stannar i min profil
profile-brought-keep = Spara de valda
profile-brought-leave = Lämna bort allt
profile-brought-kept = De valda punkterna finns nu i din profil.
profile-brought-left = Inget sparades ur paketet.
profile-brought-waits = { $count ->
    [one] En punkt väntar i paketet som du tog in.
   *[other] { $count } punkter väntar i paketet som du tog in.
}
profile-brought-look = Se och välj
profile-refused-missing = Välj en fil.
profile-refused-not-ours = Filen är inget profilpaket. Välj zip-filen som du laddade ner från Tahto, som den är.
profile-refused-foreign = I paketet finns något som inte hör till en profil. Ta in paketet så som du laddade ner det.
profile-refused-newer = Paketet är gjort med ett nyare program och kan inte läsas här ännu. Sidan profile.html kan du ändå öppna i webbläsaren.
profile-refused-too-large = Paketet är för stort. Det får vara högst 250 MB.
profile-refused-too-many = Det finns för mycket i paketet för en profil. Högst 200 punkter ryms.
profile-refused-damaged = Paketet är ofullständigt eller trasigt. Ladda ner det på nytt därifrån du fick det.
profile-refused-locked = Paketet är låst med ett lösenord. Ta in det utan lösenord.
profile-refused-medium = En av filerna i paketet kunde inte tas emot, så inget togs in. { $why }
profile-card = Dina styrkor, ditt bemötande, ditt lärande och ditt sätt att påverka. Du kan förbereda samtalet utifrån dem.
profile-card-empty = Anteckna när du är som bäst: i ord, tal eller bild. Bara du ser det.
profile-card-ceased = Din tidigare chef ser fortfarande något
profile-news-shown = Någon har visat dig en punkt ur sin profil
profile-news-ceased = Din chef har bytts: den tidigare ser fortfarande punkter i din profil som du visade
profile-timetable = Arbetsidentitetsprofiler: påminnelse när chefen har bytts
retention-profile = { $count ->
    [one] en punkt ur profilerna för dem som har slutat
   *[other] { $count } punkter ur profilerna för dem som har slutat
}
retention-profile-brought = { $count ->
    [one] en oavslutad profilpunkt
   *[other] { $count } oavslutade profilpunkter
}
