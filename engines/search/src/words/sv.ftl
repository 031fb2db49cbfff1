search-title = Sök
search-title-of = Sök: { $words }
search-lead = Hitta frågor, svar, sidor och promemorior på ett ställe. Du ser bara det som du har rätt att se.
search-field = Vad söker du?
search-hint = Ett eller några ord räcker. Böjningar, sammansatta ord och små skrivfel gör inget.
search-do = Sök
search-sees = Vem ser vad du söker?
search-sees-who = Bara du. Tahto samlar inte in sökord, men din webbläsare kan komma ihåg dem.
search-kinds = Avgränsa sökningen
search-every-kind = Allt
search-thing = Sida
search-found = Det här hittades
search-quoted = ”{ $word }”
search-why = { $count ->
    [one] Hittades med ordet { $words }
   *[other] Hittades med orden { $words }
}
search-also = { $words }: inga träffar så som det är skrivet. Vi sökte också: { $also }.
search-missing = De här orden finns ingenstans: { $words }.
search-partial = Inget innehöll alla ord. Här är det som innehåller de flesta.
search-none-title = Inget hittades med { $words }
search-none = Pröva ett ord i taget eller ett annat ord för samma sak. Om svaret inte finns ännu, fråga: på sidan Påverka kommer frågan fram.
search-pages = Sidor med sökträffar
search-more = Fler träffar
search-before = Föregående träffar
search-upkeep = Sökning och sökregister
search-back-admin = Administration
search-records = { $count ->
    [0] Sökregistret är ännu tomt.
    [one] Sökregistret innehåller en sak.
   *[other] Sökregistret innehåller { $count } saker.
}
search-dictionary = Finsk ordlista
search-dictionary-is = Ordlistan används
search-dictionary-is-not = Ordlistan saknas
search-dictionary-does = Sökningen känner till finska böjningar och sammansatta ord med hjälp av Voikkos ordlista.
search-dictionary-get = Sökningen fungerar, men en del finska böjningsformer och sammansatta ord hittas inte. Skaffa filen voikko.kfst och lägg den i datakatalogen; anvisningen finns i driftsdokumentet. När tjänsten startas om görs sökregistret på nytt av sig självt.
search-index = Sökregister
search-index-made = Sökregistret gjordes { $when }. Nya saker kommer med genast när de sparas.
search-index-first = Sökregistret har ännu inte gjorts i sin helhet. Nya saker hittas ändå.
search-index-other = Sökregistret är gjort med en annan ordlista än den som används nu. Det görs på nytt av sig självt inom en timme, eller så kan du börja genast.
search-anew = Gör om sökregistret
search-anew-what = Det nya sökregistret görs bredvid det gamla. Sökningen fungerar hela tiden.
search-anew-begun = Sökregistret görs nu om. Sökningen fungerar hela tiden.
search-anew-under-way = Sökregistret görs redan om.
search-building = Sökregistret görs om: { $count } är klara. Började { $when }.
search-building-stop = Sökningen fungerar hela tiden med det gamla registret.
search-building-look = Titta igen
search-timetable = Ser efter om sökregistret är aktuellt
