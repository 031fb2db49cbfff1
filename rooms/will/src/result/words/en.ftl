## The result: heading and lead
will-result-heading-both = { $much ->
    [much] Agreed on much
   *[some] Agreed on something
 }, not yet on { $count ->
    [1] one thing
    [2] two things
    [3] three things
    [4] four things
    [5] five things
    [6] six things
    [7] seven things
    [8] eight things
    [9] nine things
    [10] ten things
   *[other] many things
 }
will-result-heading-agreed = { $much ->
    [much] We agree on much
   *[some] We found something in common
 }
will-result-heading-divided = We still think in different ways
will-result-heading-open = Our shared view is still open
will-result-lead = { $people } people gave { $votes } votes.
will-result-lead-common = All groups agree on { $count ->
    [1] one statement
    [2] two statements
    [3] three statements
    [4] four statements
    [5] five statements
    [6] six statements
    [7] seven statements
    [8] eight statements
    [9] nine statements
    [10] ten statements
   *[other] { $count } statements
 }.
will-result-lead-common-all = Nearly everybody agrees on { $count ->
    [1] one statement
    [2] two statements
    [3] three statements
    [4] four statements
    [5] five statements
    [6] six statements
    [7] seven statements
    [8] eight statements
    [9] nine statements
    [10] ten statements
   *[other] { $count } statements
 }.
will-result-lead-divided = Opinions divide on { $count ->
    [1] one statement
    [2] two statements
    [3] three statements
    [4] four statements
    [5] five statements
    [6] six statements
    [7] seven statements
    [8] eight statements
    [9] nine statements
    [10] ten statements
   *[other] { $count } statements
 }.

## Before the result
will-result-ahead-title = The result can't be read yet
will-result-draft = The round has not been opened yet.
will-result-ahead = Voting begins { $day }. The result is published to everybody at the same moment, { $result }.
will-result-open = Voting is open until { $day }. The result is published to everybody at the same moment, { $result }.
will-result-live = The result is shown as soon as voting is closed.
will-result-closed = Voting is over. The result is published to everybody at the same moment, { $result }.
will-result-until-title = What can be known now
will-result-taking-part = More than { $people } people take part.
will-result-taking-part-few = How many take part is shown when there are at least ten.
will-result-until = Nobody sees the result beforehand, nor do the leadership or an administrator.
will-result-go-vote = Answer the statements
will-result-to-round = Back to the round
will-result-made-title = The result is being worked out
will-result-made = Voting is over. The map and the figures will soon be ready.
will-result-made-wait = Wait a moment
will-result-made-why = Even a large round takes only a moment. You need not do anything.
will-result-look-again = Look again

## Too few
will-result-few-title = Too few took part
will-result-few-lead = Of fewer than ten people's answers no result is shown.
will-result-few-why-title = Why
will-result-few-why = From figures about a small group one could guess how a single person answered. So there are no figures here or anywhere else, nor in the files.
will-result-few-next-title = What to do instead
will-result-few-next = The statements can be talked about together, for example in a workplace meeting. The coordinator can also open the round again so that more people have time to join.
will-result-few-statements = The statements

## The map
will-map-title = Opinion map
will-map-about = { $people } people answered, { $groups } groups. { $places } The same is in a table at the end of the page.
will-map-place = Group { $letter } is { $place }.
will-map-top-left = at the top left
will-map-top = at the top
will-map-top-right = at the top right
will-map-left = on the left
will-map-middle = in the middle
will-map-right = on the right
will-map-bottom-left = at the bottom left
will-map-bottom = at the bottom
will-map-bottom-right = at the bottom right
will-map-caption = A mark stands for at least three people who answered alike, a larger mark for more. Those who answered alike are near each other. The map does not tell who answered, and no mark can be tied to a unit.

## The groups
will-result-ways = { $count ->
    [2] Two ways to think
    [3] Three ways to think
    [4] Four ways to think
    [5] Five ways to think
   *[other] { $count } ways to think
 }
will-result-group = Group { $letter }
will-result-size = { $people } people
will-result-size-over = More than { $people } people
will-result-apart = What tells the group apart
will-result-apart-none = No single statement tells the group apart.
will-result-apart-agrees = Agrees more often than others:
will-result-apart-disagrees = Disagrees more often than others:
will-result-beside = { $own }, the others { $others }
will-result-named-by = { $one } and { $other } wrote the names of the groups together.
will-result-unnamed = The groups have no names yet. The coordinator and a staff representative write them together.
will-result-no-small = Groups of fewer than ten are not shown.
will-result-no-map-title = No clear groups were found
will-result-no-map = The people who answered did not form groups of at least ten each. So no map is drawn, and the figures are about everybody together.

## Where you are
will-result-mine = Where you are
will-result-nearest = Your answers are nearest to this group: { $group }.
will-result-mine-votes = How you answered the statements that tell the group apart
will-result-you-agree = You agreed.
will-result-you-disagree = You disagreed.
will-result-you-pass = You passed.
will-result-all-mine = All my answers
will-result-mine-few-votes = You answered so few statements that no group is nearest. Your answers are in the figures wherever that is possible.
will-result-mine-no-groups = No groups were found, so none is nearest either. Your answers are in the figures.
will-result-mine-who = Only you see this.
will-result-mine-goes = It is not printed, and it is erased with the votes 30 days after the result.

