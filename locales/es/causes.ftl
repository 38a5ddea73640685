# Qué puede causar el dolor. Por cada causa: -name (sencillo, 28 caracteres como mucho, en
# minúscula), -what, -expect, -doctor, -treatment, y -loading (cuándo y cómo empezar con la fuerza)
# o, donde en casa solo se puede proteger la zona hasta que alguien la vea, -care. Nunca una
# medicina; 320 caracteres cada uno. Ningún texto manda correr: el resultado dice si se puede. Con
# qué seguir y qué evitar está en guidance.ftl.

cause-tendonitis-name = tendinitis por delante
cause-tendonitis-what = Un tendón de la parte delantera de la cadera ha tenido más carga de la que aguanta. Sube el muslo; por eso duelen las escaleras, las cuestas y las zancadas largas. Un hueso que empieza a agrietarse se siente igual. Si empieza a doler al apoyar, que lo miren.
cause-tendonitis-loading = Si duele al apoyar, primero hay que descartar el hueso. Si no, fortalece la parte delantera de la cadera paso a paso, mejor con un fisioterapeuta.
cause-tendonitis-expect = Suele aliviarse en 2 o 3 semanas. Volver a correr como antes puede llevar de 6 a 12 semanas.
cause-tendonitis-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 1 semana. Ve enseguida si te ha dolido al apoyar, si duele de noche o si cojeas.
cause-tendonitis-treatment = Explorarte y, si hace falta, mirar con radiografía, ecografía o resonancia. Lo primero son los ejercicios con fisioterapia. Una inyección es rara.

cause-muscle_strain-name = desgarro muscular
cause-muscle_strain-what = Se han roto algunas fibras de un músculo, a menudo en un esprint, una patada o un resbalón. Duele al usarlo o estirarlo. Puede salir un moretón al día siguiente o al otro. Tras un gran esfuerzo también puede ser solo agujetas unos días.
cause-muscle_strain-loading = Protégelo hasta 3 días; un vendaje ajustado, sin que apriete, puede ayudar. Después muévelo con suavidad, solo mientras no duela, y fortalécelo poco a poco.
cause-muscle_strain-expect = Un desgarro pequeño dura de 1 a 3 semanas; uno mayor, de 4 a 8. Casi todos mejoran en 2 semanas. El ejercicio duro puede tener que esperar hasta 8.
cause-muscle_strain-doctor = El mismo día tras un chasquido con un moretón grande, un hueco en el músculo o debilidad. Si no, cuando en 2 semanas no esté claramente mejor.
cause-muscle_strain-treatment = Explorar el músculo y, si hace falta, mirar con ecografía o resonancia. Los ejercicios con fisioterapia ayudan a curarlo. La cirugía es solo para un tendón arrancado del hueso.

cause-bursitis-name = bursitis
cause-bursitis-what = Una bursa es una bolsita blanda que ayuda a que los tendones resbalen; todos las tenemos. Puede hincharse con más carga o tras caer de lado. Por fuera de la cadera, la causa suele ser más bien el tendón vecino.
cause-bursitis-loading = Pasados unos 3 días, fortalece el lado de la cadera poco a poco. Hazlo de pie, sin tumbarte sobre el lado que duele.
cause-bursitis-expect = Puede durar de semanas a meses.
cause-bursitis-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve el mismo día si la piel está caliente o roja, o si tienes fiebre.
cause-bursitis-treatment = Lo primero son los ejercicios con fisioterapia. A veces miran con ecografía o ponen una inyección. La cirugía es rara.

cause-osteoarthritis-name = artrosis
cause-osteoarthritis-what = La articulación de la cadera cambia despacio, sobre todo desde los 45. Está rígida en los primeros pasos y por la mañana, menos de media hora. Cuesta ponerse zapatos y calcetines. Por lo que se sabe, correr por gusto no desgasta las caderas.
cause-osteoarthritis-loading = Puedes empezar ya: los ejercicios de fuerza y moverte con regularidad ayudan a la articulación. Si te sobra peso, perder un poco puede aliviar la cadera. Cuando puedas volver a correr: menos rato y sobre suelo blando.
cause-osteoarthritis-expect = Es normal tener semanas buenas y malas. El ejercicio tarda de 6 a 12 semanas en notarse.
cause-osteoarthritis-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve antes si limita tu día o duele de noche.
cause-osteoarthritis-treatment = Muchas veces no hace falta ninguna imagen. Lo primero son los ejercicios con fisioterapia. Una medicina o una inyección puede ayudar, y una cadera nueva es lo último.

