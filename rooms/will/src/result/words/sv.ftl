## Resultatet: rubrik och ingress
will-result-heading-both = { $much ->
    [much] Eniga om mycket
   *[some] Eniga om något
 }, men ännu inte om { $count ->
    [1] en sak
    [2] två saker
    [3] tre saker
    [4] fyra saker
    [5] fem saker
    [6] sex saker
    [7] sju saker
    [8] åtta saker
    [9] nio saker
    [10] tio saker
   *[other] många saker
 }
will-result-heading-agreed = { $much ->
    [much] Vi är eniga om mycket
   *[some] Vi hittade något gemensamt
 }
will-result-heading-divided = Vi tänker ännu på olika sätt
will-result-heading-open = Den gemensamma ståndpunkten är ännu öppen
will-result-lead = { $people } deltagare gav { $votes } röster.
will-result-lead-common = Alla grupper är eniga om { $count ->
    [1] ett påstående
    [2] två påståenden
    [3] tre påståenden
    [4] fyra påståenden
    [5] fem påståenden
    [6] sex påståenden
    [7] sju påståenden
    [8] åtta påståenden
    [9] nio påståenden
    [10] tio påståenden
   *[other] { $count } påståenden
 }.
will-result-lead-common-all = Nästan alla är eniga om { $count ->
    [1] ett påstående
    [2] två påståenden
    [3] tre påståenden
    [4] fyra påståenden
    [5] fem påståenden
    [6] sex påståenden
    [7] sju påståenden
    [8] åtta påståenden
    [9] nio påståenden
    [10] tio påståenden
   *[other] { $count } påståenden
 }.
will-result-lead-divided = Åsikterna går isär i { $count ->
    [1] ett påstående
    [2] två påståenden
    [3] tre påståenden
    [4] fyra påståenden
    [5] fem påståenden
    [6] sex påståenden
    [7] sju påståenden
    [8] åtta påståenden
    [9] nio påståenden
    [10] tio påståenden
   *[other] { $count } påståenden
 }.

## Före resultatet
will-result-ahead-title = Resultatet kan inte läsas ännu
will-result-draft = Rundan har inte öppnats ännu.
will-result-ahead = Röstningen börjar { $day }. Resultatet publiceras för alla i samma stund { $result }.
will-result-open = Röstningen pågår till { $day }. Resultatet publiceras för alla i samma stund { $result }.
will-result-live = Resultatet visas genast när röstningen avslutas.
will-result-closed = Röstningen är slut. Resultatet publiceras för alla i samma stund { $result }.
will-result-until-title = Vad man kan veta nu
will-result-taking-part = Över { $people } deltar.
will-result-taking-part-few = Antalet deltagare visas när de är minst tio.
will-result-until = Ingen ser resultatet på förhand, inte heller ledningen eller administratören.
will-result-go-vote = Svara på påståendena
will-result-to-round = Tillbaka till rundan
will-result-made-title = Resultatet räknas
will-result-made = Röstningen är slut. Kartan och siffrorna är snart klara.
will-result-made-wait = Vänta en stund
will-result-made-why = Även en stor runda räknas på en stund. Du behöver inte göra något.
will-result-look-again = Titta igen

## För få
will-result-few-title = Deltagarna var för få
will-result-few-lead = Av färre än tio deltagares svar visas inget resultat.
will-result-few-why-title = Varför
will-result-few-why = Av siffror om en liten grupp kunde man gissa hur en enskild människa har svarat. Därför finns siffrorna varken här eller någon annanstans, inte heller i filerna.
will-result-few-next-title = Vad man kan göra i stället
will-result-few-next = Man kan tala om påståendena tillsammans, till exempel på ett arbetsplatsmöte. Koordinatorn kan också öppna rundan på nytt så att fler hinner med.
will-result-few-statements = Påståendena

## Kartan
will-map-title = Åsiktskarta
will-map-about = { $people } som svarat, { $groups } grupper. { $places } Samma uppgifter finns som tabell i slutet av sidan.
will-map-place = Grupp { $letter } är { $place }.
will-map-top-left = uppe till vänster
will-map-top = upptill
will-map-top-right = uppe till höger
will-map-left = till vänster
will-map-middle = i mitten
will-map-right = till höger
will-map-bottom-left = nere till vänster
will-map-bottom = nedtill
will-map-bottom-right = nere till höger
will-map-caption = Ett märke står för minst tre som svarat på samma sätt, ett större märke för flera. Nära varandra är de som svarat lika. Kartan berättar inte vem som har svarat, och ett märke kan inte kopplas till en enhet.

