# Running clubs: what stands in the group chat, joining, and the captain's panel.

button-private = Ask in private
button-club-set-up = Set up (captains)
button-club-yes = Count me, I am 18 or older
button-club-no = Do not count me
button-club-leave = Leave this club

# Two lines, once, when the bot comes into a group
club-greeting =
    <b>Sore hip after a run? Ask me in private: I say how urgent it is and what to do.</b>
    Here I read commands only, such as /hip. What you tell me stays between us.

# Answers in a group, in sight of all where Telegram cannot show them to one person
club-say-hip = Sore after a run? I can help in a private chat.
club-say-help = In a group I only read commands. /hip opens a private chat, and /club is for captains. I never ask about anyone's health here.
club-say-club = Captains set me up in the private chat.

# $club: the name of the club
club-join =
    <b>You come from { $club }.</b> May your club count you?

    It sees only numbers once a week, such as “5–9 run less because of a hip”. It never sees a name or an answer.
club-counted =
    <b>{ $club } counts you.</b> It never sees your name or your answers.

    /club shows your clubs at any time.
club-not-counted = <b>{ $club } does not count you.</b> You get the same help.
club-minor = Only runners of 18 or older are counted. You get the same help.
club-left = You have left { $club }. Your answers and check-ins stay yours and go on.
club-left-already = You do not belong to this club.
club-list = <b>Your clubs.</b> Tap one to see what it may know.
club-none =
    <b>You belong to no club here yet.</b>

    Open the link in your club's group chat. To add me to a group, open my profile and tap “Add to group”.
club-link-gone = This link of a club does not work any more. If I am still in the club's group, /hip there gives a new one. I can help you all the same.
club-unnamed = Your club
