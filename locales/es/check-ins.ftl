# Días después. Las primeras palabras se ven con la pantalla bloqueada: nada de caderas, salud ni
# dolor en los 60 primeros caracteres de check-in, check-in-repeat y check-in-graver.

# $day: el día del cuestionario
check-in = Hola, aquí estoy otra vez, como te dije. ¿Cómo va todo desde el { $day }?

option-progress-gone = Ya no hay nada
option-progress-better = Claramente mejor
option-progress-same = Más o menos igual
option-progress-worse = Peor
option-seen-yes = Sí, ya me han visto
option-seen-booked = Aún no, pero tengo cita
option-seen-no = No, todavía no

question-pain_now = ¿Cómo es el dolor ahora, en su peor momento del último día? 0 es nada, 10 es el peor que puedas imaginar.
question-seen = ¿Te ha visto un médico por ello?

follow-up-recovered = <b>¡Qué bien!</b> Si vuelve, cuéntamelo con /check.
# Cuando nadie ha mirado un hueso que podría estar dañado
follow-up-recovered-unseen = <b>Qué bien que ya no duela.</b> El descanso puede quitar el dolor de un hueso antes de curarlo. No corras ni saltes hasta que lo vea un médico.
follow-up-improving = <b>Bien, va por buen camino.</b> Sigue así, sin prisa.
# $day: el día en que debería estar claramente mejor
follow-up-wait_until = <b>Es normal: a mucha gente que corre le lleva semanas.</b> Sigue con lo que no duele. Si el { $day } no está claramente mejor, pide cita con un médico o fisioterapeuta.
# $whom: una de las frases whom-…; $day: el día antes del cual conviene que te vean
follow-up-book_now = <b>Es buen momento para pedir cita con { $whom }.</b> Intenta que te vean antes del { $day }. Con dolor por delante, en la ingle, la nalga o la espalda no conviene esperar.
# $whom: una de las frases whom-…
follow-up-see_doctor = <b>Pide que te vea { $whom } en los próximos días.</b> Ya es hora de que alguien lo examine.
follow-up-urgent_today = <b>Habla hoy con un médico, por favor.</b> Si ya han cerrado, llama esta noche al servicio de guardia. Hasta entonces, no corras.

follow-up-reason-gone = Dices que ya no hay nada.
follow-up-reason-better = Se nota mejor.
follow-up-reason-clearly_better = Está claramente mejor.
follow-up-reason-same = Está más o menos igual.
follow-up-reason-worse = Ha empeorado.
follow-up-reason-worse_by_two = El dolor ha subido dos puntos o más.
follow-up-reason-contradiction = Tus palabras y tu número no coinciden; me quedo con lo más prudente.
follow-up-reason-new_limp = Has empezado a cojear.
follow-up-reason-still_limping = Sigues cojeando.
follow-up-reason-no_running_until_seen = Un dolor en este sitio puede venir del hueso. El descanso quita el dolor antes de curarlo.
follow-up-reason-not_seen_yet = Todavía no lo ha visto nadie.
follow-up-reason-not_clearly_better = Todavía no está claramente mejor.
follow-up-reason-severe = El dolor es muy fuerte.

follow-up-what-to-say = <b>Qué decir:</b> «Corro, y me duele la cadera desde…» Di dónde, qué lo empeora, si cojeas, y que no mejora. Si la radiografía salió normal, pregunta si necesitas una resonancia.
follow-up-booked = <b>Muy bien.</b> Hasta entonces haz solo lo que no duele. Si te pedí que no corrieras, sigue en pie. Si empeora, no esperes a la cita.
follow-up-new-signs = <b>Pide ayuda ya</b> si no puedes caminar; si se te duerme la entrepierna; si te duele un testículo; o si te falta el aire. <b>Ve hoy</b> si tienes fiebre; si se hincha una pierna; si duele de noche; o si va a peor.
follow-up-next = El { $day } volveré a preguntar.
follow-up-return = <b>Para volver a correr:</b> espera a llevar 5 días sin dolor en la vida diaria y en las escaleras, y a caminar 30 minutos a buen paso sin dolor. Después prueba 1 minuto corriendo suave y 1 o 2 caminando, diez veces, en llano, un día sí y otro no. Añade un poco solo si al día siguiente no duele. Primero distancia, luego velocidad, las cuestas al final. Si duele en la ingle o por delante, para y ve al médico.

check-in-stop-undone = Bien, volveré a preguntar como estaba previsto.

question-progress = ¿Cómo va ahora?
question-limping = ¿Todavía cojeas?
option-limping-yes = Sí, cojeo
option-limping-no = No

# Cuando ha cambiado una regla y, con ella, lo que se le dijo a esta persona. Se ve con la pantalla
# bloqueada: nada de salud.
recall = Hola, una de mis reglas ha cambiado y, con ella, tu plan. Ábrelo otra vez, por favor.