## Grupperna
will-result-ways = { $count ->
    [2] Två sätt att tänka
    [3] Tre sätt att tänka
    [4] Fyra sätt att tänka
    [5] Fem sätt att tänka
   *[other] { $count } sätt att tänka
 }
will-result-group = Grupp { $letter }
will-result-size = { $people } som svarat
will-result-size-over = Över { $people } som svarat
will-result-apart = Vad som skiljer gruppen från de andra
will-result-apart-none = Inget enskilt påstående skiljer gruppen från de andra.
will-result-apart-agrees = Av samma åsikt oftare än andra:
will-result-apart-disagrees = Av annan åsikt oftare än andra:
will-result-beside = { $own }, de andra { $others }
will-result-named-by = Gruppernas namn skrevs av { $one } och { $other } tillsammans.
will-result-unnamed = Grupperna har inga namn ännu. De skrivs av koordinatorn och en företrädare för personalen tillsammans.
will-result-no-small = Grupper på färre än tio visas inte.
will-result-no-map-title = Inga tydliga grupper hittades
will-result-no-map = De som svarade delades inte i grupper med minst tio i var och en. Därför ritas ingen karta, och siffrorna gäller alla tillsammans.

## Var du är
will-result-mine = Var du är
will-result-nearest = Dina svar ligger närmast den här gruppen: { $group }.
will-result-mine-votes = Så svarade du på de påståenden som skiljer gruppen från de andra
will-result-you-agree = Du var av samma åsikt.
will-result-you-disagree = Du var av annan åsikt.
will-result-you-pass = Du hoppade över.
will-result-all-mine = Alla mina svar
will-result-mine-few-votes = Du svarade på så få påståenden att ingen grupp är närmast. Dina svar är ändå med i siffrorna alltid när det är möjligt.
will-result-mine-no-groups = Inga grupper hittades, så ingen är heller närmast. Dina svar är med i siffrorna.
will-result-mine-who = Det här ser bara du.
will-result-mine-goes = Det skrivs inte ut och raderas med rösterna 30 dagar efter resultatet.

## Hur det ser ut
will-result-common = Där alla är eniga
will-result-common-none = Det fanns inget påstående som man var allmänt enig om.
will-result-divided = Där åsikterna går isär
will-result-divided-none = Åsikterna gick inte skarpt isär i något påstående.
will-result-divided-about = Andelen som är av samma åsikt, gruppvis. Ingendera ståndpunkten är fel.
will-result-divided-about-all = Många är av samma åsikt och många av annan. Ingendera ståndpunkten är fel.
will-result-unsure = Vad som ännu är osäkert
will-result-unsure-none = Inget påstående hoppades över av ovanligt många.
will-result-unsure-about = Många tog inte ställning till de här. Saken kan behöva mer information.
will-result-left-out = { $count ->
    [one] Ett påstående fick svar av färre än tio och visas därför inte i siffror.
   *[other] { $count } påståenden fick svar av färre än tio och visas därför inte i siffror.
 }
will-result-rest = Resten finns i tabellen.
will-result-agree = Av samma åsikt
will-result-pass = Hoppade över
will-result-disagree = Av annan åsikt
will-result-bar = { $agree } av samma åsikt, { $pass } hoppade över, { $disagree } av annan åsikt
will-result-bars = Av samma åsikt gruppvis: { $groups }
will-result-per-cent = { $share } %
will-result-few = under 10 %
will-result-most = över 90 %
will-result-few-cell = under 10
will-result-most-cell = över 90
will-result-whys = Varför? Motiveringar

## Tabeller
will-result-table = Samma uppgifter som tabell
will-result-table-about = Andelen av samma åsikt i procent. Ett streck betyder att för få har svarat.
will-result-table-region = Tabell över påståendena
will-result-table-caption = Andelen av samma åsikt per påstående
will-result-statement = Påstående
will-result-all = Alla
will-result-matters = Viktigt
will-result-answers = Svarade
will-result-whole-table = Alla andelar per påstående
will-result-whole-caption = Andelen av samma åsikt, av annan åsikt och som hoppade över, andelen som tycker saken är viktig samt hur många som svarade

