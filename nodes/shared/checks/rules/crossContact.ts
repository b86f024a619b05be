import type { Prospect } from '../../contracts';
import { anyHas } from '../reading/evidence';
import type { Reading } from '../reading/reading';
import { isCommonWord } from '../reading/commonWords';
import { isListedNoun } from '../reading/ordinaryWord';
import { unicode } from '../reading/pattern';
import { keyOf, plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, hitOn } from './support';
import { matchesIn } from '../../matchesIn';

/** Words that many company names have: they point to nobody. */
const commonInCompanies = new Set(
	'group gmbh energy field dental cold chain systems software solutions services global international company partners consulting digital media health capital labs technologies first national united general american european new blue green'.split(
		' ',
	),
);

/** Names that are ordinary words too: at the start of a sentence they name nobody. */
const ordinaryToo = new Set(
	'may mark will grant hope joy rose art bill rich frank grace faith chase drew pat rob sue jack guy june april summer dawn miles max page hill field brook young long short small white black brown green king price cook baker'.split(
		' ',
	),
);

function others(reading: Reading): Prospect[] {
	const { prospect } = reading.context.dossier;
	return (reading.context.peers ?? []).filter(
		(peer) =>
			peer.email.toLowerCase() !== prospect.email.toLowerCase() || peer.name !== prospect.name,
	);
}

function isUnknown(reading: Reading, word: string): boolean {
	return !anyHas(reading.evidence.all, word);
}

/** Where a word stands with a capital and as a word of its own. */
function placesOf(text: string, word: string): Array<{ start: number; end: number }> {
	if (!text.includes(word)) return [];
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
		'gu',
	);
	return matchesIn(text, pattern).map(({ index }) => ({
		start: index,
		end: index + word.length,
	}));
}

/** Names that are words, too: "Frau Sommer", "Mr Long". */
function isOrdinary(word: string, { language }: Reading): boolean {
	if (ordinaryToo.has(word.toLowerCase()) || isCommonWord(keyOf(word))) return true;
	return language === 'de' && isListedNoun(word);
}

const formOfAddress = unicode(
	/\b(?:mr|mrs|ms|miss|mx|dr|prof|dear|hi|hello|herrn?|frau|liebe[rs]?|hallo|monsieur|madame|m|mme|mlle|señor|señora|sr|sra|don|doña|d)\.? (?:\p{L}+[. ]{1,2}){0,2}$/iu,
);

/** Whether such a word stands as a name: after a form of address, beside another part of the name, or called by itself. */
function isAddressed(word: string, text: string, reading: Reading): boolean {
	const parts = others(reading)
		.map(({ name }) => wordsOf(name).map((part) => part.text))
		.filter((names) => names.includes(word))
		.flat();
	return placesOf(text, word).some(({ start, end }) => {
		const before = text.slice(Math.max(0, start - 30), start);
		const after = text.slice(end, end + 30);
		return (
			formOfAddress.test(before) ||
			parts.some(
				(part) =>
					part !== word && (before.trimEnd().endsWith(part) || after.trimStart().startsWith(part)),
			) ||
			(/,\s$/.test(before) && /^,/.test(after))
		);
	});
}

function hitsOfWords(
	reading: Reading,
	words: Iterable<string>,
	message: (word: string) => string,
): Hit[] {
	return [...new Set(words)].flatMap((word) =>
		reading.fields.flatMap(({ name, text }) =>
			placesOf(text, word).map(({ start, end }) => hitAt(name, start, end, message(word))),
		),
	);
}

export const otherPersonRule: Rule = {
	id: 'crossContact.name',
	severity: 'block',
	what: 'The name of another prospect of the same run.',
	check: (reading) => {
		const text = reading.fields.map((field) => field.text).join('\n');
		const words = others(reading)
			.flatMap(({ name }) => wordsOf(name).map((word) => word.text))
			.filter(
				(word) =>
					word.length > 2 &&
					/^\p{Lu}/u.test(word) &&
					text.includes(word) &&
					isUnknown(reading, word),
			)
			.filter((word) => !isOrdinary(word, reading) || isAddressed(word, text, reading));
		return hitsOfWords(reading, words, (word) => `"${word}" is the name of another prospect.`);
	},
};

/** Kinds of companies, as they stand in names of all four languages: they point to nobody. */
const kinds = unicode(
	/^(?:club|clinic\p{L}*|clínica\p{L}*|klinik\p{L}*|hotel\p{L}*|garage|atelier|maison|groupe|grupo|bodegas?|talleres?|transportes?|turrones|librería|panadería|fincas|hospital|museum|musée|museo|carrosserie|boulangerie|société|régie|école|escuela|club|cooperativa|coop\p{L}*|brewery|bakery|farms?|college|school|university|universi\p{L}+|bank\p{L}*|banco|banque|insurance|mutual|homes|care|press|networks?|telecom|studios?|auto|water|county|city|north|south|east|west|northern|southern|eastern|western|saint|mount|river|lake|harbour|harbor|\p{L}+(?:erei|werke?|haus|hof|betriebe?|verlag|gesellschaft))$/iu,
);

/** Whether a word of a company's name is its own, and no ordinary one. */
function isTelling(word: string, reading: Reading): boolean {
	if (word.length <= 3 || !/^\p{Lu}/u.test(word)) return false;
	return (
		!commonInCompanies.has(word.toLowerCase()) && !kinds.test(word) && !isOrdinary(word, reading)
	);
}

export const otherCompanyRule: Rule = {
	id: 'crossContact.company',
	severity: 'block',
	what: 'The company of another prospect of the same run.',
	check: (reading) => {
		const text = reading.fields.map((field) => field.text).join('\n');
		const words = others(reading).flatMap(({ company }) => {
			if (!company) return [];
			if (text.includes(company))
				return reading.evidence.all.some(({ plainText }) => plainText.includes(plain(company)))
					? []
					: [company];
			const first = wordsOf(company).find(({ text: word }) => isTelling(word, reading))?.text;
			return first && placesOf(text, first).length > 0 && isUnknown(reading, first) ? [first] : [];
		});
		return hitsOfWords(reading, words, (word) => `"${word}" is the company of another prospect.`);
	},
};

export const otherAddressRule: Rule = {
	id: 'crossContact.address',
	severity: 'block',
	what: 'The address of another prospect, in the text or as a recipient.',
	check: (reading) => {
		const { cc = [], bcc = [] } = reading.draft;
		const copies = [...cc, ...bcc].join(' ').toLowerCase();
		return others(reading)
			.map(({ email }) => email)
			.filter(Boolean)
			.flatMap((email) => [
				...(copies.includes(email.toLowerCase())
					? [hitOn('cc', `${email} is another prospect.`)]
					: []),
				...reading.fields.flatMap(({ name, text }) => {
					const at = text.toLowerCase().indexOf(email.toLowerCase());
					return at < 0
						? []
						: [hitAt(name, at, at + email.length, `${email} is the address of another prospect.`)];
				}),
			]);
	},
};
