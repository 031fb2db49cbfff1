signing-shared = I am using a shared computer
signing-shared-hint = We sign you out when nothing has happened for five minutes. Nothing of yours stays on the computer, and your drafts are kept on the server.
signed-out-idle = We signed you out, since the computer was not used for a while. Your drafts are kept.
signing-back = To signing in
signing-other-ways = Other ways to sign in
signing-by-password = Sign in with a password
signing-by-code = I have a code
signing-by-password-title = Sign in with a password
signing-by-password-lead = If you have set a password, it lets you in.
signing-name = Work e-mail or staff number
signing-name-hint = If you have no e-mail at work, write your staff number. You find it on your payslip, for example.
signing-name-missing = Write your work e-mail or your staff number.
signing-employer = Employer
signing-employer-hint = Choose it if you sign in with a staff number.
signing-employer-choose = Choose your employer
signing-employer-missing = Choose your employer when you sign in with a staff number.
signing-password = Password
signing-password-missing = Write your password.
signing-password-wrong = The name and the password do not go together. Check both, or ask for a sign-in link to your e-mail.
signing-password-forgotten = Forgotten the password? Ask for a link to your work e-mail: it lets you in, and you can set a new one. If you have no e-mail at work, ask your supervisor for a new code.
signing-by-code-title = Sign in with a code
signing-by-code-lead = Your supervisor or the change coordinator has given you a slip with a code.
signing-code = Code
signing-code-hint = Twelve signs, for example ABCD-EFGH-JKMN. Capital or small letters do not matter.
signing-code-short = Write all twelve signs of the code.
signing-code-wrong = The code does not work. It may be too old, or it has been used. Check the signs, or ask your supervisor for a new code.
signing-code-lost = The code works once. If it is lost or used, ask your supervisor for a new one.
signing-wait-title = Wait a moment
signing-wait = There have been many tries. You can try again at { $time }.
signing-wait-why = This protects accounts from guessing. Nobody is locked out for good, and if you are signed in on another computer, you can go on there. A link to your e-mail lets you in at once.
signing-wait-link = Ask for a link by e-mail
signing-own = Signing in
signing-own-lead = How you sign in, and where you are signed in now.
signing-own-sees = Who sees this?
signing-own-sees-who = Only you. The administrator sees whether you have an authenticator app, but neither your password nor your codes.
signing-password-none = You have no password. You sign in by a link to your e-mail or by a code.
signing-password-since = Your password was set on { $day }.
signing-password-set = Set a password
signing-password-change = Change the password
signing-password-title = Set a password
signing-password-lead = With a password you get in without e-mail.
signing-password-offer = You are in. Set a password now, and next time you get in with your staff number, without a new code.
signing-password-stale = A password can be set within a quarter of an hour of signing in. Sign in again by a link or a code, then come back here.
signing-password-stale-go = Sign out and in again
signing-password-old = Present password
signing-password-old-hint = If you do not remember it, sign out and ask for a link to your e-mail or a code from your supervisor.
signing-password-old-wrong = This is not your present password. Try again, or sign in anew by a link; then it is not asked for.
signing-password-new = New password
signing-password-new-hint = At least 12 characters. A few words in a row are good and easy to remember. Nobody sees your password, and it is not stored as it is.
signing-password-again = New password again
signing-password-again-wrong = The passwords are not the same. Write the same password in both places.
signing-password-short = The password needs at least 12 characters. A few words in a row will do.
signing-password-long = The password may have at most 200 characters.
signing-password-common = This password is among the first to be guessed. Think of another, for example a few words that do not belong together.
signing-password-own = The password may not be your own name or address. Think of something nobody could guess about you.
signing-password-keep = Save the password
signing-password-later = Not now
signing-password-ends = When the password changes, you are signed out on all other devices.
signing-password-is-set = The password is saved. You have been signed out on other devices.
signing-password-letter-subject = Your password has changed: { $network }
signing-password-letter =
    Hello { $name },

    your password has just been set or changed.

    If it was you, you need not do anything. If not, sign in by a link, set a new password and tell the administrator.

    { $network }
