# Days later. The first words stand on a lock screen: nothing of hips, health or pain in the first
# 60 characters of check-in-…, silence and buddy-look-in. A test holds this.

# $day: the day of the check
check-in-ask = Hello, it is me again, as promised. How are things since { $day }?
check-in-seen = Hello, it is me again. Have you been seen since { $day }? First: how is it now?
check-in-appointment = Hello, it is me again, as promised. Have you got an appointment? First: how are things since { $day }?
check-in-last = Hello, it is me for the last time, as promised. Has it stayed away since { $day }, now that you run as before?
# Stands before the check-in on a check that was told for somebody else.
check-in-about-other = This is about the person you asked for.
check-in-repeat = Hello, I asked yesterday and may have come at a bad time. How are things now? One tap is enough.
silence = Hello, I will not ask again for now. You can still tap how it is, at any time.
silence-buddy = I am asking your buddy to look in on you. I tell them nothing about your health.
# $name: what the runner is called; $id: their id
buddy-look-in =
    <b>I have not heard from <a href="tg://user?id={ $id }">{ $name }</a> for some days.</b>

    You said that you would look in. Please call or write to them. I cannot tell you more.

button-tonight = Tonight
button-morning = Tomorrow morning
button-well = I am well, stop
# $day: a date
put-off = All right, I will ask again on { $day }.
put-off-too-late = I would rather not wait longer. Please answer now, or stop me.
# Where the runner was sent to be seen
put-off-too-late-seen = I would rather not wait longer: after what you told me it matters when you are seen. Please answer now, or stop me.

option-progress-gone = All gone
option-progress-better = Clearly better
option-progress-same = About the same
option-progress-worse = Worse
option-seen-yes = Yes, I have been seen
option-seen-booked = Not yet, but it is booked
option-seen-no = No, not yet

question-pain_now = How bad is the pain now, at its worst in the last day? 0 is none, 10 is the worst you can imagine.
question-seen = Have you been seen by a doctor about it?

follow-up-recovered = <b>That is good to hear.</b> If it comes back, tell me with /check.
# Where nobody has looked at a bone that may be involved
follow-up-recovered-unseen = <b>Good that the pain is gone.</b> Rest can take the pain of a bone away before it has healed. No running or jumping until a doctor has looked.
follow-up-improving = <b>Good, it is going the right way.</b> Carry on as you are, and do not hurry.
# $day: the day by which it should be clearly better
follow-up-wait_until = <b>That is common: many runners need weeks.</b> Carry on with what does not hurt. If it is not clearly better by { $day }, book a doctor or physiotherapist.
# $whom: one of the whom-… phrases; $day: the day by which to be seen
follow-up-book_now = <b>Now is a good time to book { $whom }.</b> Aim to be seen by { $day }. Pain at the front, in the groin, buttock or back should not be waited out.
# $whom: one of the whom-… phrases
follow-up-see_doctor = <b>Please see { $whom } in the next few days.</b> It is time that somebody examines it.
follow-up-urgent_today = <b>Please speak to a doctor today.</b> If they are closed, call an out-of-hours line tonight (UK: 111). No running until then.

follow-up-reason-gone = You say that it has gone.
follow-up-reason-better = It feels easier.
follow-up-reason-clearly_better = It is clearly better.
follow-up-reason-same = It is about the same.
follow-up-reason-worse = It has got worse.
follow-up-reason-worse_by_two = The pain has risen by two points or more.
follow-up-reason-contradiction = Your words and your number do not match. I take the more careful one.
follow-up-reason-new_limp = You have begun to limp.
follow-up-reason-still_limping = You still limp.
follow-up-reason-no_running_until_seen = Pain at this place can come from the bone. Rest takes the pain away before it heals.
follow-up-reason-not_seen_yet = Nobody has looked at it yet.
follow-up-reason-not_clearly_better = It is not clearly better yet.
follow-up-reason-severe = The pain is very strong.

follow-up-what-to-say = <b>What to say:</b> "I run, and my hip has hurt since…" Say where, what makes it worse, if you limp, and that it has not got better. If an X-ray was normal, ask whether you need an MRI scan.
follow-up-booked = <b>Well done.</b> Until then do only what does not hurt. If I asked you not to run, that still holds. If it gets worse, do not wait for the appointment.
follow-up-new-signs = <b>Get help now</b> if you cannot walk; go numb between the legs; a testicle hurts; or you are breathless. <b>Go today</b> if you get a fever; a leg swells; it hurts at night; or it gets worse.
follow-up-next = On { $day } I will ask again.
follow-up-return = <b>First runs:</b> wait until daily life and stairs have been painless for 5 days, and a brisk 30-minute walk too. Then try 1 minute of easy running and 1 to 2 minutes of walking, ten times, on flat ground, every other day. Add a little only if the next day is painless. Distance first, then speed, hills last. If it hurts in the groin or front, stop and see a doctor.

check-in-stop-undone = Good, I will ask again as planned.

question-progress = How are things now?

# When a rule has changed and with it what this runner was told. Seen on a lock screen: nothing of
# health.
recall = Hello, one of my rules has changed, and with it your plan. Please open it again.

option-found-untold = Something else, or I do not want to say
question-found = Good that somebody has looked. What did they say it is?
question-activity = How are walking and running now?
option-activity-full = Both as before
option-activity-less = Walking is fine, I run less
option-activity-none = Walking is fine, I do not run
option-activity-limping = I limp, or walking hurts
question-new_sign = Has any of these come on since?
option-new_sign-none = None of these

follow-up-under_care = <b>You are in good hands.</b> Do what they told you. If it does not get better as they said, go back to them.
follow-up-reason-back_on_running = It is back with running. Bone that has not healed does that. Please do not run until somebody has looked.
follow-up-reason-worse_than_last = The pain has risen by two points since you last told me.
