minutes-theme = T{ $number } { $name }
minutes-on = { $what }, { $day }
minutes-made = Gathered on { $when } from the influence channel
minutes-unpublished = { $state } (not published)
minutes-state = State
minutes-states = States
minutes-asked = Asked
minutes-answer = Answer
minutes-answerer = Answered by
minutes-no-answer = There is no answer yet.
minutes-known = What we know
minutes-not-known = What we do not know yet
minutes-who-decides = Who decides
minutes-passed-to = Passed on to
minutes-representatives = Staff representatives
minutes-remark = A staff representative’s remark
minutes-column-number = No
minutes-column-theme = Theme
minutes-column-question = Question
minutes-column-more = Details
minutes-column-state = State
minutes-column-asked = Date
minutes-column-asker = Asked by
minutes-column-answer = Answer
minutes-column-answerer = Answered by
minutes-column-answered = Answered on
minutes-column-return = We return by
minutes-column-next = Next handling
minutes-column-remarks = Staff representatives’ remarks
minutes-themes = Themes
minutes-all-themes = All themes
minutes-all-states = All states
minutes-time = Asked
minutes-all-times = At any time
minutes-between = { $from } – { $until }
minutes-from-day-field = Asked on this day or later
minutes-until-day-field = Asked on this day or earlier
minutes-lang = Language of the document
minutes-choose = Show the questions
minutes-none-is-all = If you choose none, all are included.
minutes-none-title = Nothing was found with these choices
minutes-none = Choose more themes or states, or a longer time.
minutes-more-questions = { $count ->
    [one] And one more question, which will be in the file.
   *[other] And { $count } more questions, which will be in the file.
}
minutes-too-many-out = There are more than 1,000 questions. Choose a theme or a shorter time to have them in a file.
minutes-no-pdf = The text has a character that can’t be written in a PDF. Take the file to Word.
minutes-export-link = Take questions along to a meeting
minutes-export = Questions to take along to a meeting
minutes-export-lead = Choose what you take along to the cooperation committee or another meeting. You get the questions and answers for Word, as a PDF or as a table.
minutes-export-title = Questions and answers
minutes-export-count = { $count ->
    [one] One question
   *[other] { $count } questions
}
minutes-export-sees = The file is yours. Whoever you give it to sees it. It has published questions; for staff representatives and the change coordinator also those handled in the cooperation procedure.
minutes-export-sees-not = The name of whoever asked in confidence is not in the file, whoever takes it.
minutes-save-docx = Save for Word
minutes-save-pdf = Save as a PDF
minutes-save-csv = Save as a table (CSV)
minutes-file-name = questions-and-answers
minutes-import-link = Bring in questions from minutes
minutes-import = Bring in questions from minutes
minutes-import-lead = Questions that were asked in meetings come to the same place as the others. You first see what would come, and nothing is kept until you approve it.
minutes-file = A table (CSV) or a Word document with a table
minutes-file-hint = The first row has the headings: question, and if you like details, answer, theme, answered by and date. At most 2,000 rows.
minutes-file-missing = Choose a file.
minutes-no-questions = The table has no column with the heading Question. Add the heading and bring the file again.
minutes-no-rows = The table has no rows below its headings.
minutes-too-many = The table has more than 2,000 rows. Divide it into two files and bring them one after the other.
minutes-rows-broken = The rows did not arrive whole. Choose the file again.
minutes-import-theme = Theme for rows without one
minutes-import-theme-none = No theme: such rows are not brought in
minutes-import-lang = In which language are the questions written?
minutes-import-published = Publish at once
minutes-import-published-hint = You are an editor, so you may publish the rows as you bring them in. Read them first: names or details by which a patient or an employee could be recognised are not published. The moderation log notes each of them. If you do not choose this, the questions wait for the editors to read them.
minutes-import-sees = Everybody who signs in sees published questions; editors, answerers and the change coordinator see the others. Beside an answer stands that you brought it, and who answered, if the table says so.
minutes-import-sees-not = The file is not kept. The names of those who asked are not brought in: check that they are not in the texts.
minutes-import-look = Show what would come
minutes-import-other = Choose another file
minutes-preview = This would come
minutes-would = { $coming ->
    [0] No question would come.
    [one] One question would come.
   *[other] { $coming } questions would come.
}{ $known ->
    [0] {""}
    [one] {" "}One was brought in earlier.
   *[other] {" "}{ $known } were brought in earlier.
}{ $faults ->
    [0] {""}
    [one] {" "}One row can’t be brought in.
   *[other] {" "}{ $faults } rows can’t be brought in.
}
minutes-changed = Something changed meanwhile. Look once more at what would come, and then approve it.
minutes-nothing-title = There is nothing new to bring in
minutes-nothing = Every row has either been brought in already or has something to correct. Correct the rows in the table and bring it again: what has been brought does not come twice.
minutes-preview-published = The questions are published at once, and the moderation log notes each of them. Read them here first. They do not have their asker’s name.
minutes-preview-theme = Rows without a theme come to the theme { $theme }.
minutes-preview-similar = { $count ->
    [one] One is like a question that is already here. It comes all the same; the same questions can be merged later.
   *[other] { $count } are like questions that are already here. They come all the same; the same questions can be merged later.
}
minutes-bring = { $count ->
    [one] Bring in one question
   *[other] Bring in { $count } questions
}
minutes-faults = { $count ->
    [one] One row can’t be brought in
   *[other] { $count } rows can’t be brought in
}
minutes-faults-lead = The other rows can be brought in now. Correct these in the table and bring it again: what has been brought does not come twice.
minutes-row = Row { $row }.
minutes-coming = { $count ->
    [one] One question would come
   *[other] { $count } questions would come
}
minutes-known-rows = { $count ->
    [one] One has been brought in already
   *[other] { $count } have been brought in already
}
minutes-like = Is like the question
minutes-open = Awaits an answer
minutes-more-rows = { $count ->
    [one] And one more row.
   *[other] And { $count } more rows.
}
minutes-compared = Similar questions were looked for for the first hundred.
minutes-row-no-question = The question is missing.
minutes-row-question-long = The question is too long. Shorten it to under 4,000 characters.
minutes-row-answer-long = The answer or the name of whoever answered is too long. Shorten the answer to under 8,000 characters and the name to under 200.
minutes-row-no-theme = The theme is missing. Write it in the row, or choose on the page before a theme for rows without one.
minutes-row-theme-unknown = The theme is not known. Write its number, for example T3, or its name as it is here.
minutes-row-theme-closed = The theme is closed. Choose another.
minutes-row-day-unknown = The date is not a date. Write it like this: 4.10.2021.
minutes-row-day-ahead = The day is still to come.
minutes-from = From minutes.
minutes-from-day = From minutes of { $day }.
minutes-from-who = Answered by { $name }. From minutes.
minutes-from-who-day = Answered by { $name }, { $day }. From minutes.
minutes-asked-from = asked { $day }, from minutes
minutes-brought = The questions have been brought in and published.
minutes-brought-nothing = Everything had been brought in already. Nothing came twice.
minutes-request-link = Answer a request for documents
minutes-request = Answer a request for documents
minutes-request-lead = Gather the questions and answers that somebody has asked for (Act on the Openness of Government Activities, 621/1999). Read them, mask what must be kept secret, and give a PDF or a Word document.
minutes-request-choice = What was requested?
minutes-request-words = Search words
minutes-request-words-hint = For example: home care teams. May be left empty.
minutes-request-which = Which questions
minutes-request-published = Only published ones
minutes-request-all = Published and unpublished
minutes-request-none = Try other words or a longer time, or include unpublished ones, too.
minutes-request-too-many = There are more than { $most } questions, and each must be read before it is given out. Narrow the choice by theme or time and make several files.
minutes-request-items = { $count ->
    [one] One question would be given out
   *[other] { $count } questions would be given out
}
minutes-request-items-lead = Read each of them. Drafts are not given out, nor the name of anybody who asked.
minutes-request-read = Read the whole text
minutes-fate = What is done with question K{ $number }?
minutes-fate-given = Given out
minutes-fate-outside = Not part of the request
minutes-fate-left-out = Not given out
minutes-items-news = More questions came meanwhile. Read them, and then make the file.
minutes-items-none = Nothing was left to give out. Choose at least one question.
minutes-masking = What is masked?
minutes-masking-lead = A masked passage is taken out of the text altogether, and everywhere. A mark with the ground stands in its place.
minutes-masking-more = Mask on another ground, too
minutes-ground = Ground { $number }
minutes-ground-choose = Choose a ground
minutes-ground-missing = Choose on which ground these passages are masked.
minutes-ground-tells = The ground has a word that should be masked. Write the ground without it.
minutes-passages = Passages to mask { $number }
minutes-passages-hint = One a line, for example a name or the number of a room. Capital and small letters are the same. Write inflected forms, too.
minutes-passage-short = Write at least two letters or digits on each line.
minutes-passage-nowhere = The passage “{ $passage }” is nowhere. Check how it is written, or take the line away.
minutes-own = Another ground in your own words
minutes-own-hint = For example: Openness Act, section 24(1)(8). It is used where the ground is Another ground.
minutes-own-missing = Write the other ground, or choose one from the list.
minutes-mark = [masked: { $ground }]
minutes-ground-client = Client of social welfare or patient (section 24(1)(25))
minutes-ground-private = Private life and opinions (section 24(1)(32))
minutes-ground-contact = Secret contact details (section 24(1)(31))
minutes-ground-evaluation = Evaluation of a person (section 24(1)(29))
minutes-ground-security = Security arrangements (section 24(1)(7))
minutes-ground-business = Business secret (section 24(1)(20))
minutes-ground-not-yet = Not public yet (sections 6 and 7)
minutes-ground-own = Another ground
minutes-law-client = Openness Act, section 24(1)(25)
minutes-law-private = Openness Act, section 24(1)(32)
minutes-law-contact = Openness Act, section 24(1)(31)
minutes-law-evaluation = Openness Act, section 24(1)(29)
minutes-law-security = Openness Act, section 24(1)(7)
minutes-law-business = Openness Act, section 24(1)(20)
minutes-law-not-yet = Openness Act, sections 6 and 7
minutes-front = For the front page
minutes-request-asked = What was requested
minutes-request-asked-hint = The name of whoever asks is not needed: a request needs no reason.
minutes-asked-missing = Write what was requested.
minutes-request-on = The request came on
minutes-on-missing = Give the day on which the request came.
minutes-on-ahead = The day is still to come. Give the day on which the request came.
minutes-request-by = By whose decision it is given out
minutes-request-by-hint = Name and title.
minutes-by-missing = Write by whose decision the documents are given out.
minutes-request-sees = Whoever you give the file to sees it. The log says that you made it, when, and how many questions are in it; not what it says.
minutes-request-sees-not = The names of those who asked are not in the file. What was masked is not in it in any form.
minutes-request-pdf = Make a PDF
minutes-request-docx = Make a Word document
minutes-request-title = Answer to a request for documents
minutes-request-given = Questions given out
minutes-request-left-out = Not given out
minutes-request-masked = Masked passages
minutes-request-ground = Ground
minutes-request-count = How many
minutes-request-names = The names of those who asked are not given out. Answers and staff representatives’ remarks were given as part of a task, and have names.
minutes-request-appeal = The Openness Act is the Act on the Openness of Government Activities (621/1999). If a part is masked or not given out, whoever asked may bring the matter to the authority to be decided, and gets a decision that can be appealed (section 14(3)).
minutes-request-file = answer-to-a-request-for-documents
minutes-import-read-first = Others do not see the questions at once. The editors read them first and publish them.
minutes-import-editors = The editors: { $names }.
minutes-import-no-editor = Nobody has the role of editor now: ask an administrator to give it to somebody.
minutes-unread = { $count ->
    [one] One question waits for the editors to read it.
   *[other] { $count } questions wait for the editors to read them.
 }
minutes-preview-unread = { $count ->
    [one] The question waits for the editors to read it. Others see it once an editor has published it. It does not have its asker’s name.
   *[other] { $count } questions wait for the editors to read them. Others see them once an editor has published them. They do not have their asker’s name.
 }
minutes-brought-unread = The questions have been brought in. Others see them once the editors have read and published them.
minutes-set = the questions from minutes
