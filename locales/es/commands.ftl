# Los comandos y lo que responden. command-…: sin formato, 60 caracteres como mucho; Telegram los
# muestra en su menú. bot-description: 512 como mucho; bot-short-description: 120.

command-start = Saludar
command-check = Empezar el cuestionario (2 minutos)
command-mydata = Ver todo lo que guardo sobre ti
command-forget = Borrar todo lo que guardo sobre ti
command-settings = Idioma y zona horaria
command-language = Cambiar el idioma
command-stop = No recibir más mensajes míos
command-help = Qué sé hacer
command-privacy = Qué se guarda, cuánto tiempo, quién lo ve
command-cancel = Retirar el cuestionario
command-hip = Abrir un chat privado conmigo
command-club = Tus clubes, y sus ajustes para capitanes

help =
    <b>Qué sé hacer</b>

    /check – unas preguntas, y luego con qué prisa pedir ayuda y qué hacer
    /cancel – retirar el cuestionario
    /stop – no recibir más mensajes míos
    /settings – idioma y zona horaria
    /club – tus clubes
    /mydata – ver lo que guardo sobre ti
    /forget – borrarlo todo
    /privacy – quién ve qué

    Puedes tocar un botón o escribir su número.

    Doy información general, no un diagnóstico. <b>En una emergencia</b> llama al número de emergencias de tu país (112, 999 o 911).

stopped-all = No te enviaré más mensajes. Lo que guardo sigue hasta que venza; /forget lo borra ahora. Puedes volver cuando quieras con /check.
stop-nothing = No tenía ningún mensaje previsto para ti.

# $language: su propio nombre; $zone: por ejemplo Europe/Madrid, 14:05, o settings-zone-untold
settings =
    <b>Ajustes</b>

    Idioma: { $language }
    Zona horaria: { $zone }
settings-zone-ask = ¿En qué zona horaria estás? Primero la región, luego la ciudad más cercana.
# $city: por ejemplo Madrid; $time: por ejemplo 14:05
settings-zone-set = De acuerdo, sigo la hora de { $city }: ahora son las { $time }. ¿No es así? Toca /settings.
settings-zone-untold = aún sin decir

# Una vez, debajo del primer resultado: breve, para que el resultado siga a la vista
zone-ask = <b>¿Qué hora es donde estás?</b> Así nunca te escribo de noche.
zone-place-why = Compartir la ubicación funciona en el móvil. Solo miro qué hora es allí. No guardo dónde estás.
zone-place-ask = Toca el botón debajo del campo de texto.
zone-place-no = De acuerdo. Puedes elegir tu hora con /settings cuando quieras.
zone-place-unknown = No he encontrado la hora de ese lugar. Puedes elegir una ciudad con /settings.
button-zone-other = Otra
button-place = Compartir mi ubicación
button-place-no = No compartir

bot-description = ¿Te duele la cadera después de correr? Con unos toques te digo con qué prisa pedir ayuda, cuál puede ser la causa y qué hacer ahora. Días después pregunto cómo va. Para adultos y adolescentes que corren. Información general, nunca un diagnóstico. En una emergencia llama al número de emergencias de tu país (112, 999 o 911).
bot-short-description = ¿Dolor de cadera al correr? Te digo con qué prisa pedir ayuda y qué hacer. No es un diagnóstico.

button-language = Idioma
button-zone = Zona horaria
button-more = Más
