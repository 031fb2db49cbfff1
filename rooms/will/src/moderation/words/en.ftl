will-moderation-title = Statements waiting to be checked
will-moderation-lead = What people have added, the oldest first. Each was promised an answer within one working day. Nobody is shown who wrote it.
will-moderation-none-title = Nothing is waiting
will-moderation-none = When somebody adds a statement, it comes here, and you are told on your front page.
will-moderation-by = By { $day }
will-moderation-late = Late, promised by { $day }
will-moderation-more = { $count ->
    [one] One more statement is waiting.
   *[other] { $count } more statements are waiting.
}
will-moderation-decide = Checking a statement
will-moderation-fits = Publish it if it is about one thing, one can agree or disagree with it, and it is not about a person who can be recognised. You need not agree.
will-moderation-publish = Publish
will-moderation-over = The round has ended, so the statement can't be published any more. Tell its writer.
will-moderation-merge-title = The same has been said
will-moderation-merge-lead = Its writer is shown which statement says the same, and can take a stand on that.
will-moderation-into = The statement that says the same
will-moderation-choose = Choose a statement
will-moderation-into-missing = Choose the statement that says the same.
will-moderation-merge = Join them
will-moderation-refuse-title = It can't be published
will-moderation-refuse-lead = Its writer will see why. Say also where the matter can be taken.
will-moderation-ready = Reasons that stand ready for you to edit:
will-moderation-words = The reason, to its writer
will-moderation-words-hint = One or two kind sentences.
will-moderation-words-missing = Say why. Its writer will see it.
will-moderation-words-long = Shorten the reason to 1,000 letters at most.
will-moderation-sees = Whoever wrote the statement, and others who check statements.
will-moderation-refuse = Do not publish
will-moderation-published = The statement is published.
will-moderation-merged = The statement is joined with the other.
will-moderation-refused = The statement was not published. Its writer will see why.
will-moderation-was-decided = This has been decided already, or the round has ended.
will-reason-person = About a person who can be recognised
will-reason-many = Many things at once
will-reason-question = A question, not a statement
will-reason-patient = Tells of a patient or a client
will-reason-insulting = Insulting
will-refusal-person = The statement is about a person who can be recognised. You can take the matter up with the supervisor's supervisor, the shop steward or the health and safety representative.
will-refusal-many = The statement is about many things, so it is hard to answer. Please send each as a statement of its own.
will-refusal-question = This is a question with which one can't agree or disagree. Ask it under Have your say, and you will get an answer.
will-refusal-patient = The statement tells of things by which a patient or a client can be recognised. Please write it without them.
will-refusal-insulting = The statement is put in a way that hurts. Please put it another way, so that others can take a stand on it.
will-whys-title = Reading reasons
will-whys-lead = The reasons are in an order made by chance, and nothing tells who wrote them. Others see those that you choose to show, when there are at least 20 on the same statement.
will-whys-later = Reasons are read only when the voting has ended.
will-whys-none-title = All reasons have been read
will-whys-none = No more will come once the round has ended.
will-whys-choose = Is the reason shown to others?
will-whys-shown = Show
will-whys-hidden = Leave out
will-whys-more = { $count ->
    [one] One more comes after these.
   *[other] { $count } more come after these.
}
will-whys-sees = Only those who check statements, until the reason has been chosen to be shown.
will-whys-keep = Save the choices
will-whys-kept = The choices are saved.
