# What in the answers led to this, and why it matters: one message for each rule of the triage.
# Plain, at most 190 characters, no fear without a reason. The action is said before it.

## Emergency

rule-E1 = Numbness between the legs, or new bladder or bowel trouble, can mean pressed nerves in the back. Hours count.
rule-E2 = Back or buttock pain on both sides with numbness or weakness can mean pressed nerves in the back. Hours count.
rule-E3 = A hip that cannot carry you for four steps may be broken or infected. That can happen without a fall.
rule-E4 = One leg looks shorter or turned out. That can mean that the hip is broken or out of place.
rule-E5 = After a fall, older or weaker bone can be broken even when you can still walk. It needs a scan or X-ray now.
rule-E6 = Fever or feeling ill together with these signs can mean an infection in the hip. It is treatable, but hours count.
rule-E7 = Sudden pain in a testicle can mean that it has twisted. It can be saved, but only within a few hours.
rule-E8 = A lump with strong pain, hot skin or feeling ill can be a hernia that is stuck. It needs a surgeon's eye now.
rule-E9 = Being breathless, fainting or chest pain can come from the heart. It can also be a clot in the lung.
rule-E16 = After a blow, strong pain with swelling and numbness can be a muscle that swells in its tight sheath. It needs help within hours.
rule-E15 = Under 18, a fever together with a sore hip can be an infected joint. A hospital can tell, and hours count.
rule-E14 = A leg that has changed colour and swells, goes numb or hurts badly can have a blocked vein or artery. The leg is in danger, so hours count.
rule-E10a = After a knock to the head or neck, bleeding inside can show late. Age or a blood thinner makes it more likely.
rule-E10b = After a fall or knock, belly pain or heavy bleeding can mean an injury inside. It needs a hospital.
rule-E10c = You take a blood thinner. So swelling after a fall can be bleeding that does not stop by itself.

## Urgent

rule-U1 = This can mean an infection in the hip. If you begin to limp, the hip will not move, or you feel very ill: go to A&amp;E now.
rule-U2 = Red or hot skin over the sore place can mean an infection.
rule-U3 = A swollen or discoloured leg can mean a clot in a vein. So can new pain there if you are prone to clots.
rule-U4 = Pain in this place when you land or walk can be a bone beginning to crack. Caught early it heals well; run on, it can break.
rule-U5 = At your age the hip still grows, and it can hurt in the knee alone. With your signs a growing part may have slipped or torn.
rule-U5b = At your age, pain at the front or in the knee can come from a hip that is slipping where it grows. An X-ray shows it.
rule-U6 = After a fall with a limp, bone can be broken even when you can walk. It needs an X-ray.
rule-U7 = A pop, or a bruise with a weak leg, can mean a tendon torn off the bone. If it needs repair, early is best.
rule-U8 = Pain this strong, at rest or with a limp, has a reason. A doctor can look for it.
rule-U8b = Very strong groin pain since today can come from a hernia or a testicle. If you find a hard lump or a sore testicle: go to A&amp;E now.
rule-U9 = In pregnancy and soon after birth, new pain here can come from a clot. To be safe it is checked the same day.
rule-U10 = After unplanned weight loss or cancer, a bone can be weaker. Pain when loading it or at rest should be checked soon.
rule-U11 = You have pain at rest, and you limp. That can come from the bone or an infection.
rule-U12 = This swelling is more than a simple bruise explains. It can come from an infection or a clot.
rule-U13 = A lump that hurts can be a hernia. It should be seen before it gets stuck.
rule-U14 = Numbness and weakness together can mean that a nerve is under pressure.
rule-U15 = Steroid tablets can weaken the hip bone or its blood supply. With a limp, the bone should be checked.
rule-U19 = After a fall, weak bones of the spine can break even when it did not seem much. It should be checked soon.
rule-U20 = Sudden severe back pain from 65 on can come from a large blood vessel in the belly. A hospital can tell.
rule-U18 = Tingling in both legs with a sore back, for months, can come from a narrow place in the spine. A doctor should look at it soon.
rule-U17 = With weak bones, the base of the spine can crack without a fall. Pain when walking and a limp point there.
rule-U16 = After a fall, older or weaker bone can break with little pain. An X-ray is the safe way to know.
rule-E7b = Pain in a testicle should be looked at the same day. That is so even when it is not new.
rule-E10d = A knock to the head or neck should be checked today. Some injuries feel small at first.

## Doctor

rule-D1 = At your age the hip still grows. So every hip pain is worth a doctor's look.
rule-D2 = Pain at the front that comes with running or walking can come from the bone. Rest it from impact until a doctor has looked.
rule-D3 = This back or buttock pain can come from the bone at the base of the spine. Its sudden start, or pain on impact, points there.
rule-D4 = What you told me about your bones makes a stress fracture more likely. A doctor can check.
rule-D5 = Pain that is there at rest, too, or what you told me about your health: a doctor should find the reason.
rule-D6 = You ticked a sign that needs hands to check it: numbness, weakness, locking, stiffness, swelling or a lump.
rule-D7 = A limp that lasts beyond the first day should be looked at.
rule-D8 = Pain that has lasted more than six weeks deserves a proper examination.
rule-D9 = Pain on both sides can have other causes than training. It is worth a check.
rule-D10 = After a fall, pain in this place can come from a small break.
rule-D11 = Pain on hopping or jumping can come from the bone. Please do not hop to test it.
rule-D12 = From 55 on, hip pain without a reason in your training deserves a check.
rule-D13 = It is hard to say where it hurts. So the bone has to be ruled out before you run again.
rule-D14 = Low back pain with an unclear beginning is worth a check.
rule-D15 = Your answers show no clear picture, or one is missing. To be safe, have it looked at.
rule-D16 = Pain this strong is worth a doctor's look, whatever the cause.
rule-D-AVN = Steroid tablets, sickle cell disease or a lot of alcohol can harm the blood supply of the hip bone. A scan can show it.
rule-E7c = Very strong groin pain since today, without a pull, can come from a testicle or a stuck hernia. Both need help within hours.
rule-E11 = At your age the hip still grows. After a fall, a limp and pain here can mean that the growing part has slipped.
rule-E12 = Very strong pain with swelling or redness can be an infection. That can begin without a fever.
rule-E13 = The pain is very strong and new, and the hip hardly moves. That can be an infection or a break.
rule-D19 = A pop some weeks ago can mean a tendon torn off the bone. It can be repaired for some weeks, so have it looked at soon.
rule-D18 = Rest settles it, and the first run brings it back. That can come from the bone, so rest it from impact until seen.
rule-D17 = A click deep in the groin, with pain when you sit or bend, can come from the joint. It is worth a check.
