# Days later. The first words stand on a lock screen: nothing of hips, health or pain in the first
# 60 characters of check-in, check-in-repeat and check-in-graver. A test holds this.

# $day: the day of the check
check-in = Hello, it is me again, as promised. How are things since { $day }?
check-in-repeat = Hello, I am just asking once more. How are things since { $day }?
check-in-graver = Hello, it is me again, as promised. How are things since { $day }? Have you been seen by someone about it?

option-progress-gone = All gone
option-progress-better = Clearly better
option-progress-same = About the same
option-progress-worse = Worse
option-seen-yes = Yes, I have been seen
option-seen-booked = Not yet, but it is booked
option-seen-no = No, not yet

question-pain_now = How bad is the pain now, at its worst in the last day? 0 is none, 10 is the worst you can imagine.
question-seen = Have you been seen by a doctor about it?
question-new_signs = Has any of this begun since then? Tick all that fit, then Done.

follow-up-recovered = <b>That is good to hear.</b> Go back to running step by step. If it returns, start a new check with /check.
# $day: the next check-in
follow-up-improving = <b>Good, it is going the right way.</b> Carry on as you are. I will ask again on { $day }.
# $day: the day by which it should be clearly better
follow-up-wait_until = <b>That is common: many runners need weeks.</b> Carry on with what does not hurt. If it is not clearly better by { $day }, book a doctor or physiotherapist.
# $whom: one of the whom-… phrases
follow-up-book_now = <b>Now is a good time to book { $whom }.</b> Pain at the front, in the groin, buttock or back should not be waited out.
follow-up-see_doctor = <b>Please book { $whom } this week.</b> It should be clearly better by now.
follow-up-urgent_today = <b>Please speak to a doctor today.</b> If they are closed, call an out-of-hours line tonight (UK: 111). No running until then.
follow-up-not-seen = <b>Please be seen today.</b> What you told me should not wait, even if it feels easier. No running until then.

follow-up-reason-worse = It has got worse.
follow-up-reason-not_clearly_better = It is not clearly better yet.
follow-up-reason-front = Pain in the groin or at the front can come from the bone.
follow-up-reason-back = Pain in the back or buttock can come from the bone at the base of the spine.
follow-up-reason-under_18 = At your age the hip still grows.
follow-up-reason-bone = The bone may be involved, and it heals best when found early.
follow-up-reason-severe = The pain is still strong.
follow-up-reason-not_seen = You have not been seen yet.

follow-up-what-to-say = <b>What to say:</b> "I run, and my hip has hurt since…" Say where, what makes it worse, if you limp, and that it has not got better. If an X-ray was normal, ask whether you need an MRI scan.
follow-up-booked = <b>Well done.</b> Until then do only what does not hurt. If it gets worse, do not wait for the appointment.
follow-up-new-signs = <b>Get help now</b> if you cannot walk, go numb between the legs, a testicle hurts, or you are breathless. <b>Go today</b> if you get a fever, a swollen leg, pain at night, or it gets worse.
follow-up-next = I will ask again on { $day }.
follow-up-return = <b>First runs:</b> wait until walking and stairs have been painless for 5 days, without a limp. Then try 1 minute of easy running and 1 to 2 minutes of walking, ten times, on flat ground, every other day. Add a little only if the next day is painless. Distance first, then speed, hills last. If it hurts in the groin or front, stop and see a doctor.

check-in-stopped = All right, I will not ask about this again. If it gets worse, do not wait: see a doctor, or tap /check.
check-in-stop-undone = Good, I will ask again as planned.
check-in-over = This question is closed already. To tell me how things are now, tap /check.
