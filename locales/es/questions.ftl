# Las preguntas, por qué se hacen, sus opciones y etiquetas cortas para la ficha de respuestas.
# option-: botones, sin formato, 40 caracteres como mucho, que se entiendan por sí solos.

## Preguntas

question-screen =
    <b>Primero, tu seguridad.</b> Responde a esto antes que a nada. ¿Te pasa algo de esto ahora, o es nuevo con este dolor? Marca todo lo que encaje y toca Listo. Si no hay nada, toca Nada de esto.

    <i>Entrepierna dormida</i>: no sientes la zona que toca un sillín. <i>Falla orina o heces</i>: no puedes orinar o ir al baño, o no puedes aguantar.
question-age = ¿Qué edad tienes?
question-location = ¿Dónde te duele más? Los números son los de la imagen.
question-also_locations = ¿Dónde más te duele? Marca todo lo que encaje y toca Listo.
question-fall = ¿Te caíste o te diste un golpe? Piensa en las dos últimas semanas, o justo antes de que empezara el dolor.
question-injury = Después de la caída o el golpe: ¿te pasa algo de esto? Marca todo lo que encaje y toca Listo.
question-onset = ¿Cómo empezó el dolor?
question-duration = ¿Cuánto tiempo llevas con dolor?
question-severity = ¿Cómo fue el peor dolor en el último día, o la última vez que corriste? 0 es nada, 10 es el peor que puedas imaginar.
question-walking = ¿Cómo puedes caminar? <i>No puedo</i> quiere decir que ahora no puedes dar cuatro pasos.
question-walking-ill = ¿Puedes caminar y mover la cadera como siempre? <i>No puedo</i> quiere decir que ahora no puedes dar cuatro pasos.
question-worse_with = ¿Qué lo ha empeorado? Marca todo lo que encaje y toca Listo. Solo lo que ya has notado: por favor, no lo pruebes.
question-signs = ¿Qué más has notado? Marca todo lo que encaje y toca Listo.
question-training_change = ¿Qué ha cambiado en tu forma de correr en las últimas semanas? Toca lo que mejor encaje.
question-bone_risk = Unas preguntas privadas sobre tus huesos. Marca todo lo que encaje y toca Listo.
question-health_risk = Unas preguntas privadas sobre tu salud. Marca todo lo que encaje y toca Listo.
question-groin_signs = Un dolor fuerte y repentino en la ingle puede venir de muy cerca. Marca todo lo que encaje y toca Listo.
question-side = ¿Qué lado te duele?
question-closer_look = Una cosa más que puede cambiar mi consejo. ¿Te pasa algo de esto? Marca todo lo que encaje y toca Listo. Solo lo que ya has notado: por favor, no lo pruebes.
question-nsaid_risk = Hay medicinas para el dolor que no convienen a todo el mundo. Marca todo lo que encaje y toca Listo. Son anticoagulantes, por ejemplo, la warfarina, el acenocumarol, el apixabán, el clopidogrel y la aspirina diaria a dosis baja.

## ¿Por qué lo preguntas?

why-screen = Unas pocas señales necesitan ayuda en cuestión de horas. Pregunto por ellas primero para no perder tiempo.
why-age = Los huesos cambian con la edad. Antes de los 18 todavía crecen, y más tarde se rompen con más facilidad.
why-location = El sitio es la mejor pista sobre la causa.
why-also_locations = Un segundo sitio puede señalar a la articulación, la espalda o un nervio.
why-fall = Tras una caída puede haber un hueso roto aunque todavía camines.
why-injury = Un golpe en la cabeza o la barriga puede ser serio. También cualquier caída si tomas un anticoagulante.
why-onset = Un comienzo repentino apunta a un músculo o un tendón. Uno lento, a demasiada carga.
why-duration = Un dolor nuevo y uno que dura mucho tienen causas distintas y piden ayuda distinta.
why-severity = Un dolor muy fuerte debe verse antes. Más adelante comparo con este número.
why-walking = Cojear es una de las señales más claras de que debe verlo un médico. No poder caminar, todavía más.
why-worse_with = El dolor al apoyar puede venir del hueso. Si duele al sentarte o tumbarte, apunta a otro lado.
why-signs = Estas señales me dicen con qué prisa deben verte.
why-training_change = Muchas lesiones al correr empiezan tras un cambio en el entrenamiento. También ayuda a planear la vuelta.
why-bone_risk = Un hueso débil, o al que le falta energía, puede agrietarse al correr. Entonces seguir corriendo es peligroso. Nadie de tu club ve esta respuesta.
why-health_risk = Algunas situaciones cambian la prisa con la que hay que mirar una cadera. Nadie de tu club ve esta respuesta.
why-groin_signs = Un testículo torcido o una hernia atrapada pueden parecer dolor de ingle y necesitan ayuda en horas. Nadie de tu club ve esta respuesta.
why-side = Si duelen los dos lados, las causas pueden ser otras que si duele uno.
why-closer_look = Un hueso duele al cargar tu peso, y el descanso solo lo calma hasta que vuelves a correr. Las articulaciones y los tendones suelen aliviarse al moverte. Así los distingo.
why-nsaid_risk = Con algunas enfermedades y medicinas, las de siempre para el dolor pueden hacer daño. Solo los nombro si tus respuestas lo permiten.

