import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { blame } from './blame';
import { hitAt } from './support';
import { matchesIn } from '../../matchesIn';

/** "If I do not hear from you by Friday", "Ohne Ihre Antwort", "Sans réponse de votre part": no answer is the condition. */
const withoutAnswer = unicode(
	/\b(?:(?:if|should|unless|when) [^.;?!]{0,40}\b(?:hear|answer|reply|respon\p{L}+|word)\b|(?:without|failing|in the absence of) (?:an?|your|any) (?:answer|reply|response|word)|(?:wenn|sollte\p{L}*|falls) [^.;?!]{0,50}\b(?:höre\p{L}*|antwort\p{L}*|melde\p{L}*|rückmeldung|reagier\p{L}*)\b|ohne (?:Ihre |eine )?(?:Antwort|Rückmeldung)|(?:si|faute) [^.;?!]{0,50}\b(?:réponse|répond\p{L}*|retour|nouvelles)\b|sans (?:réponse|retour|nouvelles)|si no [^.;?!]{0,40}\b(?:respuesta|responde\p{L}*|contest\p{L}*|noticias)\b)/iu,
);

const superiors = String.raw`board|boss|managing director|managers?|ceo|chief executive|chief|superiors?|mayor|press|newspapers?|owners?|chair\p{L}*|management|directors?|supervisor|head office|council|committee|shareholders|investors|regulators?|inspectors?|authorit(?:y|ies)|union|lawyers?|customers|members|residents|families`;
const vorgesetzte = String.raw`Vorgesetzte\p{L}*|Vorstand\p{L}*|Geschäftsführ\p{L}+|Geschäftsleitung|Chef\p{L}*|Aufsichtsrat\p{L}*|Presse|Behörde\p{L}*|Betriebsrat|Gesellschafter\p{L}*|Eigentümer\p{L}*|Bürgermeister\p{L}*|Kunden`;
const hierarchie = String.raw`direction(?: générale)?|directeur général|supérieur\p{L}*|hiérarchie|conseil|presse|actionnaires|maire|clients|autorités`;
const jefes = String.raw`jef[ea]s?|director(?:a)?(?: general)?|dirección|consejo|superior\p{L}*|prensa|accionistas|alcald\p{L}+|clientes|autoridades`;

/** Somebody above the reader, or the public, is to be told. */
const overTheirHead = unicode(
	new RegExp(
		String.raw`\b(?:(?:raise|escalate|report) (?:this|it|the (?:matter|issue|case))|take (?:this|it|the (?:matter|issue|case)) (?:further|higher|up|to)|(?:tell|inform|contact|ask|write to|turn to|go to|speak to|raise (?:it |this )?with|(?:this|it|matter) to|copy in|complain to|report (?:this |it )?to) (?:(?:the|your|their|her|his) )?(?:\p{L}+ ){0,2}(?:${superiors})|your (?:board|boss|superiors?|ceo|managing director)|the (?:mayor|press|newspapers?)|an (?:Ihre\p{L}*|die|den) (?:\p{L}+ )?(?:${vorgesetzte})|Ihre(?:n|r|m)? (?:\p{L}+ )?(?:${vorgesetzte})|(?:den|die|der) (?:${vorgesetzte}) (?:zu )?informier\p{L}*|(?:votre|la|à la|au|vos) (?:${hierarchie})|(?:su|a su|a la|sus) (?:${jefes}))\b`,
		'iu',
	),
);

/** Silence taken for consent; taken for a refusal it harms nobody. */
const presumed = unicode(
	/\b(?:(?:take (?:it|that|this|your silence)|assume|conclude|consider (?:it|this)) (?:as (?:agreed|accepted|an? (?:yes|agreement|acceptance))|that you (?:agree|accept|do not care|don['’]t care|are happy to)|(?:that )?\p{L}+ (?:are|is) (?:acceptable|agreed|happy|content))|as (?:agreed|accepted|a yes)|you(?: will|['’]ll) (?:have to|only have yourself)|als (?:Zustimmung|Zusage|Einverständnis|Ja)|comme un (?:accord|oui)|como un sí|por aceptad[oa])\b/iu,
);

/** What the sender says to be forced to: nobody is, by a mail that was not answered. */
const forced = unicode(
	/\b(?:(?:you )?(?:leave|give|leaving|giving) me (?:with )?no (?:other )?(?:choice|option)|I (?:will|shall|would) (?:be forced|have no choice|have no option|be obliged)|Sie lassen mir keine (?:andere )?Wahl|(?:bin|sehe mich|wäre) (?:ich )?gezwungen|(?:ne )?me laissez (?:pas le|aucun) choix|je (?:serai|serais|me verrai) (?:contraint|obligé|forcé)e?|no me deja (?:otra|más) (?:opción|remedio|alternativa|salida)|me veré obligad[oa])\b/iu,
);

/** Threats by their structure: no answer and what then follows, or blame for it. */
export function threatsIn(sentences: readonly ReadSentence[], language: string): Hit[] {
	return sentences.flatMap((sentence) => {
		const { field, start, end, text } = sentence;
		const follows = overTheirHead.test(text) || presumed.test(text);
		if ((withoutAnswer.test(text) && follows) || forced.test(text))
			return [hitAt(field, start, end, 'This threatens the reader.')];
		return blame.flatMap(({ pattern, deniable }) =>
			matchesIn(text, pattern(language))
				.filter(({ index }) => !deniable || !isDenied(text, index))
				.map((match) =>
					hitAt(
						field,
						start + match.index,
						start + match.index + match[0].length,
						`"${match[0]}" blames or frightens the reader.`,
					),
				),
		);
	});
}

/** Whether a "not" stands before it in the same clause. */
function isDenied(text: string, at: number): boolean {
	const clause = /[^,;:]*$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
	return isDeniedAt(clause, clause.length);
}
