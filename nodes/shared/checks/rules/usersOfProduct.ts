import { anyHas } from '../reading/evidence';
import { tellingWords } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit } from '../rule';
import { carriers } from './carriers';
import { hitAt } from './support';
import { reader } from './whoseWords';

/** What somebody does with a product of theirs, up to the product's name. */
const usesBefore = unicode(
	/\b(?:us(?:e|es|ed|ing)|works? (?:\p{L}+ )?with|worked with|working with|runs? (?:\p{L}+ )?(?:on|with)|rel(?:y|ies|ied|ying) (?:\p{L}+ )?on|trust(?:s|ed)?|chose|chosen|bought|switched to|moved to|adopted|swears? by|nutz\p{L}+|verwend\p{L}+|arbeite\p{L}+ [^.;]{0,20}mit|plan\p{L}* [^.;]{0,20}mit|vertrau\p{L}+|setz(?:t|en) [^.;]{0,20}auf|setz(?:t|en)|kauf\p{L}+|utilis\p{L}+|travaill\p{L}+ [^.;]{0,20}avec|fait confiance à|font confiance à|emploie\p{L}*|(?:a|ont) (?:choisi|adopté)|us(?:a|an|aba|aban|ó|aron|ado|áis)|utili[zc]\p{L}+|emplea\p{L}*|trabaja\p{L}* [^.;]{0,20}con|confía\p{L}* en|eligi\p{L}+)\b(?: [\p{L}'’-]+){0,3}\s*$/iu,
);
/** "Keeps its records in", "plans with": so only together with a word that it has been so for long. */
const meansBefore = unicode(
	/\b(?:with|on|in|through|via|mit|auf|über|avec|dans|sur|con|en|a través de)\s*$/iu,
);
const lasting = unicode(
	/\b(?:already|since(?! then you can)|for (?:\p{L}+ )?(?:years|months)|all along|long ago|every (?:day|week)|been using|ha(?:s|ve|ving) used|bereits|schon|seit|längst|jede[nr]? (?:Tag|Woche)|déjà|depuis|ya|desde|llevan?)\b/iu,
);
const asUser = unicode(
	/\b(?:as (?:an? |one of our )?(?:\p{L}+-?\p{L}+ )?|als (?:\p{L}+ )?|en tant qu(?:e |['’])(?:\p{L}+ )?(?:de )?|como (?:\p{L}+ )?(?:de )?)$/iu,
);
const userOf = unicode(
	/^[^…]*…\W*(?:users?|customers?|clients?|-?kunde\p{L}*|-?nutzer\p{L}*|-?anwender\p{L}*)\b|\b(?:clients?|utilisat\p{L}+|clientes?|usuari\p{L}+) (?:de |d['’])…/iu,
);
const ifEver = unicode(
	/\b(?:once|if|when(?:ever)?|as soon as|unless|until|before|could|would|might|should|can|may|will|let|try|wenn|sobald|falls|bevor|bis|könn\p{L}+|würd\p{L}+|möcht\p{L}+|soll\p{L}*|kann|werden|dès que|si|quand|lorsque|avant|pourr\p{L}+|pouv\p{L}+|peu\p{L}+|cuando|si|podr\p{L}+|pued\p{L}+|antes)\b/iu,
);
/** Between a number and what is done: who is counted. */
const counted = unicode(/^\s(?:[\p{L}-]+ ){1,4}$/u);

const goesOn = unicode(/^[^,]*\b(?:and|but|und|aber|et|mais|y|pero)\b/iu);
/** How long the reader is told to have had it: "since", "been using", "already use". */
const readerHas = unicode(
	/\b(?:since|been (?:using|working|running)|ha(?:s|ve|ving) (?:long )?used|already (?:use|run|work|plan)s?|for (?:many |two |three |\p{L}+ )?(?:years|months)|seit|(?:nutzen|verwenden|haben) [^.,;]{0,25}(?:bereits|schon)(?! (?:nach|ab|am|im|mit|für))|depuis|(?:utilisez|avez) déjà|desde|llevan?|ya (?:usa|utiliza|trabaja)n?)\b/iu,
);
/** Spanish may leave the subject out. */
const sinceThen = unicode(/^\W*desde que\b/iu);
const having = unicode(/^\W*having\b/iu);

/** Somebody told to use what the sender sells. */
interface Use {
	/** The sentence up to the product's name, and its clause's words before and after. */
	before: string;
	clause: string;
	lasting: boolean;
}

function usesIn(sentence: ReadSentence, product: string): Use[] {
	return sentence.words
		.filter(({ text }) => plain(text) === product)
		.map(({ start, end }): Use => {
			const before = sentence.text.slice(0, start - sentence.start);
			const rest = sentence.text.slice(end - sentence.start);
			const clause = `${/[^,;:]*$/u.exec(before)?.[0] ?? ''}…${/^[^,;:]*/u.exec(rest)?.[0] ?? ''}`;
			return { before, clause, lasting: lasting.test(clause) };
		});
}

/** A name that only the facts know, as the one who uses the product: it is nobody's customer but the prospect's. */
function namedUser({ before, lasting }: Use, sentence: ReadSentence, reading: Reading) {
	if (!usesBefore.test(before) && !(lasting && meansBefore.test(before))) return undefined;
	const { own, recipient, facts } = reading.evidence;
	const named = sentence.names.filter(({ end }) => end <= sentence.start + before.length);
	const isOwn = (word: string) => word.length > 2 && anyHas(own, word);
	if (named.some(({ words }) => words.some(isOwn))) return undefined;
	const user = named.findLast(({ words }) =>
		words.every((word) => !anyHas([recipient], word) && anyHas(facts, word)),
	);
	if (!user) return undefined;
	const between = before.slice(user.end - sentence.start).replace(/^,[^,]*,/u, ' ');
	return goesOn.test(between) || reader.test(between) ? undefined : user;
}

/** "31 customers use it", where 31 are the prospect's. */
function countedUsers({ before }: Use, sentence: ReadSentence, reading: Reading) {
	const verb = usesBefore.exec(before);
	if (!verb || reader.test(before)) return undefined;
	const { own, facts } = reading.evidence;
	return sentence.numbers.find(
		(number) =>
			number.end < sentence.start + before.length &&
			counted.test(before.slice(number.end - sentence.start, verb.index)) &&
			carriers(number, own).length === 0 &&
			carriers(number, facts).length > 0,
	);
}

/** "Since you began to work with it": what the reader is told to have already. */
function isReaders({ before, clause }: Use, sentence: ReadSentence, reading: Reading): boolean {
	const { own, recipient } = reading.evidence;
	const others = sentence.names.some(({ words }) =>
		words.some((word) => word.length > 2 && anyHas(own, word) && !isGiven(word, reading)),
	);
	if (others) return false;
	const ofReader = (text: string) =>
		reader.test(text) ||
		sentence.names.some(
			({ words, text: name }) =>
				text.includes(name) && words.every((word) => anyHas([recipient], word)),
		);
	if (asUser.test(before) || lasting.test(clause))
		if (userOf.test(clause)) return ofReader(sentence.text);
	if (!usesBefore.test(before) && !meansBefore.test(before)) return false;
	return (
		readerHas.test(clause) &&
		(ofReader(clause.split('…')[0] ?? '') ||
			having.test(clause) ||
			(sinceThen.test(clause) && ofReader(sentence.text)))
	);
}

function isGiven(word: string, { context: { sender } }: Reading): boolean {
	return tellingWords(`${sender.company} ${sender.name}`).includes(plain(word));
}

/** Who is told to use the sender's product, and is only known from the prospect's own pages, or is the prospect. */
export function wrongUsers(sentence: ReadSentence, reading: Reading): Hit[] {
	const [product = ''] = tellingWords(reading.context.sender.company);
	if (product.length < 3 || !plain(sentence.text).includes(product)) return [];
	if (/\?["”’')\s]*$/u.test(sentence.text)) return [];
	const { facts, recipient } = reading.evidence;
	if ([...facts, recipient].some(({ words }) => words.has(product))) return [];
	return usesIn(sentence, product).flatMap((use): Hit[] => {
		if (ifEver.test(use.clause)) return [];
		const who = namedUser(use, sentence, reading) ?? countedUsers(use, sentence, reading);
		const { field, start, end } = who ? { field: sentence.field, ...who } : sentence;
		if (!who && !isReaders(use, sentence, reading)) return [];
		const said = who ? `"${who.text}" uses` : 'the reader uses';
		return [hitAt(field, start, end, `No source says that ${said} what the sender sells.`)];
	});
}
