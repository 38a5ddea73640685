# The captain's panel: a club's settings, in the private chat of an admin of the group.

button-captain = Settings of the club
button-captain-country = Country
button-captain-runs = Runs
button-captain-card-on = Start weekly card
button-captain-card-off = Stop weekly card
button-captain-topic = Topic
button-captain-topic-here = Post the card in this topic
button-captain-general = Post in General
button-captain-countries = All countries
button-captain-another = Another country
button-captain-link = Link and QR code
button-captain-copy = Copy the link
button-captain-qr = QR code as a picture
button-captain-renew = New link
button-captain-renew-yes = Yes, a new link

# $club: its name; $number: the emergency number, or emergency-number-unknown; $runs: days of the week
captain-panel =
    <b>Settings of { $club }</b>

    In the group I read commands only, such as /hip. The weekly card comes on Sundays at 18:00, once 5 runners let me count them. It shows numbers, never a name.

    Language: { $language }
    Time zone: { $zone }
    Country: { $country }
    Emergency number: { $number }
    Runs: { $runs }
    Weekly card: { $card }
captain-not-chosen = not chosen
captain-language-none = that of whoever writes
captain-country-another = another country
captain-card-on = on
captain-card-off = off
captain-card-topic = on, in the topic you chose
captain-language-ask = Which language shall I use in the group?
captain-zone-ask = Which time zone is the club in? Below the first ones: the region, then the nearest city.
captain-country-ask = Which country is the club in? Then I name the right emergency number.
captain-runs-ask = On which days does the club run? Tap a day to change it.
captain-topic-ask =
    <b>Does your group have topics?</b> Then the weekly card can go to one of them.

    Write /club in that topic. Open the button you get, and tap “Post the card in this topic”.

# $link: leads runners of the club to the private chat
captain-link =
    <b>The link of { $club }</b> for a website, an email or a poster:

    { $link }
captain-renew-ask =
    <b>Make a new link?</b> The old one stops working, also on posters and below what I posted. Whoever has joined stays.
captain-done = All saved. /club opens the settings of { $club } again.
captain-only = Only admins of the group can set me up.
captain-club-gone = I am not in this group any more. Add me again to change its settings.
