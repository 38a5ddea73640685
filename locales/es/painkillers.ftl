# Qué se puede tomar. Nunca una dosis para una persona; solo se puede citar el límite del envase.

painkillers-title = <b>¿Puedo tomar algo?</b>
painkillers-order = Mucha gente no necesita nada. Si lo necesitas, empieza por lo más suave: paracetamol, o un gel en la zona. Las pastillas como el ibuprofeno van al final.

paracetamol-ok = <b>Paracetamol: una opción.</b> Lee el prospecto y síguelo. Para adultos de más de 50 kg, su límite son 4 g en 24 horas; si pesas menos, pregunta en la farmacia. Los remedios para el resfriado pueden llevarlo también: cuéntalos. ¿Tienes el hígado enfermo o bebes mucho? Pregunta antes.
paracetamol-ask = <b>Paracetamol: pregunta antes.</b> En la farmacia o el médico te dirán cuánto es seguro para ti.

gel-ok = <b>Gel tipo ibuprofeno: una opción</b> en la zona, 2 semanas como mucho. No sobre piel herida. Lejos de llamas, y la piel sin sol. ¿Asma, o una mala reacción a estas medicinas? Pregunta antes.
gel-ask = <b>Gel tipo ibuprofeno: pregunta antes.</b> En la farmacia o el médico te dirán si te conviene.
gel-avoid = <b>Gel tipo ibuprofeno: ahora no.</b>

oral-ok = <b>Pastillas tipo ibuprofeno: una opción</b> si lo demás no basta. De un solo tipo. Lee el prospecto, tómalas con comida, y la dosis más baja que te sirva. Tras 3 días piensa si aún hacen falta; 10 días como máximo. ¿Tienes asma? Pregunta antes en la farmacia.
oral-ask = <b>Pastillas tipo ibuprofeno: pregunta antes.</b> En la farmacia o el médico te dirán si te convienen.
oral-avoid = <b>Pastillas tipo ibuprofeno: ahora no.</b> Tampoco naproxeno, diclofenaco ni aspirina para el dolor. Sigue tomando lo que te hayan recetado, y consúltalo con tu médico.

painkiller-stop-signs = <b>Déjalo y pide ayuda enseguida</b> si tienes heces negras o vomitas sangre. También si te duele el pecho o te falta el aire. También con la cara hinchada, una erupción con ampollas o si no orinas.
painkiller-not-for-running = <b>Nunca tomes nada contra el dolor para aguantar una carrera o un entrenamiento.</b> El dolor es tu aviso.

painkiller-because-suspected_bone = • Puede ser el hueso. Las medicinas tipo ibuprofeno podrían tapar el dolor que avisa.
painkiller-because-possible_stress_fracture = • Podría ser una fractura por estrés. Pregunta antes de tomar algo que pueda esconder el dolor que avisa.
painkiller-because-emergency = • Necesitas ayuda ya. Quien te atienda lo elegirá contigo.
painkiller-because-urgent = • Deben verte antes de 24 horas. Pregunta allí qué te conviene.
painkiller-because-infection_clot_nerve_or_cancer = • Primero un médico debe buscar la causa. Estas medicinas podrían taparla o hacer sangrar más.
painkiller-because-rest_pain_or_cancer = • Primero un médico debe buscar la causa de este dolor.
painkiller-because-possible_cancer = • Peso perdido sin querer o un cáncer anterior: primero debe mirarlo un médico.
painkiller-because-front_with_impact = • Un dolor aquí al apoyar es un aviso. No lo tapes para seguir corriendo.
painkiller-because-not_asked = • No sé lo bastante de tu salud; pregunta antes.
painkiller-because-age_not_asked = • No sé tu edad. Con menos de 18, pregunta antes a un adulto de tu familia y en la farmacia o al médico.
painkiller-because-under_18 = • Menos de 18: habla con tus padres y con un farmacéutico o médico. Nada de aspirina antes de los 16.
painkiller-because-age_65_plus = • Desde los 65, estas pastillas causan más úlceras de estómago.
painkiller-because-ulcer_or_bleed = • Tras una úlcera o un sangrado, estas pastillas pueden causar otro.
painkiller-because-kidney_disease = • Estas medicinas cargan los riñones.
painkiller-because-heart_disease_or_high_bp = • Estas pastillas pueden subir la tensión y cargar el corazón.
painkiller-because-blood_thinner = • Junto con un anticoagulante, estas pastillas pueden causar sangrados.
painkiller-because-nsaid_allergy = • Con esta alergia, los geles y cremas también cuentan.
painkiller-because-asthma_nsaid = • Estas medicinas, también en gel, pueden provocar tu asma.
painkiller-because-pregnant = • En el embarazo estas pastillas pueden dañar al bebé. Pregunta a tu matrona o médico qué te conviene.
painkiller-because-other_nsaid = • Ya tomas una medicina de este tipo. Nunca tomes dos a la vez.
painkiller-because-liver_disease = • Con una enfermedad del hígado, hasta el paracetamol necesita consejo.
painkiller-because-bowel_disease = • Estas pastillas pueden reavivar la enfermedad del intestino.
painkiller-because-regular_medicine = • Algunas medicinas no combinan bien. En la farmacia pueden mirar las tuyas.
painkiller-because-race_within_2_days = • Cerca de una carrera larga y dura, estas medicinas pueden cargar los riñones.
painkiller-because-heavy_alcohol = • Con mucho alcohol, las medicinas para el dolor pueden dañar el hígado y el estómago.
painkiller-because-sickle_cell = • Con anemia falciforme hay que cuidar los riñones.
painkiller-because-first_48_hours = • Un desgarro o golpe reciente sangra un poco por dentro. En los dos primeros días, estas pastillas pueden aumentarlo.
painkiller-because-deep_joint_gel = • Un gel apenas llega a la articulación de la cadera, que está muy adentro.
