import { unicode } from './pattern';
import { wordsOf } from './words';

const opens = unicode(
	/^[¡"“]?(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|kia ora|g['’]day|to whom|hallo|hi|servus|moin|grüß\p{L}*|guten (?:tag|morgen|abend)|liebe[rs]?|werte[rs]?|verehrte[rs]?|sehr (?:geehrte[rs]?|verehrte[rs]?)|bonjour|bonsoir|salut|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs|maître|hola|buen[oa]s|buen día|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|querid[oa]s?|muy señor\p{L}*|señor\p{L}*|a la atención|buongiorno|gentile|beste|geachte|hej|olá|caro|cara|prezad[oa])\b/iu,
);

const ends = /[,!:]["”]?$/u;
const says = unicode(
	/\b(?:i|we|you|is|are|was|were|has|have|ich|wir|sie|ist|sind|hat|haben|je|nous|vous|est|avez|he|hemos|ha|han|es|son)\b/iu,
);

/** Whether the first line of a mail greets somebody: by its first word, or a few words before a comma that say nothing. */
export function isGreeting(line: string): boolean {
	if (line.length > 90 || /[?\n]/.test(line)) return false;
	const words = wordsOf(line);
	if (opens.test(line)) return words.length <= 12 && (ends.test(line) || !/[.!]$/.test(line));
	return words.length <= 4 && ends.test(line) && !/\d/.test(line) && !says.test(line);
}

/** The part of a first sentence that greets: all of it, or what stands before its first comma. */
export function greetedPart(sentence: string): string | undefined {
	if (isGreeting(sentence)) return sentence;
	const lead = /^[^,!:\n]{1,60}[,!:]/u.exec(sentence)?.[0];
	return lead && opens.test(lead) && wordsOf(lead).length <= 7 ? lead : undefined;
}
