# El panel del capitán: los ajustes de un club, en el chat privado de quien administra el grupo.

button-captain = Ajustes del club
button-captain-country = País
button-captain-runs = Salidas
button-captain-card-on = Activar tarjeta
button-captain-card-off = Quitar tarjeta
button-captain-topic = Tema
button-captain-topic-here = Publicar en este tema
button-captain-general = Publicar en General
button-captain-countries = Todos los países
button-captain-another = Otro país
button-captain-link = Enlace y código QR
button-captain-copy = Copiar el enlace
button-captain-qr = Código QR como imagen
button-captain-renew = Enlace nuevo
button-captain-renew-yes = Sí, un enlace nuevo

# $club: its name; $number: the emergency number, or emergency-number-unknown; $runs: days of the week
captain-panel =
    <b>Ajustes de { $club }</b>

    En el grupo solo leo comandos, como /hip. La tarjeta semanal llega los domingos a las 18:00, cuando 5 corredores aceptan entrar en el recuento. Muestra números, nunca un nombre.

    Idioma: { $language }
    Zona horaria: { $zone }
    País: { $country }
    Número de emergencias: { $number }
    Salidas: { $runs }
    Tarjeta semanal: { $card }
captain-not-chosen = sin elegir
captain-language-none = el de quien escribe
captain-country-another = otro país
captain-card-on = activada
captain-card-off = desactivada
captain-card-topic = activada, en el tema que elegiste
captain-language-ask = ¿Qué idioma uso en el grupo?
captain-zone-ask = ¿En qué zona horaria está el club? Debajo de las primeras: la región, luego la ciudad más cercana.
captain-country-ask = ¿En qué país está el club? Así digo el número de emergencias correcto.
captain-runs-ask = ¿Qué días sale a correr el club? Toca un día para cambiarlo.
captain-topic-ask =
    <b>¿Tu grupo tiene temas?</b> Entonces la tarjeta semanal puede ir a uno de ellos.

    Escribe /club en ese tema. Abre el botón que recibes y toca «Publicar en este tema».

# $link: leads runners of the club to the private chat
captain-link =
    <b>El enlace de { $club }</b> para una web, un correo o un cartel:

    { $link }
captain-renew-ask =
    <b>¿Hago un enlace nuevo?</b> El anterior deja de funcionar, también en los carteles y bajo lo que publiqué. Quien ya se unió sigue dentro.
captain-done = Todo guardado. /club abre de nuevo los ajustes de { $club }.
captain-only = Solo quienes administran el grupo pueden configurarme.
captain-club-gone = Ya no estoy en este grupo. Añádeme de nuevo para cambiar sus ajustes.
