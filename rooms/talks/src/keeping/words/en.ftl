keeping-timetable-former = Keys to discussions are taken from those who no longer lead the employee
retention-talks = { $count ->
    [one] { $count } discussion and its key
   *[other] { $count } discussions and their keys
}
retention-talks-leavers = { $count ->
    [one] { $count } discussion of somebody whose employment has ended, and its key
   *[other] { $count } discussions of people whose employment has ended, and their keys
}
