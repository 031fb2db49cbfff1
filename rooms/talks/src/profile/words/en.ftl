profile-title = My work identity
profile-lead = What carries me at work, how I meet people, what I am learning and how I influence. You gather this over the years at your own pace. Nobody assesses or scores it.
profile-part = Where this belongs
profile-part-strengths = My strengths
profile-part-encounter = Encounter skills
profile-part-skill = Developing my professional skill
profile-part-influence = My way of influencing
profile-ask-strengths = When are you at your best?
profile-ask-encounter = In what kind of encounters do you succeed?
profile-ask-skill = What do you want to learn, and how do you learn best?
profile-ask-influence = How do you bring your thoughts forward at work?
profile-item = An item of the profile
profile-item-of = { $part }, { $number }
profile-add = Add
profile-open = Open
profile-edit = Edit
profile-show = Show to somebody
profile-show-to = Show
profile-up = Move up
profile-down = Move down
profile-keep = Save
profile-kept = Saved. Only those to whom you have shown it see it.
profile-new-title = Add to your profile
profile-edit-title = Edit the item
profile-changed-elsewhere = The item has changed in another window. What you wrote is here: save again if it is to stand.
profile-reminder = Do not write about health, pay, family, union membership, or about clients or patients.
profile-remove = Remove
profile-remove-sure = Remove this?
profile-remove-what = The item goes with its pictures and sounds, also for those to whom you have shown it. It can't be brought back.
profile-remove-not = Keep it
profile-removed = The item has been removed.
profile-sees = Who sees this?
profile-sees-who = Only you, until you show an item to somebody. You can take it back at any time.
profile-sees-root = Your supervisor, personnel services and the administrator do not see your profile, and search does not find it. The promise does not cover whoever has full rights on the running server.
profile-sees-me = Only you see this.
profile-sees-others = You and { $names } see this.
profile-sees-shown = { $name }, you, and those to whom they have shown it see this.
profile-sees-later = Once it is saved, you decide whether to show it to somebody.
profile-showing-title = To whom do you show this?
profile-showing-lead = You show only this item, not the whole profile.
profile-showing-now = Who sees it now
profile-showing-since = Shown { $day }
profile-showing-ceased = no longer your supervisor
profile-showing-more = Show to somebody
profile-showing-supervisor = your nearest supervisor
profile-showing-find = A colleague's name
profile-showing-find-hint = At least two letters.
profile-showing-find-do = Search
profile-showing-nobody = Nobody by that name was found. Check the name.
profile-shown-to = Shown. You can take it back at any time.
profile-shown-already = They see this already.
profile-take-back = Take back
profile-taken-back = Taken back. They no longer see this.
profile-taken-back-already = They no longer saw this.
profile-nobody-chosen = First choose who this is about.
profile-upcoming = A discussion is coming up
profile-upcoming-text = You can use things from your profile when you prepare. Nothing moves there by itself.
profile-upcoming-prepare = Prepare: { $called }, { $name }
profile-readers = To whom you show your profile
profile-reader = { $count ->
    [one] { $name } sees one item.
   *[other] { $name } sees { $count } items.
}
profile-reader-ceased = { $count ->
    [one] { $name } is no longer your supervisor but still sees one item.
   *[other] { $name } is no longer your supervisor but still sees { $count } items.
}
profile-take-all-back = Take everything back: { $name }
profile-taken-all-back = Taken back. They no longer see anything of your profile.
profile-openings = Who has opened this
profile-openings-none = Nobody else has opened this.
profile-opening-noted = That you opened this was noted, and they see it.
profile-opening-noted-owner = Every opening is noted, and you see the notes on the item's own page.
profile-shown-title = Shown to me
profile-shown-lead = What others have shown you of their profile. It is a trust: talk about it only with them.
profile-shown-empty-title = Nothing has been shown to you
profile-shown-empty = When somebody shows you an item of their profile, it comes here.
profile-along = Take it along
profile-along-text = The profile is yours. When you change jobs within the network, it stays here. Elsewhere you get it as a package: the page can be read in any browser without a network, and the package can be brought into another Tahto.
profile-take-along = Download my profile
profile-package-name = my-work-identity
profile-package-about = Put together { $day }. The profile is mine: I decide to whom I show it.
profile-bring = Bring a profile from elsewhere
profile-bring-lead = If you took your profile along from your last workplace, bring it here. First you see what is in the package.
profile-bring-file = Profile package
profile-bring-hint = The zip file that you downloaded. At most 250 MB.
profile-bring-look = See what is in the package
profile-bring-sees = Only you.
profile-brought-title = What was in the package
profile-brought-lead = { $count ->
    [one] There was one item in the package. Choose whether it stays in your profile.
   *[other] There were { $count } items in the package. Choose which stay in your profile.
}
profile-brought-there = the same words are in your profile already
profile-brought-stays = Stays in my profile
profile-brought-keep = Save the chosen
profile-brought-leave = Leave everything out
profile-brought-kept = The chosen items are now in your profile.
profile-brought-left = Nothing was saved from the package.
profile-brought-waits = { $count ->
    [one] One item waits in the package that you brought.
   *[other] { $count } items wait in the package that you brought.
}
profile-brought-look = Look and choose
profile-refused-missing = Choose a file.
profile-refused-not-ours = The file is not a profile package. Choose the zip file that you downloaded from Tahto, as it is.
profile-refused-foreign = There is something in the package that does not belong to a profile. Bring the package as you downloaded it.
profile-refused-newer = The package was made by a newer program and can't be read here yet. You can still open the page profile.html in a browser.
profile-refused-too-large = The package is too large. It may be at most 250 MB.
profile-refused-too-many = There is too much in the package for a profile. It may hold at most 200 items.
profile-refused-damaged = The package is incomplete or broken. Download it again from where you got it.
profile-refused-locked = The package is locked with a password. Bring it without one.
profile-refused-medium = One of the files in the package could not be taken, so nothing was brought. { $why }
profile-card = Your strengths, your encounters, your learning and your way of influencing. You can prepare for the discussion from them.
profile-card-empty = Note when you are at your best: in words, speech or a picture. Only you see it.
profile-card-ceased = Your former supervisor still sees something
profile-news-shown = Somebody has shown you an item of their profile
profile-news-ceased = Your supervisor has changed: the former one still sees items of your profile that you showed
profile-timetable = Work identity profiles: a reminder when a supervisor has changed
retention-profile = { $count ->
    [one] one item of the profiles of those who have left
   *[other] { $count } items of the profiles of those who have left
}
retention-profile-brought = { $count ->
    [one] one unfinished item of a profile
   *[other] { $count } unfinished items of profiles
}
