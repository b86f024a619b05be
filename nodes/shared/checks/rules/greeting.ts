import { isCommonWord } from '../reading/commonWords';
import { greetedPart } from '../reading/greeting';
import { isGermanNoun } from '../reading/ordinaryWord';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf, type Word } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt } from './support';

/** Words of greetings, forms of address, titles and offices: none of them is a name. */
const addressWords = new Set(
	`there team all everyone everybody both sir madam colleague colleagues friend friends folks again hi hello hey hiya dear good morning
	afternoon evening day greetings kia ora mr mrs ms miss mx dr prof professor doctor reverend father captain lord lady dame whom concern
	head office director manager president chair chairman chairwoman mayor minister board committee council crew people neighbours
	hallo guten tag morgen abend servus moin gruss gott liebe lieber liebes werte werter verehrte verehrter sehr geehrte geehrter geehrten
	damen herren herr herrn frau doktor professorin magister mag dipl ing univ team zusammen kolleginnen kollegen und direktor direktorin
	burgermeister burgermeisterin prasident prasidentin vorstand geschaftsfuhrer geschaftsfuhrerin redaktion kollegium gemeinde
	bonjour bonsoir salut cher chere chers cheres madame monsieur mesdames messieurs mademoiselle maitre docteur docteure professeur professeure equipe tous
	toutes directeur directrice president presidente maire gerant gerante responsable mme mlle me mm
	hola buenos buenas buen dias tardes noches estimado estimada estimados estimadas apreciado apreciada distinguido distinguida querido
	querida muy senor senora senores senoras senorita sr sra srta sres don dona d da dna dra lic equipo todos todas amigos companeros
	director directora gerente presidente alcalde alcaldesa atencion responsable departamento mio mia nuestro nuestros
	buongiorno gentile signor signora signore beste geachte heer mevrouw hej ola caro cara prezado prezada senhor senhora ihr ihre your the
	and from moderator g'day capt gen col`.split(/\s+/),
);

/** Letters that are also written in other ways: `Müller` is `Mueller`, `Weiß` is `Weiss`, `Søren` is `Soren`. */
function spelled(word: string): string {
	return plain(word)
		.replace(/'.*$/, '')
		.replace(/ß/g, 'ss')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/đ/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/[æä]/g, 'a')
		.replace(/œ/g, 'o')
		.replace(/([aou])e/g, '$1');
}

function wordsOfProspect({ context }: Reading): Set<string> {
	const { name, company, email, title } = context.dossier.prospect;
	const written = `${name} ${company} ${title ?? ''} ${email.split('@')[0] ?? ''}`;
	return new Set(wordsOf(written.replace(/[._-]/g, ' ')).map(({ text }) => spelled(text)));
}

/** `Alex` for Alexandra, `Kate` for Katherine, unless somebody else of the run is called so. */
function isShortFor(word: string, known: ReadonlySet<string>, others: ReadonlySet<string>) {
	const stem = word.replace(/[aeiy]$/, '');
	if (stem.length < 3 || word.length > 5 || others.has(word)) return false;
	return [...known].some((name) => name.length > word.length && name.startsWith(stem));
}

/** "Sra.", "Dipl.-Ing.": what ends in a full stop within a greeting is the short form of a title. */
function isShortForm({ end, text }: Word, sentence: ReadSentence): boolean {
	return text.length <= 5 && sentence.text[end - sentence.start] === '.';
}

/** Offices that German writes as one word: "Herr Bezirksbürgermeister". */
const office =
	/(?:rat|ratin|meister|leiter|direktor|prasident|fuhrer|vorstand|vorsitzende|dekan|minister|kanzler)(?:in|r)?$/u;

/** After "Herr" and "Frau" every word that is no office is a name, however ordinary: "Herr Zimmermann". */
function isOrdinary(word: string, greeted: string, language: string): boolean {
	const bare = plain(word);
	if (addressWords.has(bare)) return true;
	if (language !== 'de') return isCommonWord(keyOf(word));
	if (/\b(?:Herrn?|Frau)\b/.test(greeted)) return office.test(bare);
	return isGermanNoun(word);
}

export const greetingRule: Rule = {
	id: 'crossContact.greeting',
	severity: 'block',
	what: "A greeting with a name that is not the prospect's.",
	check: (reading): Hit[] => {
		const { prospect } = reading.context.dossier;
		// A name in another script can be greeted in the Latin one; which letters it takes is not for a rule to say.
		if (prospect.name && !/\p{Script=Latin}/u.test(prospect.name)) return [];
		const known = wordsOfProspect(reading);
		const others = new Set(
			(reading.context.peers ?? []).flatMap(({ name }) =>
				wordsOf(name).map((w) => spelled(w.text)),
			),
		);
		const first = reading.sentences.find(({ field }) => field === 'body');
		const greeted = greetedPart(first?.text ?? '');
		if (!first || !greeted) return [];
		const onlySmall = !/\s\p{Lu}/u.test(greeted);
		return first.words
			.filter(({ end }) => end <= first.start + greeted.length)
			.filter(({ text }) => /^\p{Lu}/u.test(text) || (onlySmall && text.length > 2))
			.filter((word) => word.text.length > 1 && !isShortForm(word, first))
			.filter(({ text }) => !isOrdinary(text, greeted, reading.language))
			.filter(({ text }) => !known.has(spelled(text)) && !isShortFor(spelled(text), known, others))
			.map(({ start, end, text }) =>
				hitAt(
					first.field,
					start,
					end,
					`The prospect is ${prospect.name ? `"${prospect.name}"` : 'not known by name'}, the greeting says "${text}".`,
				),
			);
	},
};
