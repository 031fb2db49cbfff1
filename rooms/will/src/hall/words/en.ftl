will-hall-card = In a hall or a webinar
will-hall-card-about = The big screen has the question, the code by which one takes part on one’s own phone, and in the end the result.
will-hall-open = Open the big screen
will-hall-leave = Leave the big screen
will-hall-number = Shared will, round { $number }
will-hall-draft = The round is still a draft. Open it first on the round’s page.
will-hall-ahead = Voting begins { $when }.
will-hall-open-live = Voting is open. We close it here, together.
will-hall-open-until = Voting is open through { $day }.
will-hall-left = { $minutes ->
    [one] One minute is left.
   *[other] { $minutes } minutes are left.
  }
will-hall-first = The first are answering already.
will-hall-taking-part = Over { $count } are taking part.
will-hall-code = Take part
will-hall-code-alt = QR code that leads to { $address }
will-hall-type = Scan the code with a phone, or type:
will-hall-close = Close the voting
will-hall-close-sure = Voting that is closed can’t be opened again. The result comes on the screen in a moment.
will-hall-close-now = Close now
will-hall-making = Thank you! The result is ready in a moment.
will-hall-result-at = Thank you! The result is read { $when }.
will-hall-closed = Voting has ended.
will-hall-told = Voting has ended. The result is ready.
will-hall-read = Read the result
will-hall-of = { $count } people answered
will-hall-unites = What we agree on
will-hall-unites-none = No common ground was found yet.
will-hall-divides = Where we disagree
will-hall-divides-none = No statement clearly divided opinions.
will-hall-too-few = So few answered that no figures are told of them.
will-hall-agree = { $share } agree
will-hall-disagree = { $share } disagree
