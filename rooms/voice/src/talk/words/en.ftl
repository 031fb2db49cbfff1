talk-title = Conversation
talk-none = Nobody has commented yet. You can begin.
talk-before = Show earlier comments
talk-after = { $count ->
    [one] Show one more comment
   *[other] Show the next ones, { $count } comments left
}
talk-read = I have read the new comments
talk-write = Comment
talk-answering = You are answering a comment: { $name }
talk-not-answering = Comment on the question instead
talk-body = Your comment
talk-body-hint = What do you think or know about it? Write nothing about patients or clients, nor about anybody’s health.
talk-body-missing = Write a comment before you send it.
talk-body-long = The comment is too long. Shorten it to at most 2,000 characters.
talk-sees-who = Everybody who is signed in sees the comment and your name. We tell you when the question is answered or somebody else comments.
talk-in-confidence = You asked this in confidence. A comment shows your name. Do not write that the question is yours unless you want others to know.
talk-send = Send comment
talk-said = Your comment is in the conversation.
talk-merged = The question has been merged into another. The conversation goes on there.
talk-moderated = The editor has removed this comment. Reason: { $reason }
talk-news = The question has a new comment: { $about }
talk-news-moderated = The editor removed your comment: { $about }
talk-edit = Edit the comment
talk-edit-hint = The comment will show that it has been edited.
talk-removal = Remove this comment?
talk-removal-lead = The comment is removed for good. A mark stays that there was one.
talk-reason = Why do you remove it?
talk-reason-hint = Everybody sees the reason in the conversation, and the author is told. It also stays in the moderation log.
talk-reason-missing = Say why, so that the author and the readers understand.
talk-remove = Remove comment
talk-removed = The comment has been removed.
