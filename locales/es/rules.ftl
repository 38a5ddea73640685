# Qué hay en las respuestas que llevó a esto, y por qué importa: un mensaje por cada regla.
# Sencillo, 190 caracteres como mucho, sin asustar sin motivo. La acción se dice antes.

## Emergencia

rule-E1 = No sentir la zona entre las piernas, o fallos nuevos al orinar o ir al baño, puede ser señal de nervios comprimidos en la espalda. Las horas cuentan.
rule-E2 = Dolor de espalda o nalga en los dos lados, con zonas dormidas o debilidad, puede ser señal de nervios comprimidos en la espalda. Las horas cuentan.
rule-E3 = Una cadera que no aguanta cuatro pasos puede estar rota o infectada. Puede pasar sin ninguna caída.
rule-E4 = Una pierna se ve más corta o girada. Puede ser que la cadera esté rota o fuera de su sitio.
rule-E5 = Tras una caída, un hueso envejecido o débil puede estar roto aunque aún camines. Necesita una imagen ahora.
rule-E6 = Fiebre o malestar junto con estas señales puede ser una infección en la cadera. Tiene tratamiento, pero las horas cuentan.
rule-E7 = Un dolor repentino en un testículo puede indicar que se ha torcido. Se puede salvar, pero solo en unas pocas horas.
rule-E8 = Un bulto con dolor fuerte, piel caliente o malestar puede ser una hernia atrapada. Debe verla ya un cirujano.
rule-E9 = La falta de aire, un desmayo o el dolor de pecho pueden venir del corazón. También de un coágulo en el pulmón.
rule-E16 = Tras un golpe, un dolor fuerte con hinchazón y acorchamiento puede ser un músculo que se hincha sin sitio. Necesita ayuda en horas.
rule-E15 = Antes de los 18, fiebre y dolor de cadera a la vez puede ser una infección en la articulación. En el hospital lo pueden saber, y las horas cuentan.
rule-E14 = Una pierna que cambia de color y se hincha, se duerme o duele mucho puede tener una vena o arteria tapada. Corre peligro: cada hora cuenta.
rule-E10a = Tras un golpe en la cabeza o el cuello, un sangrado interno puede notarse tarde. La edad o un anticoagulante lo hace más probable.
rule-E10b = Tras una caída o un golpe, dolor de barriga o sangrado fuerte puede indicar una lesión por dentro. Hay que verlo en el hospital.
rule-E10c = Tomas un anticoagulante. Por eso, la hinchazón tras una caída puede ser un sangrado que no para solo.

## Urgente

rule-U1 = Puede ser una infección en la cadera. Si empiezas a cojear, la cadera no se mueve o te sientes muy mal: ve a Urgencias ya.
rule-U2 = Piel roja o caliente donde duele puede indicar una infección.
rule-U3 = Una pierna hinchada o de otro color puede indicar un coágulo en una vena. También un dolor nuevo, si tiendes a tener coágulos.
rule-U4 = Dolor en este sitio al apoyar o caminar puede ser un hueso que empieza a agrietarse. A tiempo se cura bien; si corres, puede romperse.
rule-U5 = A tu edad la cadera aún crece, y puede doler solo en la rodilla. Con lo que cuentas, una parte puede haberse movido o arrancado.
rule-U5b = A tu edad, un dolor por delante o en la rodilla puede venir de una cadera que se desliza donde crece. Una radiografía lo muestra.
rule-U6 = Si cojeas tras una caída, puede haber un hueso roto aunque camines. Hace falta una radiografía.
rule-U7 = Un chasquido, o un moretón con la pierna débil, puede ser un tendón arrancado del hueso. Si hay que repararlo, mejor pronto.
rule-U8 = Un dolor tan fuerte, en reposo o con cojera, tiene una causa. Un médico puede buscarla.
rule-U8b = Un dolor de ingle muy fuerte desde hoy puede venir de una hernia o un testículo. Si notas un bulto duro o te duele un testículo: ve ya a urgencias.
rule-U9 = En el embarazo y tras el parto, un dolor nuevo aquí puede venir de un coágulo. Para ir sobre seguro, se mira el mismo día.
rule-U10 = Tras perder peso sin querer o tener cáncer, un hueso puede estar más débil. Si duele al cargarlo o en reposo, hay que mirarlo pronto.
rule-U11 = Te duele en reposo y cojeas. Puede venir del hueso o de una infección.
rule-U12 = Esta hinchazón es más de lo que explica un simple moretón. Puede venir de una infección o de un coágulo.
rule-U13 = Un bulto que duele puede ser una hernia. Conviene verla antes de que quede atrapada.
rule-U14 = Zona dormida y debilidad juntas pueden indicar que un nervio está comprimido.
rule-U15 = Los corticoides pueden debilitar el hueso de la cadera o su riego. Si cojeas, hay que mirar el hueso.
rule-U19 = Tras una caída, los huesos débiles de la columna pueden romperse aunque no pareciera mucho. Hay que mirarlo pronto.
rule-U20 = Un dolor de espalda fuerte y repentino desde los 65 puede venir de una gran arteria del vientre. En el hospital lo aclaran.
rule-U18 = El hormigueo en las dos piernas con dolor de espalda, desde hace meses, puede venir de un estrechamiento en la columna. Un médico debe mirarlo pronto.
rule-U17 = Con huesos débiles, la base de la espalda puede agrietarse sin una caída. Cojear y el dolor al caminar apuntan a eso.
rule-U16 = Tras una caída, un hueso envejecido o débil puede romperse con poco dolor. Una radiografía es la forma segura de saberlo.
rule-E7b = Un dolor en un testículo debe verse el mismo día, aunque no sea nuevo.
rule-E10d = Un golpe en la cabeza o el cuello debe verse hoy. Algunas lesiones parecen pequeñas al principio.

