menu-will = Shared will
will-step = Round on the shared will { $name }
will-stage-draft = Draft
will-stage-ahead = Begins soon
will-stage-open = Open
will-stage-closed = Closed, the result is coming
will-stage-told = The result is here
will-lead = One statement at a time about the workplace we want. The result shows what we agree on and what we do not agree on yet.
will-found = round
will-timetable-morning = People are reminded of statements waiting to be checked, and rounds that have ended are closed
will-number = Round { $number }
will-quoted = “{ $text }”
will-none-title = No rounds yet
will-none = When the first round is opened, you will see it here and on your front page.
will-index-coming = Coming
will-index-told = Results
will-index-drafts = Drafts
will-waiting = { $count ->
    [one] One statement is waiting to be checked
   *[other] { $count } statements are waiting to be checked
}
will-whys-waiting = { $count ->
    [one] One reason is waiting to be read
   *[other] { $count } reasons are waiting to be read
}
will-vote-begin = Take a stand
will-vote-go-on = Go on from where you stopped
will-new = New round
will-new-lead = One question, and statements to take a stand on. Only those who prepare rounds see the draft until you open the round.
will-edit = Edit the round
will-edit-given = Put off the end or add statements
will-edit-given-lead = The round is open. The question and the words of the statements do not change any more, since somebody may have answered them. The end can be put off and statements can be added.
will-asked = What is asked
will-name = Question
will-name-hint = For example: What kind of a workplace do we want to build?
will-name-missing = Write the question that the round is to answer.
will-name-long = Shorten the question to 200 letters at most.
will-reason = Why we ask, and what is done with the result
will-reason-hint = Say also who goes on from the result, and when.
will-reason-missing = Say why we ask, and what is done with the result.
will-reason-long = Shorten it to 2,000 letters at most.
will-days = When
will-held = How the round is held
will-held-days = Over some days or weeks, each when they have the time
will-held-live = In a hall or a webinar: the result is shown as soon as the voting is closed
will-begins = Begins
will-begins-missing = Give the first day.
will-ends = Last day
will-ends-missing = Give the last day.
will-ends-before = The last day can't be before the first.
will-ends-past = The last day has passed already. Choose today or a later day.
will-ends-late = A round can last three months at most.
will-ends-earlier = Once the round is open, its end can only be put off. You can end it earlier under End the voting.
will-result = The result is published
will-result-hint = At 9, to everybody at the same moment. Left empty: the next working day. The result of a round in a hall is there at once.
will-result-wrong = Give the day on which the result is published, or leave it empty.
will-result-early = The result can be published after the last day at the earliest.
will-statements = Statements
will-statements-first = Statements to begin with
will-statements-more = Add statements
will-statements-hint = One statement a line, 200 letters at most. One thing at a time, so that one can agree or disagree. In other languages in the same order.
will-statements-many = A round can begin with 200 statements at most.
will-statements-long = One of the statements has more than 200 letters. Shorten it, or make two of it.
will-statements-uneven = There are { $count } lines in this language and { $most } in another. Write as many lines in the same order, or leave it empty.
will-statements-count = { $count ->
    [one] One statement
   *[other] { $count } statements
}
will-statement-number = { $number }.
will-before = Ask again the statements of an earlier round
will-before-hint = They come first, in the same words, and the result shows what has moved.
will-before-no = Not asked again
will-adds = May people add statements
will-adds-yes = Yes. They are checked within one working day before they are published.
will-adds-no = No
will-audience-title = Whom we ask
will-audience = The round concerns
will-everybody = Everybody
will-chosen = Chosen units
will-whole = { $name }, all units
will-units-missing = Choose one unit at least.
will-sees = Who sees this?
will-sees-draft = Only the change coordinators and editors who prepare rounds, until the round is opened. After that those whom it asks.
will-sees-given = Everybody whom it asks, as soon as you save.
will-keep = Save the draft
will-kept = The round is saved.
will-newer = Somebody else has changed the round since you opened the page. Check the round, then save again.
will-is-over = The round has ended already.
will-opening = Open the round
will-open = Open it now
will-opening-after = When you open the round
will-opening-when = People take a stand on the statements { $days }.
will-opening-everybody = Everybody is told on their front page.
will-opening-chosen = Those who work in the chosen units are told on their front page.
will-opening-words = The question and the words of the statements can't be changed any more, and a published statement can't be withdrawn. Statements can be added.
will-opening-end = The end can only be put off.
will-opening-key = The round gets a key by which each person votes only once. The key is neither in the database nor in the backups.
will-opening-past = The last day of the round has passed already. Change the days before you open it.
will-opening-empty = The round has no statements yet. Add some before you open it.
will-opened = The round is open.
will-was-opened = The round has been opened already.
will-cannot-open = The round can't be opened: it has no statements, or its last day has passed.
will-closing = End the voting
will-close = End the voting now
will-closing-not = Do not end it
will-closing-votes = Nobody can vote, change an answer or add a statement any more.
will-closing-result = The result is published when it was promised: { $day }.
will-closing-result-live = The result is shown at once.
will-closing-once = The voting can't be opened again.
will-closed = The voting has ended.
will-was-closed = The voting had ended already.
will-draft-title = The draft is waiting to be opened
will-draft = Read the statements through once more. After the opening their words do not change.
will-say-title = What do you think?
will-guide = Answer the statement: agree, disagree or pass. You can stop at any time. You can add a statement of your own. It is checked within one working day, and if it can't be published you will see why. A group of fewer than ten is not shown on the map or in the figures.
will-taking-part = More than { $count } are taking part already.
will-taking-part-few = The first have answered already.
will-taking-part-none = You can be the first.
will-why-title = Why we ask
will-asks-everybody = We ask everybody.
will-asks-chosen = We ask those who work in chosen units.
will-trace-title = What happens to the votes
will-trace-voting = People take a stand on the statements.
will-trace-result = The result is published to everybody at the same moment.
will-trace-at-end = As soon as the voting has ended
will-trace-after = After that
will-trace-text = A text of one page is written of the result together.
will-desk = Preparation
will-words-stand = The words of a published statement do not change and it is not withdrawn, since somebody may have answered it.
will-added-title = Statements you have added
will-missing-title = Is something missing?
will-missing = Write or say a statement of your own. Others can take a stand on it.
will-missing-checked = The statement is checked within one working day. If it can't be published, you will see why.
will-statement = Statement
will-statement-yours = Your statement
will-statement-add = Add a statement
will-statement-lead = One thing with which somebody else can agree or disagree. It is checked within one working day.
will-statement-hint = 200 letters at most. You can also dictate with your phone's keyboard. Do not write names or anything about patients.
will-statement-missing = Write the statement.
will-statement-long = Shorten the statement to 200 letters at most.
will-statement-sees = A published statement is seen by everybody whom the round asks. A change coordinator or an editor checks it.
will-statement-sees-not = Nobody sees in the program who added it, not even whoever checks it. The system remembers it so that you get an answer, and forgets it a month after the result.
will-statement-send = Send it to be checked
will-statement-send-still = Send mine anyway
will-statement-sent = Thank you! Your statement is checked within one working day. On this page you will see what came of it.
will-statement-not-now = Statements can be added only while the round is open.
will-statement-offered = Waiting to be checked
will-statement-published = Published
will-statement-refused = Not published
will-statement-merged = Joined with another
will-statement-waits = The statement is checked by { $day } at the latest.
will-statement-is-published = Others can now take a stand on it.
will-statement-why = Why the statement was not published
will-statement-again = You can put it another way and send a new statement.
will-statement-same = This says the same already
will-similar-title = Has it been said already?
will-similar = If one of these says the same, take a stand on that. Then the votes are not split in two.
will-similar-vote = Take a stand on this
will-waits = Take a stand: { $about }
will-news-open = A round is open: { $about }
will-news-result = The result can be read: { $about }
will-news-published = Your statement has been published: { $about }
will-news-merged = Your statement has been joined with another: { $about }
will-news-refused = Your statement was not published, see why: { $about }
will-awaits-moderation = Statements are waiting to be checked: { $about }
retention-will-votes = { $count ->
    [one] { $count } vote on a statement
   *[other] { $count } votes on statements
}
retention-will-voters = { $count ->
    [one] { $count } pseudonym in a round
   *[other] { $count } pseudonyms in rounds
}
retention-will-reasons = { $count ->
    [one] { $count } reason for a vote
   *[other] { $count } reasons for votes
}
retention-will-unpublished = { $count ->
    [one] { $count } unpublished statement
   *[other] { $count } unpublished statements
}
retention-will-writers = { $count ->
    [one] { $count } record of who added a statement
   *[other] { $count } records of who added a statement
}
retention-will-drafts = { $count ->
    [one] { $count } round that was never opened
   *[other] { $count } rounds that were never opened
}
