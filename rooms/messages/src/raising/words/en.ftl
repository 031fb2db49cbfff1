messages-awaits-questions = Send the questions you noted about the message { $about }
messages-raised-sees-who = Only you, until you send the question. After that the editor and those who answer, and once it is published the whole staff. You are named as the question’s voice, not the person who asked.
messages-raised-sees-not = Don’t write about patients or clients, or about anybody’s health.
messages-raise = Send the questions
messages-raise-lead = Check the words, and see whether the same has been asked already. The answer comes back to you, and you take it back to the unit.
messages-raise-leave-ask = { $count ->
    [one] Leave one question unsent?
   *[other] Leave { $count } questions unsent?
}
messages-raise-leave-what = The text of a question that is left unsent goes. If you mean it, press Send the questions once more.
messages-raise-send = Send the questions
messages-raise-sees-who = The editor, those who answer and the change coordinator. Once the question is published, the whole staff. Your name is shown as its voice, and that it was asked in a work unit.
messages-raise-sees-not = The name of the person who asked is kept nowhere.
messages-raised-words = Question
messages-raised-words-hint = In one sentence, the way it was asked.
messages-raised-missing = Write the question, or choose to leave it unsent.
messages-raised-theme = Theme
messages-raised-theme-hint = The theme decides who answers.
messages-raised-theme-choose = Choose a theme
messages-raised-theme-missing = Choose a theme. If you are not sure, choose the nearest.
messages-raised-fate = What is to be done with the question?
messages-raised-send = Send
messages-raised-same = The same as this one, we follow it:
messages-raised-open = Open the question
messages-raised-leave = Leave unsent
messages-raised-sent = The questions have been sent. You will hear when they are answered.
messages-raised-before = The questions had been sent already.
messages-carried = Questions sent on from here
messages-carried-own = Questions you have carried on
messages-carried-own-lead = They stay here until you have told the answer in your unit.
messages-carried-by-day = an answer or further word by { $day }
messages-carried-waits = You will hear when this is answered.
messages-return = Take the answer back: { $unit }
messages-return-do = I have told the answer in the unit
messages-returned = Well done: the question has gone all the way and come back to the unit.
messages-returned-before = The answer had been noted as told already.
messages-returned-on = Answer told back { $day } · { $unit }
retention-raised-questions = { $count ->
    [one] one question that nobody sent
   *[other] { $count } questions that nobody sent
}
