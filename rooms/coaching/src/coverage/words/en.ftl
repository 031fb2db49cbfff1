coverage-title = Coverage
coverage-timetable = Agents' time in the roster: a reminder to supervisors
coverage-nobody = There are no units yet
coverage-whole = Every unit has an agent
coverage-gaps = { $count ->
        [1] One unit is without an agent
        [2] Two units are without an agent
        [3] Three units are without an agent
        [4] Four units are without an agent
        [5] Five units are without an agent
       *[other] { $count } units are without an agent
    }
coverage-lead = { $day } · { $heard } of { $units } units hear of the change from a colleague of their own.
coverage-lead-deputy = { $count ->
        [1] In one unit the agent has no deputy.
       *[other] In { $count } units the agent has no deputy.
    }
coverage-lead-time = { $count ->
        [1] In one unit the agent's time is not in the roster.
       *[other] In { $count } units the agent's time is not in the roster.
    }
coverage-empty-title = Here you see where an agent is missing
coverage-empty = Once the staff file has been brought in, the units come here, employer by employer.
coverage-why-moved = The agent moved to another unit on { $day }.
coverage-why-ended = The agent's task in the unit ended on { $day }.
coverage-why-away = The agent is away until { $day }, and no deputy has been agreed on.
coverage-why-never = The unit has not had an agent yet.
coverage-invite = Invite a new agent
coverage-ask = Ask the supervisor
coverage-settle = Mark as agreed
coverage-tree = Units and agents
coverage-agent = change agent
coverage-missing = missing
coverage-find = Name of the unit
coverage-only = Show
coverage-only-all = All units
coverage-only-gaps = Units without an agent
coverage-only-missing = All where something is missing
coverage-find-do = Find
coverage-found-none = No such unit was found.
coverage-show-all = Show all units
coverage-units = { $count ->
        [1] 1 unit
       *[other] { $count } units
    }
coverage-agents = { $count ->
        [1] 1 agent
       *[other] { $count } agents
    }
coverage-no-deputy = no deputy
coverage-no-time = time not in the roster
coverage-deputy-carries = the deputy carries the messages
coverage-is-settled = agreed until { $day }
coverage-is-asked = asked, waiting for an answer
coverage-is-asked-sentence = Somebody has been asked and has not answered yet.
coverage-obstacles = Open obstacles
coverage-obstacles-none = No open obstacles have been written down.
coverage-obstacles-lead = { $count ->
        [1] One obstacle written down. Who wrote it is not shown here.
       *[other] { $count } obstacles by type. Who wrote them is not shown here.
    }
