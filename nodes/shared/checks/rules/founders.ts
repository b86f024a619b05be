import { unicode } from '../reading/pattern';
import { tellingWords } from '../reading/owners';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit } from '../rule';
import { hitAt } from './support';

/** "When you founded the quarry", "Als Sie den Betrieb gründeten". */
const readerFounded = unicode(
	/\b(?:you (?:first )?(?:founded|co-founded|started|established|set up|launched) (?:(?!using|working|with|to|the (?:day|week|year|month|job|project|work))[\p{L}-]+)|Sie [^.,;?!]{0,60}\b(?:gründeten|gegründet haben)|(?:haben|hatten) Sie [^.,;?!]{0,60}\bgegründet|vous (?:avez|aviez) (?:fondé|créé)|usted(?:es)? (?:fundó|fundaron|ha fundado|han fundado|creó|crearon)|(?:fundó|fundaron|creó|crearon) usted(?:es)?)/giu,
);
/** A page that says by whom the prospect's company was founded. */
const foundedBy = unicode(
	/\b(?:(?:founded|started|established|set up)\b[^.;]{0,40}\bby|gegründet\b[^.;]{0,40}\bvon|(?:fondée?|créée?)\b[^.;]{0,40}\bpar|(?:fundad[oa]|cread[oa])\b[^.;]{0,40}\bpor)\b([^.;]{3,90})|([^.;]{3,60})\b(?:founded|gründete|a fondé|fundó)\b/iu,
);

/** That the reader founded the company, where a page names somebody else. */
export function wrongFounder(sentence: ReadSentence, reading: Reading): Hit[] {
	readerFounded.lastIndex = 0;
	const found = readerFounded.exec(sentence.text);
	if (!found) return [];
	const { prospect, facts } = reading.context.dossier;
	const founders = facts.flatMap(({ quote }) => {
		const named = foundedBy.exec(quote);
		return named ? [named[1] ?? named[2] ?? ''] : [];
	});
	const name = tellingWords(prospect.name).at(-1);
	const others = founders.filter((text) => /\p{Lu}\p{Ll}+ \p{Lu}/u.test(text));
	if (name === undefined || others.length === 0) return [];
	if (founders.some((text) => plain(text).includes(name))) return [];
	const start = sentence.start + found.index;
	const message = 'The page names somebody else as the founder.';
	return [hitAt(sentence.field, start, start + found[0].length, message)];
}
