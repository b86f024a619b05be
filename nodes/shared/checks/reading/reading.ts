import { unicode } from './pattern';
import type { Draft } from '../../contracts';
import type { CheckContext } from '../rule';
import { clausesOf, type Clause } from './about';
import { evidenceOf, type Evidence } from './evidence';
import { isGreeting } from './greeting';
import { baseLanguage } from './language';
import { layoutOf } from './layout';
import { namesOf, type ReadName } from './names';
import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import { isOptOut } from './optOut';
import { sharesIn } from './shares';
import { sentencesOf } from './sentences';
import { plain, wordsOf, type Word } from './words';

/** A text of a draft: `subject`, `body`, or `fields.<name>`. */
export interface Field {
	name: string;
	text: string;
}

/** A number of a draft. `share`: what it states with the words before it, "one in 25". */
export interface StatedNumber extends ReadNumber {
	share?: ReadNumber;
	/** It is said with its part, "seven out of ten": only the share counts. */
	ofPart?: boolean;
}

/** One sentence of a draft, read. All offsets are into the field's text. */
export interface ReadSentence {
	field: string;
	text: string;
	start: number;
	end: number;
	words: readonly Word[];
	numbers: StatedNumber[];
	names: ReadName[];
	clauses: Clause[];
	/** Only words of the sender's own name, signature or address. */
	footer: boolean;
	/** The closing and the lines of the signature: form, not claim. */
	closing: boolean;
	/** Asks for or offers a time to talk: its times and dates are no claims. */
	proposal: boolean;
	greeting: boolean;
	/** Tells how to get no more mail. */
	optOut: boolean;
	/** Facts that the writer named for it. */
	factIds: string[];
}

/** A draft read once, for all rules. */
export interface Reading {
	draft: Draft;
	context: CheckContext;
	fields: Field[];
	sentences: ReadSentence[];
	evidence: Evidence;
	/** Two-letter language of the draft, '' when unknown. */
	language: string;
}

const meeting = unicode(
	/\b(?:call|chat|talk|meet|meeting|demo|slot|calendar|coffee|available|free|suit|suits|let me know|reply|time|catch up|speak|visit|show|walk you|convenient|minutes?|hour|january|monday|tuesday|wednesday|thursday|friday|week|tomorrow|minuten?|gespräch|termin|telefonat|passt|passen|zeit|anruf|anrufen|sprechen|montag|dienstag|mittwoch|donnerstag|freitag|woche|échange|échanger|appel|disponible|lundi|mardi|mercredi|jeudi|vendredi|semaine|visita|visitar\p{L}*|llamada|hablar|lunes|martes|miércoles|jueves|viernes|semana)\b/iu,
);
const asking = unicode(
	/\?\s*$|\b(?:would|could|can|may|shall|happy|glad|suggest|propose|how about|let me|i am|i'm|i’m|i will|i'll|i’ll|you can|reply|ich bin|gern|gerne|würde|könnte\p{L}*|wäre|hätten|passt|wollen wir|pourr\p{L}+|puis-je|auriez|seriez|podría\p{L}*|propongo|propose)\b/iu,
);
/** Fields of a draft that people read. */
function fieldsOf(draft: Draft): Field[] {
	return [
		...(draft.subject ? [{ name: 'subject', text: draft.subject }] : []),
		{ name: 'body', text: draft.body },
		...Object.entries(draft.fields ?? {}).map(([name, text]) => ({ name: `fields.${name}`, text })),
	];
}

export function readDraft(draft: Draft, context: CheckContext): Reading {
	const language = baseLanguage(draft.language);
	const fields = fieldsOf(draft);
	const footerWords = footerWordsOf(context);
	const known = draft.sentences.map(({ text }) => text);
	const stated = new Map(draft.sentences.map(({ text, factIds }) => [text, factIds]));
	const sentences = fields.flatMap(({ name, text }) => {
		const { firstLineEnd, closing, signatureEnd } = layoutOf(text, context.sender);
		return sentencesOf(text, name === 'subject' ? [] : known).map((span): ReadSentence => {
			const prose = withoutAddresses(span.text);
			const form = span.start >= closing && span.end <= signatureEnd;
			return {
				field: name,
				...span,
				words: wordsOf(prose, span.start),
				numbers: statedIn(prose).map((number) => moved(number, span.start)),
				names: namesOf(prose, language).map((found) => moved(found, span.start)),
				clauses: clausesOf(span.text, context).map((clause) => ({
					...clause,
					start: clause.start + span.start,
				})),
				footer: name === 'body' && isFooter(span.text, footerWords),
				closing: name === 'body' && form,
				proposal: asking.test(span.text) && meeting.test(span.text),
				greeting: name !== 'subject' && span.end <= firstLineEnd && isGreeting(span.text),
				optOut: name === 'body' && isOptOut(span.text, span.start >= signatureEnd),
				factIds: stated.get(span.text) ?? [],
			};
		});
	});
	return { draft, context, fields, sentences, evidence: evidenceOf(context), language };
}

function statedIn(prose: string): StatedNumber[] {
	const numbers = numbersOf(prose);
	const shares = sharesIn(prose, numbers);
	return numbers.flatMap((number): StatedNumber[] => {
		const whole = shares.find(({ of }) => of === number);
		const part = shares.find((one) => one.part === number);
		if (part?.only) return [];
		return [{ ...number, share: (whole ?? part)?.share, ofPart: whole?.part && whole.only }];
	});
}

const addressLike = /@|:\/\/|^[("“]*(?:www\.|(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/)/iu;

/** Web and mail addresses blanked out: the words and numbers in them say nothing. */
function withoutAddresses(text: string): string {
	return text.replace(/\S+/gu, (token) =>
		token.length > 4 && addressLike.test(token) ? ' '.repeat(token.length) : token,
	);
}

function moved<Found extends { start: number; end: number }>(found: Found, by: number): Found {
	return { ...found, start: found.start + by, end: found.end + by };
}

function footerWordsOf({ sender }: CheckContext): Set<string> {
	const text = [
		sender.name,
		sender.title,
		sender.company,
		sender.email,
		sender.website,
		sender.address,
		sender.signature,
	];
	return new Set(wordsOf(text.filter(Boolean).join(' ')).map((word) => plain(word.text)));
}

function isFooter(text: string, footerWords: Set<string>): boolean {
	const words = wordsOf(text);
	return words.length > 0 && words.every((word) => footerWords.has(plain(word.text)));
}
