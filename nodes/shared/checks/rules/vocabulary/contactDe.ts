import { within, word as w } from './parts';
import type { ContactTerms } from './parts';

const past = {
	met: String.raw`(?:kennengelernt|getroffen|unterhalten|gesprochen|gesehen|begegnet|ausgetauscht|telefoniert)`,
	agreed: String.raw`(?:verabredet|vereinbart|besprochen|gesprochen|telefoniert|abgemacht|abgesprochen|unterhalten|ausgetauscht|getroffen)`,
};

const ofOurs = String.raw`(?:unser|mein)\p{L}* (?:${w} ){0,2}?(?:webinar|seminar|workshop|veranstaltung|stand|messestand|prospekt|broschüre|katalog|faltblatt|newsletter|leitfaden|whitepaper|vorführung|demo|muster|probe|ausstellung|kolleg|mitarbeiter|außendienst|vertrieb|büro|hotline|formular|fragebogen|umfrage|angebot|preisliste|vortrag|kontaktformular|unterlagen)\p{L}*`;
const theirPeople = String.raw`ihr(?:e|em|en|er)? (?:${w} ){0,2}?(?:kolleg\p{L}*|assisten\p{L}*|sekretari\p{L}*|büro|chef\p{L}*|mitarbeiter\p{L}*|team|stellvertret\p{L}*|vorgänger\p{L}*)`;

