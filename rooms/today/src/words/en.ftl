menu-today = Today
today-morning = Good morning, { $name }
today-day = Hello, { $name }
today-evening = Good evening, { $name }
today-night = Good night, { $name }
today-awaiting = Awaiting you
today-nothing-title = Nothing awaits you
today-nothing = When somebody needs something from you, it shows here.
today-due = Due { $day }
today-urgent = Urgent
today-next = Next
today-next-nothing = There is nothing from this network in your calendar now.
today-same-twice = Same content several times
today-sample = Example: { $about }
today-news = New to you
today-seen = Got it
today-seen-all = Got it all
today-seen-which = Got it: { $about }
today-standing = Where we stand
today-standing-all = Themes and promises
today-standing-late = { $count ->
    [one] One promised date has passed
   *[other] { $count } promised dates have passed
 }
