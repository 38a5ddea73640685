# Lo que se guarda sobre alguien: consentimiento, /privacy, /mydata, /forget y lo que vence.

# $operator, $host: quién lleva este bot y dónde, o …-unnamed; $days: por ejemplo 180
consent =
    <b>Antes de empezar: tus respuestas hablan de tu salud. ¿Puedo guardarlas?</b>

    • <b>Qué:</b> lo que tocas, el resultado y los mensajes de seguimiento, cifrados.
    • <b>Para qué:</b> para darte un resultado y preguntar más adelante.
    • <b>Cuánto tiempo:</b> { $days } días desde tu última respuesta; después se borran.
    • <b>Quién puede verlas:</b> tú y quien lleva este bot: { $operator }. Su servidor: { $host }. Telegram transporta nuestros mensajes, y los chats con bots no están cifrados de extremo a extremo.
    • <b>Tú decides:</b> /forget lo borra todo cuando quieras. Más: /privacy

    ¿Tienes menos de 16 años, o preguntas por otra persona? Entonces lo guardo solo hasta preguntar una vez cómo va.

operator-unnamed = una persona que no ha dado su nombre
contact-unnamed = sin indicar
host-unnamed = sin indicar

button-consent-accept = Acepto, tengo 16 años o más
button-consent-younger = Acepto, tengo menos de 16
button-consent-other = Acepto, es para otra persona
button-consent-decline = No, gracias
button-consent-withdraw = Retirar mi consentimiento
button-consent-again = Acepto de nuevo
button-other = Para otra persona

consent-withdrawn =
    <b>Has retirado tu consentimiento.</b>

    Desde ahora no pregunto ni envío nada. Lo que he guardado se borra mañana. Puedes borrarlo ya, o aceptar de nuevo.

# $operator, $contact, $host: quién lleva este bot, cómo hablar con esa persona y dónde; $days: por ejemplo 180
privacy =
    <b>Tus datos</b>

    • <b>Qué se guarda:</b> tu identificador de Telegram, idioma, zona horaria (o un país supuesto) y grupo de edad; tus respuestas, resultados y mensajes de seguimiento; qué mensajes míos hay en este chat; tus clubes, quién se asoma por ti y cuándo enviaste una hoja a fisio. Lo que no es una respuesta no se guarda, ni la ubicación que compartas.
    • <b>Para qué:</b> para darte un resultado y preguntar más adelante. La base es tu consentimiento. Puedes retirarlo con un toque aquí abajo.
    • <b>Cómo se guarda:</b> tus respuestas están cifradas con una clave solo tuya. Las horas y tu identificador no lo están.
    • <b>Cuánto tiempo:</b> hasta { $days } días después de tu última respuesta, o hasta que toques /forget. Una semana antes te aviso. Si me bloqueas, 30 días.
    • <b>Copias de seguridad:</b> las claves van aparte y duran 30 días como mucho. Después ninguna copia antigua muestra lo que borraste.
    • <b>Menos de 16 años, o para otra persona:</b> se guarda hasta preguntar una vez cómo va. La edad no se recuerda y nada se comparte.
    • <b>Quién puede verlo:</b> tú y quien lleva este bot. Ni tu club ni su capitán ven tus respuestas. Fisio de un club solo ve la hoja que tú envías.
    • <b>Telegram</b> transporta nuestros mensajes. Los chats con bots no están cifrados de extremo a extremo.
    • <b>Tus derechos:</b> verlo y llevártelo (/mydata), corregirlo (cambiar una respuesta), borrarlo (/forget). Puedes reclamar ante la autoridad de protección de datos.

    <b>Quién lleva este bot:</b> { $operator }
    <b>Contacto:</b> { $contact }
    <b>Su servidor:</b> { $host }

privacy-no-operator = <b>Aviso:</b> quien lleva este bot no ha indicado aquí su nombre y un contacto. Si eso te preocupa, no des respuestas sobre tu salud.

# Lo que se guarda: estas líneas están en /mydata y en /forget
kept-person = • tu identificador de Telegram, idioma y zona horaria, o un país supuesto
# $day: una fecha
kept-consent = • tu consentimiento del { $day }
# $age: por ejemplo De 40 a 54
kept-age = • tu grupo de edad: { $age }
# $count: cuántos; $day: una fecha
kept-checks =
    { $count ->
        [one] • un cuestionario, con tu última respuesta del { $day }
       *[other] • { $count } cuestionarios, con tu última respuesta del { $day }
    }
kept-check-ins =
    { $count ->
        [one] • tu respuesta a un mensaje de seguimiento
       *[other] • tus respuestas a { $count } mensajes de seguimiento
    }
kept-planned =
    { $count ->
        [one] • un mensaje previsto
       *[other] • { $count } mensajes previstos
    }
# $count: personas
kept-buddy = • que has elegido a alguien que se asoma
kept-buddy-of =
    { $count ->
        [one] • que te asomas por una persona
       *[other] • que te asomas por { $count } personas
    }
# $count: clubes
kept-clubs =
    { $count ->
        [one] • que perteneces a un club
       *[other] • que perteneces a { $count } clubes
    }
kept-physio-of =
    { $count ->
        [one] • que eres fisio de un club, y tu nombre para ello
       *[other] • que eres fisio de { $count } clubes, y tu nombre para ello
    }
# $count: hojas
kept-shares =
    { $count ->
        [one] • que enviaste una hoja a fisio
       *[other] • que enviaste { $count } hojas a fisio
    }
kept-messages =
    { $count ->
        [one] • que hay un mensaje mío en este chat
       *[other] • que hay { $count } mensajes míos en este chat
    }

mydata = <b>Esto es lo que guardo sobre ti:</b>
mydata-file = El archivo lo contiene todo, respuesta por respuesta.
button-mydata = Recibirlo como archivo

forget-ask =
    <b>¿Borro todo lo que guardo sobre ti?</b>

    Esto se borrará:
forget-undone = También mis mensajes de este chat. Los más antiguos los sobrescribo. No se puede deshacer.
button-forget-confirm = Sí, borrar todo
button-forget-cancel = No, conservarlo
forget-done = Hecho. Ya no guardo nada sobre ti. Para empezar de nuevo, toca /start.
# $count: mensajes
forget-left =
    { $count ->
        [one] No he podido quitar uno de mis mensajes antiguos. Bórralo tú, por favor.
       *[other] No he podido quitar { $count } de mis mensajes antiguos. Bórralos tú, por favor.
    }
# $count: hojas en el chat de fisio
forget-left-shared =
    { $count ->
        [one] Una hoja que enviaste a fisio no la he podido retirar. Pídele que la borre.
       *[other] { $count } hojas que enviaste a fisio no las he podido retirar. Pídele que las borre.
    }
# En el lugar de un mensaje antiguo
forget-overwritten = Borrado.
forget-nothing = No guardo nada sobre ti.
forget-cancelled = De acuerdo, no se ha borrado nada.

# $told, $day: fechas. Las primeras palabras no dicen nada de un cuerpo: se ven en la pantalla bloqueada.
expiry-notice =
    <b>Algo que guardo para ti se borrará pronto.</b>

    Tus respuestas, las últimas del { $told }, se borran el { $day }. ¿Las guardo más tiempo?
button-keep = Guardarlas más tiempo
button-let-go = Dejar que se borren
# $day: una fecha
expiry-kept = De acuerdo, las guardo hasta el { $day }.
expiry-let-go = De acuerdo, se borran el { $day }. Hasta entonces /mydata te las envía.
expiry-gone = Esas respuestas ya se han borrado. Para empezar de nuevo, toca /check.
