# El gráfico del dolor, lo mismo en palabras, y la hoja para el médico. Todo sin marcas.

pain-chart-title = Cómo ha ido el dolor
pain-chart-pain = Dolor: 0 es nada, 10 es el peor
pain-chart-days = Días desde el cuestionario
pain-chart-marks = Qué se aconsejó o se hizo, por día

# El gráfico en palabras. $points: una lista de pain-words-point
pain-words = Dolor de 0 a 10. { $points }.
pain-words-none = Aún no se ha dado un número para el dolor.
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
sheet-note-other = Es lo que otra persona le contó a un bot por quien corre. No es un diagnóstico, y ningún profesional sanitario lo ha revisado.
sheet-answers = Respuestas a las preguntas
sheet-advised = Qué se aconsejó o se hizo
sheet-taken = Qué se tomó o se usó
sheet-taken-label = Para este dolor
sheet-day = Día { $day }
# $label: una pregunta, o un día
sheet-label = { $label }:
sheet-cut = Se contó más de lo que cabe en esta página.

button-course = Cómo ha ido
button-sheet = Una hoja para la consulta
sheet-caption = Esto es para quien lo mire: tus respuestas y cómo ha ido. No guardo copia.
# $language: un idioma, como se llama en este
button-sheet-in = Lo mismo en { $language }

# Lo que se ha tomado o usado, preguntado para la hoja.
question-taken = <b>Primero: ¿has tomado o usado algo para esto?</b> Marca todo lo que corresponda. El médico lo preguntará. Los nombres y las cantidades es mejor escribirlos a mano en la hoja.
option-taken-paracetamol = Paracetamol
option-taken-nsaid_tablets = Pastillas como ibuprofeno o naproxeno
option-taken-nsaid_gel = Un gel del tipo del ibuprofeno
option-taken-ice = Hielo
option-taken-other = Otro medicamento
button-taken-none = Nada
button-taken-skip = Saltar
taken-skipped = De acuerdo. La hoja dice que no lo has contado.
taken-caution = <b>Medicamentos del tipo del ibuprofeno: ahora no,</b> por lo que me has contado. Déjalos, por favor, y pregunta en la farmacia qué te conviene. Sigue tomando lo que te haya recetado un médico, y pregúntale por ello.
# Lo mismo en la hoja
taken-untold = No se ha contado
taken-none = Nada
taken-paracetamol = Paracetamol
taken-nsaid_tablets = Antiinflamatorio en pastillas (como ibuprofeno o naproxeno)
taken-nsaid_gel = Antiinflamatorio en gel
taken-ice = Hielo
taken-other = Otro medicamento: ____________________
