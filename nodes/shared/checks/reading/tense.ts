import { unicode } from './pattern';

/** Past forms that no ending tells. */
const english =
	'was|were|had|did|went|came|became|began|began|broke|brought|built|bought|caught|chose|cut|drew|drove|fell|felt|fought|found|gave|got|grew|held|hired|kept|knew|laid|led|left|lent|lost|made|meant|met|moved|paid|put|quit|ran|rose|said|sat|saw|sent|set|shook|shut|sold|spent|split|spoke|stood|stole|struck|taught|took|told|thought|threw|won|wrote';

/**
 * What has happened or come to be, by language: a past, a perfect, a participle with its auxiliary. "Has to" and "had
 * better" tell of no past, nor do conditionals ("would have", "hätte", "aurait", "habría").
 */
const happened: Record<string, RegExp> = {
	en: unicode(
		new RegExp(
			String.raw`(?<!\b(?:to|would|could|should|might|may|must|will|who|whatever) )(?<!\bas )\b(?:${english})\b|\b(?:has|have|['’]ve)(?: \p{L}+ly| just| also| already| never| not| since)* (?:been|\p{L}{3,}ed|${english}|gone|come|become|begun|broken|chosen|driven|fallen|given|grown|known|risen|run|seen|shown|taken|written|done)\b|(?<=\b(?:you|they|we|he|she|who|\p{L}+s|\p{L}+r|team|board|staff|crew) (?:\p{L}+ly |just |also |already )?)\p{L}{3,}ed\b`,
			'iu',
		),
	),
	de: unicode(
		/\b(?:war(?:en)?|wurden?|hatten?|musste[n]?|konnte[n]?|wollte[n]?|ging(?:en)?|kam(?:en)?|fiel(?:en)?|stieg(?:en)?|nahm(?:en)?|gab(?:en)?|schloss(?:en)?|verlor(?:en)?)\b|\b(?:ha(?:t|ben)|ist|sind)\b.*\b(?:(?:\p{L}{2,5})?ge\p{L}{2,}(?:t|en)|(?:ver|be|ent|er|zer|über|unter|miss)\p{L}{3,}(?:t|en)|\p{L}{3,}iert)\b|\b(?:(?:\p{L}{2,5})?ge\p{L}{2,}(?:t|en)|(?:ver|be|ent|er|zer|über)\p{L}{3,}(?:t|en)|\p{L}{3,}iert) (?:ha(?:t|ben)|ist|sind|worden)\b/iu,
	),
	fr: unicode(
		/\b(?:avez|avons|ont|a|ai|êtes|est|sont|étiez|étaient|était|aviez|avait|avaient)(?: (?:déjà|récemment|dû|beaucoup|bien|pas|été|\p{L}+ment|vous|nous))* (?!(?:\p{L}*quoi|ici|aussi|ainsi|midi|parmi|celui|lui|\p{L}{2,4}di)\b)\p{L}{2,}(?:é|ée|és|ées|i|is|ie|ies|u|us|ue|ues|ert|pris|mis|fait|dit|dû)\b|\b(?:j['’]ai|l['’]a|s['’]est) \p{L}+|\b\p{L}{3,}(?<!r)(?:aient|ait)\b/iu,
	),
	es: unicode(
		/\b(?:ha|han|he|hemos|había|habían)(?: \p{L}+mente| ya)? (?:\p{L}+[aií]do|hecho|visto|dicho|puesto|abierto|vuelto|escrito|roto)\b|\b\p{L}{2,}(?:ó|aron|ieron|eron|aban?|ían)\b|\b(?:fue(?:ron)?|tuvo|tuvieron|hizo|hicieron|dijo|vino|pudo|puso)\b/iu,
	),
};

/** Whether a clause tells of something that has happened. */
export function tellsOfPast(text: string, language: string): boolean {
	return (happened[language] ?? happened.en)?.test(text) ?? false;
}
