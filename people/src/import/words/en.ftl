import-column-employer = employer
import-column-unit = unit
import-column-staff-number = staff number
import-column-name = name
import-column-email = e-mail
import-column-job = job
import-column-role = role
import-column-supervisor = supervisor
import-column-language = language
import-column-from = first day
import-column-to = last day
import-read = { $rows ->
    [one] One row was read.
   *[other] { $rows } rows were read.
 }
import-ignored = These columns are not known and were not read: { $columns }.
import-left-out = People passed over, whose posts have ended and whom Tahto does not know: { $people }.
import-summary = New people { $people }, new posts { $posts }, moving { $transfers }, ending { $endings }, changed { $changes }, new units { $units }, roles beginning { $begun }, roles ending { $ended }.
import-no-change = Nothing changes: everything is already as in the file.
import-done = The changes were saved.
import-dry-run = This was a dry run: nothing was saved.
import-stopped = Nothing was saved.
import-refused = { $rows ->
    [one] One row was refused:
   *[other] { $rows } rows were refused:
 }
import-row = Row { $line }: { $reason }
import-more = … and { $count } more
import-told-units = New units:
import-told-people = New people:
import-told-posts = New posts:
import-told-transfers = Moving:
import-told-endings = Posts that end:
import-told-changes = Changed details:
import-told-roles-begun = Roles that begin:
import-told-roles-ended = Roles that end:
import-employer = { $name }, a new employer
import-unit = { $name } ({ $parent })
import-person = { $name } ({ $employer })
import-post = { $name }: { $unit }, { $job }, from { $day }
import-transfer = { $name } moves: { $old } → { $new } from { $day }
import-ending = { $name }: { $unit }, last day { $day }
import-change = { $name }: { $changes }
import-change-one = { $column } { $old } → { $new }
import-role-begins = { $name }: { $role } from { $day }
import-role-ends = { $name }: { $role }, last day { $day }
import-cells = the row has { $found } columns, there should be { $wanted }.
import-unreadable = the row has a character that can't be read.
import-missing = { $column } is missing.
import-too-long = { $column } is too long. At most 200 characters.
import-unit-path = the unit's path has an empty part: { $text }
import-email = the e-mail address is not valid: { $text }
import-role = the role “{ $text }” is not known.
import-language = the language “{ $text }” is not known. It should be fi, sv or en.
import-not-a-day = { $column } is not a date: { $text }
import-far-day = { $column } is too far away: { $text }
import-ends-before-begins = the post ends before it begins.
import-own-supervisor = the person is their own supervisor here.
import-supervisor-unknown = supervisor { $number } is neither in the file nor known at this employer.
import-supervisor-refused = the row of supervisor { $number } was itself refused.
import-duplicate = the same person is in the same unit already on row { $line }.
import-other-name = the same staff number has another name on row { $line }.
import-stop-not-text = The file is not text. Save the table as CSV and import it again.
import-stop-empty = The file is empty.
import-stop-unreadable = The file's encoding is broken. Save the file as UTF-8 and import it again.
import-stop-unreadable-line = The file's encoding is broken on row { $line }. Save the file as UTF-8 and import it again.
import-stop-open-quote = On row { $line } a quotation mark is opened and never closed. The rows after it can't be told apart. Correct the row and import the file again.
import-stop-missing-columns = The file has no { $columns }. The first row should have the headings of the columns.
import-stop-column-twice = The column { $column } is in the file twice.
import-stop-identity-heading = Column { $place } ({ $heading }) is for personal identity codes. Tahto does not take personal identity codes. Remove the column from the file and import it again.
import-stop-identity-codes = { $count ->
    [one] Column { $place } ({ $heading }) has something that looks like a personal identity code on row { $lines }.
   *[other] Column { $place } ({ $heading }) has { $count } values that look like personal identity codes, the first of them on rows { $lines }.
 } Tahto does not take personal identity codes. Remove them from the file and import it again.
import-stop-many-endings = Of { $in_force } posts in force { $ending } would end, which is more than a tenth. Check that the file is whole. If it is, import it with --yes.
import-column-earlier-employer = earlier employer
import-column-earlier-number = earlier staff number
import-arrival = { $name } comes: { $old } → { $new }
import-earlier-unknown = staff number { $number } is not known at the earlier employer. Check the earlier employer and staff number.
import-earlier-other-name = the earlier staff number { $number } belongs to another name. Check the number, or change the name in the earlier employer's file first.
import-stop-became = { $employer } is now part of { $into }. Bring its people in under that name, with their new staff numbers.
