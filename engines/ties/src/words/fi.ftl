ties-follow = Seuraa
ties-unfollow = Seuraat. Lopeta seuraaminen
ties-followed = Seuraat nyt tätä. Kerromme, kun asiassa tapahtuu jotain.
ties-unfollowed = Et enää seuraa tätä.
ties-follows = Mitä seuraan
ties-follows-lead = Näistä saat tiedon, kun jotain tapahtuu.
ties-follows-none-title = Et seuraa vielä mitään
ties-follows-none = Paina Seuraa vaiheen, aiheen, kysymyksen tai muistion sivulla, niin se tulee tähän.
ties-since = Seurannut { $day } alkaen
ties-sees = Kuka näkee tämän?
ties-sees-who = Vain sinä. Muille näkyy enintään seuraajien määrä, ja sekin vasta kymmenestä alkaen.
ties-how-closed = ratkesi
ties-how-delayed = myöhästyi
retention-followings = { $count ->
    [one] { $count } seuraaminen
   *[other] { $count } seuraamista
}
