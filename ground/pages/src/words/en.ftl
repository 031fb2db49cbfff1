skip-to-content = Skip to content
menu = Menu
find = Search
menu-main = Main menu
me-menu = your details and sign-out
language = Language
sign-out = Sign out
demo-notice = Demonstration content – no real people or decisions.
errors-title = { $count ->
    [one] One thing still needs correcting
   *[other] { $count } things still need correcting
 }
texts-other-languages = The same in other languages
go-back = Back
save = Save
cancel = Cancel
edit = Edit
print = Print
and = { $others } and { $last }
changes-saved = Your changes have been saved.
shared-computer = Shared computer
shared-still-title = Are you still there?
shared-still = Nothing has been pressed for almost five minutes. We sign you out in a minute, so that the next person does not see what is yours. Your drafts are kept.
shared-still-yes = Go on
foot = About the service
foot-help = Help and reporting channels
foot-accessibility = Accessibility
foot-privacy = Privacy
foot-feedback = Feedback on Tahto
texts-required = Write this in this language too: { $language }.