## Opciones

option-screen-cannot = No puedo dar cuatro pasos
option-screen-leg_short_or_turned = Una pierna se ve más corta o girada
option-screen-fever = Fiebre o escalofríos
option-screen-unwell_or_vomiting = Me encuentro mal, o vomito
option-screen-bladder_bowel_or_saddle_numbness = Entrepierna dormida, falla orina o heces
option-screen-testicular_pain = Dolor repentino en un testículo
option-screen-calf_swelling = Una pantorrilla o pierna hinchada
option-screen-breathless_or_chest_pain = Falta de aire, dolor de pecho o desmayo

option-age-under_18 = Menos de 18
option-age-18_39 = De 18 a 39
option-age-40_54 = De 40 a 54
option-age-55_64 = De 55 a 64
option-age-65_plus = 65 o más

option-location-groin = Ingle (el pliegue de delante)
option-location-front_thigh = Muslo, por delante
option-location-outer_hip = Lado externo de la cadera
option-location-outer_thigh_to_knee = Muslo por fuera, hasta la rodilla
option-location-iliac_crest = Borde de arriba del hueso de la cadera
option-location-inner_thigh = Muslo, por dentro
option-location-pubic_area = Pubis (hueso bajo, en el centro)
option-location-deep_joint = Muy dentro de la cadera
option-location-knee = Rodilla
option-location-buttock = Nalga
option-location-sit_bone = Hueso sobre el que te sientas
option-location-back_of_thigh = Muslo, por detrás
option-location-lower_back = Parte baja de la espalda
option-location-unsure = No sé bien dónde

option-fall-none = Ni caída ni golpe
option-fall-on_hip = Sí, sobre la cadera
option-fall-other = Sí, otra caída o golpe

option-onset-sudden_while_running = De repente, al correr o hacer deporte
option-onset-gradual = Despacio, poco a poco
option-onset-after_fall_or_blow = Con la caída o el golpe
option-onset-long_standing = Va y viene desde hace mucho
option-onset-unsure = No sé cómo empezó

option-duration-today = Desde hoy
option-duration-days = De 1 a 7 días
option-duration-weeks = De 1 a 6 semanas
option-duration-months = Más de 6 semanas

option-walking-normal = Camino como siempre
option-walking-limp = Cojeo
option-walking-cannot = No puedo dar cuatro pasos

option-worse_with-running_impact = El golpe al apoyar cuando corro
option-worse_with-hopping = Saltar me ha dolido
option-worse_with-walking_or_standing = Caminar, o estar de pie en esa pierna
option-worse_with-returns_with_first_run = Se calma si descanso, vuelve al correr
option-worse_with-stairs_hills = Escaleras o cuestas
option-worse_with-long_sitting = Sentarme mucho rato
option-worse_with-lying_on_side = Tumbarme sobre ese lado
option-worse_with-lifting_knee_or_kick = Subir la rodilla o dar una patada
option-worse_with-squeezing_legs = Apretar las piernas una contra otra
option-worse_with-crossing_legs = Cruzar las piernas
option-worse_with-first_steps = Los primeros pasos tras descansar
option-worse_with-bending_forward = Inclinarme hacia delante
option-worse_with-coughing = Toser o estornudar
option-worse_with-better_when_moving = Se alivia al moverme

