will-confidential = Confidential: the system knows that you have voted, so that nobody votes twice. No user, supervisor or administrator sees in the program how you voted.
will-voting-sees = Who sees your vote?
will-stand-agree = Agree
will-stand-disagree = Disagree
will-stand-pass = Pass
will-stand-passed = Passed
will-voting-back = Shared will
will-voting-statement = Statement
will-voting-choose = Choose agree, disagree or pass.
will-voting-progress = { $last ->
   *[other] Statement { $place } of { $count }. You can stop at any time.
}
will-voting-changing = Statement { $number }. You can change your answer until the round ends.
will-voting-yours = You answered: { $stand }. A new answer takes its place.
will-voting-matters = This matters much to me
will-voting-why = Say why (optional)
will-voting-reason = Why do you think so?
will-voting-reason-hint = 500 letters at most. Do not write names or anything about patients.
will-voting-reason-long = Shorten the reason to 500 letters at most.
will-voting-reason-sees = Who sees the reason?
will-voting-reason-who = A change coordinator or an editor reads the reasons first, when the round has ended. Others see them only when there are at least 20 on the same statement.
will-voting-reason-once = The reason is tied neither to you nor to your other answers, so it can't be changed or removed once it is sent.
will-voting-reason-given = You have given a reason for this already. It is not tied to you, so it can't be changed.
will-voting-kept = Your answer is saved.
will-voting-late = The answer could not be saved: the round is not open any more.
will-voting-last = Change the answer before
will-voting-stop = Stop for now
will-voting-ways = Other ways
will-voting-done-title = Thank you! You have taken a stand on every statement.
will-voting-done = You can change your answers until { $day }. The result is published to everybody at the same moment, { $result }.
will-voting-done-live = You can change your answers until the voting is closed. The result is shown right after that.
will-voting-done-more = Come back: others may add statements until the round ends.
will-voting-to-round = To the round
will-voting-not-asked-title = This round does not ask you
will-voting-not-asked = The round asks those who work in chosen units. You can read the result at the same time as the others.
will-voting-sealed-title = Voting is not possible right now
will-voting-sealed = The key by which each person votes only once is not on this server. Your answers are safe. Ask an administrator to check the keys, then try again.
will-voting-ahead = Voting begins { $day }.
will-voting-closed = The voting has ended. The result is published to everybody at the same moment, { $day }.
will-voting-draft = The round has not been opened yet. When it is, people take a stand on the statements on this page.
will-voting-told = The voting has ended and the result can be read.
will-votes-title = My answers
will-votes-lead = You can change your answers until { $day }. Only you see this page.
will-votes-lead-closed = The round has ended and answers can't be changed any more. Only you see this page. The answers are removed a month after the result.
will-votes-go-on = { $count ->
    [one] Take a stand on one more statement
   *[other] Take a stand on { $count } more statements
}
will-votes-none-title = No answers
will-votes-none = When you take a stand on statements, your answers are shown here.
will-votes-change = Change
