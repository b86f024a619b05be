import { isCommonWord } from '../reading/commonWords';
import { unicode } from '../reading/pattern';
import { keyOf } from '../reading/words';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { isOwnWord } from './leaks';
import { hitAt, hitsOf } from './support';
import { anyOf } from './terms';
import { matchesIn } from '../../matchesIn';

const money = String.raw`(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?) ?\d|\d[\d.,]* ?(?:\p{Sc}|EUR|USD|GBP|CHF|euros?|per ?cent|prozent|%)`;

/** What is said about a deal, a contact or the draft itself among colleagues. */
const internal = anyOf(
	String.raw`note to self|(?:check|fix|remove|delete|replace|update|verify|confirm|ask|adjust|shorten)\b[^.!?\n]{0,50} before (?:sending|(?:we|you|I) send|(?:this|it) goes out)|(?:next|others?|rest) (?:in|of) (?:this|the) (?:run|batch|sequence)|(?:no|not a) reply so far|neither of whom has replied|(?:mails?|e-?mails?|messages?|it) (?:was |were )?opened (?:once|twice|\d+ times)|opened (?:once|twice|\d+ times),? (?:no|not|never|but)|margin (?:floor|target)|(?:price|pricing|discount) (?:floor|authority)|room to (?:negotiate|go down)|we are told to|bounced(?! back)|unqualified|(?:go|come) (?:down|as low as|lower)(?: as)? (?:to )?(?:${money})|if (?:she|he|they) (?:push(?:es)?|hesitates?|balks?|asks? for a discount|complains?)|(?:she|he|they) (?:may|might|will|could) push|(?:do not|don['’]t) (?:offer|tell|show|mention|give)\b[^.!?\n]{0,20}\b(?:first|yet|her|him|them|unless)|internal (?:note|only|use|comment)|(?:do not|don['’]t) (?:send|forward) (?:this|it|yet|until|before|externally|to the (?:client|customer|prospect))|not for (?:the )?(?:customer|client|recipient|publication)|(?:fit|lead|priority|intent) score|(?:high|low)[- ]priority (?:lead|prospect|account)|(?:hot|cold|warm|qualified) lead|our (?:CRM|pipeline|lead list|prospect list|target list)|ideal customer profile|(?:the|our|prospect) dossier|(?:for|to|dear) (?:the )?reviewer|sequence step|(?:check|ask|confirm) (?:the )?(?:pricing|legal|with legal|with sales) before|win probability|close probability|discount (?:up to|of) \d+ ?% (?:is )?possible`,
	String.raw`interne? (?:Notiz|Anmerkung|Info)|intern:|nur (?:für )?intern|(?:bitte|noch) nicht (?:weiterleiten|abschicken|senden|versenden)|vor dem (?:Versand|Abschicken|Senden)\b[^.!?\n]{0,40}(?:prüfen|klären|ändern|löschen|ergänzen|anpassen|streichen|abstimmen)|(?:prüfen|klären|ändern|löschen|ergänzen|anpassen|streichen|abstimmen)\b[^.!?\n]{0,30} vor dem (?:Versand|Abschicken|Senden)|Margenuntergrenze|Mindestmarge|Zielmarge|unsere Marge|Preisuntergrenze|Verhandlungsspielraum|Abschlusswahrscheinlichkeit|Rabatt bis(?: zu)? \d+ ?(?:%|Prozent)? ?(?:möglich|drin|erlaubt|ok)|(?:runter|herunter|nach)(?:gehen|lassen) (?:bis )?auf|(?:bis )?auf (?:${money}) (?:runter|herunter)\p{L}*|auf unserer (?:Akquise|Lead|Ziel)-?liste`,
	String.raw`note interne|usage interne uniquement|marge (?:minimale|plancher)|prix plancher|à (?:vérifier|valider|corriger|supprimer|compléter) avant (?:l['’])?envoi|ne pas (?:envoyer|transférer|diffuser)|(?:on|nous) (?:peut|pouvons) (?:descendre|baisser)\b[^.!?\n]{0,15}(?:${money})|notre liste de prospection|si (?:elle|il) (?:hésite|insiste|négocie)`,
	String.raw`nota interna|solo (?:para )?uso interno|(?:revisar|corregir|quitar|confirmar|borrar|comprobar)\b[^.!?\n]{0,40} antes de enviar|no (?:enviar|reenviar) (?:a|aún|todavía|sin)|margen mínimo|podemos bajar (?:a|hasta)|nuestra lista de (?:prospectos|prospección)|si (?:ella|él) (?:insiste|duda|regatea)`,
);

/** "(Declan: she may push on price)": an aside to somebody about the reader. */
const aside = /\(\s*(?<to>\p{Lu}\p{Ll}{2,}):\s(?<said>[^()\n]{10,300})\)/gu;
const thirdPerson = unicode(
	/\b(?:she|he|they|her|him|them|sie|er|ihm|ihn|elle|il|lui|ella|él|ellos)\b/u,
);

function asides(reading: Reading): Hit[] {
	return reading.fields.flatMap(({ name, text }) =>
		matchesIn(text, aside)
			.filter(({ groups }) => !isCommonWord(keyOf(groups?.to ?? '')))
			.filter(({ groups }) => thirdPerson.test(groups?.said ?? ''))
			.map(({ index, 0: said }) =>
				hitAt(name, index, index + said.length, 'This is a note to somebody else than the reader.'),
			),
	);
}

export const internalRule: Rule = {
	id: 'leaks.internal',
	severity: 'block',
	what: "A note for the sender's own side: scores, pipeline, to-dos.",
	check: (reading) => [
		...hitsOf(
			reading,
			internal,
			(text) => `"${text}" is for inside only.`,
			([said]) => isOwnWord(reading, said),
		),
		...asides(reading),
	],
};
