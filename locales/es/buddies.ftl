# Alguien que elige quien corre: le pido que se asome, y no le cuento nada de su salud.

button-buddy = Compañero o compañera
button-buddy-link = Crear un enlace
button-buddy-share = Enviar el enlace
button-buddy-end = Dejar de tener a nadie
button-buddy-yes = Sí, de acuerdo
button-buddy-no = No

buddy-none =
    <b>Alguien de confianza se asoma cuando no sé nada de ti.</b>

    Eliges a una persona de confianza. Si no me contestas dos veces, le pido que te llame o se asome. No le cuento nada de tu salud.
# $day: una fecha
buddy-chosen =
    <b>Tienes a alguien de confianza desde el { $day }.</b>

    Si no me contestas dos veces, le pido que te llame o se asome. No le cuento nada de tu salud. Con un enlace nuevo eliges a otra persona.
# $link: una dirección; $days: por ejemplo 7
buddy-link =
    <b>Envía este enlace a alguien de confianza.</b> Vale una vez, durante { $days } días.

    { $link }

    Cuando haya dicho que sí, lo verás en /settings.
# Va junto al enlace al chat de la otra persona
buddy-share = ¿Te asomas si un día no contesto?
buddy-unnamed = Alguien que corre
buddy-ended = De acuerdo, ya no tienes a nadie.
buddy-not-yet = Esto es para mayores de 18 años. Primero toca /check y acepta que guarde tus respuestas.

# $name: cómo se llama quien corre
buddy-asked =
    <b>{ $name } te pide que te asomes si hace falta.</b>

    Si { $name } no me contesta en unos días, te pido que llames o te asomes. No te cuento nada de su salud. Para ello guardo tu identificador de Telegram. /forget lo termina cuando quieras.
buddy-yes =
    <b>Gracias.</b> Si no sé nada de { $name }, te escribo aquí.

    ¿Te duele algo a ti después de correr? Toca /check.
buddy-no = No pasa nada. No guardo nada sobre ti por esto.
buddy-own-link = Este es tu propio enlace. Envíalo a alguien de confianza.
link-gone = Este enlace ya se usó o ha vencido. Pide uno nuevo, por favor.
