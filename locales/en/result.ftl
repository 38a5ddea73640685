# The result. Its first message must stay within 900 characters in every language, whatever fires;
# a test holds this. An action always comes before its reason.

urgency-urgent-title = <b>See a doctor within 24 hours</b>
# Where the way is to a hospital, the same day
urgency-urgent-title-today = <b>You should be seen today</b>
urgency-doctor-title = <b>Have it looked at</b>
urgency-self_care-title = <b>You can look after this yourself</b>
urgency-self_care-lead = Nothing you told me needs a doctor right now.

# $number: the emergency number, or emergency-number-unknown
action-ambulance = <b>Call { $number } now.</b> Say that you need an ambulance, and where you are.
action-emergency_department = <b>Call { $number } or have someone take you to A&amp;E (emergency department) now.</b> Do not drive yourself.
# The same day, where no ambulance is needed
action-emergency_department-today = <b>Go to A&amp;E (emergency department) today.</b> Have someone take you; do not drive yourself.
action-out_of_hours_tonight = <b>Speak to a doctor today.</b> If they are closed, call an out-of-hours line tonight (UK: 111).
action-first_thing_tomorrow = <b>Call a doctor today.</b> Too late? Call first thing tomorrow. None open? Call an out-of-hours line.

emergency-number-unknown = your local emergency number (112, 999 or 911)

emergency-meanwhile-walking = <b>Until help comes:</b> keep all weight off the leg and do not move it more than you must. Eat nothing and only sip water. Have someone stay with you.
emergency-meanwhile-spine = <b>On the way:</b> note when the numbness or toilet trouble began, and say it first. Have someone stay with you.
emergency-meanwhile-infection = <b>On the way:</b> keep weight off the leg. Eat nothing and only sip water. Say that you have a fever or feel ill, and since when.
emergency-meanwhile-breath = <b>Until help comes:</b> sit up and stay still. Unlock the door, and have someone stay with you.
emergency-meanwhile-testicle = <b>On the way:</b> eat nothing and only sip water. Say at the desk: sudden pain in a testicle, and since when.
emergency-meanwhile-default = <b>Until you are seen:</b> rest. Eat nothing and only sip water. Have someone stay with you.

whom-doctor = a doctor
whom-physiotherapist = a physiotherapist
whom-doctor_or_physiotherapist = a doctor or physiotherapist
whom-pharmacist = a pharmacist
whom-doctor-lead = Book a doctor's visit in the next few days.
whom-physiotherapist-lead = Book a physiotherapist in the next two weeks.
whom-doctor_or_physiotherapist-lead = Book a doctor or physiotherapist in the next two weeks.
whom-pharmacist-lead = Ask a pharmacist in the next few days.
# Where bone is suspected, days matter
whom-doctor-lead-bone = Be seen by a doctor within three days.

running-stop = <b>No running or jumping</b> until someone has examined it.
running-stop-bone = <b>No running, jumping or hopping</b> until seen. If walking hurts, keep weight off.
# Where the pain monitor is valid
running-up_to_two = <b>Running:</b> short and easy only, at a pain of 2 out of 10 or less.
running-as_pain_allows = <b>Running:</b> short and easy only, and only while it does not hurt.

# $activities: a list of activity-…
tonight-rest = <b>Rest</b> from what hurts, not in bed. If it does not hurt, go on with { $activities }.
tell-parent = <b>Tell a parent</b> or whoever looks after you now, and show them this.
# Told for somebody else
show-them = <b>Show this</b> to whoever you asked for.
show-parent = <b>Show this</b> to whoever you asked for, and to a parent.
tonight-rest-bone = <b>Rest the leg:</b> short painless walks only. Use crutches if a step hurts.
# Until seen for something else than bone: infection, clot, nerve, strong pain
tonight-rest-urgent = <b>Rest</b> until you have been seen: no sport and no massage.
tonight-rest-fall = <b>Rest</b> for a day or two. No massage, heat or alcohol for now.
ice = <b>Ice</b> if it feels good: 10–20 min in a thin damp towel. Stop if numb, white or burning.

likely = <b>Likely:</b> { $causes }
possible = <b>Possible:</b> { $causes }

go-today = <b>Help now:</b> cannot walk; numb between the legs; testicle pain; breathless. <b>Today, if new:</b> fever; swollen leg; pain at night; getting worse.

disclaimer = This is general information, not a diagnosis. No clinician has reviewed it yet. If you are unsure, ask one.
disclaimer-short = <i>General information, not a diagnosis.</i>
# $day: such as Thursday 26 November
follow-up-note = On { $day } I will ask how things are.

not-better = <b>Not clearly better?</b> After one week see a doctor if it hurts in the groin, at the front, in the buttock or back, or if you are under 18. Anywhere else, see a doctor or physiotherapist after two weeks.
tell-them = <b>What to say:</b> where it hurts, since when, how it began, what makes it worse, and how you walk. Say that you run. Name your medicines and earlier broken bones.
ask-mri = <b>Ask:</b> could this be a stress fracture? If the X-ray is normal, could I have an MRI scan? An X-ray can miss one early on.

why-title = <b>Why this result</b>
# $answers: the runner's own answers
why-for = <b>Speaks for it:</b> { $answers }
why-against = <b>Speaks against it:</b> { $answers }
why-told = <b>You told me:</b> { $answers }
why-less = <b>Speaks for less hurry:</b> { $answers }
why-none = None of my rules says that somebody should see you now.
# $source: where a fact comes from
source = <i>Source: { $source }</i>
# The same where a part of it is general knowledge that a clinician has yet to confirm
source-unconfirmed = <i>Source: { $source }. Parts still to be confirmed.</i>
# $rule: its id in the rule book · $source: where it comes from
rule-source = <i>Rule { $rule }. Source: { $source }</i>
# The same where no clinician has confirmed it and no source was read
rule-source-unconfirmed = <i>Rule { $rule }. Source: { $source }. Still to be confirmed.</i>

causes-title = <b>What it may be, and what helps.</b> Tap one to read more. Several can be true at once, and only an examination can tell.
care-title = <b>Until you are seen</b>
expect-title = <b>How long it may take</b>
see-doctor-title = <b>When to see a doctor</b>
doctor-may-title = <b>What a doctor may do</b>
# Where pain may come from bone, and nobody has to look yet
running-pause-bone = <b>Running:</b> pause. If landing hurts again, have it looked at.
running-pause = <b>Running:</b> pause. Begin again, short and easy, after 5 days without pain.
cause-first = <b>Your result comes first:</b> be seen within 24 hours, and do not run until then.
ask-hip-slip = <b>Ask:</b> could the hip have slipped where it still grows? X-rays from two directions show it.
