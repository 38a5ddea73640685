# Días después. Las primeras palabras se ven en la pantalla bloqueada: nada de caderas, salud ni dolor
# en los primeros 60 caracteres de check-in-…, silence y buddy-look-in. Una prueba lo vigila.

# $day: el día del cuestionario
check-in-ask = Hola, soy yo otra vez, como prometí. ¿Cómo va desde el { $day }?
check-in-seen = Hola, soy yo otra vez. ¿Te ha visto alguien desde el { $day }? Primero: ¿cómo va ahora?
check-in-appointment = Hola, soy yo otra vez, como prometí. ¿Tienes ya cita? Primero: ¿cómo va desde el { $day }?
check-in-last = Hola, soy yo por última vez, como prometí. ¿Todo sigue bien desde el { $day }, ahora que corres como antes?
# Va delante cuando el cuestionario se hizo para otra persona.
check-in-about-other = Esto va de la persona por la que preguntaste.
check-in-repeat = Hola, ayer pregunté y quizá no era buen momento. ¿Cómo va ahora? Basta un toque.
silence = Hola, por ahora no vuelvo a preguntar. Puedes tocar cómo va cuando quieras.
silence-buddy = Le pido a tu persona de confianza que se asome. No le cuento nada de tu salud.
# $name: cómo se llama quien corre; $id: su identificador
buddy-look-in =
    <b>Hace unos días que no sé nada de <a href="tg://user?id={ $id }">{ $name }</a>.</b>

    Dijiste que te asomarías. Llama o escribe, por favor. No puedo contarte más.

button-tonight = Esta noche
button-morning = Mañana por la mañana
button-well = Estoy bien, basta
# $day: una fecha
put-off = De acuerdo, vuelvo a preguntar el { $day }.
put-off-too-late = Prefiero no esperar más. Contesta ahora o párame, por favor.
put-off-too-late-seen = Prefiero no esperar más: por lo que me contaste, importa cuándo te ven. Contesta ahora o párame, por favor.

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

# Cuando ha cambiado una regla y, con ella, lo que se le dijo a esta persona. Se ve con la pantalla
# bloqueada: nada de salud.
recall = Hola, una de mis reglas ha cambiado y, con ella, tu plan. Ábrelo otra vez, por favor.

option-found-untold = Otra cosa, o prefiero no decirlo
question-found = Bien que alguien lo haya visto. ¿Qué te han dicho que es?
question-activity = ¿Cómo vas ahora al caminar y al correr?
option-activity-full = Las dos cosas como antes
option-activity-less = Camino bien, corro menos
option-activity-none = Camino bien, no corro
option-activity-limping = Cojeo, o me duele al caminar
question-new_sign = ¿Te ha aparecido algo de esto desde entonces?
option-new_sign-none = Nada de esto

follow-up-under_care = <b>Estás en buenas manos.</b> Haz lo que te han dicho. Si no mejora como te dijeron, vuelve.
follow-up-reason-back_on_running = Ha vuelto al correr. Un hueso que no ha curado hace eso. No corras hasta que alguien lo haya visto.
follow-up-reason-worse_than_last = El dolor ha subido dos puntos desde la última vez que me lo contaste.
