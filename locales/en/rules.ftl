# What in the answers led to this, and why it matters: one message for each rule of the triage.
# Plain, at most 190 characters, no fear without a reason. The action is said before it.

## Emergency

rule-E1 = Numbness between the legs, or new bladder or bowel trouble, can mean pressed nerves in the back. Hours count.
rule-E2 = Back or buttock pain on both sides with numbness or weakness can mean pressed nerves in the back. Hours count.
rule-E3 = A hip that cannot carry you for four steps may be broken or infected, even without a fall.
rule-E4 = A leg that looks shorter or turned out can mean that the hip is broken or out of place.
rule-E5 = After a fall, older or weaker bone can be broken even when you can still walk. It needs a scan or X-ray now.
rule-E6 = Fever or feeling ill together with these signs can mean an infection in the hip. It is treatable, but hours count.
rule-E7 = Sudden pain in a testicle can mean that it has twisted. It can be saved, but only within a few hours.
rule-E8 = A lump with strong pain, hot skin or feeling ill can be a hernia that is stuck. It needs a surgeon's eye now.
rule-E9 = Being breathless, chest pain or fainting can come from a clot in the lung or from the heart.
rule-E10a = After a knock to the head or neck, bleeding inside can show late. Age or a blood thinner makes it more likely.
rule-E10b = Belly pain or heavy bleeding after a fall or knock can mean an injury inside.
rule-E10c = With a blood thinner, swelling after a fall can be bleeding that does not stop by itself.

## Urgent

rule-U1 = Fever or feeling ill with hip pain can mean an infection. So can swelling, hot skin or rest pain when your defences are low.
rule-U2 = Red or hot skin over the sore place can mean an infection.
rule-U3 = A swollen or discoloured leg can mean a clot in a vein. So can new pain there if you are prone to clots.
rule-U4 = Pain at the front when you land or walk can be a bone beginning to crack. Caught early it heals well; run on, it can break.
rule-U5 = At your age the hip still grows. A limp, a pop, strong pain, a stiff or weak hip can mean that a growing part has slipped or torn.
rule-U5b = At your age, pain at the front or in the knee can come from a hip that is slipping where it grows. An X-ray shows it.
rule-U6 = After a fall with a limp, bone can be broken even when you can walk. It needs an X-ray.
rule-U7 = A pop, or a bruise with a weak leg, can mean a tendon torn off the bone. Repair works best early.
rule-U8 = Pain this strong, at rest or with a limp, needs a reason, and a doctor can look for it.
rule-U8b = Very strong groin pain that began today can come from a hernia or a testicle. If you find a hard lump or a sore testicle, go to A&amp;E now.
rule-U9 = In pregnancy and soon after birth, new pain here can come from a clot. It is usually not, but it is checked the same day.
rule-U10 = After unplanned weight loss or cancer, a bone can be weaker. Pain when loading it or at rest should be checked soon.
rule-U11 = Pain at rest together with a limp can come from the bone or an infection.
rule-U12 = New swelling without a bruise to explain it can come from an infection or a clot.
rule-U13 = A lump that hurts can be a hernia. It should be seen before it gets stuck.
rule-U14 = Numbness and weakness together can mean that a nerve is under pressure.
rule-U15 = Steroid tablets can weaken the hip bone or its blood supply. With a limp, the bone should be checked.
rule-U16 = After a fall, older or weaker bone can break with little pain. An X-ray is the safe way to know.
rule-E7b = Pain in a testicle should be looked at the same day, even when it is not new.
rule-E10d = A knock to the head or neck should be checked today, even when it feels small.

## Doctor

rule-D1 = At your age the hip still grows. So every hip pain is worth a doctor's look.
rule-D2 = Pain at the front that comes with running or walking can come from the bone. Rest it from impact until a doctor has looked.
rule-D3 = Back or buttock pain that began suddenly, or comes with impact, can come from the bone at the base of the spine.
rule-D4 = What you told me about your bones makes a stress fracture more likely. A doctor can check.
rule-D5 = Pain at rest, unplanned weight loss or an earlier cancer: a doctor should find the reason.
rule-D6 = You ticked a sign that needs hands to check it: numbness, weakness, locking, stiffness, swelling or a lump.
rule-D7 = A limp that lasts beyond the first day should be looked at.
rule-D8 = Pain that has lasted more than six weeks deserves a proper examination.
rule-D9 = Pain on both sides can have other causes than training, so it is worth a check.
rule-D10 = After a fall, pain in this place can come from a small break.
rule-D11 = Pain on hopping or jumping can come from the bone. Please do not hop to test it.
rule-D12 = From 55 on, hip pain without a reason in your training is worth a check of joint and bone.
rule-D13 = When it is hard to say where it hurts, the bone has to be ruled out before you run again.
rule-D14 = Low back pain with an unclear beginning is worth a check.
rule-D15 = Your answers show no clear picture, or one is missing. To be safe, have it looked at.
rule-D16 = Pain this strong is worth a doctor's look, whatever the cause.
rule-D-AVN = Steroid tablets, sickle cell disease or a lot of alcohol can harm the blood supply of the hip bone. A scan can show it.
