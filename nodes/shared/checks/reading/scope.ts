import { isNumberWord } from '../../evidence/numberWords';
import { matchesIn } from '../../matchesIn';
import { weightOf } from './alignment';
import { isFunctionWord } from './commonWords';
import { unicode } from './pattern';
import { wordsOf } from './words';

/** Of how much of a thing a passage speaks, in per cent at least; `none`: of nothing of it. */
export interface Scope {
	at: number;
	end: number;
	least: number;
	none?: boolean;
	/** "The whole kitchen": all of one thing, not all things. */
	ofOne?: boolean;
	/** "Your nine hotels": only the number says that these are all. */
	counted?: boolean;
	/** Keys of what it is told of; empty where that stands before it: "they are all". */
	things: string[];
}

const others = String.raw`(?! (?:but|in all|told|(?:the |of the )?(?:others?|rest)|(?:die )?(?:anderen?|übrigen)|(?:les )?autres|l[ao]s (?:demás|otr[oa]s))\b)`;
const all = unicode(
	new RegExp(
		String.raw`(?<!\b(?:nearly|almost|not|virtually|practically|fast|nahezu|beinahe|nicht|vor|presque|pas|casi|no|avant|sobre|ante) )\b(?:(?<!\b(?:above|after|at|for) )all${others}|(?<=\b(?:at|for) )all(?= (?:of|your|the|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|each and every(?: one)?|every(?: single)?(?: one)?(?! (?:other|hundred|thousand|second|third|\d|two|three|four|five|six|ten|few)\b)|everything|each(?= (?:one )?(?:of )?\p{L})|both(?= (?:of|your|our)\b|(?![^,.;]{0,40} and (?!both)))|(?:the|your) (?:whole|entire)|entirely|exclusively|throughout|without exception|100 (?:%|per ?cent)|alle[nrms]?${others}|sämtlich(?:e[nrm]?)?|jede[nrsm]?(?: einzelne[nrs]?)?|beide[nr]?|(?:de[rnm]|die|das|Ihre?[nmrs]?) (?:ganze|gesamte|komplette)[nrms]?|ausnahmslos|durchweg|ausschließlich|toutes?|tous${others}|chacune?|chaque|les deux|l['’](?:ensemble|intégralité)|exclusivement|entièrement|la totalité|tod[oa]s?${others}|cada(?: un[oa](?= de))?|amb[oa]s|la totalidad|el conjunto|exclusivamente|íntegramente|por completo)\b`,
		'giu',
	),
);
const one = unicode(/\b(?:(?:whole|entire|ganze|gesamte|komplette)[nrms]?|toute?|todo|toda)$/iu);
const nearly = unicode(
	/\b(?:nearly|almost|virtually|practically|fast|nahezu|beinahe|presque|casi) (?:all|every|everything|alle[nrms]?|jede[nrms]?|tous|toutes|tod[oa]s?)\b/giu,
);
const most = unicode(
	/\b(?:most of|the majority of|(?:die|der) (?:meisten|Großteil|Mehrheit)|la plupart d\p{L}*|la majorité d\p{L}*|la mayoría de)\b/giu,
);
const none = unicode(
	/\b(?:none of|not one of|not a single(?: one)?(?: of)?|keine[rs]? (?:der|Ihrer|einzigen?)|aucune? d\p{L}*|pas une? seule?|ningun[oa] de|ni un[oa] sol[oa])\b/giu,
);
/** "Your nine hotels". */
const owned = unicode(
	/(?<!\b(?:of|de|for|from|to|with|pour|avec|für|mit|von|para|con|aus|unter|sur|entre) )\b(?:your|Ihre[nr]?|vos|sus)\s+(?=[\p{L}\d]+\s)/giu,
);

/** "Every 15 minutes", "jede Woche", "all day": no whole of things. */
const ofTime = unicode(
	/^(?:\s+(?:of|the|der|die|das|des|les?|las?|los|l['’]|\d+|[a-z]{3,8}|anderen?|zweiten?|other|second|few))?\s*(?:seconds?|minutes?|hours?|days?|mornings?|evenings?|nights?|weeks?|months?|quarters?|years?|seasons?|springs?|summers?|autumns?|winters?|times?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|sekunden?|minuten?|stunden?|tage?n?|morgen|abend|nacht|wochen?|monate?|quartale?|jahre?n?|saison\p{L}*|fälle?n?|(?:mon|diens|mitt|donners|frei|sams|sonn)(?:tag|woch)|secondes?|heures?|jours?|matins?|soirs?|semaines?|mois|ans?|années?|saisons?|fois|segundos?|horas?|días?|mañanas?|noches?|semanas?|mes(?:es)?|años?|temporadas?|veces|vez|lunes|martes|miércoles|jueves|viernes)\b|^\s+(?:you (?:need|have|do)|(?:i|we|you|it|that)\b|sorts?|kinds?|the (?:best|same|more|while|way)|in all|right|des? Gute|lo (?:que|demás)|à fait|de suite|d['’]abord|über|voran)/iu,
);

const pronoun = unicode(
	/^\s*(?:of )?(?:them|these|those(?! \p{L})|ihnen|von ihnen|davon|d['’]entre (?:eux|elles)|de ell[oa]s)\b/iu,
);

/** Keys of what is counted or measured behind an offset: its telling words, up to a verb or another small word. */
export function thingsAfter(text: string, given: ReadonlySet<string> = new Set()): string[] {
	const near = /^[^,.;:!?()"“”–—]{0,60}/u.exec(text)?.[0] ?? '';
	if (pronoun.test(near)) return [];
	const keys: string[] = [];
	for (const { key, text: word } of wordsOf(near).slice(0, 8)) {
		const tells = weightOf(key) > 0 && !/^\d/.test(word) && !isNumberWord(word);
		if (!tells && keys.length > 0) break;
		if (!tells || isFunctionWord(key) || (given.has(key) && /^\p{Lu}/u.test(word))) continue;
		keys.push(key);
		// A plural or, in German, a noun ends what is counted; an adjective goes before it.
		if (keys.length === 2 || /s$/u.test(word) || /^\p{Lu}/u.test(word)) break;
	}
	return keys;
}

function read(
	text: string,
	pattern: RegExp,
	given: ReadonlySet<string>,
	how: Partial<Scope> & { least: number },
): Scope[] {
	return matchesIn(text, pattern).flatMap(({ 0: said, index }) => {
		const end = index + said.length;
		const rest = text.slice(end);
		if (ofTime.test(rest)) return [];
		return [{ at: index, end, things: thingsAfter(rest, given), ...how, ofOne: one.test(said) }];
	});
}

/** The passages of a text that say of how much of something it speaks. */
export function scopesIn(text: string, given: ReadonlySet<string>): Scope[] {
	const wide = [
		...read(text, nearly, given, { least: 75 }),
		...read(text, most, given, { least: 50 }),
		...read(text, none, given, { least: 0, none: true }),
		...read(text, all, given, { least: 100 }),
	];
	const counted = read(text, owned, given, { least: 100, counted: true }).filter(({ end }) => {
		const [word] = wordsOf(text.slice(end));
		return word !== undefined && (/^\d+$/.test(word.text) || isNumberWord(word.text));
	});
	return [...wide, ...counted];
}

/** Whether a text says of all of the things, or of all that it does not name, that something is so. */
export function tellsWholeOf(
	things: readonly string[],
	text: string,
	given: ReadonlySet<string>,
): boolean {
	return scopesIn(text, given).some(
		({ least, counted, things: others }) =>
			least === 100 &&
			!counted &&
			(things.length === 0 || others.length === 0 || others.some((key) => things.includes(key))),
	);
}