cause-it_band_syndrome-name = cintilla iliotibial
cause-it_band_syndrome-what = Una banda fuerte baja por fuera del muslo hasta la rodilla. Lo que hay debajo puede quedar apretado con más distancia, cuesta abajo o calzado gastado. Suele empezar a la misma distancia en cada salida.
cause-it_band_syndrome-loading = Puedes empezar ya por el lado de la cadera. Cuando puedas volver a correr: para antes de la distancia en que empieza, y da pasos algo más cortos y rápidos.
cause-it_band_syndrome-expect = Suele durar de 2 a 6 semanas.
cause-it_band_syndrome-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve antes si la rodilla se bloquea o se hincha.
cause-it_band_syndrome-treatment = Explorar la cadera y la rodilla, y enseñarte ejercicios. Pocas veces hace falta una inyección.

cause-labral_tear-name = cartílago roto (labrum)
cause-labral_tear-what = El labrum es un anillo blando alrededor del hueco de la cadera. Puede romperse poco a poco o tras un giro. La cadera puede engancharse, bloquearse, hacer clic o fallar. Mucha gente lo tiene así y no le duele nada.
cause-labral_tear-loading = Puedes empezar ya con la cadera y el tronco, poco a poco y sin dolor.
cause-labral_tear-expect = Los ejercicios tardan de 6 a 12 semanas en ayudar. Mucha gente va bien sin cirugía.
cause-labral_tear-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 1 semana. Ve enseguida si la cadera se bloquea y no se mueve.
cause-labral_tear-treatment = Primero una radiografía, y una resonancia si hace falta. A veces duermen la articulación para ver de dónde viene el dolor. Los ejercicios van antes; la cirugía por pequeños cortes es para algunos.

cause-hip_pointer-name = golpe en el hueso (cadera)
cause-hip_pointer-what = Un golpe o una caída ha magullado el borde del hueso de la cadera. Duele al tocarlo, se hincha y puede ponerse morado. Molesta al girar, al subir el muslo o al tumbarte encima.
cause-hip_pointer-loading = Pasados unos 3 días, cuando duela menos al tocarlo: muévelo con suavidad, y después fortalece la cadera y el tronco.
cause-hip_pointer-expect = Dura de 1 a 4 semanas, muchas veces unas 2.
cause-hip_pointer-doctor = El mismo día si se hincha mucho o no puedes caminar. También si tienes menos de 18 años, tomas un anticoagulante o te duele la barriga. Si no, cuando en 2 semanas no esté claramente mejor.
cause-hip_pointer-treatment = Explorarlo, y quizá hacer una radiografía para descartar una rotura.

cause-hip_fracture-name = cadera rota
cause-hip_fracture-what = El hueso del muslo está roto cerca de la cadera, casi siempre tras una caída. Es más probable desde los 65 o con huesos débiles. Hay quien aún camina cojeando, y la primera radiografía puede salir normal.
cause-hip_fracture-care = Esto no se puede tratar en casa. No camines sobre ella. No comas, y bebe solo sorbos de agua hasta que te vean.
cause-hip_fracture-expect = Depende de la rotura. En el hospital te lo dirán.
cause-hip_fracture-doctor = Llama ya a una ambulancia si no puedes andar, o si la pierna se ve más corta o girada. Si no, cuando diga tu resultado.
cause-hip_fracture-treatment = Una radiografía, y luego una resonancia o un TAC si no está claro. Muchas roturas se operan, normalmente en dos días.

cause-stress_fracture-name = fractura por estrés
cause-stress_fracture-what = Un hueso puede agrietarse poco a poco si la carga crece más rápido de lo que se repara. Duele al apoyar, y más tarde al caminar o de noche. La parte delantera del muslo es un sitio tan típico como la ingle.
cause-stress_fracture-care = Deja de correr y saltar hasta que te hayan examinado. Usa muletas si caminar duele. No tapes el dolor para seguir.
cause-stress_fracture-expect = Cerca de la articulación: a menudo de 4 a 6 semanas sin carga, y luego de 8 a 16 para volver a correr. Pelvis: de 8 a 12 semanas. Base de la espalda: de 3 a 4 meses.
cause-stress_fracture-doctor = Cuando diga tu resultado. Antes de 24 horas si empiezas a cojear, si empieza a doler de noche o si duele más al apoyar o saltar.
cause-stress_fracture-treatment = Una resonancia, porque una radiografía normal no la descarta. Muletas unas semanas, a veces cirugía. También mirarán la comida, la vitamina D y las hormonas, porque el hueso necesita las tres.

