# Meeting the bot, consent, going on and going back.
# Keys that begin with button- are button labels: no markup, at most 30 characters.
# In all other messages only b, i, u, s, code, a and blockquote may stand, and & is written &amp;.

# The region whose dates and numbers are used.
language-region = en-GB
language-name = English
language-choose = Which language shall we use?
language-set = All right, we go on in English.

welcome =
    <b>Hello, I am Hip Helper.</b>

    I ask runners with a sore hip a few short questions. Then I tell you how soon to get help, what the cause may be, and what to do now. Some days later I ask how things are.

    It takes about 2 minutes, and you only tap. What I say is general information, not a diagnosis.

    <b>In an emergency</b> do not wait for me: call your local emergency number (112, 999 or 911).

button-stop-signs = When to get help now
button-check-start = Start the check
button-go-on = Go on
button-restart = Start again
button-change = Change an answer
button-again = New check
button-back = Back
button-done = Done
button-none = None of these
button-why-ask = Why do you ask?
button-mistake = I tapped that by mistake
button-also = It also hurts elsewhere
button-also-on = ✓ It also hurts elsewhere
button-causes = Why, and what helps
button-why = Why?
button-painkillers = Can I take something?
button-doctor = When to see a doctor
button-result = Back to the result
button-show-result = Show the result
button-book-now = I will book now
button-stop = Stop these messages
button-undo = Undo

consent-declined =
    That is fine. I keep nothing about you.

    What follows may help all the same. If you change your mind, tap /check.

# $number: the emergency number, or emergency-number-unknown
stop-signs =
    <b>Call { $number } or go to A&amp;E (emergency department) now if:</b>
    • you cannot take four steps
    • one leg looks shorter or turned out
    • you are numb between the legs or in both legs, or have new bladder or bowel trouble
    • a testicle suddenly hurts
    • you are breathless, your chest hurts, or you fainted
    • you have a fever or feel very ill, and it hurts a lot, you limp, or the hip will not move
    • you fell and hit your head, or have belly pain or heavy bleeding
    • you limp or your groin hurts after a fall, and you are 65 or older or have weak bones
    • a lump in the groin is hot or very painful, or you feel ill with it

    <b>See a doctor today if:</b>
    • you have a fever or feel ill
    • one calf or leg is swollen, or has changed colour
    • the skin over the sore place is hot or red
    • the groin or front of the thigh hurts when you land, and you limp or it hurts at night
    • you limp after a fall, or felt a pop
    • the leg is numb and weak
    • you are pregnant or gave birth recently, and the pain is new
    • you are under 18 and limp, or the groin, thigh or knee hurts

first-aid =
    <b>First aid for a sore hip</b>

    • <b>Stop running</b> for now. Do not test it with hops or sprints.
    • <b>Rest, but not in bed.</b> Keep doing what does not hurt, such as easy walking.
    • <b>Ice, if it feels good:</b> 10 to 20 minutes, wrapped in a thin damp towel. Stop if the skin goes numb, white or burns. No ice on skin that is already numb.
    • <b>Pain relief:</b> ask a pharmacist what suits you.
    • <b>See a doctor</b> if it is not clearly better in 1 to 2 weeks. Go sooner if it hurts in the groin or at the front, if you limp, or if you are under 18.

    General information, not a diagnosis.

# $position: the number of the question
unfinished = You were at question { $position }. Shall we go on, or start again?
finished-already = You have finished your check. You can look at the result, change an answer, or start a new check.
progress-line = <i>Question { $position }</i>
answers-so-far = <i>So far:</i>
# A line of the card: a short-… label and what was answered
card-line = { $question }: { $answer }
# $value: 0 to 10
answer-scale = Pain { $value } out of 10
# $question: a short-… label
answer-none = { $question }: none
# $range: such as 4-6
reason-severity = Pain { $range } out of 10

hint-start = I can only read taps, numbers and commands. To begin, tap the button below; for help tap /help.
hint-tap = Please tap a button, or type its number. Nothing is lost.
# $max: the last number of the list
hint-number = Please type a number from 1 to { $max }, or tap a button.
hint-scale = Please type one number from 0 to 10, or tap a button.
hint-not-text = I can only read taps and numbers, not pictures, voice or stickers. Nothing is lost.
hint-too-long = That is too long for me. Please tap a button, or type its number.

# $answer: what was answered then
old-button = You have answered that already: { $answer }. You can change it.
old-check = That button belongs to an older check. Here is where you are now.
unknown-button = I do not know this button any more. Tap /check to begin.
unknown-command = I do not know that command. Here is what I can do: /help
cancelled = I have put the check away and kept nothing of it. Tap /check to start again.
nothing-to-cancel = There is no check to put away. Tap /check to start one.
sorry = Sorry, something went wrong on our side. Your answers are safe. Please tap again.
too-fast = That was too fast for me. Wait ten seconds, then tap again. Nothing is lost.

card-title = <b>Your answers.</b> Tap one to change it.

type-several = <i>Or type the numbers, such as 1 3.</i>
# $number: the emergency number, or emergency-number-unknown
hint-emergency = In an emergency call { $number }.
answer-value = { $value } out of 10
answer-nothing = none
