import { unicode } from '../reading/pattern';
import { carriersOf } from '../grounding';
import { uncitedPassages } from '../reading/evidence';
import { isDeniedAt } from '../reading/negation';
import type { Reading } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, hitsOf, telling } from './support';

/** "No hurry", "I cannot promise": the words are there, their sense is not. */
function isDenied(reading: Reading, match: RegExpMatchArray, field: string): boolean {
	const text = reading.fields.find(({ name }) => name === field)?.text ?? '';
	return isDeniedAt(text, match.index ?? 0);
}

function offerSays(reading: Reading, said: string): boolean {
	return reading.evidence.own.some(({ plainText }) => plainText.includes(plain(said)));
}

function wordRule(
	id: string,
	what: string,
	pattern: RegExp,
	message: (text: string) => string,
): Rule {
	return {
		id,
		severity: 'warn',
		what,
		check: (reading) =>
			hitsOf(
				reading,
				pattern,
				message,
				(match, field) => isDenied(reading, match, field) || offerSays(reading, match[0]),
			),
	};
}

export const urgencyRule = wordRule(
	'tone.urgency',
	'Urgency that nothing calls for.',
	unicode(
		/\b(?:act (?:now|fast|today)|expires?|limited[- ]time|(?:last|final) (?:chance|call|notice|reminder)|only (?:a few|a couple of|one|two|three|\d+) (?:\p{L}+ )?(?:are )?(?:left|remaining|places?|spots?|seats?|slots?)|hurry|don['’]t (?:miss|wait)|miss out|before it['’]?s? (?:is )?too late|while (?:supplies|stocks?) last|ends (?:today|tonight|tomorrow|this|on|soon)|urgent(?:ly)?|asap|right away|today only|running out|nur noch (?:heute|bis|wenige)|jetzt (?:schnell|sofort|zugreifen)|letzte Chance|läuft (?:bald )?ab|bevor es zu spät|handeln Sie (?:jetzt|sofort)|dringend)\b/giu,
	),
	(text) => `"${text}" makes it look urgent.`,
);

export const pressureRule = wordRule(
	'tone.pressure',
	'Pressure, guilt or threat.',
	unicode(
		/\b(?:(?:cannot|can['’]t) afford|you (?:must|have to|need to) (?:act|decide|reply|answer|respond|call|see)|every (?:day|hour|minute|week) you (?:wait|delay|hesitate)|(?:fall(?:ing)?|left|lag(?:ging)?) behind|surely you (?:do not|don['’]t|want|would|agree)|I(?:['’]m| am) (?:disappointed|surprised|shocked)|still have(?: not|n['’]t) (?:answered|replied|responded|heard)|you(?:['’]ll| will) regret|why (?:have|did)(?: not|n['’]t)? you|losing money|costs? you (?:money|dearly)|ignore this|(?:third|second|last) time I|call me now|your competitors (?:are|will|have) already|I expect (?:your|an|a) (?:answer|reply)|können (?:es )?sich nicht leisten|Sie müssen|enttäuscht)\b/giu,
	),
	(text) => `"${text}" puts pressure on the reader.`,
);

export const guaranteeRule = wordRule(
	'tone.guarantee',
	'A guarantee or promise of success that the offer does not make.',
	unicode(
		/\b(?:guarante\w+|risk[- ]free|no risk|zero risk|100 ?% (?:satisfaction|success|safe|free|sure)|money[- ]back|(?:that['’]s|that is) a promise|(?:I|we) promise|promise you|never [\p{L}]+ again|you(?:['’]ll| will) (?:definitely |certainly |surely )?(?:save|double|earn|increase|reduce|cut|boost|win|never)|without fail|Garantie\w*|garantier\w+|ohne Risiko|versprechen wir)\b/giu,
	),
	(text) => `"${text}" promises what the offer does not.`,
);

