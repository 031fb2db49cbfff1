menu-today = I dag
today-morning = God morgon, { $name }
today-day = Hej, { $name }
today-evening = God kväll, { $name }
today-night = God natt, { $name }
today-awaiting = Väntar på dig
today-nothing-title = Ingenting väntar på dig
today-nothing = När någon behöver något av dig syns det här.
today-due = Inlämning { $day }
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
    [one] Ett utlovat datum har passerat
   *[other] { $count } utlovade datum har passerat
 }
