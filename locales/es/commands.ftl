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

# $language: su propio nombre; $zone: por ejemplo Europe/Madrid
settings =
    <b>Ajustes</b>

    Idioma: { $language }
    Zona horaria: { $zone }
settings-zone-ask = ¿En qué zona horaria estás? Primero la región, luego la ciudad más cercana.
settings-zone-set = De acuerdo, tu zona horaria es { $zone }.

bot-description = ¿Te duele la cadera después de correr? Con unos toques te digo con qué prisa pedir ayuda, cuál puede ser la causa y qué hacer ahora. Días después pregunto cómo va. Para adultos y adolescentes que corren. Información general, nunca un diagnóstico. En una emergencia llama al número de emergencias de tu país (112, 999 o 911).
bot-short-description = ¿Dolor de cadera al correr? Te digo con qué prisa pedir ayuda y qué hacer. No es un diagnóstico.

button-language = Idioma
button-zone = Zona horaria
button-more = Más