/** How German mails tell of an earlier contact. */
export const german: ContactTerms = {
	thanks: [
		String.raw`(?:dank|danke|bedanke mich|bedanken uns)(?! im voraus| vorab)(?: ${w}){0,3} für (?:das|den|die|ihr\p{L}*|unser\p{L}*)(?: ${w}){0,2} (?:gespräch|telefonat|treffen|besuch|anruf|anfrage|nachricht|interesse|empfang|gastfreundschaft|einladung|bestellung|führung|rundgang|austausch|empfehlung|begegnung|kaffee|termin)`,
		String.raw`(?:dank|danke)(?: (?:noch einmal|nochmals|nochmal))(?: ${w}){0,3} für`,
		String.raw`(?:danke|dank)[^.?!]{0,12}, dass sie (?:mich|uns|mir|sich)(?: ${w}){0,6} (?:empfangen|genommen|gemeldet|eingeladen|gezeigt|geschrieben|angerufen)`,
	],
	agreed: [
		String.raw`wie(?! (?:sie|ihr)\b)(?: (?!sie |ihr)${w}){0,6} (?:besprochen|vereinbart|versprochen|abgesprochen|abgemacht|verabredet|zugesagt|gewünscht|erbeten|angefragt)`,
	],
	talked: [
		String.raw`(?:unser|unserem|unseres) (?:${w} )?(?:Gespräch\p{L}*|Telefonat\p{L}*|Treffen\p{L}*|Austausch\p{L}*) (?:vom|im|auf der|bei der|am Rande|von) (?:${w} )?(?:gestern|Frühjahr|Sommer|Herbst|Winter|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Messe|letzten|vergangenen)`,
		String.raw`(?:hat (?:mich|uns)(?: sehr)? gefreut|war (?:mir |uns )?(?:eine (?:große )?freude|schön|nett|ein vergnügen))${within(80)}(?:kennen\p{L}+|treffen|getroffen|sprechen|gesprochen|begegnen|begegnet|unterhalten|plaudern|zu sehen|wiederzusehen)`,
		String.raw`wir (?:haben |hatten )?(?:uns |miteinander )(?:${w} ){0,8}${past.met}`,
		String.raw`(?:haben|hatten) wir (?:uns |miteinander )(?:${w} ){0,8}${past.met}`,
		String.raw`als wir (?:uns )?(?:${w} ){0,6}(?:sprachen|telefonierten|trafen|unterhielten|begegneten|sahen|kennenlernten)`,
		String.raw`(?:sprachen|trafen|telefonierten|unterhielten) wir(?: uns| miteinander)?`,
		String.raw`mit (?:ihnen|ihrem|ihrer|ihren)\b[^.?!]{0,70}?\b(?:hatte|habe|hatten|haben) (?:ich|wir)\b${within(90)}${past.agreed}`,
		String.raw`(?:ich|wir) (?:habe|hatte|haben|hatten|durfte|durften) (?:${w} ){0,4}?(?:sie|ihnen|ihrem|ihrer|ihren)\b${within(70)}(?:getroffen|kennengelernt|kennenlernen|gesprochen|besucht|besuchen|telefoniert|angerufen|verabredet|vereinbart|versprochen)`,
		String.raw`(?:gern|noch|gut|lebhaft) (?:denke ich |erinnere ich mich )?an (?:unser\p{L}*|den|das|die) (?:${w} )?(?:gespräch|treffen|besuch|begegnung|rundgang|telefonat)`,
	],
	asked: [
		String.raw`sie (?:baten|fragten|sagten|erzählten|schrieben|gaben|zeigten|nannten|riefen) (?:mich|uns|mir)`,
		String.raw`sie (?:haben|hatten) (?:mich|uns|mir|bei (?:uns|mir)|sich (?:bei|für|zu|auf|an) (?:uns|unser\p{L}*|mir|mich))\b${within(90)}(?:gebeten|gefragt|angefragt|gesagt|erzählt|geschrieben|gegeben|gezeigt|genannt|angerufen|kontaktiert|gemeldet|angemeldet|gewandt|eingeladen|bestellt|empfangen|besucht|interessiert)`,
		String.raw`(?:haben|hatten) sie (?:mich|uns|mir|bei (?:uns|mir)|sich (?:bei|für|zu|auf|an) (?:uns|unser\p{L}*|mir|mich))\b${within(90)}(?:gebeten|gefragt|angefragt|gesagt|erzählt|geschrieben|gegeben|gezeigt|genannt|angerufen|kontaktiert|gemeldet|angemeldet|gewandt|eingeladen|bestellt|empfangen|besucht)`,
		String.raw`(?:auf|zu|bezüglich|wegen) (?:ihre[rn]? (?:${w} )?(?:anfrage|bitte|nachricht)|ihren (?:${w} )?(?:wunsch|anruf) (?:vom|hin|von))`,
		String.raw`besuch (?:an|auf|bei|in) (?:unser\p{L}*|uns)`,
		String.raw`(?:sie (?:haben|hatten|sind|waren)|(?:haben|hatten|sind|waren) sie) ${within(60)}${ofOurs} ${within(30)}(?:teilgenommen|besucht|angefordert|bestellt|heruntergeladen|angesehen|gelesen|ausprobiert|getestet|mitgenommen|erhalten|bekommen|gehört|ausgefüllt|angefragt|gesprochen|abonniert|angeschrieben|angerufen|gebeten|gestanden|gesagt|erzählt|berichtet|geschrieben)`,
		String.raw`(?:sie (?:standen|waren|besuchten|nahmen|fragten|baten|forderten|bestellten|lasen|hörten|sprachen|testeten|luden|füllten)|(?:standen|waren|besuchten|nahmen|fragten|baten|forderten|bestellten|lasen|hörten|sprachen|testeten) sie) ${within(50)}${ofOurs}`,
		String.raw`sie (?:es )?${ofOurs} (?:${w} ){0,4}?(?:sagten|erzählten|berichteten|schrieben|mitteilten|verrieten|erklärten|gesagt|erzählt|berichtet|geschrieben)`,
		String.raw`${theirPeople} (?:(?:hat|haben|hatte|hatten) (?:mich|uns|mir|bei (?:uns|mir)|unser\p{L}*)\b${within(60)}(?:gebeten|gefragt|angefragt|gesagt|erzählt|geschrieben|genannt|angerufen|kontaktiert|gemeldet|eingeladen|bestellt|angefordert|besucht)|(?:bat|rief|fragte|schrieb|kontaktierte) (?:mich|uns|bei uns))`,
	],
	referral: [
		String.raw`(?:hat|haben|hatte) (?:mir|uns|mich) ${within(60)}(?:empfohlen|geraten|vorgeschlagen|nahegelegt|an sie verwiesen|gebeten|ermuntert|von ihnen erzählt|ihren? (?:namen|kontakt|nummer|adresse) (?:gegeben|genannt))`,
		String.raw`(?:empfahl|riet|bat|schlug|ermunterte) (?:mir|mich|uns)`,
		String.raw`auf (?:empfehlung|anraten|vorschlag|rat|anregung) (?:von|ihr\p{L}*|der|des|herrn|frau)`,
	],
	sent: [
		String.raw`(?:das|die|den|der) (?:ich|wir) ihnen ${within(50)}(?:geschickt|gesandt|gemacht|zugesandt|zugeschickt|übergeben|gezeigt|sandte|schickte)`,
		String.raw`(?:mein|unser)\p{L}* (?:letzte|vorige|erste|frühere|jüngste)\p{L}* (?:mail|e-mail|nachricht|brief|schreiben|anruf|angebot)`,
		String.raw`(?:ich|wir) (?:hatte|habe|hatten|haben) ihnen ${within(50)}(?:geschickt|gesandt|geschrieben|zugesandt|zugeschickt|versprochen|angekündigt)`,
		String.raw`(?:faden|kontakt|gespräch) wieder auf(?:zu)?nehmen|knüpfen? (?:ich |wir )?an (?:unser|ihr)\p{L}*|anknüpfend an`,
	],
	together: [
		String.raw`(?:den|das|die) sie ${within(60)}mit (?:uns|unser\p{L}*) ${within(40)}(?:gemacht|hatten|durchgeführt|haben|machten|durchführten|gefahren)|unsere[rn]? (?:bisherigen?|früheren?|letzten?|langjährigen?) zusammenarbeit`,
	],
	ours: [
		String.raw`unser(?:em|es|er|e)? (?:${w} )?(?:gespräch|telefonat|treffen|begegnung|telefongespräch|unterhaltung)\p{L}*`,
	],
};
