# The questions, why they are asked, their choices, and short labels for the card of answers.
# option-: button labels, plain, at most 40 characters, to be understood alone.

## Questions

question-screen =
    <b>First, your safety.</b> Please answer this before anything else. Is any of this so now, or new with this pain? Tick all that fit, then Done. If none fits, tap None of these.

    <i>Numb between the legs</i> means where a saddle touches. <i>Bladder or bowel trouble</i> means that you cannot go, or cannot hold it.
question-age = How old are you?
question-location = Where does it hurt most? The numbers match the picture.
question-also_locations = Where else does it hurt? Tick all that fit, then Done.
question-fall = Did you fall or take a knock? Think of the last two weeks, or just before the pain began.
question-injury = After the fall or knock: is any of this true? Tick all that fit, then Done.
question-onset = How did the pain begin?
question-duration = How long has it hurt?
question-severity = How bad was the worst pain in the last day, or on your last run? 0 is none, 10 is the worst you can imagine.
question-walking = How can you walk? <i>Cannot</i> means that you cannot take four steps now.
question-walking-ill = Can you walk and move the hip as usual? <i>Cannot</i> means that you cannot take four steps now.
question-worse_with = What has made it worse? Tick all that fit, then Done. Only what you have noticed: please do not test it.
question-signs = What else have you noticed? Tick all that fit, then Done.
question-training_change = What has changed in your running in the last few weeks? Tap what fits best.
question-bone_risk = A few private questions about your bones. Tick all that fit, then Done.
question-health_risk = A few private questions about your health. Tick all that fit, then Done.
question-groin_signs = Sudden strong pain in the groin can come from close by. Tick all that fit, then Done.
question-side = Which side hurts?
question-closer_look = One more thing that can change my advice. Is any of this so? Tick all that fit, then Done. Only what you have noticed: please do not test it.
question-nsaid_risk = Some painkillers do not suit everyone. Tick all that fit, then Done. Blood thinners include warfarin, apixaban, clopidogrel and daily low-dose aspirin.

## Why do you ask?

why-screen = A few signs need help within hours. I ask about them first, so that no time is lost.
why-age = Bones differ with age. Under 18 they still grow, and later they break more easily.
why-location = The place is the best clue to the cause.
why-also_locations = A second place can point to the joint, the back or a nerve.
why-fall = After a fall a bone can be broken even if you can still walk.
why-injury = A blow to the head or belly can be serious. So can any fall when you take a blood thinner.
why-onset = A sudden start points to a muscle or tendon. A slow start points to too much load.
why-duration = New pain and long-lasting pain have different causes and need different help.
why-severity = Very strong pain should be seen sooner. Later I compare with this number.
why-walking = A limp is one of the clearest signs that a doctor should look. Not being able to walk is clearer still.
why-worse_with = Pain on landing can come from the bone. Pain when sitting or lying points elsewhere.
why-signs = These signs tell me how soon you should be seen.
why-training_change = Many running injuries begin after a change in training. It also helps to plan your return.
why-bone_risk = A bone that gets too little energy, or is thin, can crack from running. Then running on is risky. Nobody in your club sees this answer.
why-health_risk = A few conditions change how soon hip pain should be checked. Nobody in your club sees this answer.
why-groin_signs = A twisted testicle or a stuck hernia can feel like groin pain, and needs help within hours. Nobody in your club sees this answer.
why-side = Pain on both sides can have other causes than pain on one side.
why-closer_look = Bone hurts when it carries your weight, and rest settles it only until the next run. Joints and tendons often ease as you move. This tells them apart.
why-nsaid_risk = With some conditions and medicines, common painkillers can do harm. I name them only if your answers allow it.

## Choices

option-screen-cannot = I cannot take four steps
option-screen-leg_short_or_turned = One leg looks shorter or turned out
option-screen-fever = Fever or shivers
option-screen-unwell_or_vomiting = Feeling ill, or vomiting
option-screen-bladder_bowel_or_saddle_numbness = Numb between legs, bladder/bowel trouble
option-screen-testicular_pain = Sudden pain in a testicle
option-screen-calf_swelling = One calf or leg is swollen
option-screen-breathless_or_chest_pain = Breathless, chest pain or fainting

option-age-under_18 = Under 18
option-age-18_39 = 18 to 39
option-age-40_54 = 40 to 54
option-age-55_64 = 55 to 64
option-age-65_plus = 65 or older

option-location-groin = Groin (crease at the front)
option-location-front_thigh = Front of the thigh
option-location-outer_hip = Outside of the hip
option-location-outer_thigh_to_knee = Outer thigh, down to the knee
option-location-iliac_crest = Top edge of the hip bone
option-location-inner_thigh = Inside of the thigh
option-location-pubic_area = Pubic bone (low, in the middle)
option-location-deep_joint = Deep inside the hip
option-location-knee = Knee
option-location-buttock = Buttock
option-location-sit_bone = Sit bone (the bone you sit on)
option-location-back_of_thigh = Back of the thigh
option-location-lower_back = Lower back
option-location-unsure = Not sure where

option-fall-none = No fall or knock
option-fall-on_hip = Yes, onto the hip
option-fall-other = Yes, another fall or knock

option-onset-sudden_while_running = Suddenly, while running or in sport
option-onset-gradual = Slowly, bit by bit
option-onset-after_fall_or_blow = With the fall or knock
option-onset-long_standing = On and off for a long time
option-onset-unsure = Not sure how it began

