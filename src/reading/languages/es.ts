import { digitReader } from '../numbers/digits';
import { readSpanish, readSpanishFraction, SPANISH_BEGINNINGS } from '../numbers/es';
import type { Language } from './language';
import { list, phraseSet, words } from './lists';

const HOURS = list(
  'la una, las dos, las tres, las cuatro, las cinco, las seis, las siete, las ocho, las nueve, las diez, las once, las doce',
);

const WEEKDAYS = list('domingo, lunes, martes, miercoles, jueves, viernes, sabado');

export const es: Language = {
  id: 'es',
  digits: digitReader({
    grouping: '.,',
    multiples: new Map([
      ['docenas', 12],
      ['decenas', 10],
      ['veintenas', 20],
      ['centenares', 100],
    ]),
  }),
  numeral: readSpanish,
  fraction: readSpanishFraction,
  numberBeginnings: SPANISH_BEGINNINGS,
  hedgesBefore: {
    below: list(
      'casi, poco menos de, apenas menos de, algo menos de, un poco menos de, practicamente, cercano a, cercana a',
    ),
    around: list(
      'unos, unas, cerca de, alrededor de, alrededor del, aproximadamente, en torno a, en torno al, mas o menos, como, cosa de, un aproximado de, aproximado de, un estimado de, rondando, cerca del, algunos, algunas',
    ),
    over: list(
      'mas de, mas del, al menos, por lo menos, como minimo, cuando menos, no menos de, por encima de, superior a, superiores a, poco mas de, un poco mas de, algo mas de, un minimo de, minimo, mas que, siquiera',
    ),
    'at-most': list(
      'menos de, menos del, hasta, no mas de, a lo sumo, como maximo, como mucho, cuando mucho, por debajo de, inferior a, un maximo de, maximo, apenas',
    ),
    exact: list(
      'exactamente, precisamente, un total de, en total, total de, solo, tan solo, solamente, unicamente, justo, los, las, la cifra de, el',
    ),
  },
  hedgesAfter: {
    below: [],
    around: list('aproximadamente, mas o menos, o asi'),
    over: list('o mas, y pico, por lo menos, al menos, como minimo, +'),
    'at-most': list('o menos, como maximo, como mucho, a lo sumo'),
    exact: [],
  },
  percent: ['%', 'por ciento', 'porciento', 'por cien'],
  between: { entre: 'y', desde: 'hasta', 'de entre': 'y' },
  to: new Set(['a', '-', '–']),
  months: list('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre'),
  weekdays: WEEKDAYS,
  measures: list(
    `ano*, mes, meses, semana*, hora*, minuto*, segundo*, kilometro*, km, metro*, milla*, libra*, tonelada*, hectarea*,
     dolar*, peso*, euro*, centavo*, millon*, mil, punto*, grado*, escano*, voto*, pagina*, comentario*, vista*, lectura*,
     veces, vez, a.m., p.m., am, pm, horas, de la manana, de la tarde, de la noche, de la madrugada, en punto, seguidor*, capitulo*, °, gb, mb`,
  ),
  clock: HOURS.flatMap((hour) => [`${hour} y`, `${hour} menos`]),
  labels: list(
    `pagina, paginas, pag, tabla, cuadro, no., num., numero, ley, articulo, art, seccion, capitulo, programa, emision, ruta, carretera, autopista,
     linea, lineas, canal, volumen, vol, edicion, ext, extension, tel, telefono, vuelo, sala, salon, habitacion, caso,
     proposicion, propuesta, ano, edad, anexo, inciso, distrito, grado, version, nivel, decreto, oficina, despacho, apartado, calle, avenida, km,
     kilometro, desde, lunes, martes, miercoles, jueves, viernes, sabado, domingo, piso, puerta, expediente, codigo`,
  ),
  functionWords: phraseSet(
    `de, del, en, con, sin, y, e, o, u, pero, que, quien, quienes, cuyo, cuyos, cuyas, donde, fueron, fue, era, eran, son,
     es, tenian, tenia, tienen, tiene, habian, habia, han, ha, hay, hubo, estaban, estan, se, no, ya, tambien, a, al, por,
     para, desde, hasta, entre, sobre, segun, durante, tras, antes, despues, la, el, los, las, un, una, lo, su, sus, esos,
     estos, ellos, ellas, todos, mas, menos, como, si, cuando, mientras, aunque, ahora, todavia, aun, nunca, solo, serian,
     tendrian, habrian, formaban, pertenecian, pertenecen, debian, volvieron, vivian, cuentan, contaban, residian,
     carecian, resultaron, siguen, decir, provenian, figuran, corresponden, corresponde, corresponden, salieron, quedaron`,
  ),
  locative: phraseSet(
    'en, de, del, por, desde, dentro de, cerca de, alrededor de, en torno a, a lo largo de, para, a, al, junto a',
  ),
  negations: list(
    'no, sin, sin siquiera, ningun, ninguno, ninguna, nunca, jamas, ni, tampoco, carece, carecia, carecian, carecen, cero',
  ),
  ellipsis: {
    negative: list(
      'no, nunca, jamas, sin ella, sin ellas, sin ninguna, ninguna, ninguno, no tenia ninguna, no tenian ninguna, no tenia, no tenian, sin antecedentes, no los tenia, no los tenian, no las tenia, no las tenian, no la tenia, no la tenian, sin ellos',
    ),
    positive: list('si, con, si la tenian, si las tenian, si los tenian, con ella, con ellas, si tenian, si tenia'),
  },
  others: phraseSet('otros, otras, restantes, demas, otro, otra, resto'),
  excepted: list('todos menos, todos salvo, salvo, excepto, menos'),
  of: phraseSet('de, del, entre, de entre'),
  and: phraseSet('y, e'),
  them: phraseSet(
    'ellos, ellas, estos, estas, esos, esas, quienes, los cuales, las cuales, los que, las que, ese total, esa cifra, los nuestros',
  ),
  elsewhen: [
    ...list(
      `la semana anterior, una semana antes, semanas antes, el mes anterior, un mes antes, meses antes, en otra redada, en otro operativo, en otra operacion, esa vez, aquella vez, aquel entonces, ese ano, aquel ano, verano, invierno, primavera, el mes pasado, el ano pasado, este mes, este ano, un ano antes, hace un ano, el ano anterior, ano fiscal, al dia, al mes, al ano, por dia, por semana,
     por mes, por ano, a la semana, cada dia, cada noche, por noche, cada semana, cada mes, cada ano, diario, diarias, diarios, en promedio, encuesta, sondeo, encuestados, de promedio, anual, anuales, mensual, semanal, normalmente, habitualmente, suele, suelen,
     decada, decadas, operativo anterior, operacion anterior, mismo periodo, planeaba, planeado, prevista, previsto, tenia previsto, quiere tener, espera tener, esperaba, esperaban, queria, querian, pensaba, pensaban, el mismo mes, el mismo ano, operacion similar, operativo similar, otra operacion, otro operativo, otra accion, en una protesta, en una marcha, en una manifestacion, protesta termino, marcha termino, huelga de hambre, en huelga, otra redada, redada anterior, semana normal, semana cualquiera`,
    ),
    ...WEEKDAYS.map((day) => `cada ${day}`),
  ],
  partly: list(
    'en su casa, en sus casas, en su hogar, en sus hogares, en su trabajo, en la calle, ultimas semanas, ultimos dias, primer dia, segundo dia, tercer dia, ultimo dia, primeros dias, primeros dos dias, dos primeros dias, primera noche, primeras horas, hasta ahora, hasta la fecha, hasta entonces, desde entonces, desde que termino, desde la operacion, en un dia, en un solo dia, el mismo dia, ese mismo dia, esa manana, esa noche, centro de detencion, centros de detencion, en la carcel, ya fueron, ya han sido, fueron luego, la semana siguiente, los dias siguientes, semanas despues, dias despues, un mes despues, meses despues, al dia siguiente, el dia siguiente, el mes siguiente, fin de semana',
  ),
  supposing: list(
    'imagine, imaginemos, supongamos, rumor de, rumores de, si fueran, seria, serian, habria, habrian, podria haber, podrian haber, nego haber, nego que, niega haber, niega que, negaron, desmintio, desmiente, desmintieron, rechazo, rechazaron, sin confirmar, nadie cree, corrio la voz, se rumoreaba, retracto, retractaron, meta, metas, cuota, orden de, ordenes de, hubiera, hubieran, hubiese, hubiesen, temia que, temian que',
  ),
  hearing: list(
    'supo de, saben de, sabe de, se de, sabia de, conocia de, tuvo noticia de, hablo con, hablaron con, ha hablado con, han hablado con, visito, visitaron, entrevisto, entrevistaron, representa, representan',
  ),
  otherNews: list(
    `pronostico, grados, temperatura*, lluvia*, llovizna*, niebla, nieve, soleado, nublado, tormenta*, humedad, maxima de, minima de, maximas, minimas,
     gol, goles, marcador, jonron*, cuadrangular*, numeros ganadores`,
  ),
  operation: ['operacion', 'operativo', 'operaciones', 'operativos'],
  course: phraseSet(
    'operacion, operativo, redada, redadas, accion, campana, despliegue, barrida, ofensiva, periodo, batida',
  ),
  lasting: list('duro, duraron, durado, dura, tomo, llevo, durante, en'),
  reaching: list(
    'se desplego, desplegado, desplegada, se realizo, realizado, realizada, se desplegaron, se realizaron, se llevo a cabo, se llevaron a cabo, llevado a cabo, llevada a cabo, llevados a cabo, llevadas a cabo, abarco, abarcaron, alcanzo, alcanzaron, cubrio, cubrieron, se repartio en, se repartieron en, tuvieron lugar, se hicieron, se extendieron a, se dieron, llegaron a, tuvo lugar, ejecutado, ejecutada, se ejecuto, se hizo, se extendio a, se dio, llego a, apunto a, cita, cito, enumera, enumero, menciona, menciono, desarrollado, desarrollada, se desarrollo, entro, entraron, recorrio',
  ),
  rather: list(
    'no, y no, pero no, en lugar de, en vez de, no los, y no los, en lugar de los, en vez de los, no las, y no las',
  ),
  but: list('sino, sino solo'),
  yielding: list(
    'termino con, terminaron con, acabo con, acabaron con, dejo, dejaron, llevo a, resulto en, resultaron en, provoco, supuso, significo, trajo',
  ),
  doing: list(
    'hizo, hicieron, realizo, realizaron, practico, practicaron, efectuo, registro, reporto, hace, toco, tocaron, correspondio, correspondieron, corresponden',
  ),
  begin: list(
    'primer dia del operativo, primer dia de la operacion, primer dia de las redadas, comenzo, empezo, inicio, arranco, comenzaron, empezaron, iniciado, iniciada, se inicio',
  ),
  finish: list(
    'ultimo dia del operativo, ultimo dia de la operacion, ultimo dia de las redadas, termino, concluyo, finalizo, acabo, terminaron, concluyeron, culmino, cerro, concluida, concluido, finalizada, finalizado, terminada, hasta',
  ),
  announce: list(
    'anuncio, anunciad*, informo, dijo, dio a conocer, comunicado, boletin, comunico, revelo, insistio, difundio, publico, divulgo',
  ),
  verdicts: {
    denied: list(
      'falso, falsa, mayormente falso, verdad a medias, no, no es cierto, no es verdad, incorrecto, incorrecta, inexacto, inexacta, enganoso, enganosa, equivocado, exagerado, exagerada, inflado, inflada, demasiado, mentira, un mito, un bulo, un error, no exactamente, desactualizado, hecho, el hecho, los hechos, realidad, la realidad, la verdad',
    ),
    affirmed: list('cierto, es cierto, verdadero, verdad, es verdad, si, correcto, asi es, respuesta, la respuesta, r'),
    instead: list(
      'en realidad, de hecho, numero correcto, numero real, cifra correcta, cifra real, cifra verdadera, total correcto, total real, debio decir, debia decir, debe decir',
    ),
    called: list(
      'veredicto, el veredicto, nuestro veredicto, calificacion, nuestra calificacion, conclusion, resultado',
    ),
  },
  tally: phraseSet('numero, total, cifra, cifras, cuenta, suma, cantidad, cuantos'),
  asking: list(
    'cuantos, cuantas, cuanto, que numero, que porcentaje, que parte, cual fue el total, cual es el total, el total',
  ),
  revising: list(
    'primero, al principio, inicialmente, originalmente, luego, despues, ahora, en realidad, de hecho, en verdad, corrigio, corrigieron, correccion, rectifico, rectificaron, cambio, bajo, redujo, actualizo, verdadera, verdadero, real, correcta, correcto, paso a, quedo en, resulto, resultaron, error, equivocado, equivocada',
  ),
  elsewhere: list(
    'relacionado, relacionados, relacionadas, lea tambien, lee tambien, mas noticias, lo mas leido, mas leidas, te puede interesar, le puede interesar, notas relacionadas, el tiempo, clima, pronostico, deportes, loteria, horoscopo, obituarios, otras noticias, tambien te puede interesar, ver tambien, mas informacion',
  ),
  words: {
    age: words('edad edades'),
    alternative: words(
      'o quiza quizas tal vez acaso incluso segun otros dicen si se prefiere redondeando mejor dicho sea es decir eran fueron algunos medios periodicos que los lo a redondearon redondeo redondean',
    ),
    amid: words('entre contra'),
    amounting: words('es era fue son eran fueron a en de asciende ascendio suma sumo sumaron'),
    apart: words('siguiente despues antes atras mas cada'),
    article: words('un una el la'),
    be: words('fueron fue eran era son es'),
    bodies: words(
      'clase coro banda grupo familia multitud equipo jurado juicio muerte muertes personal delegacion coalicion pueblo aldea cupo fianza fianzas',
    ),
    by: words('por'),
    calling: words(
      'llama llaman llamo llamaron llamada llamado denomina denominan denomino denominaron denominada denominado bautizo bautizaron bautizada bautizado apodada apodado conocida conocido nombre policial migratoria migratorio como',
    ),
    capacity: words('espacio'),
    carrier: words(
      'donde con hubo fueron registro registraron sumo tuvo se reporto concentro seguido encabezo incluidos incluyendo cifra total',
    ),
    carrying: words('con'),
    change: words('en'),
    clause: words('pero mientras aunque'),
    composing: words('hacen suman representan equivalen'),
    counting: words('conto confirmo reporto registro sumo vio'),
    dealing: words(
      'vende venden vendio vendieron acuso acusaron proceso procesaron libero liberaron solto soltaron representa representan contrato emplea alberga mato mataron hirio interrogo multo desalojo absolvio llevo llevaron traslado trasladaron transporto expulso expulsaron deporto deportaron',
    ),
    deeds: words(''),
    opinion: words(
      'piensa piensan cree creen quiere quieren opina opinan apoya apoyan aprueba aprueban rechaza rechazan prefiere prefieren confia confian sabe saben conoce conocen dice dicen dijo dijeron',
    ),
    describing: words('con una que habian sido fueron de ya'),
    determiner: words(
      'a un una el la los las toda todo todos de estado ciudad zona area region condado solo otro otra',
    ),
    during: words('en bastaron cabo durante por duro duraron esos estos los las de un unos a tras'),
    entire: words('todo toda'),
    office: words('oficina oficinas agentes'),
    everyone: words('todos total ellos ellas quienes grupo'),
    flouting: words(
      'cumplieron cumplio cumplir cumplido cumplian acataron acatar acatado acato obedecieron obedecer obedecido respetaron salieron se',
    ),
    future: words('sera seran habra hara'),
    gathering: words(
      'protesta protestas marcha marchas manifestacion manifestaciones vigilia vigilias huelga huelgas disturbio disturbios mitin desfile concentracion bloqueo planton pelea choques',
    ),
    growth: words('paso pasaron aumento aumentaron subio subieron crecio crecieron bajo bajaron cayo cayeron'),
    habit: words('arresta arrestan detiene detienen aprehende aprehenden captura capturan'),
    herald: words('la el otra otro esta este cada'),
    here: words('ahi alli aqui alla'),
    individual: words('estuvo mi hijo hija'),
    instance: words('caso casos'),
    intended: words('para'),
    interrogative: words('por que como cuando cuanto cuanta cuantos cuantas donde quien quienes cual cuales'),
    inverted: words('los las'),
    itself: words('misma mismo propia propiamente'),
    jail: words('carcel carceles prision prisiones albergue'),
    join: words('y e o en el la'),
    lasting: words('duro duraron durado dura duracion'),
    leaving: words('deja dejan dejando dejaria quedan quedaban quedarian'),
    lone: words('solo sola unico unica una uno'),
    loosely: words('por para a al del desde'),
    less: words('menos juntos juntas sumados'),
    linking: words('que quienes'),
    many: words('cuantos cuantas'),
    more: words('mas adicionales'),
    not: words('no nunca tampoco'),
    observer: words(
      'abogado abogados abogada abogadas activista activistas organizador organizadores voluntario voluntarios consulado consulados coalicion red sindicato iglesia testigos vecinos linea',
    ),
    object: words('a'),
    ours: words('nuestro nuestra nuestros nuestras nosotros'),
    origin: words('desde'),
    outer: words('estado estatal region regional'),
    occurring: words('ocurrieron tuvieron'),
    or: words('o u'),
    orElse: words('redondearon redondeo redondean o quiza quizas acaso dicen prefiere redondeando'),
    outskirts: words('alrededores suburbios cercanias afueras'),
    owned: words('mis tus nosotros nosotras'),
    period: words('semana mes ano'),
    placeKind: words('ciudad condado estado zona area region'),
    pointer: words('esa ese esta este la el nuestra nuestro su sus'),
    portion: words('proporcion porcentaje parte'),
    predicate: words('tenian tenia tienen habian habia han fueron fue eran y'),
    pronoun: words(''),
    purpose: words('en para hasta'),
    quarter: words(
      'resto parte partes centro sur norte este oeste sureste suroeste noreste noroeste suburbios afueras',
    ),
    rate: words('al por a cada'),
    relative: words('que cual cuyo cuya cuyos cuyas'),
    single: words('un una dos tres varios varias solo sola unico unica'),
    some: words(
      'vecino vecinos vecina vecinas hombre hombres mujer mujeres trabajador trabajadores trabajadora trabajadoras preso presos presas',
    ),
    someone: words('hombre mujer muchacho muchacha joven hijo hija hijos hijas nino nina ninos ninas'),
    spot: words('frente afuera fuera dentro'),
    stage: words('fines finales principios comienzos mediados'),
    stretch: words('primeros proximos siguientes finales'),
    stated: words('esos esas eso ese estos estas'),
    street: words('calle avenida paseo plaza camino'),
    telling: words(''),
    supposed: words('si'),
    support: words(''),
    than: words(''),
    the: words('la el esta este esa ese'),
    theMany: words('los las esos esas estos estas'),
    those: words('los las'),
    through: words('al'),
    until: words('hasta para'),
    weAre: words('eramos somos fuimos estamos estabamos vinimos venimos llegamos quedamos tenemos teniamos ibamos'),
    where: words('donde'),
    without: words('sin'),
  },
  frequent: list('de, la, que, el, los, las, en, por, con, del, una, para, fueron, se, su, como, al'),
};
