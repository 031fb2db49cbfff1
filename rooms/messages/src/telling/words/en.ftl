messages-shift-morning = Morning shift
messages-shift-evening = Evening shift
messages-shift-night = Night shift
messages-shift-day = 24-hour shift
messages-shift-all = All shifts
messages-shift-meeting = The unit’s own meeting
messages-told-morning = Told the morning shift
messages-told-evening = Told the evening shift
messages-told-night = Told the night shift
messages-told-day = Told the 24-hour shift
messages-told-all = Told all shifts
messages-told-meeting = Told at the unit’s meeting
messages-told-line = { $told } · { $present } present · { $questions ->
    [0] no questions
    [one] 1 question
   *[other] { $questions } questions
}
messages-missing-morning = The morning shift has not heard yet
messages-missing-evening = The evening shift has not heard yet
messages-missing-night = The night shift has not heard yet
messages-awaits-morning = { $about }: the morning shift has not heard yet
messages-awaits-evening = { $about }: the evening shift has not heard yet
messages-awaits-night = { $about }: the night shift has not heard yet
messages-told-by-agent = noted by a change agent
messages-told-by-supervisor = noted by a supervisor
messages-carry = Tell your unit
messages-told-in-unit = In your unit
messages-not-told-by-you = Not told yet
messages-not-told-yet = A change agent or a supervisor will tell your unit about this.
messages-nobody-acknowledges = The unit hears it together. No individual acknowledges anything, and readers are not counted.
messages-tell-do = I have told them
messages-tell-another = I told another shift
messages-tell = Whom did you tell?
messages-tell-lead = One entry is enough for the whole shift.
messages-tell-unit = In which unit?
messages-tell-unit-missing = Choose the unit where you told it.
messages-tell-shift = Choose the shift
messages-tell-shift-missing = Choose the shift you told.
messages-tell-present = How many were there?
messages-tell-present-hint = Roughly will do. We don’t ask for names.
messages-tell-present-wrong = Give a number between 1 and 999.
messages-tell-questions = Were there any questions?
messages-tell-questions-lead = Write one question on a line, in the asker’s own words and without names. You send them on the next page.
messages-tell-question = Question { $number }
messages-tell-question-long = Shorten the question to 200 characters at most.
messages-tell-questions-wrong = Give the number of questions in figures, for example 2.
messages-tell-count = How many questions were there in all?
messages-tell-count-hint = Leave it empty if you wrote all of them on the lines above.
messages-tell-count-only-hint = Those you answered at once as well.
messages-tell-more = A shift has not heard yet, or I told them on another day
messages-tell-missing = Which shift has not heard yet?
messages-tell-missing-hint = We remind the unit’s agents and supervisor until it has been told.
messages-tell-day = On which day did you tell them?
messages-tell-day-hint = Usually today.
messages-tell-day-wrong = Give a day that is today or earlier.
messages-tell-keep = Keep the entry
messages-tell-cancel = Cancel
messages-telling-sees = Who sees this?
messages-tell-sees-who = The people of the unit, its supervisors, the message’s writers, the change coordinator and the leadership. The entry says whether an agent or a supervisor told it, not your name.
messages-tell-sees-not = The number present is shown in this entry only. It is not added up anywhere.
messages-told = The entry is kept. Thank you for carrying the message.
messages-told-with-questions = The entry is kept. Now send the questions.
messages-telling-edit = Correct the entry
messages-telling-correct = Correct
messages-telling-corrected = The entry has been corrected.
messages-telling-take-back = Take the entry back
messages-telling-take-back-ask = Take this entry back?
messages-telling-take-back-what = The entry goes, and the message waits again for somebody to tell it in the unit. This can’t be undone, but you can make a new entry.
messages-telling-take-back-questions = { $count ->
    [one] One question that has not been sent goes too.
   *[other] { $count } questions that have not been sent go too.
}
messages-telling-taken-back = The entry has been taken back.
messages-telling-stays = The entry can’t be taken back any more, since questions from it have been sent.
messages-telling-whose = The entry is the unit’s. It bears nobody’s name, and nobody acknowledges anything.
