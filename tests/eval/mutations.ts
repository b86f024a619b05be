import {
	readDraft,
	type Reading,
	type ReadSentence,
} from '../../nodes/shared/checks/reading/reading';
import { telling } from '../../nodes/shared/checks/rules/support';
import type { LabelledDraft } from '../fixtures/checks/labelledDrafts';

/** A harmless draft in which one thing was changed. `bad`: the change makes it false; else it says the same. */
export interface Mutation {
	kind: string;
	bad: boolean;
	from: string;
	to: string;
	labelled: LabelledDraft;
}

interface Change {
	start: number;
	end: number;
	to: string;
}

const months: Record<string, string[]> = {
	en: 'January February March April May June July August September October November December'.split(' '),
	de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
	fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}; // prettier-ignore

const additions: Record<string, string[]> = {
	en: [
		'Your board approved the budget for this last month.',
		'Your warehouse manager told our team that the old system breaks down every week.',
		'Since the takeover by Brenner Capital you have closed two sites.',
		'More than 300 companies in your industry already rely on us.',
	],
	de: [
		'Ihr Vorstand hat das Budget dafür im letzten Monat freigegeben.',
		'Ihr Lagerleiter hat uns erzählt, dass die alte Anlage jede Woche ausfällt.',
		'Seit der Übernahme durch Brenner Capital haben Sie zwei Standorte geschlossen.',
		'Mehr als 300 Unternehmen Ihrer Branche verlassen sich bereits auf uns.',
	],
	fr: [
		'Votre conseil a validé le budget correspondant le mois dernier.',
		'Votre chef de dépôt nous a raconté que votre ancien système tombe en panne chaque semaine.',
		'Depuis le rachat par Brenner Capital, vous avez fermé deux sites.',
		'Plus de 300 entreprises de votre secteur nous font déjà confiance.',
	],
};
const courtesies: Record<string, string[]> = {
	en: ['I hope your week has begun well.', 'Perhaps this is no topic for you at all.'],
	de: ['Ich hoffe, Ihre Woche hat gut begonnen.', 'Vielleicht ist das gar kein Thema für Sie.'],
	fr: ['J’espère que votre semaine a bien commencé.', 'Peut-être n’est-ce pas un sujet pour vous.'],
};

const words = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The numbers of a sentence that say something: not the length of a call, nor a day proposed for it. */
function claimed(sentence: ReadSentence): ReadSentence['numbers'] {
	if (sentence.proposal || /\?$/.test(sentence.text)) return [];
	return sentence.numbers.filter(({ unit, value, factor, text }) => {
		const whole = /^\d{2,3}(?:[.,]\d{3})*$/.test(text.replace(/\s?%$|[€$£]/g, ''));
		return !factor && whole && value >= 10 && ['plain', 'percent', 'money'].includes(unit);
	});
}

function numberChanges(sentence: ReadSentence): Change[] {
	return claimed(sentence).map(({ start, end, text }) => ({
		start,
		end,
		to: text.replace(/\d/, (digit) => String((Number(digit) % 8) + 2)),
	}));
}

function monthChanges(sentence: ReadSentence, language: string): Change[] {
	const names = months[language] ?? [];
	if (sentence.proposal || /\?$/.test(sentence.text)) return [];
	return sentence.words.flatMap(({ text, start, end }) => {
		const at = names.indexOf(text);
		const to = names[(at + 5) % 12];
		return at < 0 || !to || text === 'May' || text === 'March' ? [] : [{ start, end, to }];
	});
}

function nameChanges(sentence: ReadSentence, reading: Reading): Change[] {
	const { facts } = reading.evidence;
	return sentence.names
		.filter(({ words: said }) => facts.some((fact) => said.every((word) => fact.words.has(word))))
		.slice(0, 1)
		.map(({ start, end }) => ({ start, end, to: 'Marlingford Drews' }));
}

function negations(sentence: ReadSentence, language: string, carried: boolean): Change[] {
	if (language !== 'en' || !carried || /\?$/.test(sentence.text)) return [];
	const verb = /(?<=[a-z] )(?:is|are|was|were|has|have)(?= (?!not|no|never)[a-z])/u.exec(
		sentence.text,
	);
	if (!verb) return [];
	const end = sentence.start + verb.index + verb[0].length;
	return [{ start: end, end, to: ' not' }];
}

function harmlessChanges(sentence: ReadSentence, language: string): Change[] {
	const changes: Change[] = [];
	for (const { start, end, value, text, unit } of sentence.numbers) {
		if (language === 'en' && unit === 'percent' && text.endsWith('%'))
			changes.push({ start, end, to: text.replace(/\s?%$/, ' per cent') });
		const word = words[value - 2];
		if (language === 'en' && unit === 'plain' && /^\d+$/.test(text) && word && value > 2)
			changes.push({ start, end, to: word });
	}
	for (const match of sentence.text.matchAll(
		/(?<= )(?:I am|do not|does not|it is|you are)(?= )/g,
	)) {
		const short = { 'I am': "I'm", 'do not': "don't", 'does not': "doesn't", 'it is': "it's" };
		const to = short[match[0] as keyof typeof short];
		const start = sentence.start + match.index;
		if (to) changes.push({ start, end: start + match[0].length, to });
	}
	return changes;
}

function applied(labelled: LabelledDraft, kind: string, bad: boolean, change: Change): Mutation {
	const { body } = labelled.draft;
	const { start, end, to } = change;
	const draft = { ...labelled.draft, body: body.slice(0, start) + to + body.slice(end) };
	const from = body.slice(start, end);
	return { kind, bad, from, to, labelled: { ...labelled, bad, draft } };
}

/** Every systematic change of one harmless draft. */
export function mutationsOf(labelled: LabelledDraft): Mutation[] {
	const reading = readDraft(labelled.draft, labelled.context);
	const { language } = reading;
	const company = labelled.context.dossier.prospect.company;
	const peer = labelled.context.peers?.[0]?.company;
	const sentences = telling(reading).filter(({ field }) => field === 'body');
	const found = sentences.flatMap((sentence) => {
		const make = (kind: string, bad: boolean, changes: Change[]) =>
			changes.map((change) => applied(labelled, kind, bad, change));
		const at = sentence.text.indexOf(company);
		const place = { start: sentence.start + at, end: sentence.start + at + company.length };
		const keys = sentence.words.map(({ key }) => key);
		const carried = reading.evidence.facts.some(
			(fact) => keys.filter((key) => fact.keys.has(key)).length >= 4,
		);
		return [
			...make('number', true, numberChanges(sentence)),
			...make('month', true, monthChanges(sentence, language)),
			...make('name', true, nameChanges(sentence, reading)),
			...make('negation', true, negations(sentence, language, carried)),
			...make('company', true, at < 0 || !peer ? [] : [{ ...place, to: peer }]),
			...make('same in other words', false, harmlessChanges(sentence, language)),
		];
	});
	const last = sentences.at(-1);
	const added = (bad: boolean, texts: string[]) =>
		texts.map((to) =>
			applied(labelled, bad ? 'addition' : 'courtesy', bad, {
				start: last?.start ?? 0,
				end: last?.start ?? 0,
				to: `${to} `,
			}),
		);
	return [
		...found,
		...added(true, additions[language] ?? []),
		...added(false, courtesies[language] ?? []),
	];
}
