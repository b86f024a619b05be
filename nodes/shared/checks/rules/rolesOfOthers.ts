import { unicode } from '../reading/pattern';
import type { ReadName } from '../reading/names';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Hit } from '../rule';
import { hitAt } from './support';

/**
 * Positions of one kind, each in four languages, with the verbs that tell of them. Who is told to have one of one kind and has
 * one of another is told wrong; a director may be either of the first two.
 */
const kinds = [
	String.raw`managing director|general manager|chief executive|ceo|geschäftsführ\p{L}*|führt|gérante?|gerente|director[a]? (?:general|gerente)|(?:directeur|directrice) générale?|p\.?-?d\.?-?g|consejer[oa] delegad[oa]|vorstand\p{L}*|vorsitz\p{L}*`,
	String.raw`(?:[\p{L}-]+ )?(?:manager|director|head|lead|leads|led|chief|supervisor|foreman|runs)|heads|[\p{L}-]*leiter(?:in)?|leitet|leitung|[\p{L}-]*chef(?:in)?|cheffe|responsable|dirige|direct(?:eur|rice)|direct(?:or|ora)|jef[ea]|encargad[oa]|lidera|verantwort\p{L}+`,
	String.raw`(?:co-?)?founders?|founded|founding|gründer(?:in)?|gründete\p{L}*|gegründet|fondat(?:eur|rice)|fond[ée]\p{L}*|créé\p{L}*|fundador[a]?|fund[óa]\p{L}*`,
	String.raw`owners?|owns|family|proprietor|inhaber(?:in)?|eigentümer(?:in)?|besitz\p{L}*|gehört|propriétaire|patronn?e?|dueñ[oa]|propietari[oa]`,
	String.raw`master|[\p{L}-]*meister(?:in)?|maître|maitre|maestr[oa]`,
	String.raw`partners?|partner(?:in|innen)?|gesellschafter(?:in)?|associée?s?|soci[oa]s?`,
	String.raw`trainees?|apprentice\p{L}*|interns?|auszubildende\p{L}*|azubis?|lehrling\p{L}*|praktikant\p{L}*|apprentie?s?|stagiaires?|aprendi[zc]\p{L}*|becari[oa]s?`,
	String.raw`president|chair(?:man|woman|person)?|präsident(?:in)?|vorsitzende\p{L}*|présidente?|presidente?a?`,
].map((kind) => unicode(new RegExp(String.raw`\b(?:${kind})\b`, 'iu')));

/** What may be said of a person as a position: the same words without the verbs. */
const position = String.raw`(?:managing director|general manager|chief executive|ceo|geschäftsführer(?:in)?|gérante?|gerente|director[a]? (?:general|gerente)|(?:directeur|directrice) générale?|[\p{L}-]*leiter(?:in)?|[\p{L}-]*meister(?:in)?|[\p{L}-]*chef(?:in)?|cheffe|manager|director|supervisor|foreman|owner|(?:co-?)?founder|partners?|trainee|apprentice|auszubildende[rn]?|gesellschafter(?:in)?|associée?|soci[oa]|aprendiz|president|chairman|chairwoman|inhaber(?:in)?|gründer(?:in)?|responsable|directeur|directrice|directora|jef[ea]|encargad[oa]|fundador[a]?|fondateur|fondatrice|propriétaire|propietari[oa]|dueñ[oa]|présidente?|presidente?)`;
const highest = unicode(
	/^(?:managing director|general manager|chief executive|ceo|geschäftsführer(?:in)?|gérante?|gerente|director[a]? (?:general|gerente)|(?:directeur|directrice) générale?|owner|(?:co-?)?founder|inhaber(?:in)?|gründer(?:in)?|fundador[a]?|fondateur|fondatrice|propriétaire|propietari[oa]|dueñ[oa])$/iu,
);
const beforeName = unicode(
	new RegExp(
		String.raw`\b(?<role>${position})(?: d(?:e|u|es|e la|el|e los) \p{L}+)?,?\s+(?:(?:mr|ms|mrs|dr|herrn?|frau|mme|madame|monsieur|m|sr|sra|don|doña)\.?\s+)*$`,
		'iu',
	),
);
const afterName = unicode(
	new RegExp(
		String.raw`^,\s*(?:(?:your|the|der|die|das|ihr\p{L}*|le|la|votre|el|su)\s+|l['’])?(?:\p{L}+\s){0,1}?(?<role>${position})\b`,
		'iu',
	),
);

/** The sentences of all sources that name a person by the last word of the name. */
function toldOf({ words }: ReadName, reading: Reading): string[] {
	const family = words.at(-1) ?? '';
	if (family.length < 3) return [];
	const { facts, own, recipient } = reading.evidence;
	return [...facts, ...own, recipient]
		.filter((source) => source.words.has(family))
		.flatMap((source) => [
			...source.sentences.map(({ text }) => text).filter((text) => plain(text).includes(family)),
		]);
}

/** "Your workshop manager, Okko Fehn", where the fact has a master joiner of that name. */
export function wrongRoleByName(sentence: ReadSentence, reading: Reading): Hit[] {
	const { context } = reading;
	const given = plain(`${context.dossier.prospect.company} ${context.sender.company}`);
	return sentence.names.flatMap((name): Hit[] => {
		if (name.words.length < 2 || name.words.every((word) => given.includes(word))) return [];
		// German has the position in the name itself: "Werkstattleiter Okko Fehn"
		const first = wordsOf(name.text).find(({ text }) => plain(text) === name.words[0]);
		const before = sentence.text.slice(0, name.start - sentence.start + (first?.start ?? 0));
		const after = sentence.text.slice(name.end - sentence.start);
		const role = (beforeName.exec(before) ?? afterName.exec(after))?.groups?.role;
		if (!role) return [];
		const told = toldOf(name, reading);
		const mine = kinds.filter((kind) => kind.test(role));
		const theirs = kinds.filter((kind) => told.some((text) => kind.test(text)));
		// Who leads, owns or founded a company is told where the person is named
		const top = highest.test(role) && told.length > 0;
		if ((theirs.length === 0 && !top) || mine.length === 0) return [];
		if (mine.some((kind) => theirs.includes(kind))) return [];
		if (told.some((text) => plain(text).includes(plain(role)))) return [];
		return [
			hitAt(sentence.field, name.start, name.end, 'No fact gives this person that position.'),
		];
	});
}
