import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';
import { highestRoleOfReader } from './highestRoles';
import { wrongRoleByName } from './rolesOfOthers';
import { matchesIn } from '../../matchesIn';

const role = String.raw`(?:chief [\p{L}]+(?: [\p{L}]+)? officer|c[a-z]o|head of [\p{L}]+|vp(?: of)?(?: [\p{L}]+)?|vice president(?: of [\p{L}]+)?|(?:[\p{L}]+ )?director(?: of [\p{L}]+)?|(?:[\p{L}]+ ){0,2}manager|(?:co-?)?founder|owner|president|chairman|partner|Geschäftsführer(?:in)?|Leiter(?:in)?(?: \p{Lu}\p{L}+)?|Vorstand|Inhaber(?:in)?)`;
const statedRole = unicode(
	new RegExp(
		String.raw`\b(?:as (?:the |a |an )?|in your (?:role|position|job) as (?:the |a |an )?|you(?:['’]re| are) (?:the |a |an )?(?:new )?|your (?:new )?(?:role|position) (?:of|is) (?:the )?|als )(?<role>${role})\b`,
		'giu',
	),
);
const ownVoice = unicode(/\b(?:i|we|my|ich|wir)\b/iu);
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
		.filter(
			(word) =>
				word.length > 2 &&
				!/^(?:officer|the|and|fur|der|des|die|von|vom|del|los|las|your|new|our|with|for)$/.test(
					word,
				),
		);
}

/** Another person of whom a fact tells the position: "Dr Whitlock's view as clinical director". */
function isOfOther(sentence: ReadSentence, role: string, reading: Reading): boolean {
	return reading.evidence.facts.some(
		({ plainText, words }) =>
			plainText.includes(plain(role)) &&
			sentence.names.some((name) => name.words.some((word) => word.length > 2 && words.has(word))),
	);
}

/** "As a partner of bakeries", "als Partner": of the reader only where the reader stands beside it. */
const bareAs = unicode(/^(?:as|als) /iu);
const readerAfter = unicode(
	/^,? (?:your|Ihre?n?)\b|^[^,.;]{0,40},? (?:you|Sie|(?:\p{L}+en|sind) Sie)\b/u,
);
const readerBefore = unicode(/\b(?:you|Sie|Ihnen|yourself)\b[^,.;]{0,25}$/u);

function speaksToReader(text: string, match: RegExpMatchArray): boolean {
	const at = match.index ?? 0;
	return readerAfter.test(text.slice(at + match[0].length)) || readerBefore.test(text.slice(0, at));
}

function wrongRoles(sentence: ReadSentence, known: Set<string>, reading: Reading): Hit[] {
	const { prospect } = reading.context.dossier;
	const isWrong = (said: string) => !roleWords(said).every((word) => known.has(word));
	return matchesIn(sentence.text, statedRole)
		.filter((match) => isWrong(match.groups?.role ?? ''))
		.filter((match) => !ownVoice.test(sentence.text.slice(0, match.index)))
		.filter((match) => !bareAs.test(match[0]) || speaksToReader(sentence.text, match))
		.filter((match) => !isOfOther(sentence, match.groups?.role ?? '', reading))
		.map((match) =>
			hitAt(
				sentence.field,
				sentence.start + match.index,
				sentence.start + match.index + match[0].length,
				`The prospect's position is ${prospect.title ? `"${prospect.title}"` : 'not known'}.`,
			),
		);
}

const otherRole = unicode(
	new RegExp(
		String.raw`,\s*(?:(?:your|the|our|Ihre?n?|die|der) )?(?:new |neue[rn]? )?(?<role>${role})\b`,
		'giu',
	),
);

/** "At Norrhand, as Director": the company is nobody in a position. */
function isOwnCompany(word: string, { context }: Reading): boolean {
	return plain(`${context.dossier.prospect.company} ${context.sender.company}`).includes(word);
}

/** "Dr Whitlock, your new finance director": a person of a fact in a position that no fact gives. */
function wrongRolesOfOthers(sentence: ReadSentence, reading: Reading): Hit[] {
	return matchesIn(sentence.text, otherRole).flatMap((match) => {
		const at = sentence.start + match.index;
		const person = sentence.names.find(({ end }) => end === at);
		const about = reading.evidence.facts.filter(({ words }) =>
			person?.words.some((word) => word.length > 2 && words.has(word)),
		);
		const said = roleWords(match.groups?.role ?? '');
		const ofCompany = person?.words.some((word) => isOwnCompany(word, reading)) ?? false;
		if (ofCompany) return [];
		const told = about.some(({ text }) => said.every((word) => roleWords(text).includes(word)));
		return about.length === 0 || told
			? []
			: [
					hitAt(
						sentence.field,
						at,
						at + match[0].length,
						'No fact gives this person that position.',
					),
				];
	});
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
			roleWords(
				[prospect.title ?? '', prospect.company, ...about.map(({ text }) => text)].join(' '),
			),
		);
		return telling(reading).flatMap((sentence) => {
			const found = [
				...wrongRoles(sentence, known, reading),
				...wrongRolesOfOthers(sentence, reading),
			];
			if (found.length === 0) found.push(...wrongRoleByName(sentence, reading));
			return found.length > 0 ? found : highestRoleOfReader(sentence, reading);
		});
	},
};
