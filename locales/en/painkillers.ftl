# What may be taken. Never a dose for a person; only the packet's own limit may be quoted.

painkillers-title = <b>Can I take something?</b>
painkillers-order = Many people need nothing. If you do, begin with the mildest: paracetamol, or a gel on the sore spot. Tablets such as ibuprofen come last.

paracetamol-ok = <b>Paracetamol: an option.</b> Read the packet and keep to it. For adults over 50 kg its limit is 4 g in 24 hours. Cold and flu remedies may contain it too, so count them in. Liver disease, or a lot of alcohol? Ask first.
paracetamol-ask = <b>Paracetamol: ask first.</b> A pharmacist or doctor can say how much is safe for you.

gel-ok = <b>Ibuprofen-type gel: an option</b> on the sore spot, for up to 2 weeks. Not on broken skin. Keep it away from flames, and keep the skin out of the sun. Asthma, or a bad reaction to such medicine before? Ask first.
gel-ask = <b>Ibuprofen-type gel: ask first.</b> A pharmacist or doctor can say whether it suits you.
gel-avoid = <b>Ibuprofen-type gel: not now.</b>

oral-ok = <b>Ibuprofen-type tablets: an option</b> if the rest is not enough. One kind only. Read the packet, take them with food, and the lowest dose that helps. After 3 days ask yourself if you still need them; 10 days at most. Have asthma? Ask a pharmacist first.
oral-ask = <b>Ibuprofen-type tablets: ask first.</b> A pharmacist or doctor can say whether they suit you.
oral-avoid = <b>Ibuprofen-type tablets: not now.</b> That includes naproxen, diclofenac, and aspirin for pain. Keep taking what a doctor has prescribed, and ask them about it.

painkiller-stop-signs = <b>Stop and get help at once</b> if you have black stools or vomit blood. The same if your chest hurts or you are breathless. The same for a swollen face, a rash with blisters, or no urine.
painkiller-not-for-running = <b>Never take a painkiller to get through a run or race.</b> Pain is your warning.

painkiller-because-suspected_bone = • The bone may be involved. Ibuprofen-type medicines could hide the warning pain.
painkiller-because-possible_stress_fracture = • A stress fracture is possible. Ask before you take anything that could hide its warning pain.
painkiller-because-emergency = • You need help now. Those who treat you will choose with you.
painkiller-because-urgent = • You should be seen within 24 hours. Ask there what suits you.
painkiller-because-infection_clot_nerve_or_cancer = • A doctor should find the reason first. Such medicines could hide it, or add to bleeding.
painkiller-because-rest_pain_or_cancer = • A doctor should find the reason for this pain first.
painkiller-because-possible_cancer = • Weight loss or an earlier cancer: a doctor should look first.
painkiller-because-front_with_impact = • Pain here when landing is a warning. Do not numb it to run on.
painkiller-because-not_asked = • I do not know enough about your health, so ask first.
painkiller-because-age_not_asked = • I do not know your age. Under 18, ask a parent and a pharmacist or doctor first.
painkiller-because-under_18 = • Under 18: ask a parent and a pharmacist or doctor. No aspirin under 16.
painkiller-because-age_65_plus = • From 65 on, such tablets cause more stomach ulcers.
painkiller-because-ulcer_or_bleed = • After an ulcer or stomach bleeding, such tablets can start a new one.
painkiller-because-kidney_disease = • Such medicines strain the kidneys.
painkiller-because-heart_disease_or_high_bp = • Such tablets can raise blood pressure and strain the heart.
painkiller-because-blood_thinner = • Together with a blood thinner, such tablets can cause bleeding.
painkiller-because-nsaid_allergy = • With this allergy, gels and creams count too.
painkiller-because-asthma_nsaid = • Such medicines, also as a gel, can bring on your asthma.
painkiller-because-pregnant = • In pregnancy such tablets can harm the baby. Ask your midwife or doctor what suits you.
painkiller-because-other_nsaid = • You already take a medicine of this kind. Never take two together.
painkiller-because-liver_disease = • With liver disease, even paracetamol needs advice.
painkiller-because-bowel_disease = • Such tablets can make bowel disease flare up.
painkiller-because-regular_medicine = • Some medicines do not go together. A pharmacist can check yours.
painkiller-because-race_within_2_days = • Around a long hard run, such medicines can strain the kidneys.
painkiller-because-heavy_alcohol = • With a lot of alcohol, painkillers can harm liver and stomach.
painkiller-because-sickle_cell = • With sickle cell disease the kidneys need care.
painkiller-because-first_48_hours = • A fresh tear or bruise bleeds a little inside. In the first two days such tablets may add to it.
painkiller-because-deep_joint_gel = • A gel hardly reaches the hip joint, which lies deep.
