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
command-club = Your clubs, and their settings for captains

help =
    <b>What I can do</b>

    /check – a few questions, then how soon to get help and what to do
    /cancel – put the check away
    /stop – no more messages from me
    /settings – language and time zone
    /club – your clubs
    /mydata – see what I keep about you
    /forget – erase it all
    /privacy – who sees what

    You can tap a button or type its number.

    I give general information, not a diagnosis. <b>In an emergency</b> call your local emergency number (112, 999 or 911).

stopped-all = No more messages from me. What I keep stays until it runs out; /forget erases it now. You can come back any time with /check.
stop-nothing = I had no messages planned for you.

# $language: its own name; $zone: such as Europe/Madrid, 14:05, or settings-zone-untold
settings =
    <b>Settings</b>

    Language: { $language }
    Time zone: { $zone }
settings-zone-ask = Which time zone are you in? First the region, then the nearest city.
# $city: such as Madrid; $time: such as 14:05
settings-zone-set = All right, I go by the clocks of { $city } now: { $time }. Not right? Tap /settings.
settings-zone-untold = not told yet

# Once, below the first result: short, so that the result stays in sight
zone-ask = <b>What time is it where you are?</b> Then I never write at night.
zone-place-why = Sharing your location works on a phone. I only look up the clock there. I do not keep where you are.
zone-place-ask = Tap the button below the text field.
zone-place-no = All right. You can set your clock with /settings at any time.
zone-place-unknown = I could not find the clock of that place. You can choose a city with /settings.
button-zone-other = Another
button-place = Share my location
button-place-no = Do not share

bot-description = Sore hip after a run? A few taps tell you how soon to get help, what the cause may be, and what to do now. Days later I ask how things are. For adults and teenagers who run. General information, never a diagnosis. In an emergency call your local emergency number (112, 999 or 911).
bot-short-description = Sore hip after a run? A few taps tell you how soon to get help and what to do. Not a diagnosis.

button-language = Language
button-zone = Time zone
button-more = More
