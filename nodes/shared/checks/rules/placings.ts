import { unicode } from '../reading/pattern';
import type { Topic } from './topics';

/** A number that a place or a prize has, before or after its word: "second place", "Platz zwei", "2º premio". */
const place = (words: string, number: string): string =>
	String.raw`(?:${words})[- ](?:place|prize|spot|Platz|Preis|prix|rang|premio|puesto|lugar|posición)|(?:came|come|coming|placed|finished|finishing|ended) (?:${words})(?= [^.;!?]{0,60}(?:award|prize|contest|competition|cup|championship))|(?:place|rank|Platz|Rang|puesto) (?:${words}|${number})\b|${number}(?:st|nd|rd|\.|er|re|e|ème|º|ª)? (?:place|prize|Platz|Preis|prix|premio|puesto|lugar)`;

/** What one can come out of a contest with: each line is one thing in four languages. */
const placings: ReadonlyArray<{ claims: string; known?: string }> = [
	{
		claims: String.raw`gold[- ]?medal\p{L}*|Gold(?:medaille|preis)\p{L}*|médaille d['’]or|medallas? de oro`,
		known: String.raw`gold\p{L}*|d['’]or|l['’]or|oro`,
	},
	{
		claims: String.raw`silver[- ]?medal\p{L}*|Silber(?:medaille|preis)\p{L}*|médaille d['’]argent|medallas? de plata`,
		known: String.raw`silver|silber\p{L}*|d['’]argent|l['’]argent|plata`,
	},
	{
		claims: String.raw`bronze[- ]?medal\p{L}*|Bronze(?:medaille|preis)\p{L}*|médaille de bronze|medallas? de bronce`,
		known: String.raw`bronze\p{L}*|bronce`,
	},
	{
		claims: place('first|top|erste[nrs]?|eins|premi(?:er|ère)|primer[oa]?|uno', '1'),
		known: String.raw`won|wins|winner\p{L}*|gewann\p{L}*|gewonnen|sieger\p{L}*|remporté\p{L}*|lauréate?s?|gan(?:ó|ado|amos|aron)|ganador\p{L}*`,
	},
	{
		claims: place('second|zweite[nrs]?|zwei|deuxième|seconde?|segund[oa]|dos', '2'),
		known: String.raw`runners?[- ]up|zweit(?:e[nrs]?|platziert\p{L}*)|vize\p{L}*|deuxième|dauphine?|segund[oa]|subcamp\p{L}*|second`,
	},
	{
		claims: place('third|dritte[nrs]?|drei|troisième|tercer[oa]?|tres', '3'),
		known: String.raw`third|dritt(?:e[nrs]?|platziert\p{L}*)|troisième|tercer[oa]?`,
	},
	{ claims: String.raw`best (?:of|in) (?:show|class|category)|grand prize|grand prix` },
	{
		claims: String.raw`(?:chosen|named|voted|judged|crowned|picked)(?: as)?(?: the)? best|(?:elegid[oa]|nombrad[oa]|declarad[oa])s?(?: como)?(?: l[ao]s?| el)? mejor|(?:élue?|sacrée?|désignée?|nommée?)s?(?: l[ea]s?)? meilleure?s?|zu[mr] best(?:en|er) [^.,;!?]{3,60} (?:gewählt|gekürt|ernannt)`,
		known: String.raw`best|beste[nrsm]?|meilleure?s?|mejor(?:es)?|champion|campe[oó]na?|grand prix|gran premio|winner|sieger\p{L}*|lauréate?s?|ganador\p{L}*`,
	},
	{
		claims: String.raw`honou?rable mention|lobende Erwähnung|mention (?:spéciale|honorable)|mención (?:especial|honorífica|de honor)`,
		known: String.raw`(?:highly )?commended`,
	},
];

/** Which place was won: a source carries it that tells of the same one, in whatever language. */
export const placingTopics: readonly Topic[] = placings.map(({ claims, known }) => {
	const either = [claims, ...(known ? [known] : [])].join('|');
	return {
		claims: unicode(new RegExp(String.raw`\b(?:${claims})\b`, 'giu')),
		carriedBy: unicode(new RegExp(String.raw`\b(?:${either})\b`, 'iu')),
	};
});
