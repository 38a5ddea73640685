# What may cause the pain. For each cause: -name (plain, at most 28 characters, begins small),
# -what, -expect, -doctor, -treatment, and -loading (when and how to begin with strength) or, where
# nothing can be done at home but to protect the place until it is seen, -care. Never a medicine;
# each at most 320 characters. No text says "run": the result says whether one may. What may go on
# and what to leave out is listed in guidance.ftl.

cause-tendonitis-name = tendonitis at the front
cause-tendonitis-what = A tendon at the front of the hip has had more load than it could take. It lifts the thigh, so stairs, hills and long fast strides hurt. A bone that begins to crack can feel the same. So if landing begins to hurt, have it looked at.
cause-tendonitis-loading = If landing hurts, the bone has to be ruled out first. Otherwise strengthen the front of the hip step by step, best with a physiotherapist.
cause-tendonitis-expect = It often eases in 2 to 3 weeks. Full running can take 6 to 12 weeks.
cause-tendonitis-doctor = Not clearly better? See a doctor or physiotherapist after 1 week. Go at once if landing has hurt, if it hurts at night, or if you limp.
cause-tendonitis-treatment = Examine you, and look with an X-ray, ultrasound or MRI scan if needed. Exercises with a physiotherapist come first. An injection is rare.

cause-muscle_strain-name = muscle strain
cause-muscle_strain-what = Some fibres of a muscle have torn, often in a sprint, a kick or a slip. Using or stretching that muscle hurts. A bruise may show after a day or two. After unusual effort muscles can also just be sore for some days.
cause-muscle_strain-loading = Protect it for up to 3 days; a snug bandage may help. Then move it gently, only as far as it does not hurt, and strengthen it little by little.
cause-muscle_strain-expect = A small tear takes 1 to 3 weeks, a larger one 4 to 8. Most feel better after 2 weeks. Hard exercise may have to wait up to 8 weeks.
cause-muscle_strain-doctor = The same day after a pop with a large bruise, a gap in the muscle, or weakness. Otherwise if it is not clearly better after 2 weeks.
cause-muscle_strain-treatment = Examine the muscle, and look with ultrasound or an MRI scan if needed. Exercises with a physiotherapist help it heal. Surgery is only for a tendon torn off the bone.

cause-bursitis-name = bursitis
cause-bursitis-what = A bursa is a small soft sac that lets tendons glide; everyone has them. One can swell after more load, or after a fall on the side. At the outer hip, the tendon beside it is more often the cause.
cause-bursitis-loading = After about 3 days, strengthen the outer hip little by little. Do it standing, not lying on the sore side.
cause-bursitis-expect = It can take weeks to months.
cause-bursitis-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go the same day if the skin is hot or red, or you have a fever.
cause-bursitis-treatment = Exercises with a physiotherapist come first. Sometimes they look with ultrasound or give one injection. Surgery is rare.

cause-osteoarthritis-name = osteoarthritis
cause-osteoarthritis-what = The hip joint changes slowly, mostly after 45. It is stiff for the first steps and in the morning, for less than half an hour. Shoes and socks get hard to put on. As far as we know, running for fun does not wear hips out.
cause-osteoarthritis-loading = You can begin now: strength work and steady movement help the joint. If you carry extra weight, a little less can ease the hip. When you may run again: shorter, and on softer ground.
cause-osteoarthritis-expect = Good and bad weeks are normal. Exercise needs 6 to 12 weeks to show.
cause-osteoarthritis-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go sooner if it limits your day or hurts at night.
cause-osteoarthritis-treatment = Often no scan is needed. Exercises with a physiotherapist come first. Medicine or an injection may help, and a new joint comes last.

cause-it_band_syndrome-name = IT band syndrome
cause-it_band_syndrome-what = A strong band runs down the outer thigh to the knee. The tissue under it can get squeezed, with more distance, downhill running or worn shoes. It often starts at the same distance on every run.
cause-it_band_syndrome-loading = You can begin now with the outer hip. When you may run again: stop before the distance where it starts, and take slightly shorter, quicker steps.
cause-it_band_syndrome-expect = It often takes 2 to 6 weeks.
cause-it_band_syndrome-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go sooner if the knee locks or swells.
cause-it_band_syndrome-treatment = Examine hip and knee, and show you exercises. An injection is seldom needed.

