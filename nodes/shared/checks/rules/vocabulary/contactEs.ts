import { within, word as w } from './parts';
import type { ContactTerms } from './parts';

const ofOurs = String.raw`(?:nuestr[oa]s?|mis?) (?:${w} ){0,2}?(?:webinar|seminario|taller|jornada|estand|stand|caseta|puesto|folleto|catálogo|boletín|demostración|muestra|prueba|compañer[oa]|colega|equipo|comercial|oficina|web|página|guía|formulario|cuestionario|presupuesto|charla|ponencia|presentación)s?`;
const theirPeople = String.raw`sus? (?:${w} )?(?:compañer[oa]|asistente|secretari[oa]|equipo|director[a]?|ayudante|colega|oficina)s?`;

/** How Spanish mails tell of an earlier contact. */
export const spanish: ContactTerms = {
	thanks: [
		String.raw`(?:gracias|agradezco|agradecemos)(?! de antemano)(?: ${w}){0,3} (?:por )?(?:su|sus|la|el|nuestra) (?:${w} ){0,2}(?:llamada|visita|mensaje|interés|solicitud|consulta|acogida|invitación|pedido|conversación|reunión|charla|café)`,
		String.raw`gracias(?: ${w}){0,3} por (?:recibir|atender|llamar|escribir|invitar|enseñar|mostrar|visitar|acompañar|haber)(?:me|nos)`,
		String.raw`gracias (?:de nuevo|otra vez|nuevamente|una vez más) por`,
	],
	agreed: [
		String.raw`(?:tal (?:y )?como|como|según lo|según) (?:${w} ){0,3}?(?:acordamos|acordado|hablamos|hablado|quedamos|convenimos|convenido|prometí|prometimos|prometido|comentamos|comenté|pidió|pidieron|solicitó|solicitado|dije)`,
	],
	talked: [
		String.raw`nuestra (?:${w} )?(?:conversación|charla|reunión|entrevista) (?:de |del |en )(?:la |el )?(?:ayer|primavera|verano|otoño|invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|feria|pasad[oa])`,
		String.raw`(?:fue|ha sido) (?:un |todo un )?(?:verdadero |gran )?(?:placer|gusto|honor|alegría)${within(25)}(?:conocer|hablar|saludar|charlar|coincidir|ver|visitar)\p{L}*`,
		String.raw`encantad[oa] de haber(?:le|les|lo|la|los|las)?`,
		String.raw`nos (?:conocimos|vimos|encontramos|reunimos|saludamos) (?:en|la|el|durante|hace|brevemente)`,
		String.raw`cuando (?:nos )?(?:hablamos|conocimos|vimos|encontramos|reunimos|coincidimos)`,
		String.raw`(?:hablamos|coincidimos|charlamos|conversamos) (?:${w} ){0,3}?(?:pasad[oa]|hace|ayer|últim[oa])`,
		String.raw`(?:recuerdo|guardo)(?: ${w}){0,4} (?:nuestra|la|su) (?:visita|conversación|charla|reunión)`,
	],
	asked: [
		String.raw`(?:me|nos) (?:había |habían |ha |han )?(?:pid(?:ió|ieron|ido)|pedido|solicit(?:ó|aron|ado)|pregunt(?:ó|aron|ado)|encarg(?:ó|aron|ado)|llam(?:ó|aron) (?:usted|ustedes|para|la semana|el))`,
		String.raw`me (?:dijo|dijeron|comentó|comentaron|contó|contaron) (?:usted|ustedes|que|su|en|por|la|el|cuando)`,
		String.raw`se (?:inscribió|inscribieron|apuntó|apuntaron|registró|registraron|suscribió|suscribieron) ${within(15)}(?:nuestr[oa]s?|mi)`,
		String.raw`(?:descargó|descargaron|visitó|visitaron|asistió a|asistieron a|probó|probaron) (?:nuestr[oa]s?|mi)`,
		String.raw`(?:en respuesta a|tras|por|sobre) su (?:solicitud|petición|consulta|llamada|visita|mensaje)`,
		String.raw`a petición suya`,
		String.raw`(?:asisti(?:ó|eron)|particip(?:ó|aron)|pidi(?:ó|eron)|solicit(?:ó|aron)|descarg(?:ó|aron)|visit(?:ó|aron)|ley(?:ó|eron)|recibi(?:ó|eron)|dej(?:ó|aron)|pas(?:ó|aron)|rellen(?:ó|aron)|prob(?:ó|aron)|vio|vieron|escuch(?:ó|aron)|estuv(?:o|ieron)|contó|contaron|dijo|dijeron|comentó|comentaron|explicó|mencionó|escribió|han? (?:asistido|participado|pedido|solicitado|descargado|visitado|leído|recibido|probado|dejado|rellenado)) (?:ustedes |usted )?${within(25)}\b${ofOurs}`,
		String.raw`${theirPeople} (?:me|nos) (?:ha |han |había )?(?:pid(?:ió|ieron|ido)|solicit\p{L}+|llam(?:ó|aron|ado)|escrib(?:ió|ieron)|contact\p{L}+|dij(?:o|eron)|dio|envi(?:ó|aron|ado))`,
	],
	referral: [
		String.raw`me (?:ha |han |había )?(?:recomend|sugiri|suger|aconsej|anim|propus|dij)\p{L}* ${within(30)}(?:contact|escrib|llam|habl|dirig|pusiera)\p{L}*`,
		String.raw`(?:me|nos) (?:dio|dieron|pasó|pasaron|facilitó|facilitaron|ha dado|ha pasado) su (?:nombre|contacto|número|teléfono|correo|dirección)|(?:me|nos) puso en contacto|me habl(?:ó|aron) de (?:usted|ustedes)`,
		String.raw`(?:por|bajo) (?:recomendación|sugerencia|indicación|consejo) de|de parte de`,
	],
	sent: [
		String.raw`que (?:le|les) (?:envié|mandé|enviamos|hice|remití|dejé|pasé|prometí)|(?:le|les) (?:escribí|llamé|envié|mandé|prometí)`,
		String.raw`(?:mi|nuestr[oa]) (?:últim[oa]|anterior|primer) (?:correo|mensaje|email|llamada|propuesta)|retom(?:o|ar|amos) (?:nuestr[oa]|la conversación|el hilo|el contacto)|vuelvo a (?:escribir|ponerme en contacto)\p{L}*`,
	],
	together: [
		String.raw`que (?:hicieron|hizo|realizaron|realizó|probaron|probó) ${within(30)}(?:con )?(?:nosotros|nuestr[oa]s?)|nuestra (?:anterior|última|pasada) colaboración`,
	],
	ours: [String.raw`nuestra (?:${w} )?(?:llamada|conversación|reunión|charla|entrevista)`],
};
