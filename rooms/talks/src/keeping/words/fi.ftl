keeping-timetable-former = Keskustelun avain otetaan pois siltä, joka ei enää ole työntekijän esihenkilö
retention-talks = { $count ->
    [one] { $count } keskustelu ja sen avain
   *[other] { $count } keskustelua ja niiden avaimet
}
retention-talks-leavers = { $count ->
    [one] { $count } työsuhteensa päättäneen keskustelu ja sen avain
   *[other] { $count } työsuhteensa päättäneiden keskustelua ja niiden avaimet
}
