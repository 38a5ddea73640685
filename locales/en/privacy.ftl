# What is kept about somebody: consent, /privacy, /mydata, /forget, and what runs out.

# $operator, $host: who runs this bot and where, or …-unnamed; $days: such as 180
consent =
    <b>Before we start: your answers are about your health. May I keep them?</b>

    • <b>What:</b> your taps, the result and your check-ins, encrypted.
    • <b>Why:</b> to give you a result and ask again later.
    • <b>How long:</b> { $days } days after your last answer, then they are erased.
    • <b>Who can see them:</b> you, and whoever runs this bot: { $operator }. Its server: { $host }. Telegram carries our messages, and chats with bots are not end-to-end encrypted.
    • <b>Your choice:</b> /forget erases everything at any time. More: /privacy

    Under 16, or asking for someone else? Then I keep it only until I have asked once how it is.

operator-unnamed = a person who has not given a name
contact-unnamed = not given
host-unnamed = not named

button-consent-accept = I agree, I am 16 or older
button-consent-younger = I agree, I am younger
button-consent-other = I agree, for someone else
button-consent-decline = No thanks
button-consent-withdraw = Take my consent back
button-consent-again = I agree again
button-other = For someone else

consent-withdrawn =
    <b>You have taken your consent back.</b>

    From now on I ask nothing and send nothing. What I have kept is erased tomorrow. You can have it erased now, or agree again.

# $operator, $contact, $host: who runs this bot, how to reach them, and where; $days: such as 180
privacy =
    <b>Your data</b>

    • <b>What is kept:</b> your Telegram id, language, time zone (or a guessed country) and age group; your answers, results and check-ins; which of my messages stand in this chat; your clubs, your buddy, and when you sent a sheet to a physio. Messages that are not answers are not kept, nor is a place that you share.
    • <b>Why:</b> to give you a result and ask again later. The basis is your consent. You can take it back with one tap below.
    • <b>How it is kept:</b> your answers are encrypted under a key of your own. The times and your id are not.
    • <b>How long:</b> until { $days } days after your last answer, or until you tap /forget. A week before, I tell you. If you block me, 30 days.
    • <b>Backups:</b> keys lie apart and stay at most 30 days. After that no old backup shows what you had erased.
    • <b>Under 16, or for someone else:</b> kept until I have asked once how it is. The age is not remembered, and nothing is shared.
    • <b>Who can see it:</b> you, and whoever runs this bot. Your club and its captain do not see your answers. A club’s physio sees only the sheet that you send.
    • <b>Telegram</b> carries our messages. Chats with bots are not end-to-end encrypted.
    • <b>Your rights:</b> see it and take it with you (/mydata), correct it (change an answer), erase it (/forget). You can complain to your data protection authority.

    <b>Who runs this bot:</b> { $operator }
    <b>Contact:</b> { $contact }
    <b>Its server:</b> { $host }

privacy-no-operator = <b>Note:</b> whoever runs this bot has not given a name and a contact here. If that worries you, do not enter health answers.

# What is kept: these lines stand in /mydata and /forget
kept-person = • your Telegram id, language and time zone, or a guessed country
# $day: a date
kept-consent = • your consent of { $day }
# $age: such as 40 to 54
kept-age = • your age group: { $age }
# $count: how many; $day: a date
kept-checks =
    { $count ->
        [one] • one check, last answered on { $day }
       *[other] • { $count } checks, last answered on { $day }
    }
kept-check-ins =
    { $count ->
        [one] • your answer to one check-in
       *[other] • your answers to { $count } check-ins
    }
kept-planned =
    { $count ->
        [one] • one message that is planned
       *[other] • { $count } messages that are planned
    }
# $count: runners
kept-buddy = • that you have chosen a buddy
kept-buddy-of =
    { $count ->
        [one] • that you are the buddy of one runner
       *[other] • that you are the buddy of { $count } runners
    }
# $count: clubs
kept-clubs =
    { $count ->
        [one] • that you belong to one club
       *[other] • that you belong to { $count } clubs
    }
kept-physio-of =
    { $count ->
        [one] • that you are the physio of one club, and your name for it
       *[other] • that you are the physio of { $count } clubs, and your name for them
    }
# $count: sheets
kept-shares =
    { $count ->
        [one] • that you sent one sheet to a physio
       *[other] • that you sent { $count } sheets to a physio
    }
kept-messages =
    { $count ->
        [one] • that one message of mine stands in this chat
       *[other] • that { $count } messages of mine stand in this chat
    }

mydata = <b>This is what I keep about you:</b>
mydata-file = The file holds all of it, answer by answer.
button-mydata = Get it as a file

forget-ask =
    <b>Erase everything I keep about you?</b>

    This will go:
forget-undone = My messages in this chat go too. Older ones I write over. This cannot be undone.
button-forget-confirm = Yes, erase everything
button-forget-cancel = No, keep it
forget-done = Done. I keep nothing about you any more. To begin anew, tap /start.
# $count: messages
forget-left =
    { $count ->
        [one] One of my older messages I could not take away. Please delete it yourself.
       *[other] { $count } of my older messages I could not take away. Please delete them yourself.
    }
# $count: sheets in a physio's chat
forget-left-shared =
    { $count ->
        [one] One sheet that you sent to a physio I could not take back. Please ask them to delete it.
       *[other] { $count } sheets that you sent to a physio I could not take back. Please ask them to delete them.
    }
# In the place of an older message
forget-overwritten = Erased.
forget-nothing = I keep nothing about you.
forget-cancelled = All right, nothing was erased.

# $told, $day: dates. The first words say nothing of a body: a lock screen shows them.
expiry-notice =
    <b>Something I keep for you will soon be erased.</b>

    Your answers, last given on { $told }, go on { $day }. Shall I keep them for longer?
button-keep = Keep them for longer
button-let-go = Let them go
# $day: a date
expiry-kept = All right, I keep them until { $day }.
expiry-let-go = All right, they go on { $day }. Until then /mydata sends them to you.
expiry-gone = Those answers have been erased already. To begin anew, tap /check.
