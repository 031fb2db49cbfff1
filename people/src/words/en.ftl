role-supervisor = supervisor
role-agent = change agent
role-coach = coach
role-coordinator = coordinator
role-answerer = answerer
role-representative = staff representative
role-editor = editor
role-leadership = leadership
role-admin = administrator
role-hr = personnel services
role-reader = reader
sign-in-title = Sign in
sign-in-lead = We send a link to your work e-mail. You need no password.
sign-in-email = Work e-mail
sign-in-email-hint = The address your employer has given us. If you have lost your link, you get a new one here.
sign-in-email-wrong = Write the whole e-mail address, for example firstname.lastname@organisation.fi.
sign-in-send = Send the link
sign-in-without-email = No e-mail at work? Ask your supervisor for a code.
sign-in-sent-title = Check your e-mail
sign-in-sent = If { $email } is an address we know, the link is already on its way.
sign-in-sent-next = The link is valid for an hour and works once. If you see no message, look in the junk mail and check the address.
sign-in-sent-kept = E-mail is not yet in use here. The link is waiting with the administrator: ask them to pass it on.
sign-in-again = Send a new link
sign-in-letter-subject = Sign-in link: { $network }
sign-in-letter =
    Hello { $name },

    this link lets you in. It is valid for an hour and works once:

    { $link }

    If you did not ask for a link, you need not do anything.

    { $network }
arrival-title = Welcome
arrival-lead = One more press and you are in.
arrival-go = Sign in
arrival-gone-title = The link no longer works
arrival-gone = It has already been used or is too old. You get a new one at once.
arrival-new = Ask for a new link
signed-out = You have signed out.