coverage-by-employer = By employer
coverage-kind = Obstacle
coverage-to-obstacles = Answer the obstacles
coverage-attendance = Taking part in the coaching
coverage-attendance-none = No figures of attendance can be shown yet.
coverage-attendance-ten = A figure is shown only when it is of at least ten agents. Small employers are counted together.
coverage-small-employers = The other employers together
coverage-times = present { $there } times of { $all } marked
coverage-why-no-names = Why are there no names or ranks here?
coverage-why-no-names-text = The picture tells where support is missing. It compares neither agents nor units, and there is no view that does.
coverage-sees-who = Only the change coordinator sees this page.
coverage-unit-nobody = Nobody works in the unit now.
coverage-settled = Agreed for now
coverage-settled-until = In force until { $day }.
coverage-unsettle = Open it again
coverage-unit-agents = The unit's agents
coverage-away-until = Away until { $day }.
coverage-no-deputy-yet = No deputy has been agreed on yet.
coverage-deputy-is = Deputy: { $name }.
coverage-agents-stand-in = The unit's agents stand in for each other.
coverage-arrange = Agree on a deputy or an absence
coverage-invitations = Who has been asked
coverage-withdraw = Take it back
coverage-invite-proposed = Invite the one proposed
coverage-invite-text = The person invited sees what the task is and how much working time is promised. They answer yes or not now, and no reason is asked.
coverage-no-colleagues = There is nobody in the unit to invite now.
coverage-find-person = Find somebody of the unit
coverage-find-person-hint = A part of the name is enough.
coverage-found-nobody = Nobody of that name was found in the unit.
coverage-person = Whom to invite
coverage-choose = Choose
coverage-person-missing = Choose somebody who works in the unit.
coverage-hours = Working time a month, hours
coverage-hours-hint = Coaching sessions come on top of this.
coverage-hours-wrong = Write the hours as a whole number, 40 at most.
coverage-cohort = Coaching cohort
coverage-cohort-hint = When the answer is yes, the person comes into the cohort at once if it has room.
coverage-cohort-later = To be agreed later
coverage-words = A sentence of your own, if you like
coverage-words-hint = Why are you asking this person?
coverage-invite-do = Send the invitation
coverage-own-sees = Who sees this?
coverage-invite-sees-who = The person invited and the change coordinators.
coverage-invite-sees-not = The supervisor is told only when the answer is yes.
coverage-no-supervisor = No supervisor is recorded for the unit.
coverage-ask-text = The question goes to the unit's supervisor: { $names }. They can propose somebody of the unit.
coverage-ask-words-hint = What is it good for the supervisor to know?
coverage-ask-do = Send the question
coverage-settle-text = Tell how messages reach the unit meanwhile. The unit still shows without an agent, but no longer among the most urgent.
coverage-settle-words = What was agreed, and with whom
coverage-settle-words-hint = For example: the supervisor tells the messages at the ward meeting.
coverage-settle-words-missing = Write what was agreed. One sentence is enough.
coverage-settle-until = Until
coverage-until-wrong = Give a day that is today or later.
coverage-settle-do = Mark as agreed
coverage-settled-now = Marked as agreed.
coverage-unsettled = The unit is among the gaps again.
coverage-waits-answer = invited, answer by { $day }
coverage-waits-proposal = supervisor asked, answer by { $day }
coverage-accepted = said yes
coverage-declined = not now
coverage-proposed = proposed: { $name }
coverage-withdrawn = taken back
coverage-lapsed = the time to answer has ended
coverage-invited = The invitation is sent. You are told when the answer comes.
coverage-asked = The question is sent to the supervisor.
coverage-asked-already = The question was sent already, and the answer is awaited.
coverage-withdrawn-now = It is taken back.
coverage-answered-before = It had been answered already.
coverage-notice-invited = An invitation to become a change agent: { $about }
coverage-notice-asked = Who could be the change agent? { $about }
coverage-notice-accepted = A new change agent: { $about }
coverage-notice-declined = Said not now: { $about }
coverage-notice-proposed = The supervisor proposes as change agent: { $about }
coverage-notice-new-agent = { $about } is a change agent now. Put the time into the roster.
coverage-notice-roster = Agents' hours into the next roster: { $about }
coverage-span = { $first }–{ $last }
coverage-own-agents = My agents
coverage-own-agents-lead = Tick when the agent's time is in the roster. Agree on a deputy, so that messages travel also when they are away.
coverage-own-agents-none-title = You lead no change agents now
coverage-own-agents-none = When somebody whom you lead becomes a change agent, they come here.
coverage-roster-next = The next roster
coverage-roster-now = The present roster
coverage-time-stands = The time is in it
coverage-time-give = I have put it in
coverage-time-undo = Undo
coverage-time-given = Noted. Thank you for putting the time into the roster.
coverage-time-taken-back = Taken back.
coverage-period-over = That period is over. Choose the present one or the next.
coverage-own-sees-who = You and others who lead the agent, and the change coordinator.
coverage-arrange-sees-who = The agent's supervisor and the change coordinator.
coverage-own-sees-not = The agent's field diary and answers are not shown here.
coverage-deputy = Deputy from the unit
coverage-deputy-hint = They carry the messages when the agent is away.
coverage-deputy-nobody = Not agreed yet
coverage-deputy-elsewhere = Choose somebody who works in the unit.
coverage-away-field = Away until
coverage-away-hint = Leave empty if the agent is at work. The reason is not written down.
coverage-arranged = Agreed. The change coordinator sees it in the coverage.
coverage-end = The agent's task ends
coverage-end-text = The task began with an invitation. When you end it, the agent's rights end at once. What was written stays.
coverage-end-do = End the task
coverage-agent-ended = The agent's task has ended.
coverage-agent-of-register = The task comes from the staff file and ends there.
coverage-invitation-title = Would you become a change agent? { $unit }
coverage-ask-title = Who could be the change agent? { $unit }
coverage-answer-by = Answer by { $day }. There is time to think.
coverage-what-title = What a change agent does
coverage-what = A change agent is a colleague who carries messages of the change to their own unit and brings the questions back.
coverage-hours-promised = { $hours ->
        [0] Working time is agreed on with the supervisor and put into the roster.
        [1] One hour of working time a month is promised. The supervisor puts it into the roster.
       *[other] { $hours } hours of working time a month are promised. The supervisor puts it into the roster.
    }
coverage-what-coaching = You get coaching and the support of other agents. Coaching sessions are working time.
coverage-what-not = You are not responsible for the change and do not speak for the leadership. You may say that you do not know yet.
coverage-answer-sees-who = The change coordinator sees your answer. If you say yes, your supervisor is told too.
coverage-answer-sees-not = If you say not now, nobody else learns that you were asked.
coverage-accept = Yes, I become an agent
coverage-not-now = Not now
coverage-propose-text = Propose somebody to whom colleagues listen. The change coordinator asks them, and they may say not now.
coverage-propose-person = Whom do you propose
coverage-propose-sees-who = The change coordinator sees your proposal.
coverage-propose-sees-not = You are not told if the person you propose says not now.
coverage-propose-do = Send the proposal
coverage-propose-nobody = There is nobody now
coverage-said-yes = Thank you. You are your unit's change agent now. Your supervisor puts the time into the roster.
coverage-said-yes-enrolled = Thank you. You are your unit's change agent now, and your place in the coaching is kept.
coverage-said-not-now = Thank you for answering. That is all.
coverage-said-proposed = Thank you for the proposal. The change coordinator goes on from here.
coverage-said-too-late = It has been answered already, or taken back.
coverage-said-elsewhere = You no longer work in this unit. The invitation is for that unit only.
coverage-over-accepted = The answer was yes.
coverage-over-declined = The answer was not now. No reason was asked.
coverage-over-proposed = The proposal is sent.
coverage-over-withdrawn = It was taken back. There is nothing for you to do.
coverage-over-lapsed = The time to answer has ended. There is nothing for you to do.
retention-coverage = { $count ->
        [1] One note of an agent's time, deputy or invitation
       *[other] { $count } notes of agents' time, deputies or invitations
    }
coverage-gap-moved = the agent moved on { $day }
coverage-gap-ended = the agent's task ended on { $day }
coverage-gap-away = the agent is away until { $day }
coverage-gap-never = no agent yet