cause-labral_tear-name = torn cartilage (labrum)
cause-labral_tear-what = The labrum is a soft ring around the hip socket. It can tear slowly, or after a twist. The hip may catch, lock, click or give way. Many people have such a tear and no pain at all.
cause-labral_tear-loading = You can begin now with hip and trunk, step by step and without pain.
cause-labral_tear-expect = Exercises take 6 to 12 weeks to help. Many people do well without surgery.
cause-labral_tear-doctor = Not clearly better? See a doctor or physiotherapist after 1 week. Go at once if the hip locks and will not move.
cause-labral_tear-treatment = Take an X-ray first, then an MRI scan if needed. Sometimes they numb the joint to find where the pain comes from. Exercises come first; keyhole surgery is for some.

cause-hip_pointer-name = hip pointer (bruised bone)
cause-hip_pointer-what = A bruise at the edge of the hip bone, after a blow or a fall. It is sore to touch, swollen and may turn blue. Twisting, lifting the thigh or lying on it hurts.
cause-hip_pointer-loading = After about 3 days, when touching it hurts less: move it gently, then strengthen hip and trunk.
cause-hip_pointer-expect = It takes 1 to 4 weeks, often about 2.
cause-hip_pointer-doctor = The same day if it swells a lot or you cannot walk. The same if you are under 18, take a blood thinner or have belly pain. Otherwise if it is not clearly better after 2 weeks.
cause-hip_pointer-treatment = Examine it, and perhaps take an X-ray to rule out a break.

cause-hip_fracture-name = broken hip
cause-hip_fracture-what = The thigh bone is broken near the hip, mostly after a fall. It is likelier from 65 on, or with weak bones. Some people can still walk with a limp, and a first X-ray can look normal.
cause-hip_fracture-care = This cannot be treated at home. Do not walk on it. Eat nothing and only sip water until you are seen.
cause-hip_fracture-expect = That depends on the break. The hospital will tell you.
cause-hip_fracture-doctor = Call an ambulance now if you cannot walk, or the leg looks shorter or turned out. Otherwise as soon as your result says.
cause-hip_fracture-treatment = Take an X-ray, then an MRI or CT scan if it is not clear. Many breaks need surgery, usually within two days.

cause-stress_fracture-name = stress fracture
cause-stress_fracture-what = Bone can crack slowly when the load grows faster than it can repair itself. It hurts on landing, later when walking or at night. The front of the thigh is as typical a place as the groin.
cause-stress_fracture-care = Stop all running, jumping and hopping until you have been examined. Use crutches if walking hurts. Do not numb it to keep going.
cause-stress_fracture-expect = Near the hip joint: often 4 to 6 weeks off the leg, then 8 to 16 weeks back to running. Pelvis: 8 to 12 weeks. Base of the spine: 3 to 4 months.
cause-stress_fracture-doctor = As soon as your result says. Within 24 hours if you begin to limp, it begins to hurt at night, or landing and hopping hurt more.
cause-stress_fracture-treatment = Do an MRI scan, as a normal X-ray does not rule it out. Crutches for some weeks, sometimes surgery. They will also look at food, vitamin D and hormones, because bone needs all three.

cause-gluteal_tendinopathy-name = outer hip tendon pain
cause-gluteal_tendinopathy-what = The tendons of the buttock muscles are sore where they meet the bony point of the outer hip. It is commonest in women from 40 to 60. Lying on it, stairs and crossed legs squeeze the tendons.
cause-gluteal_tendinopathy-loading = You can begin now, little by little: stand beside a wall and press the leg against it without moving. Later, lie on your back and lift your hips. A pillow between the knees helps at night.
cause-gluteal_tendinopathy-expect = It is slow: 6 to 12 weeks.
cause-gluteal_tendinopathy-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go sooner if the leg gets weak or you limp.
cause-gluteal_tendinopathy-treatment = Examine it. Advice and exercises with a physiotherapist work best; an injection does no better after a year. They scan it if a tear is likely.

cause-hamstring_tendinopathy-name = hamstring tendon pain
cause-hamstring_tendinopathy-what = The tendon at the sit bone is overloaded, often after speed work, hills or more distance. Hard seats, bending forward and fast running hurt. It may warm up and come back later.
cause-hamstring_tendinopathy-loading = You can begin now with exercises where you hold still without pain; later slow and heavier ones. Sit on a soft cushion. When you may run again: flat and slow.
cause-hamstring_tendinopathy-expect = It takes 8 to 12 weeks, sometimes longer.
cause-hamstring_tendinopathy-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go the same day after a pop with a bruise.
cause-hamstring_tendinopathy-treatment = Look with ultrasound or an MRI scan. Exercises with a physiotherapist come first. Shock waves or an injection may follow; surgery is rare.

