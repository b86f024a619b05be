import type { Clause } from '../reading/about';
import { isFunctionWord } from '../reading/commonWords';
import { isNegated } from '../reading/negation';
import { ownSentences } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { carries } from './carriers';
import { free, isTrial } from './offerPrices';

/** What is paid comes off the price, or is free for some only. */
const conditional = unicode(
	/\b(?:if|when|should|provided|from|credit\p{L}*|deduct\p{L}*|refund\p{L}*|wenn|falls|sofern|ab|angerechnet|anrechn\p{L}*|verrechn\p{L}*|erstatt\p{L}*|si|s['’]|dès|à partir|déduit\p{L}*|rembours\p{L}*|cuando|a partir|desde|descuent\p{L}*|descont\p{L}*|reembols\p{L}*)(?!\p{L})/iu,
);
const included = unicode(
	/\b(?:includ\p{L}+|inclusive|enthalten|inbegriffen|inklusive|einschließlich|compris\p{L}*|inclu\p{L}+)\b/iu,
);
/** Before the trial: only the time or the aim of what is free. */
const aside = unicode(
	/\b(?:during|after|before|for|with|within|about|während|nach|vor|für|mit|innerhalb|pendant|durant|après|avant|pour|avec|lors de|durante|tras|antes de|para|con)\s(?:[\p{L}'’-]+\s){0,2}$/iu,
);
/** "Set-up is free of charge", "la mise en service est gratuite": what is said to be free. */
const subject = unicode(
	/^\W*(?:(?:and|but|und|aber|et|mais|y|pero|also|auch|the|our|die|der|das|unsere?|la|le|les|l['’]|el|los|las|su|votre|notre) ?)*([\p{L}-]+(?: (?:en|de|of) [\p{L}-]+)?) (?:is|are|ist|sind|est|sont|es|son|sale|costs?|kostet|ne coûte|no cuesta)\b/iu,
);
const costs = unicode(/\b(?:costs?|is charged|kostet|kosten|coûte\p{L}*|cuestan?)\b/iu);

const hasMoney = (numbers: ReadSentence['numbers']): boolean =>
	numbers.some(({ unit, value }) => unit === 'money' && value > 0);

/** Whether the offer has a price for its trial, and no trial that is free. */
function trialHasPrice(sentence: ReadSentence, reading: Reading): boolean {
	const trials = ownSentences(reading).filter(
		({ owner, text }) => owner === 'sender' && wordsOf(text).some((word) => isTrial(word.text)),
	);
	if (trials.some(({ text }) => free.test(text))) return false;
	const priced = trials.filter(({ text, numbers }) => hasMoney(numbers) && !later.test(text));
	const named = sentence.numbers.some(
		(stated) =>
			stated.unit === 'money' &&
			priced.some(({ numbers }) => numbers.some((number) => carries(number, stated))),
	);
	return priced.length > 0 && !named;
}

/** "£1.20 a month, after a trial": the price may be that of what follows. */
const later = unicode(
	/\b(?:after|nach|après|tras|después)\s(?:[\p{L}-]+\s){0,3}(?:trial|test|prob|essai|prueba)/iu,
);

/** Whether the offer has a price for a thing, which is neither free nor included anywhere. */
function hasPriceFor(key: string, reading: Reading): boolean {
	const about = ownSentences(reading).filter(
		({ owner, keys }) => owner === 'sender' && keys.has(key),
	);
	if (about.some(({ text }) => free.test(text) || included.test(text))) return false;
	return about.some(({ text, numbers }) => {
		const cost = costs.exec(text);
		if (!cost || !hasMoney(numbers)) return false;
		const lead = text.slice(0, cost.index).split(/[;:,]/u).at(-1) ?? '';
		return wordsOf(lead).some((word) => word.key === key);
	});
}

function isFreeTrial({ text }: Clause): boolean {
	const word = wordsOf(text).find(({ text: said }) => isTrial(said));
	return word !== undefined && !aside.test(text.slice(0, word.start));
}

/** A clause that gives away the trial, or a thing, for which the offer has a price. */
export function freeThoughPriced(sentence: ReadSentence, reading: Reading): Clause | undefined {
	if (!free.test(sentence.text) || conditional.test(sentence.text)) return undefined;
	return sentence.clauses.find((clause) => {
		const { text } = clause;
		if (!free.test(text) || isNegated(text.replace(free, ' '))) return false;
		if (isFreeTrial(clause)) return trialHasPrice(sentence, reading);
		const [, thing = ''] = subject.exec(text) ?? [];
		const head = wordsOf(thing).find(({ key }) => !isFunctionWord(key));
		return head !== undefined && hasPriceFor(head.key, reading);
	});
}
