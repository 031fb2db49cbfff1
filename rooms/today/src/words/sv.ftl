menu-today = I dag
today-morning = God morgon, { $name }
today-day = Hej, { $name }
today-evening = God kväll, { $name }
today-night = God natt, { $name }
today-awaiting = Väntar på dig
today-nothing-title = Ingenting väntar på dig
today-nothing = När någon behöver något av dig syns det här.
today-due = Senast { $day }
today-urgent = Brådskande
today-next = Härnäst
today-next-nothing = Det finns just nu ingenting från det här nätverket i din kalender.
today-same-twice = Samma innehåll flera gånger
today-sample = Exempel: { $about }
today-news = Nytt för dig
today-seen = Uppfattat
today-seen-all = Allt uppfattat
today-seen-which = Uppfattat: { $about }
today-standing = Var vi står
today-standing-all = Teman och löften
today-standing-late = { $count ->
    [one] Det utlovade datumet för ett tema har passerat
   *[other] De utlovade datumen för { $count } teman har passerat
 }
today-asked-open = { $count ->
    [one] En fråga väntar på svar
   *[other] { $spelled } frågor väntar på svar
 }
today-asked-late = { $count ->
    [one] ett utlovat datum har passerat
   *[other] { $spelled } utlovade datum har passerat
 }
today-to-answer = { $count ->
    [one] En fråga väntar på ditt svar
   *[other] { $spelled } frågor väntar på ditt svar
 }
today-to-answer-late = { $count ->
    [one] en är försenad
   *[other] { $spelled } är försenade
 }
today-to-read = { $count ->
    [one] En fråga väntar på att läsas före publicering
   *[other] { $spelled } frågor väntar på att läsas före publicering
 }
today-moved = Dina frågor har gått framåt
today-moved-all = Alla mina frågor
today-number-two = två
today-number-three = tre
today-number-four = fyra
today-number-five = fem
today-number-six = sex
today-number-seven = sju
today-number-eight = åtta
today-number-nine = nio
today-number-ten = tio
today-messages = Meddelanden till din enhet
today-messages-all = Alla meddelanden
