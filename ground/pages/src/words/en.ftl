skip-to-content = Skip to content
menu = Menu
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
