messages-out-of-back = of { $all }
messages-out-of-front = of { $all }
messages-reach-link = Where the message has been told
messages-reach-finding = { $told ->
    [0] Not one { $of } units has heard the message yet
    [one] One { $of } units has heard the message
   *[other] { $told } { $of } units have heard the message
}
messages-reach-own = { $told ->
    [0] Not one of your own units has heard the message yet: 0 { $of }
    [one] One { $of } of your own units has heard the message
   *[other] { $told } { $of } of your own units have heard the message
}
messages-reach-branch = { $told ->
    [one] one { $of } units
   *[other] { $told } { $of } units
}
messages-reach-lead = A unit has heard when an agent or a supervisor has told the message to even one shift. Readers are not counted.
messages-reach-none-title = The message concerns no unit
messages-reach-none = Units come here once people work in them and the message has been published for them.
messages-reach-all = All units that the message concerns have heard it.
messages-reach-untold = Nobody has told these yet
messages-reach-agent = its own change agent can tell them
messages-reach-no-agent = no agent of its own: the supervisor tells them
messages-reach-tree = Units
messages-reach-told = told
messages-reach-partly = a shift has not heard
messages-reach-not = not told yet
messages-reach-over-time = How the message has travelled
messages-reach-by = by { $day } { $told ->
    [one] one unit
   *[other] { $told } units
}
messages-reach-short-day = { $day }/{ $month }
messages-reach-table = The same figures in a table
messages-reach-day = Day
messages-reach-new = New units
messages-reach-so-far = In all
messages-reach-nothing-yet = The message has not been told anywhere yet.
messages-reach-why-title = Why are there no names or places here?
messages-reach-why = The picture shows where the message is still on its way. It compares neither units nor people: the order is that of the tree, and those present are not added up.
messages-reach-map = The latest messages in the units
messages-reach-map-lead = The six latest messages, and the units they concern.
messages-reach-silent = { $count ->
    [0] Every unit has heard at least one of the latest messages
    [one] One unit has heard not one of the latest messages
   *[other] { $count } units have heard not one of the latest messages
}
messages-reach-silent-title = These have heard nothing
messages-reach-map-none-title = There are no messages yet
messages-reach-map-none = Published messages come here, the newest first.
messages-reach-unit = Unit
messages-reach-not-theirs = not concerned
