peers-programme = Reading each other's submissions
peers-programme-hint = If you allow it, each interim task can say whether agents of the same cohort read each other's submissions. Otherwise only coaches read them.
peers-programme-yes = Agents may read each other's submissions
peers-task = Who reads the submissions?
peers-task-hint = Agents are told before they write. A change does not concern what has been sent already: it is not opened to others.
peers-task-coaches = Coaches only
peers-task-peers = Coaches and the agents of one's own cohort
peers-task-peers-hint = An agent sees the others' answers only after sending their own.
peers-task-keep = An agent may still keep their answer for the coaches alone
peers-task-not = Only coaches read the submissions. The programme's details can allow agents to read each other's submissions.
peers-sees-who = Agents of your cohort who have answered themselves, and your coaches: { $coaches }. They can also comment.
peers-sees-who-together = Those you do this with and, once it is sent, agents of your cohort who have answered themselves, and your coaches: { $coaches }. They can also comment.
peers-sees-coach = { $author }, agents of the cohort who have answered themselves, and the coaches: { $coaches }.
peers-own-first = You see the others' answers when you have sent your own: so everybody has time to think for themselves first.
peers-keep = Let only the coaches read this answer
peers-task-send = Send the answer
peers-others = The others' answers
peers-others-text = These were written for you to read, too. You can comment on them.
peers-others-none = The others have not answered yet.
peers-comments = Comments
peers-comments-none = Nobody has commented yet.
peers-comments-go = Read and comment
peers-comments-count = { $count ->
    [0] no comments yet
    [one] 1 comment
   *[other] { $count } comments
 }
peers-comments-line = { $count ->
    [0] none yet
    [one] 1 comment
   *[other] { $count } comments
 }{ $new ->
    [0] {""}
   *[other] , { $new } of them new
 }
peers-write = Comment
peers-send = Send the comment
notice-comment = Your answer has been commented on: { $about }
peers-no-coach = not named yet
