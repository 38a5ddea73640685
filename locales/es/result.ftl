# El resultado. Su primer mensaje no debe pasar de 900 caracteres en ningún idioma, sea cual sea;
# una prueba lo vigila. La acción siempre va antes que su razón.

urgency-urgent-title = <b>Ve al médico antes de 24 horas</b>
# Cuando hay que ir a un hospital, el mismo día
urgency-urgent-title-today = <b>Te tienen que ver hoy</b>
urgency-doctor-title = <b>Conviene que lo vean</b>
urgency-self_care-title = <b>Puedes cuidarlo por tu cuenta</b>
urgency-self_care-lead = Nada de lo que cuentas pide un médico ahora.

# $number: el número de emergencias, o emergency-number-unknown
action-ambulance = <b>Llama ya al { $number }.</b> Di que necesitas una ambulancia y dónde estás.
action-emergency_department = <b>Llama al { $number } o pide que te lleven ya a urgencias.</b> No conduzcas.
# El mismo día, cuando no hace falta ambulancia
action-emergency_department-today = <b>Ve hoy a urgencias.</b> Pide que te lleven; no conduzcas.
action-out_of_hours_tonight = <b>Habla hoy con un médico.</b> Si ya han cerrado, llama esta noche al servicio de guardia.
action-first_thing_tomorrow = <b>Llama hoy a un médico.</b> ¿Ya es tarde? Mañana a primera hora. ¿Nadie abre? Llama al servicio de guardia.

emergency-number-unknown = número de emergencias de tu país (112, 999 o 911)

emergency-meanwhile-walking = <b>Hasta que llegue la ayuda:</b> no apoyes nada la pierna y muévela lo menos posible. No comas, y bebe solo sorbos de agua. Que alguien se quede contigo.
emergency-meanwhile-spine = <b>De camino:</b> apunta cuándo empezó a dormirse la zona o a fallar al orinar, y dilo lo primero. Que alguien se quede contigo.
emergency-meanwhile-infection = <b>De camino:</b> no apoyes la pierna. No comas, y bebe solo sorbos de agua. Di que tienes fiebre o te encuentras mal, y desde cuándo.
emergency-meanwhile-breath = <b>Hasta que llegue la ayuda:</b> siéntate y no hagas esfuerzos. Deja la puerta abierta, y que alguien se quede contigo.
emergency-meanwhile-testicle = <b>De camino:</b> no comas, y bebe solo sorbos de agua. Di al llegar: dolor repentino en un testículo, y desde cuándo.
emergency-meanwhile-default = <b>Hasta que te vean:</b> descansa. No comas, y bebe solo sorbos de agua. Que alguien se quede contigo.

whom-doctor = un médico
whom-physiotherapist = un fisioterapeuta
whom-doctor_or_physiotherapist = un médico o fisioterapeuta
whom-pharmacist = un farmacéutico
whom-doctor-lead = Pide cita con un médico en los próximos días.
whom-physiotherapist-lead = Ve a un fisioterapeuta antes de dos semanas.
whom-doctor_or_physiotherapist-lead = Ve a un médico o fisioterapeuta antes de dos semanas.
whom-pharmacist-lead = Pregunta en una farmacia en los próximos días.
# Si puede ser el hueso, los días cuentan
whom-doctor-lead-bone = Que te vea un médico en tres días como mucho.

running-stop = <b>Nada de correr ni saltar</b> hasta que alguien lo examine.
running-stop-bone = <b>Nada de correr ni saltar</b> hasta que te vean. Si caminar duele, no apoyes la pierna.
# Donde vale la escala del dolor
running-up_to_two = <b>Correr:</b> solo poco y suave, con un dolor de 2 sobre 10 o menos.
running-as_pain_allows = <b>Correr:</b> solo poco y suave, y solo mientras no duela.