## Where things stand
will-result-common = Where all agree
will-result-common-none = There was no statement that people widely agreed on.
will-result-divided = Where opinions divide
will-result-divided-none = Opinions did not divide sharply on any statement.
will-result-divided-about = The share of each group that agrees. Neither view is wrong.
will-result-divided-about-all = Many agree and many disagree. Neither view is wrong.
will-result-unsure = What is still unsure
will-result-unsure-none = No statement was passed by unusually many.
will-result-unsure-about = Many took no side on these. The matter may need more information.
will-result-left-out = { $count ->
    [one] One statement was answered by fewer than ten, so it is not shown in figures.
   *[other] { $count } statements were answered by fewer than ten, so they are not shown in figures.
 }
will-result-rest = The rest are in the table.
will-result-agree = Agree
will-result-pass = Passed
will-result-disagree = Disagree
will-result-bar = { $agree } agree, { $pass } passed, { $disagree } disagree
will-result-bars = Agree by group: { $groups }
will-result-per-cent = { $share }%
will-result-few = under 10%
will-result-most = over 90%
will-result-few-cell = under 10
will-result-most-cell = over 90
will-result-whys = Why? Reasons people gave

## Tables
will-result-table = The same in a table
will-result-table-about = The share that agrees, in per cent. A dash means that too few answered.
will-result-table-region = Table of the statements
will-result-table-caption = The share that agrees, by statement
will-result-statement = Statement
will-result-all = All
will-result-matters = Matters
will-result-answers = Answered
will-result-whole-table = All shares by statement
will-result-whole-caption = The shares that agree, disagree and passed, the share to whom it matters much, and how many answered

## Over time
will-time-title = What has changed
will-time-about = The same statements were asked in an earlier round too. The people who answered are not the same, and nobody's answers are joined between rounds. A change is spoken of only when it is larger than chance.
will-time-then = Then
will-time-now = Now
will-time-moved = Change
will-time-rose = rose
will-time-fell = fell
will-time-stayed = unchanged
will-time-unknown = too few answers to compare
will-time-pair = Agreed then { $then }, now { $now }: { $moved }
will-time-table = The changes in a table
will-time-caption = The share that agrees, in per cent, then and now

## How the result was worked out
will-method-title = How the result was worked out
will-method-map = From the answers a plane is computed by principal component analysis, on which those who answered alike are near each other. Whoever answered at least seven statements is grouped. The groups are found by k-means, and their number by the largest silhouette.
will-method-lists = The lists are ordered by a careful estimate (Jeffreys prior, lower bound), so that a few votes lift no statement to the top. Agreed: the careful estimate, as the geometric mean over all groups, is at least 75%. Divided: two groups differ by at least 30 percentage points. Unsure: at least 25% passed.
will-method-small = A group of fewer than ten is merged with the nearest one or not shown. A statement's figures are shown by group only if at least ten in every group answered it. Shares are whole per cent, in steps of five of fewer than 50 answers, and of fewer than 30 answers the extremes are said as “over 90%” and “under 10%”.
will-method-grouped = Grouped
will-method-silhouettes = Silhouettes by the number of groups
will-method-found = Groups found
will-method-shown = Groups shown
will-method-left-out = Statements without figures
will-method-not-by-group = Statements with figures of everybody together only
will-method-made = Worked out
will-method-digest = Digest of the result (SHA-256)
will-method-source = The calculation follows the open Polis method (Small et al. 2021). The same votes always give the same result.

## Names
will-names-title = The names of the groups
will-names-lead = A name shapes how a group is seen. So the coordinator and a staff representative write the names together. Others see them when both have agreed on the same names.
will-names-edit = Write the names of the groups
will-names-state = Where it stands
will-names-none = No names have been written yet.
will-names-waiting = Agreed by: { $names }. The other one has not agreed yet.
will-names-shown = Everybody sees the names. Agreed by: { $names }.
will-names-agree = I agree on these names
will-names-name = The group's name
will-names-name-hint = A few words that somebody in the group could accept themselves.
will-names-about = What the group wants
will-names-about-hint = One sentence on what the group's answers tell.
will-names-missing = Give the group a name.
will-names-long = Shorten the text: { $count } characters at most.
will-names-sees = Who sees this
will-names-who = Agreed names are seen by everybody who sees the result. The names of the two who wrote them stand below.
will-names-not = Before both have agreed, only coordinators and staff representatives see them.
will-names-save = Save and agree for my part
will-names-cancel = Back to the result
will-names-written = The names are kept. Others see them when the other one has agreed too.
will-names-agreed = The names are agreed on.
will-names-not-agreed = The names have been changed or agreed on already. Look at what the page says now.
will-names-nothing = There are no groups to name.
will-names-newer-title = Somebody changed the names meanwhile
will-names-newer = Your own text is kept below. Look first at what the other one wrote. If you save now, yours takes its place.
will-names-newer-look = See the newest version

## The card, and how long it is kept
will-result-card = Result
will-result-read = Read the result
retention-will-standings = { $count ->
    [one] { $count } voter's group on the map
   *[other] { $count } voters' groups on the map
 }
