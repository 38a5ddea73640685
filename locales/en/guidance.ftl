# What to do meanwhile, by what the likely causes have in common. activity- and avoid- are listed
# one after the other, so they begin small and have no stop.

# $activities: a list of activity-…
may-go-on = <b>May go on if it does not hurt:</b> { $activities }.
# $things: a list of avoid-…
leave-out = <b>Leave out for now:</b> { $things }.
strength-title = <b>When to begin with strength</b>

activity-walking = walking
activity-cycling = cycling
activity-swimming = swimming
activity-upper_body = arm and trunk exercises
activity-gentle_strength = gentle strength work
activity-short_easy_runs = short easy runs

avoid-lying_on_sore_side = lying on the sore side
avoid-crossing_legs = crossing your legs
avoid-hanging_on_one_hip = standing with one hip pushed out
avoid-stretching_outer_hip = stretching the outer hip
avoid-stretching_hamstring = stretching the back of the thigh
avoid-stretching_hip_flexor = stretching the front of the hip
avoid-stretching_into_pain = stretching into pain
avoid-deep_bending = deep bends and squats
avoid-pivoting = twisting on that leg
avoid-low_seats = low seats
avoid-hard_seats = hard seats
avoid-long_sitting = sitting for long
avoid-heavy_lifting = lifting heavy things
avoid-hills_and_stairs = hills and many stairs
avoid-downhill_and_camber = downhill and sloping roads
avoid-sprinting_and_kicking = sprints and kicks
avoid-the_snap = the movement that snaps
avoid-massage_and_heat = massage and heat
avoid-massage_and_heat_first_days = massage or heat in the first 3 days
avoid-alcohol_first_days = alcohol in the first 3 days
avoid-hop_tests = hopping to test it
avoid-weight_on_leg = putting weight on the leg

## Back to running, for places that are not bone

button-return = Back to running
return-title = <b>Back to running after a break, step by step</b>
return-first =
    Does running hurt more than below? Stop, and begin again when <b>all of these</b> are so:
    • you walk without a limp
    • daily life and stairs have been painless for 5 days
    • a brisk walk of 30 minutes is painless, and so is the next morning
    • standing on the sore leg for 10 seconds is painless
return-plan = <b>Then every second day, on flat and soft ground:</b> run 1 minute and walk 1 to 2 minutes, 10 times. Go a step further only after a painless day and night. First more distance, then speed, hills last.
return-monitor =
    <b>How much pain is all right on a run? From 0 to 10:</b>
    • 0 to 2: go on
    • 3 to 5: stop for today, unless a professional who has examined you says otherwise
    • more than 5: stop, and rest until it is calm again
    By the next morning the pain must be as before, and it must not grow from week to week.
return-painless = <b>How much pain is all right on a run?</b> None. In this place pain may come from bone, so stop at the first sign of it.
return-custom = <i>Do not hop to test it. These steps are what clinics commonly use; they are not proven.</i>
# Where bone may be involved, or an examination comes first
return-none = <b>Back to running:</b> I give no plan for this. Whoever examines you makes one that fits.
