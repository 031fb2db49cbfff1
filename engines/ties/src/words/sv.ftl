ties-follow = Följ
ties-unfollow = Du följer. Sluta följa
ties-followed = Nu följer du det här. Vi berättar när något händer.
ties-unfollowed = Du följer inte längre det här.
ties-follows = Det jag följer
ties-follows-lead = Du får veta när något händer i de här ärendena.
ties-follows-none-title = Du följer ingenting ännu
ties-follows-none = Tryck på Följ på sidan för ett skede, ett tema, en fråga eller en promemoria, så kommer det hit.
ties-since = Följt sedan { $day }
ties-sees = Vem kan se det här?
ties-sees-who = Bara du. Andra ser högst antalet följare, och det först från tio.
ties-how-closed = löstes
ties-how-delayed = försenades
retention-followings = { $count ->
    [one] { $count } följning
   *[other] { $count } följningar
}
