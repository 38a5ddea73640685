# The weekly card in a group: numbers in bands, of nobody by name.

pulse-title = <b>Our week in numbers</b>
pulse-less-few = Running less because of a hip: fewer than 5.
pulse-less-some = Running less because of a hip: 5–9.
pulse-less-many = Running less because of a hip: 10 or more.
pulse-back-few = Back to full running: fewer than 5.
pulse-back-some = Back to full running: 5–9. Welcome back!
pulse-back-many = Back to full running: 10 or more. Welcome back!
pulse-counted = I count only adults who said yes, and I name nobody.
