privacy-title = Privacy
privacy-lead = What is kept here about you, why, for how long, and who sees it.
privacy-short = In short
privacy-short-purpose = This is where the change is told of and made together. Nobody is assessed, scored or compared with others.
privacy-short-sees = Next to every field it says who sees it. Your supervisor does not see what you answer to the tasks of the coaching.
privacy-short-opened = When somebody else opens what you have written, it is noted.
privacy-short-outside = Nothing is sold, used for advertising or given to AI services. Nobody from outside follows you on these pages.
privacy-short-ends = Everything has a retention period. When it is over, the data is removed the next night.
privacy-who-title = Who answers for the data
privacy-who-employer = The controller is your own employer.
privacy-who-controller = The controller is { $controller }.
privacy-ask = Ask about privacy
privacy-ask-none = No data protection contact has been added here yet. Ask your supervisor or the staff representative who your organisation's data protection officer is.
privacy-kept-title = What is kept
privacy-kept = This list is made directly from the register by which the program is built. Data without a purpose, a basis and a retention period is data that the program can't keep.
privacy-what = What
privacy-why = Why
privacy-basis = Basis
privacy-long = How long
privacy-sees = Who sees it
privacy-columns = The data in the database
privacy-columns-lead = Tables and fields by the names they have in the database.
privacy-purpose-staff = Who works where
privacy-what-staff = Name, staff number, work e-mail, language, employer, unit, job, supervisor, acting for others, and role in the change. They come from the employer's staff file. There is no personal identity code.
privacy-why-staff = So that everybody gets to what belongs to their work, and to nothing else.
privacy-sees-staff = Those you work with see your name, job and unit. The history is seen by you and by the administrator.
privacy-purpose-sign-in = Signing in
privacy-what-sign-in = How and when you signed in, and with which browser. Of passwords, codes and links only a hash is kept that does not give them away. The key of the authenticator app is encrypted.
privacy-why-sign-in = So that nobody else gets in under your name.
privacy-sees-sign-in = You: your browsers and your ways of signing in. The administrator sees who has an authenticator app, not passwords or codes.
privacy-purpose-coaching = Coaching
privacy-what-coaching = The cohort you are in, your answers to tasks, drafts, your self-assessment, the coach's replies, certificates and reminders.
privacy-why-coaching = So that change agents learn and their work moves the change forward.
privacy-sees-coaching = You and your cohort's coaches see your answers, and the other agents of the cohort only if the programme says so before you send. The coordinator sees whether you have answered, not what. Your self-assessment is yours alone unless you share it with your coaches. A draft is yours alone.
privacy-purpose-meetings = Meetings
privacy-what-meetings = Which meetings you were called to, which time you chose, whether you were there, and the hash of your calendar link.
privacy-why-meetings = So that there is a time that suits shift work too, and the right attendance on the certificate.
privacy-sees-meetings = You, your cohort's coaches and the coordinator.
privacy-purpose-conversation = Conversations
privacy-what-conversation = What you write, say or show in a conversation or comment under a question, how far you have read, and what you follow. If a coach or an editor took a message away, also who did so and why.
privacy-why-conversation = So that the cohort can learn from each other, the coach can reply, and everybody can say what they think or know about a published question.
privacy-sees-conversation = In the cohort's own space only the cohort and its coaches. With your answer, you and the coaches. A comment under a question and a staff representative's remark on an answer are seen by everybody who sees the question: a published one by everybody signed in. When you leave the organisation, your role and employer stand in place of your name.
privacy-purpose-influence = Influence channel
privacy-what-influence = Your questions, ideas and concerns, answers that you gave, your nudges, and what an editor published, masked, did not publish or took out of a conversation, and why.
privacy-why-influence = So that every question is answered and its course can be seen.
privacy-sees-influence = A published question is seen by everybody signed in. If you asked in confidence, only the change coordinator sees your name. A nudge is seen by whom you nudge.
privacy-purpose-will = Shared will
privacy-what-will = Your votes on statements, your reasons, and statements that you proposed. Votes stand under a name made by chance, not under yours, and your reason is detached from that too.
privacy-why-will = So that it can be seen what people agree on and where opinions divide, and so that nobody votes twice.
privacy-sees-will = No user, supervisor or administrator sees in the program how you voted. The result tells only of the votes of at least ten people together. Whoever looks at a statement that you proposed does not see your name. Whoever has both the server and its keys could technically connect votes to you until they are deleted.
privacy-purpose-media = Pictures, recordings and files
privacy-what-media = What you attach to an answer or a message, and how you describe it. Place, device and name are removed from pictures.
privacy-why-media = So that one can answer by speaking or with a picture, not only in writing.
privacy-sees-media = Those who see the answer or the message that it belongs to. Before you send it, you alone.
privacy-purpose-notices = Notices and letters
privacy-what-notices = What awaits you, what you have been told, when you want letters and when you rest, and the letters sent to you. What a letter said is emptied as soon as it has gone.
privacy-why-notices = So that nobody is forgotten and nobody gets needless messages.
privacy-sees-notices = You alone. If the network has no mail server, the administrator passes letters on, and opening one is noted.
privacy-purpose-content = Who made the programme and its materials
privacy-what-content = Who began the programme, added a material or wrote a page or an urgent notice, and the programme's contact person.
privacy-why-content = So that one knows whom to ask.
privacy-sees-content = Those who take part in the programme. The contact person of a public programme is seen by everybody.
privacy-purpose-talks = Development discussions, goals and one’s own profile
privacy-purpose-onboarding = Onboarding
privacy-purpose-feedback = Feedback on Tahto
privacy-what-feedback = What you wrote in the feedback, and your contact details if you gave them.
privacy-why-feedback = So that what is wrong is mended and feedback is answered in time.
privacy-sees-feedback = The administrator.
privacy-purpose-audit = Who has opened what
privacy-what-audit = Who opened what somebody else has written or did something that can't be undone, when, and whose data it was. The log holds no content.
privacy-why-audit = So that the use of the data can be checked afterwards.
privacy-sees-audit = You, for your own data. The administrator sees whether the log is whole.
privacy-purpose-upkeep = Upkeep
privacy-what-upkeep = Who changed the network's choices or asked for a removal, and work that waits a moment in the background.
privacy-why-upkeep = So that the program works and changes can be explained.
privacy-sees-upkeep = The administrator.
privacy-bases-title = What the use rests on
privacy-basis-task = A task in the public interest
privacy-ground-task = The employer carries out a task that the law gives it, and the data is needed for it (GDPR, article 6(1)(e)).
privacy-basis-law = A legal obligation
privacy-ground-law = The law obliges to protect the data, to watch over its use and to answer feedback on accessibility (GDPR, article 6(1)(c)).
privacy-basis-employment = Employment
privacy-ground-employment = The data is needed for the employment (GDPR, article 6(1)(b), and the Finnish act on the protection of privacy in working life).
privacy-period-employment = As long as you work in the network. When you leave, your role and employer stand in place of your name, and the rest is removed when you ask.
privacy-period-content = As long as the programme or the material is in use.
privacy-period-upkeep = As long as the choice or its history is needed.
privacy-period-leaver = When you leave: your ways of signing in, your e-mail address and your own choices, { $length } from the end of the employment.
privacy-period-draft = A draft that was not sent: { $length } from when it was last kept.
privacy-period-upload = A file that belongs to nothing: { $length }, or when your drafts are removed.
privacy-period-conversation = The cohort's own conversation: { $length } from the end of the programme.
privacy-period-coaching = Answers and taking part, with what was attached: { $length } from the end of the programme.
privacy-period-question = A question that was not published or is no longer shown, with its answers and comments: { $length } from when the matter closed. If you asked in confidence, the link to you is deleted as soon as it closes.
privacy-period-answer = A published question with its answers, nudges and comments: { $length } from when the matter closed.
privacy-period-vote = Your votes in a round on the shared will: { $length } from the publication of the result. After that only totals are left, and no vote can be traced back to anybody.
privacy-period-registration = The time you chose: { $length } from the meeting.
privacy-period-notice = { $length } from when the matter was done or seen, or the notice was over.
privacy-period-letter = A letter: { $length } from when it was sent.
privacy-period-sign-in = { $length } from when the session, link or code ran out.
privacy-period-staff-file = The report of a staff file: { $length } from when it was brought in.
privacy-period-talk = Development discussions: the current season and the two before it, { $length } at most.
privacy-period-onboarding = Onboarding plan: { $length } from the day it began.
privacy-period-feedback = Feedback: { $length } from the answer.
privacy-period-audit = { $length } from the event.
privacy-rights-title = Your rights
privacy-right-read = You may know what is kept about you and have a copy of it.
privacy-right-mend = You may have what is wrong put right. Name, job and unit are mended in the employer's staff records, from which they come here.
privacy-right-erase = You may ask that your data be erased or its use restricted. What the law requires to be kept stays.
privacy-right-object = You may object to the use of your data on grounds of your own situation, where the use rests on a task in the public interest.
privacy-right-decisions = No automated decisions are made about you, and no profile.
privacy-rights-own = Signed in, you read your data, take it along, see who has opened it and ask for its erasure yourself:
privacy-rights-how = To use your rights, turn to the data protection contact named on this page. The answer comes within a month at the latest.
privacy-complain = If you are not satisfied, you may complain to the Office of the Data Protection Ombudsman:
privacy-safe-title = How the data is protected
privacy-safe-sealed = Pictures, recordings and files lie encrypted on disk, and the keys are kept apart. The connection is encrypted.
privacy-safe-browser = Only the sign-in cookie stays in the browser, and it goes when you sign out. On a shared computer the session ends after five minutes.
privacy-safe-log = The notes on who has opened what are linked into a chain. If a single one is changed, it shows.
retention-title = Retention and removal
retention-back = Upkeep
retention-lead = Every night at 3:20, what has reached the end of its retention period is removed. The report holds numbers only, never what was removed.
retention-timetable = Removes what has reached the end of its retention period
retention-due = To be removed tonight
retention-due-nothing = Nothing. Everything is within its time.
retention-now-text = What has been removed can't be brought back. It happens by itself at night, but can be done at once.
retention-now = Remove now
retention-begun = The removal has begun.
retention-goes-on = A removal is under way already, and goes on.
retention-under-way = A removal is under way
retention-progress = { $done } of { $whole } steps are done.
retention-leave = You may leave this page. The removal goes on, and the report will stand here.
retention-again = See how far it is
retention-runs = The latest removals
retention-by-night = at night, by itself
retention-nothing-went = Nothing was removed.
retention-none-title = No removals yet
retention-none = The first one is tonight. Its report will stand here.
retention-failed = Did not succeed
retention-failed-text = Not everything could be removed ({ $kind }). The reason is in the program's log. It is tried again the next night.
retention-periods = Retention periods
retention-periods-lead = The usual length is the shortest that is enough for the work. Agree on changes with the data protection officer. A programme without a last day does not end, and its data is not removed.
retention-change = Change
retention-history = Changes of the retention periods
retention-sees = Who sees this?
retention-sees-who = Administrators see the numbers of the removals and the changes.
retention-sees-not = Everybody sees the periods in force on the privacy page.
retention-sees-everybody = Everybody sees the period in force on the privacy page. Administrators see who changed it.
retention-days = { $count ->
    [one] one day
   *[other] { $count } days
}
retention-months = { $count ->
    [one] one month
   *[other] { $count } months
}
retention-years = { $count ->
    [one] one year
   *[other] { $count } years
}
retention-in-days = Retention period in days
retention-in-months = Retention period in months
retention-bounds = Usually { $usual }. Choose from { $least } to { $most }.
retention-bounds-wrong = Write a whole number from { $least } to { $most }.
retention-shorter-ask = If the period becomes shorter, you first see how much will be removed, and agree to it.
retention-shorter = The period becomes shorter
retention-shorter-goes = With the shorter period, this is removed tonight:
retention-shorter-nothing = With the shorter period, nothing is removed tonight.
retention-shorter-yes = Shorten the period
retention-shorter-no = Keep it as it is
retention-step-shorter = { $what }: shortened, { $was } before, { $is } now
retention-step-longer = { $what }: lengthened, { $was } before, { $is } now
retention-same = The period did not change.
retention-kept-shorter = The period is shorter now. What has reached its end is removed tonight.
retention-kept-longer = The period is longer now.
retention-period-draft = Drafts that were not sent
retention-period-upload = Files that belong to nothing
retention-period-conversation = Conversations of cohorts
retention-period-coaching = Answers and taking part in coaching
retention-period-question = Questions that were not published, with their answers and comments
retention-period-answer = Published questions with their answers and comments
retention-period-vote = Votes in rounds on the shared will, after the result is published
retention-period-registration = Chosen times
retention-period-notice = Notices that are over
retention-period-letter = Letters sent
retention-period-sign-in = Sessions, links and codes that have run out
retention-period-staff-file = Reports of staff files
retention-period-talk = Development discussions, goals and acknowledgements
retention-period-onboarding = Onboarding plans
retention-period-feedback = Feedback that has been answered
retention-period-leaver = Sign-in and contact of those who have left
retention-period-audit = The log of who has opened what
retention-drafts = { $count ->
    [one] one draft that was not sent
   *[other] { $count } drafts that were not sent
}
retention-uploads = { $count ->
    [one] one file that belonged to nothing
   *[other] { $count } files that belonged to nothing
}
retention-threads = { $count ->
    [one] one conversation of a cohort
   *[other] { $count } conversations of cohorts
}
retention-entries = { $count ->
    [one] one acceptance of a space's ground rules
   *[other] { $count } acceptances of a space's ground rules
}
retention-submissions = { $count ->
    [one] one answer to a task
   *[other] { $count } answers to tasks
}
retention-assessments = { $count ->
    [one] one self-assessment, or the sharing of one
   *[other] { $count } self-assessments, or the sharing of them
}
retention-greetings = { $count ->
    [one] one greeting to the leadership
   *[other] { $count } greetings to the leadership
}
retention-parts = { $count ->
    [one] one note on taking part
   *[other] { $count } notes on taking part
}
retention-choices = { $count ->
    [one] one chosen time
   *[other] { $count } chosen times
}
retention-notices = { $count ->
    [one] one notice that was over
   *[other] { $count } notices that were over
}
retention-urgent = { $count ->
    [one] one urgent notice that was over
   *[other] { $count } urgent notices that were over
}
retention-letters = { $count ->
    [one] one letter
   *[other] { $count } letters
}
retention-browsers = { $count ->
    [one] one session that had ended
   *[other] { $count } sessions that had ended
}
retention-links = { $count ->
    [one] one sign-in link that had run out
   *[other] { $count } sign-in links that had run out
}
retention-codes = { $count ->
    [one] one code that was used or had run out
   *[other] { $count } codes that were used or had run out
}
retention-tries = { $count ->
    [one] one unfinished attempt to sign in
   *[other] { $count } unfinished attempts to sign in
}
retention-removals = { $count ->
    [one] one decision to remove an authenticator app
   *[other] { $count } decisions to remove an authenticator app
}
retention-staff-files = { $count ->
    [one] one report of a staff file
   *[other] { $count } reports of staff files
}
retention-staff-files-left = { $count ->
    [one] one staff file left half-way
   *[other] { $count } staff files left half-way
}
retention-runs-gone = { $count ->
    [one] one old removal report
   *[other] { $count } old removal reports
}
retention-feedback = { $count ->
    [one] one feedback that was answered
   *[other] { $count } pieces of feedback that were answered
}
retention-leavers = { $count ->
    [one] one sign-in or contact detail of somebody who has left
   *[other] { $count } sign-in or contact details of those who have left
}
retention-audit = { $count ->
    [one] one entry of the log
   *[other] { $count } entries of the log
}
privacy-what-talks = Discussions you take part in: when they were held, what you prepared and what was agreed, your goals and your profile. Words, pictures and sounds are encrypted with a key that only those who take part hold.
privacy-why-talks = So that you and your supervisor can prepare, agree together and come back to what was agreed.
privacy-sees-talks = You and your supervisor; in a group discussion, the group. Your profile is seen only by those you show it to. Personnel services see whether a discussion was held, and what you yourself give them. A new supervisor sees what was before only if you show it. The administrator does not see the content. Whoever has both the server and its keys could technically open it.
privacy-what-onboarding = Your onboarding plan, who guides you, what has been ticked as done, and greetings from your team.
privacy-why-onboarding = So that everybody gets the onboarding that is due to them, and a note of it remains.
privacy-sees-onboarding = You, your guide and your supervisor. Personnel services see whether there is a plan and whether it is done. The greetings are read by you and those who guide you.