## Över tid
will-time-title = Vad som har förändrats
will-time-about = Samma påståenden ställdes också i en tidigare runda. De som svarat är inte samma människor, och ingens svar kopplas ihop mellan rundorna. Om en förändring talas det bara när den är större än slumpen.
will-time-then = Då
will-time-now = Nu
will-time-moved = Förändring
will-time-rose = steg
will-time-fell = sjönk
will-time-stayed = oförändrat
will-time-unknown = för få svar för en jämförelse
will-time-pair = Av samma åsikt då { $then }, nu { $now }: { $moved }
will-time-table = Förändringarna som tabell
will-time-caption = Andelen av samma åsikt i procent då och nu

## Så räknades resultatet
will-method-title = Så räknades resultatet
will-method-map = Av svaren räknas med principalkomponentanalys ett plan där de som svarat lika är nära varandra. Den som svarat på minst sju påståenden är med i grupperingen. Grupperna söks med k-medelvärden, och deras antal avgörs av det största siluettvärdet.
will-method-lists = Listorna ordnas enligt en försiktig uppskattning (Jeffreys prior, nedre gräns), så att några få röster inte lyfter ett påstående till toppen. Eniga: den försiktiga uppskattningen är som geometriskt medelvärde över alla grupper minst 75 %. Går isär: två grupper skiljer sig med minst 30 procentenheter. Osäkert: minst 25 % hoppade över.
will-method-small = En grupp på färre än tio slås ihop med den närmaste eller visas inte. Ett påståendes siffror visas gruppvis bara om minst tio har svarat på det i varje grupp. Andelarna är hela procent, av färre än 50 svar med fem procents noggrannhet, och av färre än 30 svar sägs ytterligheterna som ”över 90 %” och ”under 10 %”.
will-method-grouped = Med i grupperingen
will-method-silhouettes = Siluettvärden enligt antalet grupper
will-method-found = Grupper som hittades
will-method-shown = Grupper som visas
will-method-left-out = Påståenden utan siffror
will-method-not-by-group = Påståenden med siffror bara om alla tillsammans
will-method-made = Räknat
will-method-digest = Resultatets kontrollsumma (SHA-256)
will-method-source = Beräkningen följer den öppna Polis-metoden (Small m.fl. 2021). Samma röster ger alltid samma resultat.

## Namn
will-names-title = Gruppernas namn
will-names-lead = Ett namn påverkar hur gruppen ses. Därför skrivs namnen av koordinatorn och en företrädare för personalen tillsammans. De syns för andra när båda har godkänt samma namn.
will-names-edit = Skriv gruppernas namn
will-names-state = Läget
will-names-none = Inga namn har skrivits ännu.
will-names-waiting = Godkänt av: { $names }. Den andras godkännande saknas ännu.
will-names-shown = Namnen syns för alla. Godkända av: { $names }.
will-names-agree = Jag godkänner de här namnen
will-names-name = Gruppens namn
will-names-name-hint = Några ord som den som hör till gruppen själv kan godkänna.
will-names-about = Vad gruppen vill
will-names-about-hint = En mening om vad gruppens svar berättar.
will-names-missing = Ge gruppen ett namn.
will-names-long = Förkorta texten: högst { $count } tecken.
will-names-sees = Vem ser det här
will-names-who = Godkända namn ses av alla som ser resultatet. Skribenternas namn står under dem.
will-names-not = Innan båda har godkänt ses namnen bara av koordinatorerna och personalens företrädare.
will-names-save = Spara och godkänn för min del
will-names-cancel = Tillbaka till resultatet
will-names-written = Namnen är sparade. De syns för andra när också den andra har godkänt dem.
will-names-agreed = Namnen är godkända.
will-names-not-agreed = Namnen har ändrats eller redan godkänts. Se vad som står på sidan nu.
will-names-nothing = Det finns inga grupper att namnge.
will-names-newer-title = Någon ändrade namnen under tiden
will-names-newer = Din egen text finns kvar nedan. Se först vad den andra har skrivit. Om du sparar nu ersätter din text den.
will-names-newer-look = Se den nyaste versionen

## Kortet och bevarandet
will-result-card = Resultat
will-result-read = Läs resultatet
retention-will-standings = { $count ->
    [one] { $count } röstandes grupp på kartan
   *[other] { $count } röstandes grupper på kartan
 }
