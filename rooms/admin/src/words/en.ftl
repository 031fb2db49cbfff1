menu-admin = Administration
admin-title = Everything works
admin-title-stuck = { $count ->
    [one] One job needs your attention
   *[other] { $count } jobs need your attention
 }
admin-lead = Tahto { $version } · { $database }
admin-people = People and units
admin-trust = Privacy and feedback
admin-system = The system
letters = Outgoing letters
letters-kept = No mail server is set: letters stay here, and you can pass them on yourself.
letters-sent = Letters leave through the mail server. What a sent letter said is not kept.
letters-not-set = No server
letters-empty-title = No letter is on its way
letters-empty = When somebody asks for a sign-in link or gets a reply, the letter shows here.
letter-queued = On its way
letter-sent = Sent
letter-kept = Waiting for you
letter-refused = Not accepted
letter-gone = The letter has been sent, and what it said is no longer kept.
letter-care-title = The letter may hold a sign-in link
letter-care = Pass it on to its recipient only. The link lets one in under their name.
jobs = Background work
jobs-lead = Letters, files and other work done in turn. What fails is tried again by itself.
jobs-waiting = { $count ->
    [0] Nothing in line
    [one] One in line
   *[other] { $count } in line
 }
jobs-stuck = Stuck
jobs-empty-title = The line is empty
jobs-empty = Everything is done.
job-next = Next try { $when }
job-stuck = Tried too many times, waits for you
job-retry = Try now
job-retried = The job is being tried again.
jobs-recurring = Recurring work
job-next-time = Next { $when }
job-last-time = last { $when }
letter-dropped = No longer needed
admin-title-broken = The log was tampered with
admin-audit = The log of who has opened what
admin-audit-is-whole = Checked { $when }. { $entries ->
    [one] One entry, and it is whole.
   *[other] { $entries } entries, and the chain is whole.
}
admin-audit-is-broken = Checked { $when }. The chain is broken at entry { $number }: the log was changed by something other than the program. Turn to the data protection officer and keep the backups. The program's log says more.
admin-audit-not-yet = The chain is checked for the first time tonight.
admin-audit-whole = Whole
admin-audit-broken = Broken
admin-audit-timetable = Checks that the log is whole
