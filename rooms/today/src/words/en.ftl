menu-today = Today
today-morning = Good morning, { $name }
today-day = Hello, { $name }
today-evening = Good evening, { $name }
today-night = Good night, { $name }
today-awaiting = Awaiting you
today-nothing-title = Nothing awaits you
today-nothing = When somebody needs something from you, it shows here.
today-due = By { $day }
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
    [one] The promised date of one theme has passed
   *[other] The promised dates of { $count } themes have passed
 }
today-asked-open = { $count ->
    [one] One question awaits an answer
   *[other] { $spelled } questions await an answer
 }
today-asked-late = { $count ->
    [one] one promised date has passed
   *[other] { $spelled } promised dates have passed
 }
today-to-answer = { $count ->
    [one] One question awaits your answer
   *[other] { $spelled } questions await your answer
 }
today-to-answer-late = { $count ->
    [one] one is late
   *[other] { $spelled } are late
 }
today-to-read = { $count ->
    [one] One question is to be read before it is published
   *[other] { $spelled } questions are to be read before they are published
 }
today-moved = Your questions have moved on
today-moved-all = All my questions
today-number-two = two
today-number-three = three
today-number-four = four
today-number-five = five
today-number-six = six
today-number-seven = seven
today-number-eight = eight
today-number-nine = nine
today-number-ten = ten
today-messages = Messages to your unit
today-messages-all = All messages
