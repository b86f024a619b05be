import { isFunctionWord } from './commonWords';
import type { Denial } from './denials';
import { unicode } from './pattern';
import { plain, wordsOf } from './words';
import { matchesIn } from '../../matchesIn';

const item = String.raw`[\p{L}\p{N}'’ -]{2,40}?`;
const list = String.raw`((?:${item}, )+${item},? (?:or|nor|oder|noch|und|ou|ni|et|o|y) ${item})(?=[.,;:]|\s(?:and|but|und|aber|et|mais|y|pero|de la|del|des?)\s|$)`;
/** "Does not control pumps, chillers or ozone units": the verb, and what it is not done to. */
const lists = [
	unicode(
		new RegExp(
			String.raw`\b(?:does not|do not|doesn['’]t|don['’]t|cannot|can['’]t|never|will not|won['’]t) (\p{L}+) ${list}`,
			'giu',
		),
	),
	unicode(new RegExp(String.raw`\b(\p{Ll}{3,}t) kein(?:e[nrms]?)? ${list}`, 'gu')),
	unicode(new RegExp(String.raw`\b(?:ne |n['’])(\p{L}+) (?:pas|ni) (?:d[e'’] ?)?${list}`, 'giu')),
];
const spanishList = unicode(new RegExp(String.raw`\b[Nn]o (\p{Ll}+(?:[ae]n?|mos)) ${list}`, 'gu'));
/** "Weder Durchfluss noch Druck", "ne pilote ni la ventilation ni la pompe". */
const neither = unicode(
	/\b(\p{Ll}{3,}(?:t|en)) weder ([^.,;:]{2,40}?) noch ([^.,;:]{2,40}?)(?=[.,;:]|\sund\s|$)|\bne (\p{L}+) ni ([^.,;:]{2,40}?) ni ([^.,;:]{2,40}?)(?=[.,;:]|\set\s|$)/giu,
);
const between = unicode(
	/,\s*(?:(?:or|nor|oder|noch|ou|ni|et|o|y)\s+)?|\s+(?:or|nor|oder|noch|und|ou|ni|et|o|y)\s+/iu,
);

/** What is denied by a verb of a thing; none where the thing is no word of its own. */
function denialOf(verb: string, thing: string): Denial[] {
	const objects = wordsOf(thing)
		.map(({ key }) => key)
		.filter((key) => key.length > 1 && !isFunctionWord(key));
	const [word] = wordsOf(verb);
	if (objects.length === 0 || objects.length > 3 || !word) return [];
	const words = [verb, ...wordsOf(thing).map(({ text }) => text)].map(plain);
	return [{ verb: word.key, objects, limits: [], words }];
}

/** Each thing of a list that a verb is denied of. */
export function listedIn(text: string, language: string): Denial[] {
	const patterns = language === 'es' ? [...lists, spanishList] : lists;
	const listed = patterns.flatMap((pattern) =>
		matchesIn(text, pattern).flatMap(([, verb = '', things = '']) =>
			things.split(between).flatMap((thing) => denialOf(verb, thing)),
		),
	);
	const pairs = matchesIn(text, neither).flatMap(([, verb, one, other, said, left, right]) =>
		[one ?? left ?? '', other ?? right ?? ''].flatMap((thing) =>
			denialOf(verb ?? said ?? '', thing),
		),
	);
	return [...listed, ...pairs];
}

/** "Drum brakes are not supported yet", "Laufende Papierfälle werden nicht übernommen": a thing that the product leaves out. */
const unsupported = unicode(
	/(?:^|[.;:,]\s|\b(?:but|and|aber|mais|et|pero|y) )((?:[\p{L}-]+ ){0,4}[\p{L}-]+) (?:(?:is|are) not (?:yet |currently )?(supported|stored|included|offered|provided|handled|covered|taken over|imported|available)|(?:wird|werden) (?:noch |derzeit )?nicht (\p{L}+(?:t|en))|(?:ist|sind) (?:noch |derzeit )?nicht (enthalten|inbegriffen|möglich|verfügbar|vorgesehen)|(?:n['’]est|ne sont) pas (?:encore )?(prise?s? en charge|comprise?s?|incluse?s?|fournie?s?|gérée?s?|disponibles?|proposée?s?|traitée?s?)|no (?:está|están) (?:todavía |aún )?(incluid[oa]s?|disponibles?|soportad[oa]s?|contemplad[oa]s?))(?=[.,;:]|\s)/giu,
);
/** "Fotos erkennt die Software nicht", "Bestellungen löst Tafelrund nicht aus". */
const inverted = unicode(
	/(?:^|[.;:]\s)((?:[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]+(?: (?:und|oder) \p{Lu}[\p{L}-]+)?) (\p{Ll}{2,}(?:t|en)) (?:(?:wir|sie|es|er|(?:die|das|der) \p{Lu}\p{L}+|\p{Lu}[\p{L}-]+) )(?:noch |selbst )?nicht(?: (ab|an|auf|aus|ein|mit|um|vor|zu))?(?=[.,;:])/gu,
);

/** Things that the product is said to leave out, with the verb that is denied of them. */
export function unsupportedIn(text: string): Denial[] {
	const left = matchesIn(text, unsupported).flatMap(([, thing = '', ...verbs]) =>
		thing.split(between).flatMap((one) => denialOf(verbs.find(Boolean) ?? '', one)),
	);
	const turned = matchesIn(text, inverted).flatMap(([, thing = '', verb = '', prefix = '']) =>
		thing.split(between).flatMap((one) => denialOf(`${prefix}${verb}`, one)),
	);
	return [...left, ...turned];
}
