import { isCommonWord } from './commonWords';
import { germanNouns, moreGermanNouns, notNames } from './vocabulary/notNames';
import { keyOf, plain } from './words';

const setOf = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(plain));

const neverNames = setOf(notNames);
const nouns = setOf(`${germanNouns} ${moreGermanNouns}`);

/** Endings of German nouns that are words and not names. */
const nounEnding =
	/(?:ung|ungen|nahmen?|gaben?|lagen?|sicht|sichten|schluss|zug|zuge|griff|griffe|wahl|fragen?|mengen?|meldung|kette|ketten|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tat|taten|ismus|ment|mente|lings?|nisse?|nissen|tum|zeit|zeiten|wochen?|tage?n?|jahre?s?|monate?|haus|hauser|werke?|plane?|dienste?|stellen?|arbeit|kosten|preise?|daten|system|systeme|technik|kunden?|gaste?|leute|teile?|seiten?|platze?|punkte?|markt|bereiche?|leitung|gruppen?|form|formen|liste|listen|buch|bucher|raume?|karten?|mittel|stoffe?|zeug|zeuge|wagen|erinnen|arinnen|isten|logie|logien|grafie|graphie|ik|iker|enz|anz|ur|uren|chen|lein|software|app|apps|nummer|nummern|adresse|planung|schein|scheine|bedarf|betrag|vertrag|eintrag|frist|fristen|wert|werte|weise|satz|satze|stand|gang|gange|fall|falle|bau|bauten|kraft|krafte|lauf|laufe|zahl|zahlen|stuck|stucke|aufwand|beratung|wechsel|besuch|besuche|umbau|abteil|quote|quoten|grosse|hohe|dauer|grad|ziel|ziele|netz|netze|wesen|recht|rechte|steuer|steuern|kasse|kassen|kueche|ware|waren)$/u;

/** Whether a word names nobody wherever it stands: a day, a language, an abbreviation of every office. */
export function isNeverName(word: string): boolean {
	const bare = plain(word)
		.replace(/'(?:s|m|ve|d|ll|re)?$/, '')
		.replace(/\.$/, '');
	return neverNames.has(bare) || neverNames.has(bare.replace(/(?<=day)s$/, ''));
}

const countWords = new Set(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million'.split(
		' ',
	),
);

/** "Thirty-five": a number, however it begins its sentence. */
function isNumberWord(bare: string): boolean {
	return bare.split('-').every((part) => countWords.has(part));
}

/** Endings of family names, which end like nouns: "Zimmermann", "Hofbauer". */
const proper = /(?:mann|bauer|meier|maier|mayer|huber|berger|moser)$/u;

/** Whether a word with a capital is an ordinary one at the start of a sentence. */
export function isOrdinaryStart(word: string): boolean {
	return isNeverName(word) || isCommonWord(keyOf(word)) || isNumberWord(plain(word));
}

/** Whether a German word is one of the listed nouns itself, and not only ends like one. */
export function isListedNoun(word: string): boolean {
	return nouns.has(plain(word));
}

/** Whether a German word with a capital is an ordinary noun, as far as a list and its ending tell. */
export function isGermanNoun(word: string): boolean {
	const bare = plain(word);
	if (isOrdinaryStart(word) || nouns.has(bare)) return true;
	if (isNumberWord(bare)) return true;
	const last = bare.split('-').at(-1) ?? bare;
	if (nouns.has(last) || (last.length > 4 && nounEnding.test(last))) return true;
	// "Dezemberwoche", "Netzleitstelle": the last part of a compound is what it is
	for (let cut = 3; cut <= last.length - 4 && !proper.test(last); cut++)
		if (nouns.has(last.slice(cut))) return true;
	return [/en$/, /e$/, /n$/, /s$/, /er$/].some((ending) => nouns.has(last.replace(ending, '')));
}
