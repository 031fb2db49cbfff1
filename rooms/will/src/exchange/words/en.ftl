will-exchange-card = Files
will-exchange-take-about = The statements and the figures of the published result in the file form of Polis. There are no votes and no participants in the files.
will-exchange-take = Download the files
will-exchange-read = See the figures that were brought
will-exchange-bring = Bring a round from a file
will-exchange-lead = Statements exported from Polis can begin a new round, or be kept as a round that was held elsewhere.
will-exchange-file = The file of statements, comments.csv
will-exchange-file-hint = You can choose summary.csv at the same time, which has the question. The file votes.csv is not needed and is not taken.
will-exchange-file-missing = Choose the file comments.csv.
will-exchange-becoming = What do the statements become?
will-exchange-draft = A draft of a new round
will-exchange-draft-hint = Only the statements come. The figures stay out, and you open the round yourself.
will-exchange-elsewhere = A round that was held elsewhere
will-exchange-elsewhere-hint = The statements, and how large a share agreed or disagreed. Figures of fewer than ten are not kept.
will-exchange-lang = In which language are the statements written?
will-exchange-sees = Who sees this?
will-exchange-sees-who = A draft is seen only by those who prepare rounds. A round that was held elsewhere is seen by everybody signed in.
will-exchange-sees-not = Votes and voters are not brought.
will-exchange-look = See what would come
will-exchange-preview = Check before bringing
will-exchange-other = Choose another file
will-exchange-would = { $coming } statements would come and { $left } would be left out. Nothing has been kept yet.
will-exchange-topic = Question
will-exchange-topic-missing = Write the question that the statements answer.
will-exchange-topic-long = The question can have at most { $most } characters.
will-exchange-about = Why it was asked (if you like)
will-exchange-next-draft = Next you choose the days and who is asked. Nobody else sees the round before you open it.
will-exchange-next-elsewhere = Everybody signed in sees the round at once.
will-exchange-keep = { $count ->
    [one] Bring one statement
   *[other] Bring { $count } statements
  }
will-exchange-left = Left out: { $count }
will-exchange-coming = Comes: { $count }
will-exchange-number = No. { $number } in the file
will-exchange-more = And { $count } more.
will-exchange-figures = the figures come
will-exchange-figures-few = fewer than ten answered, the figures are not kept
will-exchange-left-rejected = a moderator had rejected it
will-exchange-left-unseen = nobody had looked at it
will-exchange-left-background = asks for a background, not for an opinion
will-exchange-left-empty = no text
will-exchange-left-long = too long
will-exchange-left-twice = the same statement is there already
will-exchange-votes = There are votes in this file. Votes are not brought: choose the file comments.csv.
will-exchange-no-column = The file has no column { $name }. Choose the file comments.csv as it was exported.
will-exchange-line = Line { $line } doesn’t hold what it should. Export the file again or mend the line.
will-exchange-twice = The statement on line { $line } is on another line already, with the same number.
will-exchange-form = The file can’t be read as a file of statements. Choose the file comments.csv as it was exported.
will-exchange-too-many = There are more than { $most } statements. Divide the file into smaller ones.
will-exchange-nothing = There is no statement in the file that could be brought.
will-exchange-several = Choose only one file of statements at a time.
will-exchange-kept-draft = The statements are in the draft. Choose the days and who is asked.
will-exchange-kept = The round has been brought.
will-exchange-round = Round { $number }
will-exchange-brought-on = A round that was held elsewhere, brought on { $day }.
will-exchange-elsewhere-about = The figures are from the file that was brought. They are of those who agreed or disagreed. There is no map, since no votes were brought.
will-exchange-statements = { $count ->
    [one] One statement
   *[other] { $count } statements
  }
will-exchange-told = { $agree } agree, { $disagree } disagree · { $people } took a stand
will-exchange-not-told = Figures are not shown, because fewer than ten took a stand or the file had no figures.
will-exchange-readme = Tahto: a round as files in the form of Polis. summary.csv tells the question, comments.csv the statements, and comment-groups.csv the shares of the published result. A blank is a figure that is not told: it would be of too few, or the result has not been published yet. Shares of groups are per cent, not votes. Each line has the day on which the round was opened, and 0 for its writer. An apostrophe at the beginning of a text keeps a spreadsheet from taking it for a formula; Tahto takes it away when it reads the file.
