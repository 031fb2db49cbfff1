space-title = { $cohort }: the cohort's own space
space-lead = Here you ask one another, tell what you have tried and go on from where the coaching left off.
space-to-programme = Back to the programme
space-begin = Begin a thread
space-refresh = Refresh
space-rules = First, let us agree on the ground rules
space-rule-stays = What is told here stays within this cohort.
space-rule-clients = Nothing is written about clients or patients by which they could be recognised.
space-rule-listen = Another's thought is received, even where one thinks differently.
space-rule-time = Write and read when you have working time for it. Nobody has to answer when off duty.
space-rule-moderation = The coach may remove a message that breaks these, and always says why.
space-enter = Agreed, let me in
space-entered = Welcome! Take your time to read, or begin a thread.
space-sees = Who reads here?
space-sees-who = { $agents ->
    [one] The cohort's only agent and those coaching it: { $coaches }.
   *[other] The cohort's { $agents } agents and those coaching it: { $coaches }.
 }
space-sees-not = Supervisors, the leadership, the change coordinator and the administrator can't come in here.
space-empty-title = It is still quiet here
space-empty = Begin the first thread: ask something, or tell what you have tried.
space-thread-line = { $count ->
    [one] 1 message · begun by { $author } · last { $when }
   *[other] { $count } messages · begun by { $author } · last { $when }
 }
space-muted-tag = muted
space-unread = { $count } new
space-news = New to you
space-news-none = You have read everything.
space-continue = { $count ->
    [one] One new – go on from here: { $name }
   *[other] { $count } new – go on from here: { $name }
 }
space-theme-daily = Everyday questions
space-theme-worked = What worked
space-theme-help = I need help
space-theme = Theme
space-theme-hint = Choose a theme from the list or write your own.
space-theme-missing = Choose or write a theme, so that the thread can be found.
space-name = Heading
space-name-hint = For example: How do we bring the night shift in?
space-name-missing = Give the thread a heading.
space-first = What would you like to say or ask?
space-begin-send = Begin the thread
space-begun = The thread has begun.
space-back = The cohort's space
space-back-thread = Back to the thread
space-begun-by = { $count ->
    [one] begun by { $author } · 1 message
   *[other] begun by { $author } · { $count } messages
 }
space-follow = Follow
space-unfollow = Stop following
space-mute = Mute
space-unmute = Unmute
space-following = You follow this thread. New messages are noted on your page for today.
space-muted = The thread is muted. You will hear nothing of it unless somebody mentions you.
space-not-following = You no longer follow this thread.
space-before = Show earlier messages
space-after = { $count ->
    [one] Show the next message
   *[other] Show the next ones, { $count } messages left
 }
space-remarks = Messages
space-fresh = { $count ->
    [one] One new message
   *[other] { $count } new messages
 }
space-over = This page no longer updates itself. Refresh it to see new messages.
space-read = Mark as read
space-write = Write to the cohort
space-answering = You are replying to { $name }
space-body = Your message
space-body-hint = You can mention somebody by writing @ and their name. Write nothing about clients or patients.
space-body-missing = Write a message, or attach a picture or speech.
space-body-long = The message is too long. Shorten it to at most 8,000 characters.
space-calls = Mention somebody
space-calls-hint = They get a note of it on their page for today.
space-calls-nobody = Nobody in particular
space-medium = Attach a picture, speech or a file
space-medium-file = File
space-medium-hint = One picture, recording or document. Location is removed from pictures.
space-described = What does the picture show, or the speech say?
space-send = Send to the cohort
space-edit = Edit the message
space-edit-hint = The message will show that it has been edited.
space-edit-sees = Those who read the rest of this conversation.
space-removal = Remove this message?
space-removal-lead = The message is removed for good. A mark stays that there was one.
space-reason = Why do you remove it?
space-reason-hint = Everybody in the cohort sees the reason, and the author is told.
space-reason-missing = Say why, so that the author and the cohort understand.
space-remove = Remove the message
space-removed = The message has been removed.
space-moderated = The coach has removed this message. Reason: { $reason }
space-go = The cohort's own space
notice-mention = You were mentioned in a thread: { $about }
notice-thread = New in a thread you follow: { $about }
notice-moderated = The coach removed your message in the thread: { $about }
