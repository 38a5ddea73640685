# Conocer al bot, el consentimiento, seguir adelante y volver atrás.
# Las claves que empiezan por button- son botones: sin formato, 30 caracteres como mucho.
# En los demás mensajes solo caben b, i, u, s, code, a y blockquote, y & se escribe &amp;.

# La región cuyas fechas y números se usan.
language-region = es
language-name = Español
language-choose = ¿En qué idioma hablamos?
language-set = De acuerdo, seguimos en español.

welcome =
    <b>Hola, soy Hip Helper.</b>

    Hago unas preguntas cortas a quien corre y tiene dolor de cadera. Después te digo con qué prisa buscar ayuda, cuál puede ser la causa y qué hacer ahora. Unos días más tarde pregunto cómo va.

    Son unos 2 minutos y solo hay que tocar botones. Lo que digo es información general, no un diagnóstico.

    <b>En una emergencia</b> no me esperes: llama al número de emergencias de tu país (112, 999 o 911).

button-stop-signs = Cuándo pedir ayuda ya
button-check-start = Empezar el cuestionario
button-go-on = Seguir
button-restart = Empezar de nuevo
button-change = Cambiar una respuesta
button-again = Nuevo cuestionario
button-back = Atrás
button-done = Listo
button-none = Nada de esto
button-why-ask = ¿Por qué lo preguntas?
button-mistake = Lo toqué sin querer
button-also = También duele en otro sitio
button-also-on = ✓ También duele en otro sitio
button-causes = Por qué, y qué ayuda
button-why = ¿Por qué?
button-painkillers = ¿Puedo tomar algo?
button-doctor = Cuándo ir al médico
button-result = Volver al resultado
button-show-result = Ver el resultado
button-book-now = Pido cita ahora
button-stop = No más mensajes
button-undo = Deshacer

consent-declined =
    Está bien. No guardo nada sobre ti.

    Lo que sigue puede ayudarte igualmente. Si cambias de idea, toca /check.

# $number: el número de emergencias, o emergency-number-unknown
stop-signs =
    <b>Llama al { $number } o ve ya a urgencias si:</b>
    • no puedes dar cuatro pasos
    • una pierna se ve más corta o girada hacia fuera
    • no sientes la zona entre las piernas o las dos piernas, o tienes problemas nuevos para orinar o ir al baño
    • te duele de repente un testículo
    • te falta el aire, te duele el pecho o te has desmayado
    • tienes fiebre o te encuentras muy mal, y además duele mucho, cojeas o la cadera no se mueve
    • te has caído y te diste en la cabeza, o tienes dolor de barriga o un sangrado fuerte
    • cojeas o te duele la ingle tras una caída, y tienes 65 años o más o huesos débiles
    • un bulto en la ingle está caliente o duele mucho, o te encuentras mal con él

    <b>Ve hoy al médico si:</b>
    • tienes fiebre o te encuentras mal
    • se te ha hinchado una pantorrilla o una pierna, o ha cambiado de color
    • la piel de la zona está caliente o roja
    • la ingle o la parte delantera del muslo duele al apoyar, y cojeas o duele de noche
    • cojeas tras una caída, o notaste un chasquido
    • la pierna está dormida y débil
    • estás embarazada o has dado a luz hace poco, y el dolor es nuevo
    • tienes menos de 18 años y cojeas, o te duele la ingle, el muslo o la rodilla

first-aid =
    <b>Primeros auxilios para una cadera dolorida</b>

    • <b>Deja de correr</b> por ahora. No la pongas a prueba con saltos ni carreras rápidas.
    • <b>Descansa, pero no en la cama.</b> Sigue haciendo lo que no duele, como caminar despacio.
    • <b>Hielo, si te alivia:</b> de 10 a 20 minutos, envuelto en una toalla fina y húmeda. Quítalo si la piel se duerme, se pone blanca o quema. Nunca sobre piel que ya esté dormida.
    • <b>Para el dolor:</b> pregunta en la farmacia qué te conviene.
    • <b>Ve al médico</b> si en 1 o 2 semanas no está claramente mejor. Ve antes si duele en la ingle o por delante, si cojeas o si tienes menos de 18 años.

    Información general, no un diagnóstico.

# $position: el número de la pregunta
unfinished = Estabas en la pregunta { $position }. ¿Seguimos, o empezamos de nuevo?
finished-already = Ya has terminado tu cuestionario. Puedes ver el resultado, cambiar una respuesta o empezar otro.
progress-line = <i>Pregunta { $position }</i>
answers-so-far = <i>Hasta ahora:</i>
# Una línea de la ficha: una etiqueta short-… y lo que se respondió
card-line = { $question }: { $answer }
# $value: de 0 a 10
answer-scale = Dolor { $value } de 10
# $question: una etiqueta short-…
answer-none = { $question }: nada
# $range: por ejemplo 4-6
reason-severity = Dolor { $range } de 10

hint-start = Solo sé leer botones, números y comandos. Para empezar, toca el botón de abajo; si necesitas ayuda, toca /help.
hint-tap = Toca un botón o escribe su número. No se ha perdido nada.
# $max: el último número de la lista
hint-number = Escribe un número del 1 al { $max }, o toca un botón.
hint-scale = Escribe un solo número del 0 al 10, o toca un botón.
hint-not-text = Solo sé leer botones y números, no fotos, voz ni stickers. No se ha perdido nada.
hint-too-long = Eso es demasiado largo para mí. Toca un botón o escribe su número.

# $answer: lo que se respondió entonces
old-button = A eso ya respondiste: { $answer }. Puedes cambiarlo.
old-check = Ese botón es de un cuestionario anterior. Aquí es donde estás ahora.
unknown-button = Ya no conozco este botón. Toca /check para empezar.
unknown-command = No conozco ese comando. Esto es lo que sé hacer: /help
cancelled = He retirado el cuestionario y no he guardado nada de él. Toca /check para empezar otra vez.
nothing-to-cancel = No hay ningún cuestionario que retirar. Toca /check para empezar uno.
sorry = Perdona, algo ha fallado por nuestra parte. Tus respuestas están a salvo. Vuelve a tocar, por favor.
too-fast = Eso ha sido demasiado rápido para mí. Espera diez segundos y vuelve a tocar. No se ha perdido nada.

card-title = <b>Tus respuestas.</b> Toca una para cambiarla.

type-several = <i>O escribe los números, por ejemplo 1 3.</i>
# $number: the emergency number, or emergency-number-unknown
hint-emergency = En una emergencia llama a { $number }.
answer-value = { $value } de 10
answer-nothing = nada
