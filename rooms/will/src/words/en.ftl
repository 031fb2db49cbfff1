menu-will = Shared will
will-step = Round on the shared will
will-stage-draft = Draft
will-stage-ahead = Begins soon
will-stage-open = Open
will-stage-closed = Closed, the result is coming
will-stage-told = The result is here