cause-gluteal_tendinopathy-name = tendón externo de la cadera
cause-gluteal_tendinopathy-what = Los tendones de los músculos de la nalga duelen donde llegan al bulto de hueso del lado de la cadera. Es más común en mujeres de 40 a 60. Tumbarse encima, las escaleras y cruzar las piernas los aprietan.
cause-gluteal_tendinopathy-loading = Puedes empezar ya, poco a poco: de pie junto a una pared, empuja la pierna contra ella sin moverla. Más tarde, túmbate boca arriba y levanta la cadera. De noche ayuda una almohada entre las rodillas.
cause-gluteal_tendinopathy-expect = Va despacio: de 6 a 12 semanas.
cause-gluteal_tendinopathy-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve antes si la pierna se debilita o cojeas.
cause-gluteal_tendinopathy-treatment = Explorarlo. Lo que mejor funciona son los consejos y ejercicios con fisioterapia; al cabo de un año, una inyección no va mejor. Hacen una imagen si parece roto.

cause-hamstring_tendinopathy-name = tendón isquiotibial
cause-hamstring_tendinopathy-what = El tendón del hueso sobre el que te sientas está sobrecargado, a menudo tras series, cuestas o más distancia. Duelen los asientos duros, inclinarse y correr rápido. Puede calentarse y volver después.
cause-hamstring_tendinopathy-loading = Puedes empezar ya con ejercicios en los que aguantas sin moverte y sin dolor; después, otros lentos y con más peso. Siéntate sobre un cojín blando. Cuando puedas volver a correr: en llano y despacio.
cause-hamstring_tendinopathy-expect = Dura de 8 a 12 semanas, a veces más.
cause-hamstring_tendinopathy-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve el mismo día tras un chasquido con moretón.
cause-hamstring_tendinopathy-treatment = Mirar con ecografía o resonancia. Lo primero son los ejercicios con fisioterapia. Después pueden venir ondas de choque o una inyección; la cirugía es rara.

cause-adductor_groin_pain-name = músculo o tendón de la ingle
cause-adductor_groin_pain-what = Los músculos o tendones de dentro del muslo, la ingle o el pubis están sobrecargados. Duele apretar las piernas, ir de lado y esprintar. Toser también puede doler.
cause-adductor_groin_pain-loading = Puedes empezar ya: aprieta con suavidad un cojín entre las rodillas, solo mientras no duela. Aumenta durante semanas, porque descansar sin más ayuda poco.
cause-adductor_groin_pain-expect = Dura de 6 a 12 semanas. Los casos antiguos, meses.
cause-adductor_groin_pain-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 1 semana. Ve antes si te ha dolido al apoyar o saltar, con fiebre o con un bulto.
cause-adductor_groin_pain-treatment = Explorar la ingle, y una resonancia si hace falta. Los ejercicios activos ayudan mucho más que solo masaje o calor. La cirugía es para algunos.

cause-impingement-name = pinzamiento de cadera
cause-impingement-what = La forma de la bola o del hueco puede pellizcar el borde de la articulación: al sentarte mucho rato, en cuclillas o al salir del coche. La forma sola es común y no hace daño.
cause-impingement-loading = Puedes empezar ya con la cadera y el tronco. Sube el asiento. Cuando puedas volver a correr: pasos más cortos y menos cuestas.
cause-impingement-expect = Los ejercicios tardan de 6 a 12 semanas en ayudar.
cause-impingement-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 1 semana.
cause-impingement-treatment = Una radiografía, y una resonancia si hace falta. Primero, unas 12 semanas de fisioterapia. Una inyección o cirugía por pequeños cortes es para algunos.

cause-snapping_hip-name = cadera que chasquea
cause-snapping_hip-what = Un tendón o una banda salta sobre el hueso y chasquea. Lo oyes o lo notas. Entre 5 y 10 de cada 100 personas lo tienen, casi siempre sin dolor. Sin dolor no necesita nada.
cause-snapping_hip-loading = Puedes empezar ya con la fuerza y el control, no con estiramientos sin fin.
cause-snapping_hip-expect = Dura de 4 a 8 semanas.
cause-snapping_hip-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 2 semanas. Ve antes si la cadera se bloquea.
cause-snapping_hip-treatment = Mirar con ecografía mientras te mueves. Lo primero son los ejercicios con fisioterapia. Una inyección puede ayudar; la cirugía es rara.

