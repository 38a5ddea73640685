# Qué hacer mientras tanto, según lo que tienen en común las causas probables. activity- y avoid- se
# ponen en lista, uno tras otro: empiezan en minúscula y no llevan punto. Si hay dos cosas en uno,
# se unen con «o», porque la lista ya lleva «y».

# $activities: una lista de activity-…
may-go-on = <b>Si no duele, puedes seguir con:</b> { $activities }.
# $things: una lista de avoid-…
leave-out = <b>Evita por ahora:</b> { $things }.
strength-title = <b>Cuándo empezar con la fuerza</b>

activity-walking = paseos
activity-cycling = bici
activity-swimming = natación
activity-upper_body = ejercicios de brazos o tronco
activity-gentle_strength = fuerza suave
activity-short_easy_runs = trote corto y suave

avoid-lying_on_sore_side = tumbarte del lado que duele
avoid-crossing_legs = cruzar las piernas
avoid-hanging_on_one_hip = dejar caer el peso en una cadera
avoid-stretching_outer_hip = estirar el lado de la cadera
avoid-stretching_hamstring = estirar la parte de atrás del muslo
avoid-stretching_hip_flexor = estirar la cadera por delante
avoid-stretching_into_pain = estirar si duele
avoid-deep_bending = sentadillas o doblar mucho la cadera
avoid-pivoting = girar sobre esa pierna
avoid-low_seats = asientos bajos
avoid-hard_seats = asientos duros
avoid-long_sitting = sentarte mucho rato
avoid-heavy_lifting = levantar peso
avoid-hills_and_stairs = cuestas o muchas escaleras
avoid-downhill_and_camber = bajadas o caminos inclinados
avoid-sprinting_and_kicking = esprints o patadas
avoid-the_snap = el movimiento que chasquea
avoid-massage_and_heat = masajes o calor
avoid-massage_and_heat_first_days = masajes o calor los 3 primeros días
avoid-alcohol_first_days = alcohol los 3 primeros días
avoid-hop_tests = saltar para probarlo
avoid-weight_on_leg = apoyar la pierna

## Volver a correr, en sitios que no son hueso

button-return = Volver a correr
return-title = <b>Volver a correr tras parar, paso a paso</b>
return-first =
    ¿Correr duele más de lo que pone abajo? Para, y empieza otra vez cuando se cumpla <b>todo esto</b>:
    • caminas sin cojear
    • llevas 5 días sin dolor en la vida diaria y en las escaleras
    • caminas 30 minutos a buen paso sin dolor, y a la mañana siguiente tampoco duele
    • aguantas 10 segundos sobre la pierna dolorida sin dolor
return-plan = <b>Después, un día sí y otro no, en llano y sobre suelo blando:</b> corre 1 minuto y camina 1 o 2, diez veces. Añade un poco solo tras un día y una noche sin dolor. Primero más distancia, luego velocidad, las cuestas al final.
return-monitor =
    <b>¿Cuánto dolor vale al correr? De 0 a 10:</b>
    • de 0 a 2: sigue
    • de 3 a 5: para por hoy, salvo que un profesional que te haya examinado diga otra cosa
    • más de 5: para, y descansa hasta que se calme
    A la mañana siguiente el dolor debe estar como antes, y no debe crecer de una semana a otra.
return-painless = <b>¿Cuánto dolor vale al correr?</b> Ninguno. En este sitio el dolor puede venir del hueso; para en cuanto lo notes.
return-custom = <i>No saltes para probarlo. Estos pasos son los habituales en las consultas; no están demostrados.</i>
# Donde puede ser el hueso, o antes hace falta una exploración
return-none = <b>Volver a correr:</b> para esto no te doy un plan. Quien te examine hará uno a tu medida.
