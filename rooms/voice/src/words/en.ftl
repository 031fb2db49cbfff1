menu-voice = Have your say
voice-title = Questions, ideas and concerns
voice-lead = Ask, suggest, or say what worries you. Everybody gets an answer with a name and title, or a date by which we will get back.
voice-back = Questions
voice-back-question = To the question
voice-found = Question
voice-step = Question: { $name }
voice-ask-do = Ask, suggest or tell us your concern
voice-ask = What would you like to ask or tell us?
voice-ask-lead = We acknowledge within { $acknowledge ->
    [one] one working day
   *[other] { $acknowledge } working days
}. An answer, or a date by which we will get back, comes within { $answer ->
    [one] one working day
   *[other] { $answer } working days
}.
voice-asked-of = You are asking about this: { $name }
voice-kind = What is it?
voice-kind-question = Question
voice-kind-idea = Idea
voice-kind-concern = Concern
voice-name = In one sentence
voice-name-hint = For example: Who is my supervisor in the wellbeing services county?
voice-name-missing = Write it in one sentence.
voice-name-long = Shorten the sentence to at most 200 characters. You can write the rest in the next field.
voice-body = Tell us more if you like
voice-body-hint = Why does it matter in your work? Do not write about patients or clients, or about anybody’s health.
voice-body-long = The text is too long. Shorten it to at most 4,000 characters.
voice-body-label = More about it
voice-body-none = Nothing more was written.
voice-theme = Theme
voice-theme-hint = The theme determines who answers.
voice-theme-choose = Choose a theme
voice-theme-missing = Choose a theme. If you are not sure, choose the nearest.
voice-theme-closed = Nothing more can be asked about this theme. Choose another.
voice-theme-owner = { $name } answers
voice-as = Do you want to ask in your own name or in confidence?
voice-as-name = In my own name
voice-as-name-who = Everybody who signs in sees your name next to the question.
voice-as-confidential = In confidence
voice-as-confidential-who = In confidence: only the change coordinator sees your name. It is kept so that you get an answer.
voice-as-missing = Choose whether you ask in your own name or in confidence.
voice-sees = Who can see this?
voice-sees-who = First the editor, the answerers and the change coordinator. Once the editor has published the question, everybody who is signed in. The answerer answers in their own name.
voice-sees-not = If you ask in confidence, your name is not shown to the editor, the answerer, your supervisor or the administrator.
voice-elsewhere = Does this belong elsewhere?
voice-elsewhere-why = Do you want to report misconduct, a hazardous event, harassment or a danger to clients? Use these channels. This is not a reporting channel.
voice-elsewhere-link = All channels of help and reporting
voice-send = Send
voice-cancel = Cancel
voice-asked = Your question has arrived. You will be told when something happens to it.
voice-similar = Has this been asked already?
voice-similar-lead = These are similar. Open the one that is about the same thing and press I am waiting too: you get the answer at the same moment as the others. If yours is about something else, carry on here.
voice-state = State
voice-state-received = Received
voice-state-taken = Taken up
voice-state-answered = Answered
voice-state-not-decided = Not decided yet
voice-state-passed-on = Passed on
voice-state-in-cooperation = Handled in the cooperation procedure
voice-state-merged = Merged
voice-state-declined = Declined
voice-state-carried-out = Carried out
voice-find = Search the questions
voice-find-do = Search
voice-cut = Filter
voice-uncut = Show all
voice-all = All
voice-open = Open
voice-late = Promised date has passed
voice-closed = Closed
voice-all-themes = All themes
voice-all-kinds = Questions, ideas and concerns
voice-whose = Whose
voice-everybodys = Everybody’s
voice-mine = My own
voice-followed = Those I follow
voice-none-title = Nobody has asked anything yet
voice-none = Be the first. A question can be small.
voice-none-found-title = Nothing was found with these filters
voice-none-found = Try another word or show all. If nobody has asked about it, ask yourself.
voice-more = Show more
voice-late-tag = Promised date has passed
voice-unpublished = Not published
voice-waiting-count = { $count } waiting
voice-return-by = we get back by { $day }
voice-keeping = How the promise is kept
voice-figures-open = { $open ->
    [0] No question is waiting for an answer.
    [one] One question is open.
   *[other] { $open } questions are open.
}{ $late ->
    [0] {""}
    [one] {" "}The promised date of one question has passed.
   *[other] {" "}The promised dates of { $late } questions have passed.
}
voice-figures-median = The first answer or a date has usually come { $days ->
    [0] on the same day
    [one] within one day
   *[other] within { $days } days
}. Of the past year’s questions, { $unanswered }% have neither.
voice-queue-link = See what is awaited, and from whom
voice-queue = What is awaited, and from whom
voice-queue-lead = The promise: a question is acknowledged within { $acknowledge ->
    [one] one working day
   *[other] { $acknowledge } working days
}, and gets an answer or a date within { $answer ->
    [one] one working day
   *[other] { $answer } working days
}.
voice-queue-none-title = Nothing is waiting
voice-queue-none = No published question is waiting for an answer.
voice-queue-open = Open questions, the nearest date first
voice-fact-asked = Asked
voice-fact-open = Open
voice-fact-late = Promised date has passed
voice-fact-unanswered = Past year’s questions without an answer or a date
voice-fact-median = Usual time to the first answer or date
voice-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
voice-age = { $days ->
    [0] asked today
    [one] has waited one day
   *[other] has waited { $days } days
}
voice-nobody-yet = no answerer has been named yet
voice-print = Print
voice-promise-edit = Change the promise
voice-promise = Service promise
voice-promise-lead = The days are working days. Weekends, public holidays, Midsummer Eve and Christmas Eve do not count. A new promise concerns questions asked after it.
voice-promise-acknowledge = Acknowledgement, working days
voice-promise-acknowledge-hint = Somebody says that the question has arrived and who will answer it.
voice-promise-answer = Answer or date, working days
voice-promise-answer-hint = An answer, or a date by which we will get back.
voice-promise-step = Time for one step, working days
voice-promise-step-hint = How long whoever was nudged has to reply before the nudge goes up to the next step.
voice-promise-days-wrong = Give a number from 1 to 60.
voice-promise-keep = Save
voice-promise-kept = The promise has been changed.
voice-asked-by = asked by { $name } on { $day }
voice-asked-in-unit = asked in a work unit on { $day }, voiced by { $name }
voice-asked-confidentially = asked in confidence on { $day }
voice-mine-unpublished = Your question is seen by you and by those who prepare the answer. Once the editor has published it, others see it too.
voice-masked-note = The editor has masked { $count ->
    [one] one passage
   *[other] { $count } passages
} here. Reason: { $reason }
voice-merged-into = This question is about the same thing as another. You get the answer at the same moment as the others.
voice-merged-open = Open the question it was merged into
voice-known = What we know
voice-known-hint = What is certain.
voice-known-missing = Write what we know. Even a little is enough.
voice-not-known = What we do not know yet
voice-not-known-hint = Say it plainly.
voice-not-known-missing = Write what we do not know yet.
voice-who-decides = Who decides
voice-who-decides-hint = A body or a person, and when, if that is known.
voice-who-decides-missing = Write who decides.
voice-who-promises = Who answers for the promise
voice-passed-to = To whom
voice-passed-to-hint = Name and title, or a body.
voice-passed-to-missing = Write to whom it was passed on.
voice-representatives = Staff representatives
voice-representatives-hint = Whom personnel can ask while the matter is handled.
voice-representatives-missing = Name the staff representatives.
voice-return = We will get back by
voice-return-hint = The day by which we get back, even if nothing has been decided by then.
voice-return-passed-on = Answer by
voice-return-in-cooperation = Next handled on
voice-return-missing = Give a date.
voice-return-past = That day has passed. Give a day that is to come.
voice-return-even = { $days ->
    [0] That is today.
    [one] Even if nothing has been decided by then. One day left.
   *[other] Even if nothing has been decided by then. { $days } days left.
}
voice-return-late = We promised to get back
voice-return-late-since = We have not done so yet. The date was { $day }.
voice-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
voice-remarks = Staff representative’s remark
voice-remark = Your remark on the answer
voice-remark-hint = Shown in your own name next to the answer, to everybody who sees the answer.
voice-remark-write = Write a remark on the answer
voice-remark-send = Send remark
voice-remark-missing = Write a remark of at most 2,000 characters.
voice-remarked = Your remark is shown next to the answer.
voice-no-answer-title = There is no answer yet
voice-no-answer = We acknowledge by { $acknowledge }. An answer, or a date by which we will get back, comes by { $answer }.
voice-no-answer-owner = { $name } has taken up the question. An answer, or a date by which we will get back, comes by { $answer }.
voice-draft = Draft
voice-draft-sees = The draft is seen by the answerers, the editors, the change coordinator and the staff representatives.
voice-draft-kept = The draft is with the staff representatives for their remarks.
voice-release = Publish answer
voice-discard = Discard draft
voice-discarded = The draft has been discarded.
voice-earlier = Earlier answers
voice-tugged-by = { $name } nudged you { $day }
voice-tugged = You have been nudged
voice-tugged-ask = Could you say what can be done about this? You do not need to know the answer: it is enough to say whom you will ask and when you will get back.
voice-tug-reply = Your reply to the person who nudged you
voice-tug-reply-hint = Only that person sees it.
voice-tug-reply-send = Reply
voice-tug-reply-missing = Write a reply of at most 1,000 characters.
voice-tug-reply-sent = Your reply has arrived.
voice-tug-was-replied = The nudge had been replied to already.
voice-you-wait = You are waiting for the same answer
voice-wait-title = Are you waiting for the same answer?
voice-wait = I am waiting too
voice-wait-end = I am no longer waiting
voice-wait-count = { $count } employees are waiting for the answer. You will be told when the answer changes.
voice-wait-few = If you join, you will be told when the answer changes.
voice-wait-told = You will be told when the answer changes.
voice-wait-sees = Others see only the number, and that only from ten upwards.
voice-waits = You are waiting for the same answer. We will tell you when it comes.
voice-waits-no-more = You are no longer waiting for this answer.
voice-tug-title = Heard nothing?
voice-tug-named = Give a nudge. It goes first to your supervisor. If nothing is heard from them, it goes up one step at a time.
voice-tug-confidential = Give a nudge. It goes to those who prepare the answer. Neither your name nor your unit is mentioned.
voice-tug-sees-named = Your supervisor sees your name. If the nudge goes on to their supervisor, they see it too.
voice-tug-sees-confidential = Your name is not shown.
voice-tug-once = You can nudge once in 24 hours.
voice-tug = Nudge
voice-tug-count = { $count } have nudged.
voice-tug-replied = Reply: { $reply }
voice-tug-until = If nothing is heard, it goes on after { $day }.
voice-tug-closed = The matter is closed already.
voice-tug-too-soon = You have nudged already in the past 24 hours. You can nudge again 24 hours after the last one.
voice-tug-went-supervisor = The nudge went to your supervisor.
voice-tug-went-second = The nudge went to your supervisor’s supervisor.
voice-tug-went-preparers = The nudge went to those who prepare the answer.
voice-tug-went-representatives = The nudge went to the staff representatives.
voice-ladder-supervisor = Supervisor
voice-ladder-second = Supervisor’s supervisor
voice-ladder-preparers = Those who prepare the answer
voice-ladder-representatives = Staff representatives
voice-trace = What came of it
voice-step-asked = The question arrived.
voice-step-answer = Answer: { $name }
voice-step-return = We will get back on this page.
voice-prepare = Preparation
voice-answer-write = Write an answer
voice-take = Name an answerer
voice-moderate = Moderate
voice-merge = Merge into another
voice-become = Make it a theme
voice-unveil = Show who asked
voice-unveil-noted = Opening the name leaves a note that the person who asked can see.
voice-asker = Who asked
voice-asker-who = Only the change coordinator, and only on this page.
voice-asker-noted = Opening the name left a note, which the person who asked can see among their own data.
voice-asker-gone = The name of the person who asked is no longer here: the matter is closed and the link to them has been removed.
voice-ladder = What if the promise is not kept?
voice-ladder-lead = The question is not forgotten. If the date passes, it goes up one step at a time, and everybody sees which step it is on.
voice-rung-promised = A date has been promised
voice-rung-promised-who = By { $day }: { $who }.
voice-rung-tugged = Reminder
voice-rung-tugged-who = { $day }: a reminder to the answerer ({ $who }). The delay is shown on this page.
voice-rung-coordinator = Leadership of the change
voice-rung-coordinator-who = { $day }: brought to the leadership of the change by { $who }.
voice-rung-representatives = Staff representatives
voice-rung-representatives-who = { $day }: taken up by { $who }.
voice-owner = Who answers?
voice-owner-missing = Choose who answers.
voice-owner-sees = Everybody who sees the question sees the answerer’s name and title.
voice-answerers-none = Nobody has the role of answerer yet. Ask the administrator to add it to the staff file.
voice-take-do = Name
voice-taken = The answerer has been named, and the person who asked is told.
voice-was-closed = The matter was closed already.
voice-was-answered = The draft had been published or discarded already.
voice-was-merged = The question had been merged into another already.
voice-gone = The question is no longer here.
voice-answer-kind = What kind of answer is it?
voice-answer-other = Change
voice-about-answered = There is an answer.
voice-about-not-decided = There is no answer, but you can say what is known, what is not, who decides and when we will get back.
voice-about-passed-on = Somebody else answers. You say who, and by when.
voice-about-in-cooperation = It is handled in the cooperation procedure. You say when it is handled next, and name the staff representatives.
voice-about-carried-out = The idea has been carried out. You say what changed.
voice-about-declined = It will not be carried out, or cannot be answered. You say why.
voice-words = Answer
voice-words-hint = Answer first, then give the reasons. Short sentences are enough.
voice-words-not-decided = What would you like to say first?
voice-words-not-decided-hint = Optional. For example: We do not know yet. Here is what is certain.
voice-words-passed-on = What happens meanwhile?
voice-words-passed-on-hint = Why it was passed on, and what the person who asked can do now.
voice-words-in-cooperation = What can be said about it now?
voice-words-in-cooperation-hint = What is handled, when, and when more will be told.
voice-words-declined = Why?
voice-words-declined-hint = Give the reason plainly. Thank them for their trouble.
voice-words-carried-out = What changed?
voice-words-carried-out-hint = What was done, when, and where it can be noticed.
voice-answer-missing = Write an answer.
voice-declined-missing = Write why it will not be carried out.
voice-carried-out-missing = Write what changed.
voice-answer-long = Shorten the text: at most 8,000 characters.
voice-answer-byline = The answer is given by: { $byline }
voice-answer-sees = Everybody who sees the question. The person who asked and the others who are waiting are told.
voice-no-patients = Do not write about patients or clients, or about anybody’s health.
voice-answer-say = Answer
voice-answer-first = Show the staff representatives first
voice-answered = The answer has been published. The person who asked and the others who are waiting are told.
voice-merge-lead = A merged question gets its answer with the other one. Everybody who is waiting for this one will then be waiting for the other. Merging cannot be undone.
voice-merge-similar = Similar questions
voice-into = Number of the question
voice-into-other = Or give the number of another question
voice-into-hint = For example K7.
voice-into-missing = There is no such question. Check the number.
voice-into-itself = A question cannot be merged into itself.
voice-into-merged = That question has itself been merged into another. Give the number of the one it was merged into.
voice-into-unpublished = That question has not been published, so not everybody would see its answer. Publish it first.
voice-merge-do = Merge
voice-merged = The questions have been merged. Everybody who is waiting is told.
voice-become-lead = The idea becomes a theme of the change, with a person who answers for it and a date. Complete the theme on its own page.
voice-theme-name = Name of the theme
voice-theme-name-hint = A few words.
voice-theme-name-missing = Give the theme a name.
voice-become-do = Make the theme
voice-became = The idea has become a theme. The person who suggested it is told.
voice-moderations = Moderate and publish
voice-moderations-lead = New questions before publication, the oldest first. You do not see the names of those who asked in confidence.
voice-moderations-none-title = Nothing is waiting
voice-moderations-none = When somebody asks, the question comes here.
voice-moderation-page = The question’s page
voice-moderation-sees = Why something was masked is seen by everybody who sees the question. Why a question is not published is told to the person who asked. Both stay in the moderation log, which editors, the change coordinator and the staff representatives see.
voice-publish = Publish
voice-mask-or-keep = Mask passages or leave unpublished
voice-passages = Passages to mask
voice-passages-hint = Copy each passage to a line of its own exactly as it is written. A masked passage is removed for good.
voice-passages-missing = Write which passages to mask.
voice-passages-not-there = These passages are not in the text. Copy them exactly as they are written.
voice-reason = Reason
voice-reason-choose = Choose a reason
voice-reason-missing = Choose a reason: it will be told.
voice-reason-none = no reason
voice-reason-patient = a patient or client could be recognised
voice-reason-personal = tells of somebody’s personal matters or health
voice-reason-recognisable = judges a person who can be recognised
voice-reason-elsewhere = belongs in another channel
voice-reason-insulting = is insulting
voice-reason-other = another reason
voice-reason-words = In your own words
voice-reason-words-hint = Say kindly what the person who asked can do next.
voice-mask = Mask passages
voice-keep = Do not publish
voice-masked = The passages have been masked.
voice-published = The question has been published.
voice-was-published = The question had been published already.
voice-kept = The question will not be published. The person who asked is told and gets an answer.
voice-was-kept = The question had been left unpublished already.
voice-log = Moderation log
voice-log-lead = What editors have published, masked, left unpublished or removed from conversations, and why. What was masked or removed is not in the log.
voice-log-none-title = There is nothing in the log yet
voice-log-none = When an editor publishes, masks, leaves unpublished or removes something, a note of it comes here.
voice-log-published = Published
voice-log-masked = Passages masked
voice-log-kept = Not published
voice-log-withdrawn = No longer shown
voice-log-passages = { $count ->
    [one] one passage
   *[other] { $count } passages
}
voice-log-earlier = Earlier
voice-awaits-acknowledging = Acknowledge and name an answerer: { $about }
voice-awaits-publishing = Moderate and publish: { $about }
voice-awaits-answer = Answer: { $about }
voice-awaits-return = You promised to get back: { $about }
voice-awaits-late = The promised date has passed: { $about }
voice-awaits-remark = A draft for your remarks: { $about }
voice-awaits-tugged = You were nudged: { $about }
voice-news-answer = The question has a new answer: { $about }
voice-news-kept-answer = An answer to the question you asked in confidence on the theme { $about }
voice-news-taken = The question now has an answerer: { $about }
voice-news-published = Your question has been published: { $about }
voice-news-kept = Your question will not be published, but it will be answered: { $about }
voice-news-merged = Your question was merged into this one: { $about }
voice-news-risen = Your nudge went up to the next step: { $about }
voice-news-tug-reply = Your nudge got a reply: { $about }
voice-news-remarked = A staff representative remarked on the answer: { $about }
voice-news-draft-remarked = Your draft has a remark: { $about }
voice-news-became = The idea became a theme: { $about }
voice-timetable-rising = Moves nudges up to the next step
voice-timetable-morning = Reminds of promised dates that have passed
retention-questions = { $count ->
    [one] { $count } published question with its answers and comments
   *[other] { $count } published questions with their answers and comments
}
retention-questions-kept = { $count ->
    [one] { $count } question left unpublished
   *[other] { $count } questions left unpublished
}
voice-kind-cut = Kind
voice-state-no-answer = We cannot answer
voice-figures-brought = { $count ->
    [one] The last two figures leave out one question that had been answered before it was brought in from minutes.
   *[other] The last two figures leave out { $count } questions that had been answered before they were brought in from minutes.
}
voice-wait-acted = You already hear when the answer changes, since you have taken part: commented or answered.
voice-feed-menu = Feed of questions
voice-feed-link = Follow as a feed (Atom)
voice-feed-title = The questions as a feed
voice-feed-lead = A feed reader, such as Outlook, fetches new questions and answers for you. You don’t have to remember to look in.
voice-feed-none-title = You have no feed link yet
voice-feed-none = Make a link and add it to your feed reader.
voice-feed-make = Make a feed link
voice-feed-address = The feed’s address
voice-feed-address-hint = Copy the address and paste it where your feed reader adds a feed. The address works without signing in: it is like a key.
voice-feed-sees-who = Anyone who has the link sees the same published questions and answers as you do, with the names that the page shows. Keep the link to yourself.
voice-feed-sees-not = The feed holds no unpublished questions, and never the name of somebody who asked in confidence. What a reader has fetched stays there even if the question is taken away here. When your employment ends, the link stops working.
voice-feed-confidential = Confidential
voice-feed-from-minutes = From minutes
voice-feed-merged = Joined to the question
voice-moderations-asked = Asked here
voice-moderations-brought = { $count ->
    [one] One question from minutes
   *[other] { $count } questions from minutes
 }
voice-moderations-brought-lead = Read the questions and the answers. Choose those that can be published, and publish them in one go. If the text holds names or details by which a patient or an employee could be recognised, open the question and mask them first.
voice-moderations-choose = Questions to publish
voice-moderations-choose-all = I have read them all: choose them
voice-moderations-none-chosen = Choose at least one question.
voice-moderations-mask = Mask or do not publish
voice-moderations-more = { $count ->
    [one] And one question more, which comes here once these have been dealt with.
   *[other] And { $count } questions more, which come here once these have been dealt with.
 }
voice-moderations-sees = Published questions and their answers are seen by everybody who is signed in. The moderation log notes each of them: that you published it, and when.
voice-publish-chosen = Publish the chosen ones
voice-published-chosen = The chosen questions have been published.
voice-published-some = The chosen questions have been published. Some had been dealt with by somebody else already.
voice-moderation-answer = Answer from the minutes
voice-log-comment-removed = Comment removed
voice-merged-hidden = The other question is not visible to everybody just now. The change coordinator can tell you how the matter stands.
voice-answering = Open ones that I answer
voice-try-title = Shall we try it?
voice-try-text = The idea can be tried in your own unit for two weeks. Those who follow it hear how it goes.
voice-try = Try it in your unit
