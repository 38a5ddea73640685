# A club's physio: named by the captain, asked first, and sent a sheet by a runner; the card of first aid.

button-physio = Physio
button-physio-link = Make a link
button-physio-share = Send the link
button-physio-end = No physio any more
button-physio-yes = Yes, they may
button-physio-no = No
button-physio-roles = You as a physio
# $club: the name of the club
button-physio-stop = End it: { $club }

# $club: the name of the club; $name: what the physio is called
physio-panel =
    <b>The physio of { $club }: { $name }</b>

    Runners of the club can send them their sheet for the doctor. A new link names somebody else, once they have said yes.
physio-panel-none =
    <b>{ $club } has no physio here yet.</b>

    You can name one. Runners of the club can then send them their sheet for the doctor. You see none of it.
# $link: an address; $days: such as 7
physio-link =
    <b>Send this link to the physio of { $club }.</b> It works once, for { $days } days.

    { $link }

    Once they have said yes, you see it here.
# Goes beside the link into the other's chat; $club: the name of the club
physio-share = Will you be the physio of { $club } on Hip Helper?
physio-ended = All right, { $club } has no physio any more.
physio-no-captain = Only those who run the group can change this now. I can help you all the same: tap /check.
physio-own-link = This is your own link. Send it to the physio. A captain cannot name themself, so that no captain reads a sheet.

# Whoever opens the link
physio-asked =
    <b>{ $club } names you as its physio. May its runners send you their sheet?</b>

    • A sheet is one page about a sore hip. A runner sends it, once a check.
    • <b>You are not on call.</b> I tell them that you may answer days later. I send nobody to you who needs help today.
    • A sheet is about somebody's health. Keep it to yourself. Telegram does not let you forward it.
    • I keep your Telegram id and this name for it: { $name }. Runners read the name.
    • You can end it at any time with /settings or /forget.
physio-yes =
    <b>Thank you.</b> Runners of { $club } can now send you their sheet. It comes into this chat.

    You are not on call. /settings ends it.
physio-no = That is fine. I keep nothing about you for it.
physio-unnamed = The physio
# $clubs: names of clubs
physio-roles =
    <b>You are a physio of: { $clubs }</b>

    Runners there can send you their sheet. You are not on call. One tap ends it.
physio-of-none = You are no physio of a club here.
# To whoever was the physio, when the captain ends it or somebody else takes their place
physio-over = You are no longer the physio of { $club }. Its runners cannot send you anything any more. Thank you for your help.
physio-stopped = All right, runners of { $club } cannot send you anything any more.

# The runner. $name: the physio; $club: the name of the club
button-share = To physio { $name }, { $club }
button-share-yes = Send it
button-share-no = No, do not send
share-ask =
    <b>Send this page to { $name }, physio of { $club }?</b>

    • What goes: this one page, and your name as Telegram shows it. Nothing else.
    • It goes once for this check. { $name } cannot forward it.
    • <b>{ $name } is not on call</b> and may answer days later, or not at all.
    • Telegram carries it. Chats with bots are not end-to-end encrypted.
    • /forget takes it back. What was read stays read.
share-yourself = Rather do it yourself? You can forward the page above to anyone you like.
share-sent =
    <b>Sent to { $name }, physio of { $club }.</b>

    They are not on call. If it gets worse, do not wait for them: tap /check.
share-no = All right, nothing was sent. You can forward the page yourself.
share-once = The sheet of this check was sent to a physio already. It goes only once. You can forward the page yourself.
share-unknown = I cannot tell whether the sheet arrived, and I do not send it twice. Please ask the physio, or forward the page yourself.
share-undelivered =
    <b>The sheet could not be delivered to { $name }.</b>

    They cannot be reached here any more, and nothing was sent. You can forward the page yourself.
share-urgent = <b>Do not wait for a physio.</b> Your result says to be seen soon. Please do what it says: /check shows it.
share-never = A sheet goes to a physio only for your own hip, and from 18 years on. You can forward the page yourself.
share-no-physio = This club has no physio whom I can reach now. You can forward the page yourself.
share-gone = I do not have this check any more. To begin anew, tap /check.
share-unnamed = A runner
# What the physio reads; its first words stand on a lock screen. $name: the runner; $club: the name of the club
share-caption = { $name } sends you one page. They come from { $club }, and know that you are not on call. Please keep it to yourself.

# In any chat, by the bot's name
inline-title = First aid for a sore hip
inline-description = When to get help at once, and what to do now
