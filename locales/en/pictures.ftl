# The chart of the pain, the same in words, and the sheet for a doctor. All plain, without marks.

pain-chart-title = How the pain has gone
pain-chart-pain = Pain: 0 is none, 10 is the worst
pain-chart-days = Days since the check
pain-chart-marks = What was advised or done, by day

# The chart in words. $points: a list of pain-words-point
pain-words = Pain from 0 to 10. { $points }.
pain-words-none = The pain has not been told as a number yet.
pain-words-point = Day { $day }: { $pain }
# $marks: a list of pain-words-mark
pain-words-marks = Advised or done. { $marks }.
# $label: one of the mark-… phrases
pain-words-mark = Day { $day }: { $label }

# What is marked on the chart: short, to be understood alone.
mark-emergency = hospital advised at once
mark-urgent = doctor within 24 hours advised
mark-doctor = doctor advised
mark-physiotherapist = physiotherapist advised
mark-doctor_or_physiotherapist = doctor or physiotherapist advised
mark-pharmacist = pharmacist advised
mark-rest = rest advised
mark-booked = visit booked
mark-seen = seen by a doctor
mark-running = running again

# The sheet for a doctor
sheet-title = Hip pain in a runner: answers for the doctor
sheet-note = The runner told this to a bot. It is not a diagnosis, and no clinician has reviewed it.
sheet-note-other = Somebody else told this to a bot for the runner. It is not a diagnosis, and no clinician has reviewed it.
sheet-answers = Answers to the questions
sheet-advised = What was advised or done
sheet-taken = What was taken or used
sheet-taken-label = For this pain
sheet-day = Day { $day }
# $label: a question, or a day
sheet-label = { $label }:
sheet-cut = More was told than fits on this page.

button-course = How it went
button-sheet = A sheet for the doctor
sheet-caption = This is for whoever looks at it: your answers and how it went. I keep no copy of it.
# $language: a language, as it is called in this one
button-sheet-in = The same in { $language }

# What was taken or used, asked for the sheet.
question-taken = <b>First: have you taken or used anything for it?</b> Tick all that fits. A doctor will ask. Names and amounts are best written on the sheet by hand.
option-taken-paracetamol = Paracetamol
option-taken-nsaid_tablets = Tablets such as ibuprofen or naproxen
option-taken-nsaid_gel = A gel of the ibuprofen type
option-taken-ice = Ice
option-taken-other = Another medicine
button-taken-none = Nothing
button-taken-skip = Skip this
taken-skipped = All right. The sheet says that you did not tell it.
taken-caution = <b>Ibuprofen-type medicines: not now,</b> after what you told me. Please stop them, and ask a pharmacist what suits you. Keep taking what a doctor has prescribed, and ask them about it.
# The same on the sheet
taken-untold = Not told
taken-none = Nothing
taken-paracetamol = Paracetamol
taken-nsaid_tablets = Anti-inflammatory tablets (such as ibuprofen or naproxen)
taken-nsaid_gel = Anti-inflammatory gel
taken-ice = Ice
taken-other = Another medicine: ____________________