cause-referred_back_pain-name = dolor desde la espalda
cause-referred_back_pain-what = Una articulación, un disco o un nervio de la parte baja de la espalda puede doler en la nalga o la pierna. Inclinarse, sentarse y toser suelen empeorarlo, y puede hormiguear. Un hueso cargado en la base de la espalda se siente igual.
cause-referred_back_pain-loading = Puedes empezar ya: camina poco y a menudo, cambia de postura y fortalece el tronco con suavidad.
cause-referred_back_pain-expect = Para casi todos, de 4 a 6 semanas.
cause-referred_back_pain-doctor = ¿No está claramente mejor? Ve al médico o fisioterapeuta tras 1 semana. Ve el mismo día si la pierna se debilita. Urgencias ya si se te duerme la entrepierna o te falla la orina o las heces.
cause-referred_back_pain-treatment = Explorar espalda y piernas, y una resonancia si hay señales de aviso. Lo primero son los ejercicios con fisioterapia. Una inyección o cirugía es para algunos.

cause-adolescent_growth_plate-name = lesión del hueso que crece
cause-adolescent_growth_plate-what = En corredores jóvenes, los tendones tiran de un hueso que aún crece. Puede irritarse o arrancarse con un chasquido. También puede deslizarse la parte alta del muslo: a veces solo duele en el muslo o la rodilla, y al principio se pasa por alto.
cause-adolescent_growth_plate-care = Nada de correr ni saltar hasta que lo vea un médico. No apoyes la pierna si caminar duele.
cause-adolescent_growth_plate-expect = Una zona de crecimiento irritada: de 2 a 6 semanas sin correr. Si se ha arrancado o deslizado, más; el médico te lo dirá.
cause-adolescent_growth_plate-doctor = Siempre. El mismo día si cojeas, si duele en la ingle, el muslo o la rodilla, o tras un chasquido. Urgencias ya si no puedes caminar o la pierna está girada.
cause-adolescent_growth_plate-treatment = Radiografías desde dos lados. Muletas un tiempo. Una cadera que se desliza se sujeta con un clavo.

cause-avascular_necrosis-name = poca sangre en el hueso
cause-avascular_necrosis-what = A una parte de la bola de la cadera le llega poca sangre. Los corticoides, mucho alcohol, la anemia falciforme o una rotura anterior lo hacen más probable. Al principio la radiografía puede salir normal.
cause-avascular_necrosis-care = Nada de correr ni saltar hasta que te vean. No apoyes la pierna si caminar duele.
cause-avascular_necrosis-expect = Depende de lo pronto que se descubra, así que no esperes.
cause-avascular_necrosis-doctor = En pocos días, y antes de 24 horas si cojeas.
cause-avascular_necrosis-treatment = Una resonancia de las dos caderas. Quitar carga a la cadera. A veces hace falta cirugía.

cause-joint_infection-name = infección en la cadera
cause-joint_infection-what = Han entrado gérmenes en la articulación o en un músculo cercano. El dolor crece en horas o días y la cadera apenas se mueve. La fiebre puede llegar tarde, y la piel suele verse normal porque la cadera está muy adentro.
cause-joint_infection-care = Esto no se puede tratar en casa. No apoyes la pierna hasta que te vean.
cause-joint_infection-expect = Cuanto antes se trate, mejor para la articulación.
cause-joint_infection-doctor = Urgencias ya si tienes fiebre o malestar y además duele o cojeas. Si no, el mismo día.
cause-joint_infection-treatment = Análisis de sangre, ecografía o resonancia, y sacar líquido de la articulación. Después lavarla y dar antibióticos.

cause-other_serious-name = otra causa por descartar
cause-other_serious-what = Algunas causas están fuera del músculo y la articulación: un coágulo, una hernia, un nervio, rara vez un tumor. Tus respuestas no dicen que tengas una. Dicen que conviene descartarla.
cause-other_serious-care = Descansa hasta que te hayan visto. Nada en casa sustituye esa visita.
cause-other_serious-expect = Depende de lo que encuentren.
cause-other_serious-doctor = Cuando diga tu resultado. Ya, si te falta el aire, se te duerme la entrepierna o te duele un testículo.
cause-other_serious-treatment = Explorarte, hacer análisis o una imagen, y tratar lo que encuentren.