option-duration-today = Since today
option-duration-days = 1 to 7 days
option-duration-weeks = 1 to 6 weeks
option-duration-months = Longer than 6 weeks

option-walking-normal = I walk as usual
option-walking-limp = I limp
option-walking-cannot = I cannot take four steps

option-worse_with-running_impact = Landing on it when I run
option-worse_with-hopping = Hopping or jumping has hurt
option-worse_with-walking_or_standing = Walking, or standing on that leg
option-worse_with-returns_with_first_run = Settles with rest, back on the first run
option-worse_with-stairs_hills = Stairs or hills
option-worse_with-long_sitting = Sitting for long
option-worse_with-lying_on_side = Lying on that side
option-worse_with-lifting_knee_or_kick = Lifting the knee or kicking
option-worse_with-squeezing_legs = Squeezing the legs together
option-worse_with-crossing_legs = Crossing the legs
option-worse_with-first_steps = The first steps after rest
option-worse_with-bending_forward = Bending forward
option-worse_with-coughing = Coughing or sneezing
option-worse_with-better_when_moving = It eases as I move

option-signs-swelling = Swelling where it hurts
option-signs-redness_warmth = Red or hot skin where it hurts
option-signs-bruising = A bruise
option-signs-fever = Fever or shivers
option-signs-unwell_or_vomiting = Feeling ill, or vomiting
option-signs-numbness_tingling = Numbness or tingling
option-signs-catching_locking = It catches or locks
option-signs-clicking_snapping = It clicks or snaps
option-signs-stiffness_morning = Stiff in the morning
option-signs-reduced_motion = The hip moves less than usual
option-signs-night_or_rest_pain = Pain at night or at rest
option-signs-leg_short_or_turned = One leg looks shorter or turned out
option-signs-weakness = The leg is weak or gives way
option-signs-lump = A lump or bulge
option-signs-weight_loss_or_cancer_history = Unplanned weight loss, or ever cancer
option-signs-bladder_bowel_or_saddle_numbness = Numb between legs, bladder/bowel trouble
option-signs-calf_swelling = One calf or leg is swollen
option-signs-leg_colour_change = The leg is pale, blue or darker
option-signs-breathless_or_chest_pain = Breathless, chest pain or fainting
option-signs-testicular_pain = Pain in a testicle
option-signs-heard_pop = I felt or heard a pop
option-signs-head_or_neck_injury = I hurt my head or neck
option-signs-belly_pain_or_heavy_bleeding = Belly pain, or heavy bleeding

option-training_change-none = Nothing has changed
option-training_change-more_distance_or_speed = More distance, speed or hills
option-training_change-new_shoes_or_surface = New shoes, or other ground
option-training_change-returning_after_break = Running again after a break

option-bone_risk-osteoporosis = Thin or weak bones (osteoporosis)
option-bone_risk-past_stress_fracture = A stress fracture before
option-bone_risk-low_energy_or_missed_periods = Eating little, or missed periods
option-bone_risk-long_term_steroids = Steroid tablets for months

option-health_risk-pregnant_or_recent_birth = Pregnant, or gave birth recently
option-health_risk-past_blood_clot_or_clot_risk = Blood clot before, or a known risk
option-health_risk-weak_immunity_or_diabetes = Weak immune system, or diabetes
option-health_risk-sickle_cell = Sickle cell disease
option-health_risk-heavy_alcohol = A lot of alcohol on most days

option-side-left = Left side
option-side-right = Right side
option-side-both = Both sides
option-side-unsure = Not sure which side

option-nsaid_risk-ulcer_or_bleed = Stomach ulcer or bleeding, ever
option-nsaid_risk-kidney_disease = Kidney disease
option-nsaid_risk-heart_disease_or_high_bp = Heart, stroke or blood pressure trouble
option-nsaid_risk-blood_thinner = I take a blood thinner
option-nsaid_risk-nsaid_allergy = Allergy to ibuprofen or aspirin
option-nsaid_risk-asthma_nsaid = Asthma made worse by painkillers
option-nsaid_risk-pregnant = Pregnant, or trying to be
option-nsaid_risk-other_nsaid = Already on ibuprofen, aspirin or similar
option-nsaid_risk-liver_disease = Liver disease
option-nsaid_risk-bowel_disease = Crohn's disease or colitis
option-nsaid_risk-regular_medicine = I take other medicine regularly
option-nsaid_risk-race_within_2_days = Race or long run: last or next 2 days

## Short labels

short-screen = Warning signs
short-age = Age
short-location = Where
short-also_locations = Also hurts
short-fall = Fall
short-injury = After the fall
short-onset = Start
short-duration = How long
short-severity = Pain
short-walking = Walking
short-worse_with = Worse with
short-signs = Other signs
short-training_change = Training
short-bone_risk = Bones
short-health_risk = Health
short-groin_signs = Near the groin
short-side = Side
short-closer_look = A closer look
short-nsaid_risk = Painkiller check

# Places in short, two side by side under the picture.

place-groin = Groin
place-front_thigh = Front thigh
place-outer_hip = Outer hip
place-outer_thigh_to_knee = Outer thigh
place-iliac_crest = Hip bone edge
place-inner_thigh = Inner thigh
place-pubic_area = Pubic bone
place-deep_joint = Deep inside
place-knee = Knee
place-buttock = Buttock
place-sit_bone = Sit bone
place-back_of_thigh = Back of thigh
place-lower_back = Lower back
place-unsure = Not sure
