import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitsOf } from './support';
import { matchesIn } from '../../matchesIn';

/** Words that belong to the trade of the sender or the prospect leak nothing. */
export function isOwnWord(reading: Reading, said: string): boolean {
	return reading.evidence.all.some(({ plainText }) => plainText.includes(plain(said)));
}

const placeholder = unicode(
	/\[(?!\s*f\d)[^\]\n]{2,60}\](?!\()|<\s*(?:insert|your|name|company|first|last|date|customer|reference|einfügen|firma|datum|vorname|nachname|kunde|nom|date|nombre|empresa|fecha)[^>\n]{0,60}>|(?<=\S *)_{3,}(?= *\S)|\b(?<!\b[Ss](?:iglo|iècle|éculo) )X{2,}(?::X{2,})?\b|\b(?:TBD|TODO|FIXME|[Tt]o be (?:filled in|completed|inserted)|[Ll]orem ipsum|[Ii]nsert (?:\p{L}+ ){0,2}(?:name|company|date|link|figure|number) here|(?:[Nn]ame|[Dd]atum|[Ff]irma|[Bb]etrag|[Ff]irmenname) (?:hier )?einfügen|[Àà] compléter|[Pp]or completar|[Aa] rellenar)\b/gu,
);

/** "[…]" and "[sic]" are signs of a quotation. */
const editorial = unicode(/^\[(?:\d+|sic|[.…]+|\p{Ll}{1,12})\]$/u);

function textBefore({ fields }: Reading, field: string, at: number): string {
	return (fields.find(({ name }) => name === field)?.text ?? '').slice(0, at);
}

function isWithinQuotes(before: string): boolean {
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const marks = line.match(/["“”„«»]/g)?.length ?? 0;
	return marks % 2 === 1;
}

/** "a bottle labelled "XX, see list"": the sign is what the text tells of. */
function isMentioned({ fields }: Reading, said: string): boolean {
	if (!/^\p{L}+$/u.test(said)) return false;
	return fields.some(({ text }) =>
		matchesIn(text, /["“„«]([^"”“»„«\n]{2,80})["”“»]/gu).some(([, quoted = '']) =>
			quoted.includes(said),
		),
	);
}

export const placeholderRule: Rule = {
	id: 'leaks.placeholder',
	severity: 'block',
	what: 'A gap that was to be filled in.',
	check: (reading) =>
		hitsOf(
			reading,
			placeholder,
			(text) => `"${text}" was to be filled in.`,
			(match, field) =>
				/^\[\d+\]$/.test(match[0]) ||
				isMentioned(reading, match[0]) ||
				(editorial.test(match[0]) && isWithinQuotes(textBefore(reading, field, match.index ?? 0))),
		),
};

const template = unicode(
	/\{\{[^}\n]{0,200}\}\}|\$\{[^}\n]{0,200}\}|<%[^%\n]{0,200}%>|\{%[^%\n]{0,200}%\}|\{[\p{L}_]+\}|%[A-Z_]{3,}%|\*\|[A-Z_:]+\|\*|\b(?:undefined|null|NaN)\b|\[object Object\]/gu,
);

/** In German "null" is a number: there it is a gap only where a name belongs. */
const beforeName = unicode(
	/(?:^|\n)\s*$|\b(?:hallo|liebe[rs]?|geehrte[rs]?|herrn?|frau|firma|bei|team von)\s+$/iu,
);

export const templateRule: Rule = {
	id: 'leaks.template',
	severity: 'block',
	what: 'Braces of a template, or what an empty value leaves behind.',
	check: (reading) =>
		hitsOf(
			reading,
			template,
			(text) => `"${text}" is left over from a template.`,
			(match, field) =>
				/^\p{L}/u.test(match[0]) &&
				(isOwnWord(reading, match[0]) ||
					(match[0] === 'null' &&
						reading.language === 'de' &&
						!beforeName.test(textBefore(reading, field, match.index ?? 0)))),
		),
};

const structured =
	/\{\s*"[^"\n]+"\s*:|```|<\/?(?:brief|data|system|assistant|user|instructions?)>|"\s*:\s*\[/giu;

/** A call, its arguments, an identifier with underscores, a score of a search: what tools say to each other. */
const toolData =
	/(?<![\p{L}\p{N}_./@-])(?:\p{L}+(?:_\p{L}+)+(?![\p{L}\p{N}_@/-])|[a-z]\w{1,40}\([^()\n]{0,80}["=][^()\n]{0,80}\)|[a-z]\w{0,30}\s?=\s?(?:["'“”\d]|(?:true|false|null)(?!\p{L}))|(?:[Ss]core|[Cc]onfidence|[Rr]elevance|[Ss]imilarity|[Rr]ank)\s?[:=]?\s?0?\.\d{1,4}(?!\d))/gu;

export const structuredRule: Rule = {
	id: 'leaks.structured',
	severity: 'block',
	what: 'Data in a form for machines.',
	check: (reading) =>
		[structured, toolData].flatMap((pattern) =>
			hitsOf(
				reading,
				pattern,
				() => 'This is data for machines, not text for a person.',
				([said]) => isOwnWord(reading, said),
			),
		),
};

/** An id in brackets, or a fact called by its number. "In fact 12", "cela fait 28" and "hemos hecho 3" call none. */
const factId = unicode(
	/[[(]\s*(?:(?:see|siehe|voir|véase|source|quelle|fuente)?:?\s*)(?:\p{L}+\s*)?[fk]\d{1,3}(?:\s*,\s*[fk]\d{1,3})*\s*[\])]|\b(?:fact|fakt|fait|hecho) [fk]\d{1,3}\b|(?<!\bin (?:actual )?)\b(?:fact|fakt) (?:no\. ?|nr\. ?|#)?\d{1,3}\b|\b(?:fait|hecho) (?:n[°ºo.]+ ?|núm\. ?|#)\d{1,3}\b|[[(]\s*(?:fait|hecho) \d{1,3}\s*[\])]|\b(?:selon|d['’]après|voir|según|véase) (?:le |el )?(?:fait|hecho) \d{1,3}\b/giu,
);

/** The id by which a passage of the knowledge is kept. A plain word may be one, and says nothing of it in a text. */
function passageIds(reading: Reading): Hit[] {
	const ids = (reading.context.knowledge ?? []).map(({ id }) => id).filter((id) => /\d/.test(id));
	return reading.fields.flatMap(({ name, text }) =>
		ids.flatMap((id) => {
			const at = text.indexOf(id);
			const isWord =
				at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + id.length));
			return isWord && id.length > 2 && !isOwnWord(reading, id)
				? [hitAt(name, at, at + id.length, `"${id}" is the number of a passage.`)]
				: [];
		}),
	);
}

export const factIdRule: Rule = {
	id: 'leaks.factId',
	severity: 'block',
	what: 'The number of a fact.',
	check: (reading) => [
		...hitsOf(reading, factId, (text) => `"${text}" is the number of a fact.`),
		...passageIds(reading),
	],
};
