# La tarjeta semanal en un grupo: números por tramos, de nadie por su nombre.

pulse-title = <b>Nuestra semana en números</b>
pulse-less-few = Corren menos por la cadera: menos de 5.
pulse-less-some = Corren menos por la cadera: de 5 a 9.
pulse-less-many = Corren menos por la cadera: 10 o más.
pulse-back-few = Vuelven a correr como siempre: menos de 5.
pulse-back-some = Vuelven a correr como siempre: de 5 a 9. ¡Qué bien!
pulse-back-many = Vuelven a correr como siempre: 10 o más. ¡Qué bien!
pulse-counted = Solo cuento a adultos que dijeron que sí, y no nombro a nadie.
