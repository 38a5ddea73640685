# Commands and what they answer. command-…: plain, at most 60 characters; Telegram shows them in
# its menu. bot-description at most 512 characters, bot-short-description at most 120.

command-start = Say hello
command-check = Start a check (2 minutes)
command-mydata = See everything I keep about you
command-forget = Erase everything about you
command-settings = Language and time zone
command-language = Change the language
command-stop = No more messages from me
command-help = What I can do
command-privacy = What is kept, for how long, who sees it
command-cancel = Put the check away
command-hip = Open a private chat with me
command-club = Club settings, for captains

help =
    <b>What I can do</b>

    /check – a few questions, then how soon to get help and what to do
    /cancel – put the check away
    /stop – no more messages from me
    /settings – language and time zone
    /mydata – see what I keep about you
    /forget – erase it all
    /privacy – who sees what

    You can tap a button or type its number.

    I give general information, not a diagnosis. <b>In an emergency</b> call your local emergency number (112, 999 or 911).

# $operator and $contact: who runs this bot and how to reach them
privacy =
    <b>Your data</b>

    • <b>What is kept:</b> your Telegram id, language, time zone and age group; your answers, results and check-ins. Messages that are not answers are not kept.
    • <b>How it is kept:</b> your answers are encrypted in the database.
    • <b>How long:</b> until 180 days after your last answer, or until you tap /forget.
    • <b>Who can see it:</b> you, and whoever runs this bot. Your club and its captain do not see your answers.
    • <b>Telegram</b> carries our messages. Chats with bots are not end-to-end encrypted.
    • <b>Your rights:</b> see and take it with you (/mydata), correct it (change an answer), erase it (/forget), take back your consent at any time, and complain to your data protection authority.

    <b>Who runs this bot:</b> { $operator }
    <b>Contact:</b> { $contact }

privacy-no-operator = <b>Note:</b> whoever runs this bot has not given a name or contact here. If that worries you, do not enter health answers.

stopped-all = No more messages from me. What I keep stays until it runs out; /forget erases it now. You can come back any time with /check.
stop-nothing = I had no messages planned for you.

forget-ask =
    <b>Erase everything I keep about you?</b>

    These will go: your answers, results, planned check-ins, settings, and your consent. This cannot be undone. The messages in this chat stay until you delete them yourself.
forget-done = Done. I keep nothing about you any more. To begin anew, tap /start.
forget-nothing = I keep nothing about you.
forget-cancelled = All right, nothing was erased.

# $language: its own name; $zone: such as Europe/Madrid
settings =
    <b>Settings</b>

    Language: { $language }
    Time zone: { $zone }
settings-zone-ask = Which time zone are you in? First the region, then the nearest city.
settings-zone-set = All right, your time zone is { $zone }.

bot-description = Sore hip after a run? A few taps tell you how soon to get help, what the cause may be, and what to do now. Days later I ask how things are. For adults and teenagers who run. General information, never a diagnosis. In an emergency call your local emergency number (112, 999 or 911).
bot-short-description = Sore hip after a run? A few taps tell you how soon to get help and what to do. Not a diagnosis.

mydata = Here is everything I keep about you, as a file.

button-language = Language
button-zone = Time zone
button-more = More
