import type { Fact } from '../../contracts';
import type { CheckContext } from '../rule';
import { carriesMeaning } from './commonWords';
import { baseLanguage, languageOfText } from './language';
import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import { splitSentences } from './sentences';
import { sharesIn } from './shares';
import { keyOf, plain, wordsOf } from './words';

/** A text that a draft may rest on. `fact` is set when it is a quote from a page. */
export interface Source {
	text: string;
	plainText: string;
	keys: Set<string>;
	words: Set<string>;
	numbers: ReadNumber[];
	/** Its sentences with their keys. */
	sentences: Array<{ text: string; start: number; keys: Set<string> }>;
	fact?: Fact;
	/** Id to cite; empty for what needs no citation. */
	id: string;
}

/**
 * What a draft may rest on: `facts` about the prospect's company, `own` about the sender, `recipient` from the builder's
 * list. `quotesLanguage`: of the facts, when it can be told.
 */
export interface Evidence {
	facts: Source[];
	own: Source[];
	recipient: Source;
	all: Source[];
	quotesLanguage?: string;
}

/** Ids of passages that carry a sentence without being shown as its source. */
export const uncitedPassages = {
	feedback: 'reviewer-feedback',
	earlierMail: 'earlier-mail',
} as const;

/** The longest quote is a few sentences; more than this of one fact is not read. */
const longestRead = 4000;

function sourceOf(text: string, id = '', fact?: Fact): Source {
	const read = text.slice(0, longestRead);
	const words = wordsOf(read);
	return {
		text: read,
		plainText: plain(read),
		keys: new Set(words.map(({ key }) => key).filter(carriesMeaning)),
		words: new Set(words.flatMap((word) => [plain(word.text).replace(/'.*$/, ''), word.key])),
		numbers: withShares(read, numbersOf(read)),
		sentences: splitSentences(read.replace(/;/g, '.')).map(({ text, start }) => ({
			text,
			start,
			keys: new Set(
				words
					.filter((word) => word.start >= start && word.end <= start + text.length)
					.map(({ key }) => key),
			),
		})),
		fact,
		id,
	};
}

function withShares(text: string, numbers: readonly ReadNumber[]): ReadNumber[] {
	return [...numbers, ...sharesIn(text, numbers).map(({ share }) => share)];
}

/** What a fact of a kind is called, whatever words its quote has: a page that says "wanted" is a vacancy. */
const wordsOfKind: Partial<Record<Fact['kind'], string>> = {
	hiring:
		'vacancy position opening role job advert ad hire recruit look seek wanted stelle ausschreibung ausgeschrieben stellenanzeige suchen besetzen einstellen verstärkung offre poste recrutement recruter emploi cherchez embauche vacante puesto contratar buscan',
	funding: 'round funding investor raise finanzierung levée ronda',
	news: 'announce publish report press release news gemeldet angekündigt pressemitteilung annonce communiqué anuncio',
};

const factSources = new WeakMap<Fact, Source>();

/** Read once per fact object: a draft is checked again at every edit. */
function sourceOfFact(fact: Fact): Source {
	const known = factSources.get(fact);
	if (known) return known;
	const published = fact.publishedAt ? dateWords(fact.publishedAt) : '';
	const source = sourceOf(`${fact.quote}\n${fact.title ?? ''}\n${published}`, fact.id, fact);
	for (const word of wordsOfKind[fact.kind]?.split(' ') ?? []) {
		const key = keyOf(word);
		source.keys.add(key);
		for (const { keys } of source.sentences) keys.add(key);
	}
	factSources.set(fact, source);
	return source;
}

/** Spelt out here: asking the runtime for a month's name takes longer than the rest of a check. */
const monthNames =
	'January February March April May June July August September October November December'.split(
		' ',
	);

const ownSources = new Map<string, Source>();
const mostOwnSources = 100;

/** The sender's texts are the same for a whole run. */
function ownSource(text: string, id = ''): Source {
	const name = `${id}\n${text}`;
	const known = ownSources.get(name);
	if (known) return known;
	if (ownSources.size >= mostOwnSources) ownSources.clear();
	const source = sourceOf(text, id);
	ownSources.set(name, source);
	return source;
}

/** `2026-09-14` in the words a sentence would use. */
function dateWords(date: string): string {
	const at = new Date(date);
	if (Number.isNaN(at.getTime())) return date;
	return `${at.getUTCDate()} ${monthNames[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

function customText(value: unknown, depth = 0): string {
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	if (value === null || typeof value !== 'object' || depth > 3) return '';
	return Object.values(value)
		.map((member) => customText(member, depth + 1))
		.join('\n');
}

export function evidenceOf({ dossier, sender, knowledge = [] }: CheckContext): Evidence {
	const { prospect } = dossier;
	const facts = dossier.facts.map(sourceOfFact);
	const recipient = sourceOf(
		[
			prospect.name,
			prospect.company,
			prospect.title,
			prospect.website,
			prospect.email,
			prospect.timezone?.replace(/[/_]/g, ' '),
			customText(prospect.custom),
		]
			.filter(Boolean)
			.join('\n'),
	);
	const own = [
		ownSource(
			[
				sender.offer,
				sender.company,
				sender.name,
				sender.title,
				sender.callToAction,
				sender.address,
				sender.signature,
				sender.website,
				sender.email,
			]
				.filter(Boolean)
				.join('\n'),
		),
		...knowledge.map(({ id, text }) => ownSource(text, id)),
	];
	return {
		facts,
		own,
		recipient,
		all: [...facts, recipient, ...own],
		quotesLanguage: languageOfFacts(dossier.facts),
	};
}

const languages = new WeakMap<readonly Fact[], { language?: string }>();

/** Told once per list of facts: a draft is checked again at every edit. */
function languageOfFacts(facts: readonly Fact[]): string | undefined {
	const quotes = () => facts.map(({ quote }) => quote).join(' ');
	const known = languages.get(facts) ?? {
		language: languageOfText(quotes().slice(0, longestRead)),
	};
	languages.set(facts, known);
	return known.language;
}

/** Whether a source speaks another language than the draft: words can then not be compared, only names and numbers. */
export function speaksOtherLanguage(evidence: Evidence, language: string): boolean {
	const draft = baseLanguage(language);
	return Boolean(draft && evidence.quotesLanguage && evidence.quotesLanguage !== draft);
}

/** Whether any source has a word in any of its forms. */
export function anyHas(sources: readonly Source[], word: string): boolean {
	const bare = plain(word).replace(/'.*$/, '');
	const key = keyOf(word);
	return sources.some(
		({ words, plainText }) =>
			words.has(bare) ||
			words.has(key) ||
			((bare.length > 4 || /[^\p{L}]/u.test(bare)) && plainText.includes(bare)),
	);
}
