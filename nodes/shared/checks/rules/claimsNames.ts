import { unicode } from '../reading/pattern';
import { anyHas } from '../reading/evidence';
import type { ReadName } from '../reading/names';
import { plain } from '../reading/words';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

const placeLead = unicode(
	/\b(?:in|near|from|into|to|at|around|across|nach|aus|bei)\s+(?:the\s+)?$/iu,
);

/** In a headline most words have a capital: there a capital names nobody. */
function isHeadline({ field, words }: ReadSentence): boolean {
	if (field !== 'subject' || words.length < 3) return false;
	return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * 0.6;
}

function unknownNames(
	reading: Reading,
): Array<{ sentence: ReadSentence; name: ReadName; place: boolean }> {
	return telling(reading)
		.filter((sentence) => !isHeadline(sentence))
		.flatMap((sentence) =>
			sentence.names
				.filter(({ words }) => words.some((word) => !anyHas(reading.evidence.all, word)))
				.map((name) => ({
					sentence,
					name,
					place: placeLead.test(sentence.text.slice(0, name.start - sentence.start)),
				})),
		);
}

export const nameRule: Rule = {
	id: 'claims.name',
	severity: 'block',
	what: 'A person, company or product that neither the facts, the offer nor the list of prospects names.',
	check: (reading) =>
		unknownNames(reading)
			.filter(({ place }) => !place)
			.map(({ sentence, name }) =>
				hitAt(sentence.field, name.start, name.end, `No source names "${name.text}".`),
			),
};

export const placeRule: Rule = {
	id: 'claims.place',
	severity: 'block',
	what: 'A place that no source names.',
	check: (reading) =>
		unknownNames(reading)
			.filter(({ place }) => place)
			.map(({ sentence, name }) =>
				hitAt(sentence.field, name.start, name.end, `No source names the place "${name.text}".`),
			),
};

const role = String.raw`(?:chief [\p{L}]+(?: [\p{L}]+)? officer|c[a-z]o|head of [\p{L}]+|vp(?: of)?(?: [\p{L}]+)?|vice president(?: of [\p{L}]+)?|(?:[\p{L}]+ )?director(?: of [\p{L}]+)?|(?:[\p{L}]+ ){0,2}manager|(?:co-?)?founder|owner|president|chairman|partner|Geschäftsführer(?:in)?|Leiter(?:in)?(?: \p{Lu}\p{L}+)?|Vorstand|Inhaber(?:in)?)`;
const statedRole = unicode(
	new RegExp(
		String.raw`\b(?:as (?:the |a |an )?|in your (?:role|position|job) as (?:the |a |an )?|you(?:['’]re| are) (?:the |a |an )?(?:new )?|your (?:new )?(?:role|position) (?:of|is) (?:the )?|als )(?<role>${role})\b`,
		'giu',
	),
);
const shortRoles: Record<string, string> = {
	ceo: 'chief executive',
	cfo: 'chief financial',
	cto: 'chief technology',
	coo: 'chief operating',
	cmo: 'chief marketing',
	cio: 'chief information',
	vp: 'vice president',
};

function roleWords(text: string): string[] {
	return plain(text)
		.split(/[^\p{L}]+/u)
		.flatMap((word) => (shortRoles[word] ?? word).split(' '))
		.filter((word) => word.length > 2 && !/^(?:officer|the|and|fur|your)$/.test(word));
}

export const titleRule: Rule = {
	id: 'claims.title',
	severity: 'block',
	what: "A position of the recipient that is not the prospect's.",
	check: (reading): Hit[] => {
		const { prospect } = reading.context.dossier;
		const about = reading.evidence.facts.filter(
			({ plainText }) => prospect.name && plainText.includes(plain(prospect.name)),
		);
		const known = new Set(
			roleWords([prospect.title ?? '', ...about.map(({ text }) => text)].join(' ')),
		);
		return telling(reading).flatMap((sentence) =>
			[...sentence.text.matchAll(statedRole)]
				.filter((match) => !roleWords(match.groups?.role ?? '').every((word) => known.has(word)))
				.filter(
					(match) =>
						!unicode(/\b(?:i|we|my|ich|wir)\b/iu).test(sentence.text.slice(0, match.index)),
				)
				.map((match) =>
					hitAt(
						sentence.field,
						sentence.start + match.index,
						sentence.start + match.index + match[0].length,
						`The prospect's position is ${prospect.title ? `"${prospect.title}"` : 'not known'}.`,
					),
				),
		);
	},
};

const asCustomer = unicode(
	/\b(?:us(?:e|es|ed|ing)|trusts?|chose|chooses|switched|reli(?:es|ed)|sav(?:es|ed)|works? with|worked with|customers?|clients?|references?|nutzt|setzt auf|Kunden?)\b/iu,
);
const vagueCustomers = unicode(
	/\b(?:(?:your|all|many|several|most|some) (?:of your )?competitors (?:already|use|work|are|have)|(?:hundreds|thousands|dozens) of (?:companies|customers|clients|teams|firms|fleets|shops|businesses)|(?:we|i)(?: already| currently)? work with (?:many|several|dozens|hundreds|most|leading|other|similar)|(?:hunderte|tausende|viele) (?:Kunden|Unternehmen))\b/giu,
);

export const customerRule: Rule = {
	id: 'claims.customer',
	severity: 'block',
	what: 'A customer of the sender that the offer does not name.',
	check: (reading): Hit[] => {
		const { own, recipient } = reading.evidence;
		return telling(reading).flatMap((sentence) => {
			const withoutNames = sentence.names.reduce(
				(text, { text: name }) => text.replace(name, ''),
				sentence.text,
			);
			const ofSender =
				sentence.clauses.some(
					({ about, states, text }) =>
						about === 'sender' && states && !unicode(/\b(?:i|me|my|ich|mir)\b/iu).test(text),
				) && !unicode(/\b(?:you|your|read|saw)\b/iu).test(sentence.text);
			const borrowed =
				ofSender && asCustomer.test(withoutNames)
					? sentence.names.filter(({ words }) =>
							words.some((word) => !anyHas([...own, recipient], word)),
						)
					: [];
			const vague = [...sentence.text.matchAll(vagueCustomers)].filter(
				([said]) => !own.some(({ plainText }) => plainText.includes(said.toLowerCase())),
			);
			return [
				...borrowed.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `The offer does not name "${text}" as a customer.`),
				),
				...vague.map((match) =>
					hitAt(
						sentence.field,
						sentence.start + match.index,
						sentence.start + match.index + match[0].length,
						`The offer does not say "${match[0]}".`,
					),
				),
			];
		});
	},
};
