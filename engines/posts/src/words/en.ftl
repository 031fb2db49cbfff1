# Pages: title, text and the same in clear language, versions and review.

posts-title = Title
posts-title-missing = Write a title.
posts-title-long = The title is too long. Shorten it to { $most } characters at most.
posts-body = Text
posts-body-missing = Write the text. A few lines are enough.
posts-body-long = The text is too long. Shorten it to { $most } characters at most, or divide it into two pages.
posts-body-hint = Begin with what changes in the reader's work, and when.
posts-help = How to make a heading, a list and a link
posts-help-heading = Heading: two number signs and a space at the beginning of the line, for example ## What changes
posts-help-list = List: a hyphen and a space before each item, for example - morning shift
posts-help-link = Link: the text in square brackets and right after it the address in round ones, for example [guide](https://thl.fi)
posts-help-emphasis = Emphasis: two asterisks on both sides of the word, for example **important**
posts-help-paragraph = New paragraph: leave an empty line between.
posts-plain = The same in clear language
posts-plain-hint = Optional. Short sentences and familiar words; one thing at a time.
posts-original = Original language
posts-original-hint = The other languages are translations of it.
posts-confirm = What still holds?
posts-confirm-hint = When the original changes, a translation is marked as outdated until it has been changed or is confirmed here.
posts-confirm-language = The translation still matches the original: { $language }
posts-confirm-plain = The clear-language text still matches the text: { $language }
posts-reason = What did you change, and why?
posts-reason-hint = Optional, but it helps those who edit the page after you.
posts-reason-long = The reason is too long. Shorten it to { $most } characters at most.
posts-ways = Languages and clear language
posts-to-plain = Read in clear language
posts-to-whole = Read the whole text
posts-missing-language =
    This page is not yet available in { $wanted ->
        [fi] Finnish
        [sv] Swedish
        [en] English
       *[other] the language you chose
    }. You are reading it in { $there ->
        [fi] Finnish
        [sv] Swedish
        [en] English
       *[other] the language it was written in
    }.
posts-outdated-translation =
    The original has changed since this translation was made. The latest information is in { $original ->
        [fi] Finnish
        [sv] Swedish
        [en] English
       *[other] the language it was written in
    }.
posts-outdated-plain = The text has changed since this clear-language version was written. See the whole text for the latest information.
posts-missing-plain = This page has no clear-language text in this language. Below is the whole text.
posts-review-due = Check whether the page still holds: { $about }
posts-review-wrong = Choose a day for the next review, tomorrow or later.
posts-reviewed = Thank you! The page has been reviewed.
posts-was-reviewed = Somebody reviewed the page before you.
posts-timetable-review = Review dates of pages

# Reading a page
posts-byline = { $owner } · updated { $day }
posts-is-draft = Draft: readers do not see this until it is published.
posts-is-coming = Published, but readers will see the page from { $day } on.
posts-is-over = The page was visible until { $day }. Readers no longer see it.
posts-has-draft = Readers see this version. A newer one has been saved as a draft.
posts-past-review = This page was to be reviewed by { $day }. Check the current situation with its owner.
posts-print = Print
posts-care-of = Looking after the page

# Writing a page
posts-new = New page
posts-edit = Edit the page
posts-edit-lead = Readers see the published version until you publish the changes.
posts-texts = What the page says
posts-sees = Who sees this?
posts-sees-texts = Those whom the page concerns, once it is published. Before that only its owner and those who write pages.
posts-sees-reason = Earlier versions and reasons for changes are seen only by the page's owner and those who write pages.
posts-care = In whose care, and how long
posts-care-about = These and the audience take effect as soon as you save, also for a published page.
posts-owner = Owner of the page
posts-owner-hint = Write a name. The owner sees to it that the page holds true.
posts-owner-missing = Nobody of this name works in the network today. Check the name.
posts-owner-many = Several people have this name. Choose the right one.
posts-owner-choose = Which of them?
posts-review-on = Review date
posts-review-on-hint = The owner is then reminded until the page has been reviewed. May be left empty.
posts-visible-from = Visible from
posts-visible-until = Visible until
posts-visible-hint = Both days included. Empty means that there is no limit.
posts-day-wrong = Write the day like this: 4.10.2021.
posts-until-wrong = The last day is before the first one. Correct one of them.
posts-sees-care = Readers see the owner's name and when the page was updated. If the review date has passed, they see that too.
posts-audience = Whom does it concern?
posts-everybody = Everybody
posts-chosen = Chosen employers and units, with the units under them
posts-units-missing = Choose at least one unit, or choose everybody.
posts-whole-employer = All of { $name }
posts-sees-audience = Those who write pages. A reader does not see to whom else the page is addressed.
posts-keep = Save draft
posts-kept = The draft has been saved.
posts-publish = Publish
posts-publish-changes = Publish changes
posts-published = The page has been published. Those whom it concerns see it.
posts-was-published = This version was already published.
posts-changed-meanwhile = A newer version of the page has been saved meanwhile. Look at it first.
posts-newer = A newer version of the page has been saved meanwhile. Your text is safe in the fields: compare, and save again.
posts-newer-title = There is a newer version of the page
posts-newer-about = { $author } saved it { $when }.
posts-newer-difference = This is the difference between it and what your fields hold now. When you save again, your text comes after it; it stays among the versions.
posts-newer-care = Note: the owner, the days or the audience differ from the newer version. Check them below before you save.

# Withdrawing and reviewing
posts-withdraw = Withdraw
posts-withdraw-question = Withdraw the page: { $title }?
posts-withdraw-about = Readers will no longer see the page. The text and its versions stay as a draft, and the page can be published again.
posts-withdrawn = The page has been withdrawn. Readers no longer see it; it is kept as a draft.
posts-was-withdrawn = The page had already been withdrawn.
posts-review = Review the page
posts-review-about = Read the page. If it still holds, mark it as reviewed and choose the next review date.
posts-review-next = Next review date
posts-review-done = It holds

# Versions
posts-versions = Versions
posts-versions-lead = Each saving is a version of its own. An old one can be brought back as a new one.
posts-version = Version { $number }
posts-version-by = { $author }, { $when }
posts-version-restored = Brought back from version { $number }.
posts-what-changed = What changed
posts-changed-since = What has changed since then
posts-readers-see = readers see
posts-older = Older versions
posts-difference = From version { $from } to version { $to }
posts-difference-about = What was removed is struck through, what was added is underlined.
posts-no-changes = The texts are the same.
posts-gone = removed:
posts-come = added:
posts-bring-back = Bring this version back
posts-bring-back-question = Bring version { $number } back?
posts-bring-back-about = It becomes a new version as a draft. Nothing is lost, and readers see it only when it is published.
posts-brought-back = The old version has been brought back as a new version.

# Keeping
retention-posts = { $count ->
    [one] { $count } draft page never published
   *[other] { $count } draft pages never published
}

posts-language-original = original
posts-language-translated = translated
posts-language-outdated = translation is outdated
posts-language-missing = missing
posts-languages = Languages
posts-news = A page you follow has been updated: { $about }
posts-kind = Page

posts-updated = updated { $day }
posts-tag-draft = draft
posts-tag-coming = not visible yet
posts-tag-over = no longer visible
posts-tag-review = awaits review
posts-search = Search pages by title
posts-search-go = Search
posts-none-title = There are no pages yet
posts-none = Published pages appear here, the newest first.
posts-not-found-title = Nothing was found
posts-not-found = Try a shorter word or the beginning of it.
posts-cut = The newest 200 are shown. Search for older ones by title.
posts-ask = Ask about this
posts-step = Page: { $name }
posts-trace = What has been asked about this
posts-part-missing = Fill this in: { $part }.
posts-part-long = This is too long. Shorten it to { $most } characters at most; there is room for more in the text.
posts-part-number = Write a number from { $least } to { $most }.
posts-history = What this said before
posts-reason-missing = Say briefly what you changed and why. Readers see the reason.
posts-warnings = Read these before you publish
posts-warnings-about = You can mend the text, or publish it like this: press Publish once more.
posts-sees-reason-open = All readers see the earlier versions and why they were changed.
posts-reason-hint-asked = Readers see the reason with the versions.
