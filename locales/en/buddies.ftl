# Somebody of the runner's choice who is asked to look in, and told nothing of health.

button-buddy = Buddy
button-buddy-link = Make a link
button-buddy-share = Send the link
button-buddy-end = No buddy any more
button-buddy-yes = Yes, I will
button-buddy-no = No

buddy-none =
    <b>A buddy looks in on you when I hear nothing.</b>

    You choose somebody you trust. If you do not answer me twice, I ask them to call you or look in. I tell them nothing about your health.
# $day: a date
buddy-chosen =
    <b>You have a buddy, since { $day }.</b>

    If you do not answer me twice, I ask them to call you or look in. I tell them nothing about your health. A new link chooses somebody else.
# $link: an address; $days: such as 7
buddy-link =
    <b>Send this link to somebody you trust.</b> It works once, for { $days } days.

    { $link }

    Once they have said yes, /settings says so.
# Goes beside the link into the other's chat
buddy-share = Will you be my running buddy?
buddy-unnamed = A runner
buddy-ended = All right, you have no buddy any more.
buddy-not-yet = A buddy is for runners of 18 or older. Please tap /check first, and agree that I keep your answers.

# $name: what the runner is called
buddy-asked =
    <b>{ $name } asks you to be their buddy.</b>

    If { $name } does not answer me for some days, I ask you to call them or look in. I tell you nothing about their health. I keep your Telegram id for it. /forget ends it at any time.
buddy-yes =
    <b>Thank you.</b> If I hear nothing from { $name }, I write to you here.

    Sore after a run yourself? Tap /check.
buddy-no = That is fine. I keep nothing about you for it.
buddy-own-link = This is your own link. Send it to somebody you trust.
link-gone = This link was used already, or has run out. Please ask for a new one.
