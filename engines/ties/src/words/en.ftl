ties-follow = Follow
ties-unfollow = You follow this. Stop following
ties-followed = You now follow this. We will tell you when something happens.
ties-unfollowed = You no longer follow this.
ties-follows = What I follow
ties-follows-lead = You are told when something happens to these.
ties-follows-none-title = You follow nothing yet
ties-follows-none = Press Follow on the page of a stage, a theme, a question or a memo, and it comes here.
ties-since = Followed since { $day }
ties-sees = Who can see this?
ties-sees-who = Only you. Others see at most how many follow, and only from ten on.
ties-how-closed = settled
ties-how-delayed = delayed
retention-followings = { $count ->
    [one] { $count } thing followed
   *[other] { $count } things followed
}
