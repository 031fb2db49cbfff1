keeping-timetable-former = Nycklarna till samtalen tas från dem som inte längre är chefer för den anställda
retention-talks = { $count ->
    [one] { $count } samtal och nyckeln till det
   *[other] { $count } samtal och nycklarna till dem
}
retention-talks-leavers = { $count ->
    [one] { $count } samtal med någon vars anställning har upphört, och nyckeln till det
   *[other] { $count } samtal med personer vars anställning har upphört, och nycklarna till dem
}
