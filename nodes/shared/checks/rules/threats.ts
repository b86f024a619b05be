import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { blame } from './blame';
import { hitAt } from './support';
import { matchesIn } from '../../matchesIn';

/** "If I do not hear from you by Friday", "Ohne Ihre Antwort", "Sans réponse de votre part": no answer is the condition. */
const withoutAnswer = unicode(
	/\b(?:(?:if|should|unless|when) [^.;?!]{0,40}\b(?:hear|answer|reply|respon\p{L}+|word)\b|(?:without|failing|in the absence of) (?:an?|your|any) (?:answer|reply|response|word)|(?:wenn|sollte\p{L}*|falls) [^.;?!]{0,50}\b(?:höre\p{L}*|antwort\p{L}*|melde\p{L}*|rückmeldung|reagier\p{L}*)\b|ohne (?:Ihre |eine )?(?:Antwort|Rückmeldung)|(?:bleib(?:t|en)|bliebe) [^.;?!]{0,40}\b(?:aus|stumm|unbeantwortet)\b|(?:nichts|kein Wort) von Ihnen|(?:your|ihr|votre|su) (?:silence|schweigen|silencio)|(?:si|faute) [^.;?!]{0,50}\b(?:réponse|répond\p{L}*|retour|nouvelles|ignor\p{L}+)\b|(?:if|should|wenn|falls|sollte\p{L}*|si) [^.;?!]{0,40}\b(?:ignor\p{L}+|silent|schweig\p{L}+|calla\p{L}*|taisez)\b|sans (?:réponse|retour|nouvelles)|si no [^.;?!]{0,40}\b(?:respuesta|respond\p{L}*|contest\p{L}*|noticias|escrib\p{L}*)\b|(?:sin|a falta de) (?:su |una )?(?:respuesta|noticias))/iu,
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

/** What silence is said to prove or to bring: indifference, consequences, shame before others. A refusal shames nobody. */
const shamed = unicode(
	/\b(?:(?:you|they|your \p{L}+) (?:do not|don['’]t|does not|doesn['’]t) (?:really )?(?:care|mind)|means? nothing to you|(?:is|are) (?:all the same|of no (?:interest|importance|concern)) to you|leaves? you cold|indifferen\p{L}*|(?:\p{L}+ )?(?:egal|gleichgültig|gleich) (?:ist|sind|lässt)|(?:ist|sind) Ihnen (?:\p{L}+ ){0,4}(?:egal|gleichgültig|nicht(?:s)? wichtig|nicht wichtig|keine \p{L}+ wert)|Ihnen (?:\p{L}+ ){0,5}(?:nicht am Herzen|nichts bedeute\p{L}*|nicht wichtig)|vous (?:est|sont|soit|soient) (?:bien |parfaitement |complètement )?(?:égal\p{L}*|indifférente?s?)|vous (?:importent?|importe) peu|vous (?:vous )?(?:en )?(?:moquez|fichez)|(?:le|les|a usted) (?:da[n]?|trae[n]?) (?:igual|lo mismo|sin cuidado)|no (?:le|les) (?:importa\p{L}*|preocupa\p{L}*|interesa (?:la|el) (?:salud|seguridad|bienestar)))\b/iu,
);
const burden = unicode(
	/\b(?:(?:bear|face|live with|take|carry|accept|answer for) (?:all )?(?:the|any|its|your) (?:full )?consequences|consequences (?:are|will be) (?:yours|on you)|(?:die|alle|etwaige[n]?) (?:Folgen|Konsequenzen) (?:\p{L}+ ){0,3}(?:tragen|verantworten|ausbaden)|(?:trag(?:en|t)|verantworten) (?:Sie|dann Sie) (?:\p{L}+ )?(?:die|alle) (?:Folgen|Konsequenzen)|(?:assum(?:er|ez|erez)|support(?:er|ez|erez)) (?:\p{L}+ )?les conséquences|(?:asum(?:a|an|ir|irá|irán)|atén(?:gase|ganse)|cargará\p{L}*|responderá) (?:usted |ustedes |a |con |de )*(?:las |sus )?consecuencias|(?:every(?:one|body)|(?:the|your) (?:whole|entire) \p{L}+|all your \p{L}+|people) will (?:soon )?(?:know|hear|learn|see|remember|find out)|(?:jeder|alle|die ganze \p{L}+|das ganze \p{L}+|Ihre \p{L}+) (?:\p{L}+ ){0,5}(?:erfahren|wissen|merken)(?: (?:wird|werden|lassen))?|(?:wird|werden) (?:jeder|alle|die ganze \p{L}+|Ihre \p{L}+) (?:\p{L}+ ){0,4}(?:erfahren|wissen|merken)|(?:tout le monde|chacun|tous|toute (?:la|votre) \p{L}+) (?:le )?(?:saur\p{L}+|apprendr\p{L}+|verr\p{L}+)|(?:todo el mundo|todos|toda (?:la|su) \p{L}+)(?: \p{L}+){0,4} (?:sabr\p{L}+|se enterar\p{L}+|ver[áa]n?))\b/iu,
);

/** What the sender says to be forced to: nobody is, by a mail that was not answered. */
const forced = unicode(
	/\b(?:(?:you )?(?:leave|give|leaving|giving) me (?:with )?no (?:other )?(?:choice|option)|I (?:will|shall|would) (?:be forced|have no choice|have no option|be obliged)|Sie lassen mir keine (?:andere )?Wahl|(?:bin|sehe mich|wäre) (?:ich )?gezwungen|(?:ne )?me laissez (?:pas le|aucun) choix|je (?:serai|serais|me verrai) (?:contraint|obligé|forcé)e?|no me deja (?:otra|más) (?:opción|remedio|alternativa|salida)|me veré obligad[oa])\b/iu,
);

/** Threats by their structure: no answer and what then follows, or blame for it. */
export function threatsIn(sentences: readonly ReadSentence[], language: string): Hit[] {
	return sentences.flatMap((sentence) => {
		const { field, start, end, text } = sentence;
		const follows =
			overTheirHead.test(text) || presumed.test(text) || shamed.test(text) || burden.test(text);
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
