# Clubes de corredores: lo que está en el chat del grupo, unirse y el panel del capitán.

button-private = Preguntar en privado
button-club-set-up = Configurar (capitanes)
button-club-yes = Inclúyeme, tengo 18 años o más
button-club-no = No me incluyas
button-club-leave = Dejar este club

# Two lines, once, when the bot comes into a group
club-greeting =
    <b>¿Te duele la cadera al correr? Pregúntame en privado: te digo si es urgente y qué hacer.</b>
    Aquí solo leo comandos, como /hip. Lo que me cuentes queda entre nosotros.

# Answers in a group, in sight of all where Telegram cannot show them to one person
club-say-hip = ¿Te duele algo después de correr? Puedo ayudarte en un chat privado.
club-say-help = En un grupo solo leo comandos. /hip abre un chat privado y /club es para capitanes. Aquí nunca pregunto por la salud de nadie.
club-say-club = Los capitanes me configuran en el chat privado.

# $club: the name of the club
club-join =
    <b>Vienes de { $club }.</b> ¿Puede tu club incluirte en el recuento?

    Solo ve números una vez por semana, como «5–9 corren menos por la cadera». Nunca ve un nombre ni una respuesta.
club-counted =
    <b>{ $club } te incluye en el recuento.</b> Nunca ve tu nombre ni tus respuestas.

    /club muestra tus clubes cuando quieras.
club-not-counted = <b>{ $club } no te incluye en el recuento.</b> Recibes la misma ayuda.
club-minor = En el recuento solo entran corredores de 18 años o más. Recibes la misma ayuda.
club-left = Has dejado { $club }. Tus respuestas siguen siendo tuyas, y sigo preguntándote cómo va.
club-left-already = No perteneces a este club.
club-list = <b>Tus clubes.</b> Toca uno para ver qué puede saber.
club-none =
    <b>Aún no perteneces a ningún club aquí.</b>

    Abre el enlace en el chat de tu club. Para añadirme a un grupo, abre mi perfil y toca «Añadir a un grupo».
club-link-gone = Este enlace de un club ya no funciona. Si sigo en el grupo del club, /hip te da allí uno nuevo. Puedo ayudarte igualmente.
club-unnamed = Tu club
