reminder = Reminder
reminder-title = Remind: { $task }
reminder-lead = Only those who have not answered yet.
reminder-whom = { $count ->
    [one] The reminder goes to one person
   *[other] The reminder goes to { $count } people
 }
reminder-note = A sentence of your own, if you like
reminder-note-hint = The receivers see it on their page Today, not in the letter. 200 characters at most.
reminder-note-long = Shorten the sentence to 200 characters.
reminder-send = { $count ->
    [one] Remind one person
   *[other] Remind { $count } people
 }
reminder-sent = The reminder is on their page Today. The letter comes at a time that suits each, unless the answer comes first.
reminder-nobody = Nobody was reminded: all have answered already, or were reminded within a day.
reminder-resting-title = These have been reminded already
reminder-resting = Of one task people are reminded once in 24 hours.
reminder-reminded = reminded { $when }
reminder-empty-title = All have answered
reminder-empty = Nobody needs to be reminded.
reminder-sees = Who sees the reminder?
reminder-sees-who = Each receiver sees their own. Other coordinators and the cohort's coaches see who reminded and when.
reminder-sees-not = Supervisors do not see it, and nobody's reminders are counted.
reminder-news = Reminder: { $about }
reminder-tomorrow = Due tomorrow: { $about }
reminder-heading = Remind
reminder-others = Other tasks ({ $count })
reminder-press = Remind those who have not answered ({ $count })
reminder-log = { $people ->
    [one] { $author } reminded one person { $when }
   *[other] { $author } reminded { $people } people { $when }
 }
reminder-timetable = Reminders on the day before a task is due