cause-adductor_groin_pain-name = groin muscle or tendon pain
cause-adductor_groin_pain-what = Muscles or tendons of the inner thigh, the groin or the pubic bone are overloaded. Squeezing the legs, side steps and sprints hurt. Coughing may hurt too.
cause-adductor_groin_pain-loading = You can begin now: gently squeeze a cushion between the knees, only as far as it does not hurt. Build up over weeks, as rest alone does little.
cause-adductor_groin_pain-expect = It takes 6 to 12 weeks. Old cases take months.
cause-adductor_groin_pain-doctor = Not clearly better? See a doctor or physiotherapist after 1 week. Go sooner if landing or hopping has hurt, with a fever, or with a lump.
cause-adductor_groin_pain-treatment = Examine the groin, and do an MRI scan if needed. Active exercises help far more than massage or heat alone. Surgery is for some.

cause-impingement-name = hip pinching (impingement)
cause-impingement-what = The shape of ball or socket can pinch the edge of the joint: in long sitting, deep squats or getting out of a car. The shape alone is common and harmless.
cause-impingement-loading = You can begin now with hip and trunk. Raise your seat. When you may run again: shorter steps, fewer hills.
cause-impingement-expect = Exercises take 6 to 12 weeks to help.
cause-impingement-doctor = Not clearly better? See a doctor or physiotherapist after 1 week.
cause-impingement-treatment = Take an X-ray, and an MRI scan if needed. About 12 weeks with a physiotherapist come first. An injection or keyhole surgery is for some.

cause-snapping_hip-name = snapping hip
cause-snapping_hip-what = A tendon or band slips over bone and snaps. You hear it or feel it. Between 5 and 10 in 100 people have it, mostly without pain. Without pain it needs nothing.
cause-snapping_hip-loading = You can begin now with strength and control, not endless stretching.
cause-snapping_hip-expect = It takes 4 to 8 weeks.
cause-snapping_hip-doctor = Not clearly better? See a doctor or physiotherapist after 2 weeks. Go sooner if the hip locks.
cause-snapping_hip-treatment = Look with ultrasound while you move. Exercises with a physiotherapist come first. An injection may help; surgery is rare.

cause-referred_back_pain-name = pain from the lower back
cause-referred_back_pain-what = A joint, disc or nerve of the lower back can hurt in the buttock or leg. Bending, sitting and coughing often make it worse, and it may tingle. Bone stress at the base of the spine can feel the same.
cause-referred_back_pain-loading = You can begin now: walk a little and often, change position, and gently strengthen the trunk.
cause-referred_back_pain-expect = For most people 4 to 6 weeks.
cause-referred_back_pain-doctor = Not clearly better? See a doctor or physiotherapist after 1 week. Go the same day if the leg gets weaker. A&amp;E now if you go numb between the legs, or have bladder or bowel trouble.
cause-referred_back_pain-treatment = Examine back and legs, and do an MRI scan if there are warning signs. Exercises with a physiotherapist come first. An injection or surgery is for some.

cause-adolescent_growth_plate-name = growing-bone injury
cause-adolescent_growth_plate-what = In young runners, tendons pull on bone that still grows. It can get sore, or tear off with a pop. The top of the thigh bone can also slip. That may hurt only in the thigh or knee, and is often missed at first.
cause-adolescent_growth_plate-care = No running or jumping until a doctor has looked. Keep weight off the leg if walking hurts.
cause-adolescent_growth_plate-expect = A sore growing zone: 2 to 6 weeks without running. A tear or a slip takes longer; the doctor will tell you.
cause-adolescent_growth_plate-doctor = Always. The same day with a limp, pain in the groin, thigh or knee, or after a pop. A&amp;E now if you cannot walk or the leg is turned.
cause-adolescent_growth_plate-treatment = Take X-rays from two directions. Crutches for a while. A hip that slips is held in place with a pin.

cause-avascular_necrosis-name = too little blood to the bone
cause-avascular_necrosis-what = Part of the ball of the hip gets too little blood. Steroid tablets, a lot of alcohol, sickle cell disease or an earlier break make it likelier. The X-ray can be normal at first.
cause-avascular_necrosis-care = No running or jumping until you have been seen. Keep weight off the leg if walking hurts.
cause-avascular_necrosis-expect = That depends on how early it is found, so do not wait.
cause-avascular_necrosis-doctor = Within days, and within 24 hours if you limp.
cause-avascular_necrosis-treatment = Do an MRI scan of both hips. Take the load off the hip. Some need surgery.

cause-joint_infection-name = infection in or near the hip
cause-joint_infection-what = Germs have got into the joint or a muscle near it. The pain grows over hours to days, and the hip hardly moves. Fever may come late, and the skin often looks normal because the hip lies deep.
cause-joint_infection-care = This cannot be treated at home. Keep weight off the leg until you are seen.
cause-joint_infection-expect = The sooner it is treated, the better for the joint.
cause-joint_infection-doctor = A&amp;E now if you have a fever or feel ill and it hurts or you limp. Otherwise the same day.
cause-joint_infection-treatment = Take blood, look with ultrasound or an MRI scan, and draw fluid from the joint. Then wash it out and give antibiotics.

