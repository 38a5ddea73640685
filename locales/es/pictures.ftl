# El gráfico del dolor, lo mismo en palabras, y la hoja para el médico. Todo sin marcas.

pain-chart-title = Cómo ha ido el dolor
pain-chart-pain = Dolor: 0 es nada, 10 es el peor
pain-chart-days = Días desde el cuestionario
pain-chart-marks = Qué se aconsejó o se hizo, por día

# El gráfico en palabras. $points: una lista de pain-words-point
pain-words = Dolor de 0 a 10. { $points }.
pain-words-point = Día { $day }: { $pain }
# $marks: una lista de pain-words-mark
pain-words-marks = Consejos y pasos dados. { $marks }.
# $label: una de las frases mark-…
pain-words-mark = Día { $day }: { $label }

# Lo que se marca en el gráfico: corto, para que se entienda solo.
mark-emergency = ir ya al hospital (consejo)
mark-urgent = ir al médico en 24 horas (consejo)
mark-doctor = ir al médico (consejo)
mark-physiotherapist = ir al fisioterapeuta (consejo)
mark-doctor_or_physiotherapist = ir al médico o fisioterapeuta (consejo)
mark-pharmacist = ir a la farmacia (consejo)
mark-rest = descansar (consejo)
mark-booked = cita pedida
mark-seen = ya lo ha visto un médico
mark-running = otra vez a correr

# La hoja para el médico
sheet-title = Dolor de cadera al correr: respuestas para el médico
sheet-note = Es lo que esta persona le contó a un bot. No es un diagnóstico, y ningún profesional sanitario lo ha revisado.
sheet-answers = Respuestas a las preguntas
sheet-advised = Qué se aconsejó o se hizo
sheet-taken = Qué se tomó
sheet-day = Día { $day }
# $label: una pregunta, o un día
sheet-label = { $label }:
sheet-cut = Se contó más de lo que cabe en esta página.

button-course = Cómo ha ido
button-sheet = Una hoja para la consulta
sheet-caption = Esto es para quien lo mire: tus respuestas y cómo ha ido. No guardo copia.