# $activities: una lista de activity-…
tonight-rest = <b>Descansa</b> de lo que duele, no en la cama. Si no duele, sigue con { $activities }.
tell-parent = <b>Cuéntaselo ya</b> a tu madre, a tu padre o a quien te cuide, y enséñale esto.
# Contado por otra persona
show-them = <b>Enseña esto</b> a la persona por la que preguntas.
show-parent = <b>Enseña esto</b> a la persona por la que preguntas, y a quien la cuide.
tonight-rest-bone = <b>Descansa la pierna:</b> solo paseos cortos sin dolor. Usa muletas si pisar duele.
# Hasta que te vean por algo que no es el hueso: infección, coágulo, nervio, dolor fuerte
tonight-rest-urgent = <b>Descansa</b> hasta que te vean: sin deporte y sin masajes.
tonight-rest-fall = <b>Descansa</b> un día o dos. Por ahora, ni masaje, ni calor, ni alcohol.
ice = <b>Hielo</b> si alivia: 10–20 min en una toalla fina y húmeda. Quítalo si la piel se duerme, blanquea o quema.

likely = <b>Probable:</b> { $causes }
possible = <b>Posible:</b> { $causes }

go-today = <b>Ayuda ya:</b> no puedes andar; entrepierna dormida; dolor de testículo; falta de aire. <b>Hoy, si es nuevo:</b> fiebre; pierna hinchada; dolor de noche; va a peor.

disclaimer = Esto es información general, no un diagnóstico. Ningún profesional sanitario la ha revisado todavía. Si dudas, pregunta a uno.
disclaimer-short = <i>Información general, no un diagnóstico.</i>
# $day: por ejemplo jueves, 26 de noviembre
follow-up-note = El { $day } te preguntaré cómo va todo.

not-better = <b>¿No está claramente mejor?</b> Tras una semana, ve al médico si duele en la ingle, por delante, en la nalga o la espalda, o si tienes menos de 18 años. En otro sitio, ve al médico o fisioterapeuta tras dos semanas.
tell-them = <b>Qué decir:</b> dónde duele, desde cuándo, cómo empezó, qué lo empeora y cómo caminas. Di que corres. Nombra tus medicinas y los huesos que te hayas roto.
ask-mri = <b>Pregunta:</b> ¿puede ser una fractura por estrés? Si la radiografía sale normal, ¿me pueden hacer una resonancia? Al principio, una radiografía puede no verla.

why-title = <b>Por qué este resultado</b>
# $answers: las respuestas de la persona
why-for = <b>A favor:</b> { $answers }
why-against = <b>En contra:</b> { $answers }
why-told = <b>Me has dicho:</b> { $answers }
why-less = <b>A favor de menos prisa:</b> { $answers }
why-none = Con lo que me has dicho, ninguna de mis reglas pide que te vean ahora.
# $source: de dónde sale un dato
source = <i>Fuente: { $source }</i>
# Lo mismo cuando una parte es de saber general y un profesional aún debe confirmarla
source-unconfirmed = <i>Fuente: { $source }. Una parte aún está por confirmar.</i>
# $rule: su nombre en el libro de reglas · $source: de dónde sale
rule-source = <i>Regla { $rule }. Fuente: { $source }</i>
# Lo mismo cuando ningún profesional la ha confirmado y no se ha leído ninguna fuente
rule-source-unconfirmed = <i>Regla { $rule }. Fuente: { $source }. Aún por confirmar.</i>

causes-title = <b>Qué puede ser, y qué ayuda.</b> Toca una para leer más. Pueden darse varias a la vez, y solo una exploración lo aclara.
care-title = <b>Hasta que te vean</b>
expect-title = <b>Cuánto puede durar</b>
see-doctor-title = <b>Cuándo ir al médico</b>
doctor-may-title = <b>Qué puede hacer el médico</b>
# Donde el dolor puede venir del hueso y aún no hace falta que lo miren
running-pause-bone = <b>Correr:</b> pausa. Si al pisar vuelve a doler, que lo miren.
running-pause = <b>Correr:</b> para por ahora. Vuelve, poco y suave, tras 5 días sin dolor.
cause-first = <b>Primero, tu resultado:</b> que te vean antes de 24 horas, y no corras hasta entonces.
ask-hip-slip = <b>Pregunta:</b> ¿puede haberse desplazado la cadera donde aún crece? Se ve en radiografías en dos posiciones.