cause-other_serious-name = something else to rule out
cause-other_serious-what = A few causes lie outside muscle and joint: a clot, a hernia, a nerve, rarely a growth. Your answers do not say that you have one. They say that it should be ruled out.
cause-other_serious-care = Rest it until you have been seen. Nothing at home can replace that visit.
cause-other_serious-expect = That depends on what is found.
cause-other_serious-doctor = As soon as your result says. Now if you are breathless, numb between the legs, or a testicle hurts.
cause-other_serious-treatment = Examine you, take blood or do a scan, and treat what is found.

sub-testicular_torsion-name = twisted testicle
sub-testicular_torsion-what = A testicle can twist and cut off its own blood. It hurts suddenly, sometimes only in the groin. It can be saved within a few hours, so go to A&amp;E now.
sub-testicular_torsion-care = This cannot be treated at home. Eat nothing and only sip water until you are seen.
sub-testicular_torsion-expect = Treated in the first hours it can usually be saved. So do not wait to see whether it passes.
sub-testicular_torsion-doctor = Now: go to A&amp;E. Have someone take you.
sub-testicular_torsion-treatment = Look at it at once, perhaps with ultrasound. Then untwist it and hold it in place in a small operation.
sub-deep_vein_clot-name = clot in a vein
sub-deep_vein_clot-what = A clot in a deep vein can make one leg swollen, warm and sore. Now and then it begins with pain in hip or groin. It is treatable, and should be checked the same day. Call an ambulance if you are breathless.
sub-deep_vein_clot-care = Do not massage it, and do not train until it has been checked.
sub-deep_vein_clot-expect = Most people get medicine for some months. Running often comes back step by step.
sub-deep_vein_clot-doctor = The same day. Call an ambulance if you are breathless, your chest hurts or you faint.
sub-deep_vein_clot-treatment = Take blood and look at the veins with ultrasound. If there is a clot: medicine that stops it from growing.
sub-cauda_equina-name = pressed nerves in the back
sub-cauda_equina-what = Nerves at the end of the spine can be pressed. Signs are numbness between the legs, bladder or bowel trouble, or both legs weak. Hours count, so go to A&amp;E now.
sub-cauda_equina-care = This cannot be treated at home. Note when the numbness or toilet trouble began.
sub-cauda_equina-expect = The sooner the nerves are freed, the better they recover.
sub-cauda_equina-doctor = Now: go to A&amp;E, and do not drive yourself.
sub-cauda_equina-treatment = Do an MRI scan the same day. If the nerves are pressed, operate soon.
sub-cancer-name = a growth that needs a check
sub-cancer-what = Steady or night pain, weight loss or an earlier cancer can mean a growth in the bone. Other things can cause this too. A doctor should find out.
sub-cancer-care = No running or jumping until it has been checked.
sub-cancer-expect = That depends on what is found, so it is worth knowing soon.
sub-cancer-doctor = Within days. Within 24 hours if walking or running on it hurts and you have had cancer.
sub-cancer-treatment = Examine you, take blood, and do an X-ray or an MRI scan.
sub-hernia-name = hernia
sub-hernia-what = Part of the gut or fat pushes through a weak place in the groin. The lump often goes when you lie down. Go to A&amp;E now if it is stuck, hot or very painful, or you vomit.
sub-hernia-care = Lift nothing heavy, and do not press on the lump.
sub-hernia-expect = It does not go away by itself. A planned visit is soon enough if it does not hurt.
sub-hernia-doctor = Within days. The same day if it hurts. A&amp;E now if it is stuck, hot or very painful, or you vomit.
sub-hernia-treatment = Examine the groin, perhaps with ultrasound. Many are closed in a planned operation.
sub-inflammatory_back_pain-name = inflammation in the back
sub-inflammatory_back_pain-what = The joints of spine and pelvis can be inflamed, mostly in people under 45. The back is stiff in the morning for over half an hour, wakes you at night, and gets better with moving. A doctor can test for it.
sub-inflammatory_back_pain-care = Keep moving: it eases the stiffness. Long sitting makes it worse.
sub-inflammatory_back_pain-expect = It comes in waves over years. Treatment helps most people a lot.
sub-inflammatory_back_pain-doctor = Book a doctor in the next two weeks, and name the morning stiffness.
sub-inflammatory_back_pain-treatment = Take blood and do an X-ray or MRI scan. A specialist for joints may take over. Exercise and medicine help.