signing-factor = Authenticator app
signing-factor-title = Confirm that it is you
signing-factor-lead = Open the authenticator app on your phone and write the code it shows.
signing-factor-take = Start using an authenticator app
signing-factor-take-lead = With an authenticator app nobody gets in by your name with a link or a password alone.
signing-factor-must-lead = In your role much can be seen and changed. So you sign in by two things: now an authenticator app on your phone is taken into use. It takes a couple of minutes.
signing-factor-settled = You have an authenticator app in use already.
signing-factor-app = Install an authenticator app on your phone, if you have none. Any TOTP app will do, also the one your employer gives.
signing-factor-scan = Read the following QR code with the app.
signing-factor-first = Write here the code that the app shows.
signing-factor-begin = Begin
signing-factor-qr = QR code for the authenticator app
signing-factor-letters = If you cannot read the picture, write these signs into the app:
signing-factor-code = Code
signing-factor-code-hint = Six figures that change every half a minute. A recovery code will do too.
signing-factor-first-hint = The six figures that the app shows now.
signing-factor-go = Confirm
signing-factor-wrong = The code will not do. Wait until the app shows a new one, and write that. Check also that your phone's clock is right.
signing-factor-lost = Lost your phone? Use a recovery code. If those are lost too, ask the administrator to remove the old authenticator app. That takes two administrators.
signing-factor-leave = Stop and sign out
signing-factor-none = You have no authenticator app. It is your choice, unless your role requires it.
signing-factor-since = In use since { $day }.
signing-factor-exchange = Change the app
signing-factor-anew = To change the app or to get new recovery codes, sign out and in again. It can be done within a quarter of an hour of signing in.
signing-recovery = Recovery codes
signing-recovery-lead = The authenticator app is in use. These codes let you in if the phone is lost.
signing-recovery-care = Each code works once. Print them or write them down, and keep them in another place than the phone: we do not show them again.
signing-recovery-done = I have put the codes away
signing-recovery-left = { $count ->
    [0] No recovery codes are left.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
 }
signing-recovery-new = Make new recovery codes
signing-browsers = Where you are signed in
signing-browser-here = this browser
signing-browser-unknown = Unknown browser
signing-browser-used = Signed in { $since }, last used { $seen }
signing-browser-end = Sign out
signing-browsers-end = Sign out all others
signing-browser-ended = Signed out.
signing-made-for-me = What has been done to your signing in
signing-made-for-me-what = If any of these surprises you, ask the person named on the line, and tell the administrator.
signing-removed = { $asked } asked and { $approved } approved that your authenticator app be removed ({ $when })
signing-codes = Sign-in codes
signing-codes-lead = Make a code for somebody who has no e-mail at work. Print the slip and hand it to them yourself.
signing-codes-search = Search by name
signing-codes-find = Search
signing-codes-empty-title = Nobody was found
signing-codes-empty = Here are those whose supervisor you are today. If somebody is missing, the staff data may be on its way: ask the change coordinator.
signing-codes-sees = Who sees this?
signing-codes-sees-who = You and the change coordinators. The person the code is for sees who made it and when it was used.
signing-has-email = has e-mail at work
signing-no-email = no e-mail at work
signing-code-make = Make a code
signing-code-revoke = Revoke
signing-code-revoked = The code has been revoked.
signing-code-was-over = The code had been used or was too old.
signing-code-guarded = Signs in with an authenticator app
signing-code-made = { $name } made a code { $when }
signing-code-is-used = used
signing-code-is-revoked = revoked
signing-code-is-expired = too old
signing-code-is-waiting = waits to be used
signing-code-used-when = used { $when }
signing-code-not-used = not used
signing-code-letter-subject = A sign-in code has been made for you: { $network }
signing-code-letter =
    Hello { $name },

    { $maker } has made a code for you to sign in with. You get it from them on paper.

    If you did not ask for a code, ask them about it and tell the administrator. You also see the codes on the page Signing in, under your name.

    { $network }
signing-slip-title = Slip for signing in
signing-slip-lead = Print the slip now: the code is not shown again. Hand it to the person themself. If it is lost, make a new one, and the old one stops working.
signing-slip-open = Open in a browser
signing-slip-write = Write the code below and press Sign in.
signing-slip-password = Set a password at the same time. After that you get in with your staff number.
signing-slip-qr = QR code that opens the sign-in page
signing-slip-until = The code works once and is valid until { $day }.
signing-slip-care = The slip is personal. Destroy it when you have signed in.
signing-factors = Authenticator apps
signing-factors-back = Administration
signing-factors-lead = Who signs in with an authenticator app. If somebody has lost both their phone and their recovery codes, two administrators can remove the old one together.
signing-factors-empty-title = Nobody has taken an authenticator app into use yet
signing-factors-empty = Administrators and change coordinators take it into use when they sign in.
signing-removal = Ask for removal
signing-removal-reason = Why is it removed?
signing-removal-reason-hint = First make sure with the person themself, not by a message. The other administrator sees the reason.
signing-removal-reason-missing = Write the reason, so that another administrator can judge the request.
signing-removal-ask = Send the request to another administrator
signing-removal-asked = The request waits for another administrator.
signing-removal-by = { $name } asked for removal { $when }. Reason:
signing-removal-approve = Approve the removal
signing-removal-other = Another administrator has to approve the request.
signing-removal-withdraw = Withdraw the request
signing-removal-withdrawn = The request is withdrawn.
signing-removal-done = The authenticator app is removed. The person has been told.
signing-removal-not = This could not be done. The request may have been handled already, or it takes another administrator.
signing-removal-letter-subject = Your authenticator app has been removed: { $network }
signing-removal-letter =
    Hello { $name },

    two administrators have removed your authenticator app, and you have been signed out everywhere.

    If you did not ask for this, contact the administrator at once. On the page Signing in you see who did it.

    { $network }