sub-testicular_torsion-name = testículo torcido
sub-testicular_torsion-what = Un testículo puede torcerse y quedarse sin sangre. Duele de repente, a veces solo en la ingle. Se puede salvar en unas pocas horas; ve ya a urgencias.
sub-testicular_torsion-care = Esto no se puede tratar en casa. No comas, y bebe solo sorbos de agua hasta que te vean.
sub-testicular_torsion-expect = En las primeras horas casi siempre se puede salvar. Por eso no esperes a ver si se pasa.
sub-testicular_torsion-doctor = Ahora: ve a urgencias. Que alguien te lleve.
sub-testicular_torsion-treatment = Mirarlo enseguida, quizá con ecografía. Después, destorcerlo y sujetarlo en su sitio con una operación pequeña.
sub-deep_vein_clot-name = coágulo en una vena
sub-deep_vein_clot-what = Un coágulo en una vena profunda puede hinchar, calentar y hacer doler una pierna. A veces empieza con dolor en la cadera o la ingle. Tiene tratamiento, y debe mirarse el mismo día. Llama a una ambulancia si te falta el aire.
sub-deep_vein_clot-care = No le des masajes, y no entrenes hasta que lo hayan mirado.
sub-deep_vein_clot-expect = Casi todos toman una medicina durante unos meses. Muchas veces se vuelve a correr poco a poco.
sub-deep_vein_clot-doctor = El mismo día. Llama a una ambulancia si te falta el aire, te duele el pecho o te desmayas.
sub-deep_vein_clot-treatment = Un análisis de sangre y una ecografía de las venas. Si hay un coágulo: una medicina que impide que crezca.
sub-cauda_equina-name = nervios comprimidos
sub-cauda_equina-what = Los nervios del final de la espalda pueden quedar comprimidos. Las señales son entrepierna dormida, fallos al orinar o ir al baño, o las dos piernas débiles. Las horas cuentan; ve ya a urgencias.
sub-cauda_equina-care = Esto no se puede tratar en casa. Apunta cuándo empezó a dormirse la zona o a fallar al orinar o ir al baño.
sub-cauda_equina-expect = Cuanto antes se liberen los nervios, mejor se recuperan.
sub-cauda_equina-doctor = Ahora: ve a urgencias, y no conduzcas.
sub-cauda_equina-treatment = Una resonancia el mismo día. Si los nervios están comprimidos, operar pronto.
sub-cancer-name = un tumor por descartar
sub-cancer-what = Un dolor constante o de noche, perder peso o un cáncer anterior pueden indicar un tumor en el hueso. También hay otras causas. Un médico debe averiguarlo.
sub-cancer-care = Nada de correr ni saltar hasta que lo hayan mirado.
sub-cancer-expect = Depende de lo que encuentren, así que conviene saberlo pronto.
sub-cancer-doctor = En pocos días. Antes de 24 horas si duele al caminar o al correr y has tenido un cáncer.
sub-cancer-treatment = Explorarte, hacer un análisis de sangre, y una radiografía o una resonancia.
sub-hernia-name = hernia
sub-hernia-what = Un trozo de intestino o grasa asoma por un punto débil de la ingle. El bulto suele irse al tumbarte. Ve ya a urgencias si queda atrapado, está caliente o duele mucho, o si vomitas.
sub-hernia-care = No levantes peso, y no aprietes el bulto.
sub-hernia-expect = No se va sola. Si no duele, basta con una visita programada.
sub-hernia-doctor = En pocos días. El mismo día si duele. Urgencias ya si queda atrapada, está caliente o duele mucho, o si vomitas.
sub-hernia-treatment = Explorar la ingle, quizá con ecografía. Muchas se cierran con una operación programada.
sub-inflammatory_back_pain-name = inflamación en la espalda
sub-inflammatory_back_pain-what = Las articulaciones de la espalda y la pelvis pueden inflamarse, sobre todo antes de los 45. La espalda está rígida más de media hora por la mañana, te despierta de noche y mejora al moverte. Un médico puede comprobarlo.
sub-inflammatory_back_pain-care = Sigue moviéndote: alivia la rigidez. Sentarte mucho rato la empeora.
sub-inflammatory_back_pain-expect = Va y viene a lo largo de años. A casi todos les ayuda mucho el tratamiento.
sub-inflammatory_back_pain-doctor = Pide cita con un médico en las próximas dos semanas. Cuéntale lo de la rigidez por la mañana.
sub-inflammatory_back_pain-treatment = Un análisis de sangre, y una radiografía o una resonancia. Puede llevarte un especialista en articulaciones. El ejercicio y las medicinas ayudan.