## Médico

rule-D1 = A tu edad la cadera aún crece. Por eso todo dolor de cadera merece que lo vea un médico.
rule-D2 = Un dolor por delante que viene al correr o caminar puede venir del hueso. Sin impactos hasta que lo vea un médico.
rule-D3 = Este dolor de espalda o nalga puede venir del hueso de la base de la espalda. Lo sugiere que empezara de repente o que duela al apoyar.
rule-D4 = Lo que cuentas de tus huesos hace más probable una fractura por estrés. Un médico puede mirarlo.
rule-D5 = Un dolor que sigue en reposo, o lo que has contado de tu salud: un médico debe buscar la causa.
rule-D6 = Has marcado una señal que hay que explorar: zona dormida, debilidad, bloqueo, rigidez, hinchazón o bulto.
rule-D7 = Una cojera que dura más del primer día debe verse.
rule-D8 = Un dolor que dura más de seis semanas merece una buena exploración.
rule-D9 = Si duelen los dos lados, la causa puede no ser el entrenamiento. Merece una revisión.
rule-D10 = Tras una caída, un dolor en este sitio puede venir de una rotura pequeña.
rule-D11 = Un dolor al saltar puede venir del hueso. Por favor, no saltes para probarlo.
rule-D12 = Desde los 55, un dolor de cadera sin motivo en el entrenamiento merece una revisión.
rule-D13 = Cuesta decir dónde duele. Por eso hay que descartar el hueso antes de volver a correr.
rule-D14 = Un dolor bajo de espalda que no se sabe cómo empezó merece una revisión.
rule-D15 = Tus respuestas no dan una imagen clara, o falta alguna. Para ir sobre seguro, que alguien lo vea.
rule-D16 = Un dolor tan fuerte merece que lo vea un médico, sea cual sea la causa.
rule-D-AVN = Los corticoides, la anemia falciforme o mucho alcohol pueden dañar el riego del hueso de la cadera. Una prueba de imagen lo muestra.
rule-E7c = Un dolor de ingle muy fuerte desde hoy, sin tirón, puede venir de un testículo o de una hernia atrapada. Los dos necesitan ayuda en horas.
rule-E11 = A tu edad la cadera aún crece. Tras una caída, cojear con dolor aquí puede indicar que la parte que crece se ha deslizado.
rule-E12 = Un dolor muy fuerte con hinchazón o piel roja puede ser una infección. Puede empezar sin fiebre.
rule-E13 = El dolor es muy fuerte y nuevo, y la cadera apenas se mueve. Puede ser una infección o una rotura.
rule-D19 = Un chasquido de hace semanas puede ser un tendón arrancado del hueso. Se puede reparar durante unas semanas, así que ve pronto.
rule-D18 = El descanso lo calma, y al volver a correr regresa. Puede venir del hueso. Sin impactos hasta que te vean.
rule-D17 = Un clic muy dentro de la ingle, con dolor al sentarte o agacharte, puede venir de la articulación. Merece una revisión.
