import type { Prospect } from '../../contracts';
import { anyHas } from '../reading/evidence';
import type { Reading } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, hitOn } from './support';

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
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
		'gu',
	);
	return [...text.matchAll(pattern)].map(({ index }) => ({
		start: index,
		end: index + word.length,
	}));
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
			.filter(
				(word) =>
					!ordinaryToo.has(word.toLowerCase()) ||
					!reading.sentences.every(
						({ text: said }) => !said.includes(word) || said.startsWith(`${word} `),
					),
			);
		return hitsOfWords(reading, words, (word) => `"${word}" is the name of another prospect.`);
	},
};

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
			const first = wordsOf(company)[0]?.text ?? '';
			const telling =
				first.length > 3 && !commonInCompanies.has(first.toLowerCase()) && /^\p{Lu}/u.test(first);
			return telling && text.includes(first) && isUnknown(reading, first) ? [first] : [];
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