export const spamRule = wordRule(
	'tone.spam',
	'Phrases of spam.',
	unicode(
		/\b(?:click (?:here|below|now)|once[- ]in[- ]a[- ]lifetime|you(?:['’]ve| have) (?:been selected|been chosen|won)|(?:this is )?not spam|boost your|skyrocket\w*|supercharge\w*|amazing (?:deal|offer|opportunity)|special promotion|(?:best|lowest) prices?|free gift|earn (?:money|cash|extra)|extra (?:income|cash)|double your|triple your|make money|cash bonus|no strings|(?:buy|order) now|exclusive (?:deal|offer)|unbelievable|game[- ]chang(?:er|ing)|revolutioni[sz]e|miracle|explosive|crush (?:your|the)|10x|jetzt kaufen|klicken Sie hier|unglaublich\w*)\b/giu,
	),
	(text) => `"${text}" is what spam sounds like.`,
);

const shouting = unicode(/(?:\b\p{Lu}{2,}\b[ ,]*){3,}|[!?]{2,}/gu);

export const shoutingRule: Rule = {
	id: 'tone.shouting',
	severity: 'warn',
	what: 'Capitals in a row, or more than two exclamation marks.',
	check: (reading): Hit[] => {
		const loud = hitsOf(
			reading,
			shouting,
			() => 'This is shouting.',
			([said]) => /\p{Lu}/u.test(said) && said.replace(/[^\p{Lu}]/gu, '').length < 12,
		);
		if (loud.length > 0) return loud;
		const marks = reading.fields.flatMap(({ name, text }) =>
			[...text.matchAll(/!/g)].map(({ index }) => ({ name, index })),
		);
		const third = marks[2];
		return third
			? [
					hitAt(
						third.name,
						third.index,
						third.index + 1,
						`${marks.length} exclamation marks are too many.`,
					),
				]
			: [];
	},
};

const flattery = unicode(
	/\b(?:inspir(?:ing|ational|ation|ed by)|visionar(?:y|ies)|admir(?:e|er|ation|ing)|incredible|amazing|outstanding|remarkable|extraordinary|brilliant|phenomenal|genius|fantastic|legendary|exceptional|impressive|(?:huge|big) fan|blown away|impressed|in awe|beeindruck\w*|großartig\w*|hervorragend\w*|bewunder\w*|fantastisch\w*)\b/giu,
);

export const flatteryRule: Rule = {
	id: 'tone.flattery',
	severity: 'warn',
	what: 'Praise that no fact gives a reason for.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			if (
				!unicode(/\b(?:[Yy]ours?|[Yy]ou|Sie|Ihr\w*)\b/u).test(sentence.text) ||
				carriersOf(sentence, reading).length > 0
			)
				return [];
			return [...sentence.text.matchAll(flattery)].map((match) =>
				hitAt(
					sentence.field,
					sentence.start + match.index,
					sentence.start + match.index + match[0].length,
					`"${match[0]}" is praise without a fact.`,
				),
			);
		}),
};

const fakeReply = /^\s*(?:(?:re|aw|fw|fwd|wg|sv|antw|tr|rv|vs|odp)\s*(?:\[\d+\])?\s*[:：])/giu;
const falseSubject = unicode(
	/\b(?:invoice|overdue|payment|receipt|your (?:account|order|password|subscription)|confirmation|security alert|final notice|action required|Rechnung|Mahnung|Zahlung)\b/giu,
);

export const subjectRule: Rule = {
	id: 'tone.subject',
	severity: 'block',
	what: 'A subject that pretends to be an answer, a forward or a bill.',
	check: (reading): Hit[] => {
		const followsUp = reading.context.knowledge?.some(
			({ id }) => id === uncitedPassages.earlierMail,
		);
		const inSubject = (pattern: RegExp, message: string, accept: (said: string) => boolean) =>
			hitsOf(
				reading,
				pattern,
				() => message,
				([said], field) => field !== 'subject' || accept(said),
			);
		return [
			...inSubject(fakeReply, 'This mail answers or forwards none.', () => Boolean(followsUp)),
			...inSubject(falseSubject, 'The subject promises what the mail is not.', (said) =>
				reading.evidence.all.some(({ plainText }) => plainText.includes(plain(said))),
			),
		];
	},
};