option-signs-swelling = Hinchazón donde duele
option-signs-redness_warmth = Piel roja o caliente donde duele
option-signs-bruising = Un moretón
option-signs-fever = Fiebre o escalofríos
option-signs-unwell_or_vomiting = Me encuentro mal, o vomito
option-signs-numbness_tingling = Zona dormida u hormigueo
option-signs-catching_locking = Se engancha o se bloquea
option-signs-clicking_snapping = Hace clic o chasquea
option-signs-stiffness_morning = Rigidez por la mañana
option-signs-reduced_motion = La cadera se mueve menos que antes
option-signs-night_or_rest_pain = Dolor de noche o en reposo
option-signs-leg_short_or_turned = Una pierna se ve más corta o girada
option-signs-weakness = La pierna está débil o falla
option-signs-lump = Un bulto
option-signs-weight_loss_or_cancer_history = Peso perdido sin querer, o tuve cáncer
option-signs-bladder_bowel_or_saddle_numbness = Entrepierna dormida, falla orina o heces
option-signs-calf_swelling = Una pantorrilla o pierna hinchada
option-signs-leg_colour_change = La pierna está pálida, azul o oscura
option-signs-breathless_or_chest_pain = Falta de aire, dolor de pecho o desmayo
option-signs-testicular_pain = Dolor en un testículo
option-signs-heard_pop = Noté u oí un chasquido fuerte
option-signs-head_or_neck_injury = Me hice daño en la cabeza o el cuello
option-signs-belly_pain_or_heavy_bleeding = Dolor de barriga, o sangrado fuerte

option-training_change-none = No ha cambiado nada
option-training_change-more_distance_or_speed = Más distancia, velocidad o cuestas
option-training_change-new_shoes_or_surface = Calzado nuevo, u otro suelo
option-training_change-returning_after_break = He vuelto a correr tras una pausa

option-bone_risk-osteoporosis = Huesos débiles (osteoporosis)
option-bone_risk-past_stress_fracture = Ya tuve una fractura por estrés
option-bone_risk-low_energy_or_missed_periods = Como poco, o me falta la regla
option-bone_risk-long_term_steroids = Corticoides en pastillas durante meses

option-health_risk-pregnant_or_recent_birth = Embarazo, o parto reciente
option-health_risk-past_blood_clot_or_clot_risk = Tuve un coágulo, o tengo riesgo
option-health_risk-weak_immunity_or_diabetes = Defensas bajas, o diabetes
option-health_risk-sickle_cell = Anemia de células falciformes
option-health_risk-heavy_alcohol = Mucho alcohol casi a diario

option-side-left = Lado izquierdo
option-side-right = Lado derecho
option-side-both = Los dos lados
option-side-unsure = No sé qué lado

option-nsaid_risk-ulcer_or_bleed = Úlcera o sangrado de estómago alguna vez
option-nsaid_risk-kidney_disease = Enfermedad del riñón
option-nsaid_risk-heart_disease_or_high_bp = Corazón, ictus o tensión alta
option-nsaid_risk-blood_thinner = Tomo un anticoagulante
option-nsaid_risk-nsaid_allergy = Alergia al ibuprofeno o la aspirina
option-nsaid_risk-asthma_nsaid = Asma que empeora con analgésicos
option-nsaid_risk-pregnant = Embarazo, o lo estoy buscando
option-nsaid_risk-other_nsaid = Ya tomo ibuprofeno, aspirina o similar
option-nsaid_risk-liver_disease = Enfermedad del hígado
option-nsaid_risk-bowel_disease = Enfermedad de Crohn o colitis
option-nsaid_risk-regular_medicine = Tomo otra medicina a diario
option-nsaid_risk-race_within_2_days = Carrera larga: 2 días antes o después

## Etiquetas cortas

short-screen = Señales de alarma
short-age = Edad
short-location = Dónde
short-also_locations = También duele
short-fall = Caída
short-injury = Tras la caída
short-onset = Comienzo
short-duration = Cuánto tiempo
short-severity = Dolor
short-walking = Caminar
short-worse_with = Empeora con
short-signs = Otras señales
short-training_change = Entrenamiento
short-bone_risk = Huesos
short-health_risk = Salud
short-groin_signs = Cerca de la ingle
short-side = Lado
short-closer_look = Un detalle más
short-nsaid_risk = Medicinas

# Places in short, two side by side under the picture.

place-groin = Ingle
place-front_thigh = Muslo, delante
place-outer_hip = Cadera, fuera
place-outer_thigh_to_knee = Muslo, fuera
place-iliac_crest = Borde de cadera
place-inner_thigh = Muslo, dentro
place-pubic_area = Pubis
place-deep_joint = Muy adentro
place-knee = Rodilla
place-buttock = Glúteo
place-sit_bone = Hueso sentarse
place-back_of_thigh = Muslo, detrás
place-lower_back = Espalda baja
place-unsure = No sé dónde
