menu-talks = My work
talks-title = My work
talks-lead = Discussions, goals, onboarding and your own profile.
talks-empty-title = No discussions yet
talks-empty = When your supervisor asks you to a discussion, it appears here.
talk-begun = The invitation has been sent.
talk-begun-already = The discussion of this season has begun already.
