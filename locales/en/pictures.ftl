# The chart of the pain, the same in words, and the sheet for a doctor. All plain, without marks.

pain-chart-title = How the pain has gone
pain-chart-pain = Pain: 0 is none, 10 is the worst
pain-chart-days = Days since the check
pain-chart-marks = What was advised or done, by day

# The chart in words. $points: a list of pain-words-point
pain-words = Pain from 0 to 10. { $points }.
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
sheet-answers = Answers to the questions
sheet-advised = What was advised or done
sheet-taken = What was taken
sheet-day = Day { $day }
# $label: a question, or a day
sheet-label = { $label }:
sheet-cut = More was told than fits on this page.

button-course = How it went
button-sheet = A sheet for the doctor
sheet-caption = This is for whoever looks at it: your answers and how it went. I keep no copy of it.
