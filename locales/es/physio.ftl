# La fisio de un club: la nombra quien lo lleva, se le pregunta antes y un corredor le envía su hoja; la tarjeta de primeros auxilios.

button-physio = Fisio
button-physio-link = Crear un enlace
button-physio-share = Enviar el enlace
button-physio-end = Dejar de tener fisio
button-physio-yes = Sí, pueden
button-physio-no = No
button-physio-roles = Tú como fisio
# $club: el nombre del club
button-physio-stop = Terminar: { $club }

# $club: el nombre del club; $name: cómo se llama la fisio
physio-panel =
    <b>Fisio de { $club }: { $name }</b>

    Los corredores del club pueden enviarle su hoja para el médico. Con un enlace nuevo nombras a otra persona, cuando diga que sí.
physio-panel-none =
    <b>{ $club } aún no tiene fisio aquí.</b>

    Puedes nombrar a alguien. Así los corredores del club pueden enviarle su hoja para el médico. Tú no ves nada de ella.
# $link: una dirección; $days: por ejemplo 7
physio-link =
    <b>Envía este enlace a la persona que hace de fisio en { $club }.</b> Vale una vez, durante { $days } días.

    { $link }

    Cuando diga que sí, lo ves aquí.
# Va con el enlace al chat de la otra persona; $club: el nombre del club
physio-share = ¿Quieres ser fisio de { $club } en Hip Helper?
physio-ended = De acuerdo, { $club } ya no tiene fisio.
physio-no-captain = Ahora solo puede cambiar esto quien lleva el grupo. Puedo ayudarte igualmente: toca /check.
physio-own-link = Este enlace es tuyo. Envíalo a la persona que hace de fisio. Quien lleva el club no puede nombrarse, para que no lea ninguna hoja.

# Quien abre el enlace
physio-asked =
    <b>{ $club } te nombra fisio. ¿Pueden sus corredores enviarte su hoja?</b>

    • Una hoja es una página sobre una cadera que duele. La envía quien corre, una vez por revisión.
    • <b>No estás de guardia.</b> Les digo que quizá contestes días después. No te envío a nadie que necesite ayuda hoy.
    • Una hoja habla de la salud de alguien. Guárdala para ti. Telegram no deja reenviarla.
    • Para esto guardo tu identificador de Telegram y este nombre: { $name }. Los corredores leen el nombre.
    • Puedes terminarlo cuando quieras con /settings o /forget.
physio-yes =
    <b>Gracias.</b> Los corredores de { $club } ya pueden enviarte su hoja. Llega a este chat.

    No estás de guardia. Con /settings lo terminas.
physio-no = No pasa nada. No guardo nada sobre ti por esto.
physio-unnamed = Fisio del club
# $clubs: nombres de clubes
physio-roles =
    <b>Eres fisio de: { $clubs }</b>

    Sus corredores pueden enviarte su hoja. No estás de guardia. Con un toque lo terminas.
physio-of-none = No eres fisio de ningún club aquí.
# A quien era fisio, cuando el club lo termina u otra persona ocupa su lugar
physio-over = Ya no eres fisio de { $club }. Sus corredores ya no pueden enviarte nada. Gracias por tu ayuda.
physio-stopped = De acuerdo, los corredores de { $club } ya no pueden enviarte nada.

# Quien corre. $name: fisio; $club: el nombre del club
button-share = A fisio { $name }, { $club }
button-share-yes = Enviar
button-share-no = No enviar
share-ask =
    <b>¿Enviar esta página a { $name }, fisio de { $club }?</b>

    • Qué va: esta página y tu nombre como lo muestra Telegram. Nada más.
    • Va una vez por esta revisión. { $name } no puede reenviarla.
    • <b>{ $name } no está de guardia</b> y quizá conteste días después, o no conteste.
    • La lleva Telegram. Los chats con bots no van cifrados de extremo a extremo.
    • /forget la retira. Lo leído queda leído.
share-yourself = ¿Prefieres hacerlo tú? Puedes reenviar la página de arriba a quien quieras.
share-sent =
    <b>Enviada a { $name }, fisio de { $club }.</b>

    No está de guardia. Si empeora, no esperes su respuesta: toca /check.
share-no = De acuerdo, no se ha enviado nada. Puedes reenviar la página tú.
share-once = La hoja de esta revisión ya se envió a fisio. Solo va una vez. Puedes reenviar la página tú.
share-unknown = No sé si la hoja ha llegado, y no la envío dos veces. Pregunta a la persona, o reenvía la página tú.
share-undelivered =
    <b>No se ha podido entregar la hoja a { $name }.</b>

    Ya no se le puede escribir aquí y no se ha enviado nada. Puedes reenviar la página tú.
share-urgent = <b>No esperes a fisioterapia.</b> Tu resultado dice que te vean pronto. Haz lo que dice: /check lo muestra.
share-never = Una hoja va a fisio solo si la cadera es la tuya y tienes 18 años o más. Puedes reenviar la página tú.
share-no-physio = Ahora no puedo escribir a nadie como fisio de este club. Puedes reenviar la página tú.
share-gone = Ya no tengo esta revisión. Para empezar de nuevo, toca /check.
share-unnamed = Alguien del club
# Lo que lee fisio; sus primeras palabras salen en la pantalla bloqueada. $name: quien corre; $club: el nombre del club
share-caption = { $name } te envía una página. Viene de { $club } y sabe que no estás de guardia. Guárdala para ti.

# En cualquier chat, con el nombre del bot
inline-title = Primeros auxilios para la cadera
inline-description = Cuándo pedir ayuda al momento y qué hacer ahora
