import type { Clause } from '../reading/about';
import { isFunctionWord } from '../reading/commonWords';
import { namesOf } from '../reading/names';
import { isNegated } from '../reading/negation';
import { ownSentences } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf } from '../reading/words';

const link = String.raw`(?:ready(?:-made)? |direct |live |fertige[nr]? |laufende[nr]? |direkte[nr]? )?(?:link|interface|connection|connector|integration|schnittstelle|anbindung|connecteur|interface|connexion|liaison|conexi[oó]n|integraci[oó]n|conector)(?:s|n|en|es)?(?: direct[ae]?| lista)?`;
const joining = '(?:to|with|zu[mr]?|an|für|mit|avec|aux?|à|con|a)';
/** "There is no link to till or stock systems yet", "no hay conexión con programas de caja": what stands behind. */
const noLink = unicode(
	new RegExp(
		String.raw`\b(?:no|kein\p{L}*|pas (?:encore )?d[e'’]|aucune?|ning[uú]n\p{L}*|no hay|no existe)\s*(?:\p{L}+ )?${link} ${joining} ([^.,;:()]{3,60})`,
		'iu',
	),
);
/** "Fertige Anbindungen an Instandhaltungsprogramme gibt es nicht". */
const noLinkBehind = unicode(
	new RegExp(
		String.raw`\b${link} ${joining} ([^.,;:()]{3,60}?) (?:gibt es|besteht|bestehen)[^.,;]{0,20} nicht\b`,
		'iu',
	),
);
const either = unicode(/\s(?:or|nor|and|oder|und|ou|et|ni|o|y)\s/iu);
const trailing = unicode(
	/\s(?:yet|so far|at present|gibt es|encore|todavía|pour l['’]instant)\b.*$/iu,
);

/** "Connects to", "hat eine Schnittstelle zu". */
const connects = unicode(
	/\b(?:connect\p{L}*|link(?:s|ed)|integrat\p{L}*|syncs?|synchroni[sz]\p{L}*|plugs? in\p{L}*|verbind\p{L}*|verbunden|angebunden|gekoppelt|synchronisier\p{L}*|schnittstelle|anbindung|connect[eé]\p{L}*|relié\p{L}*|connecteur|synchronise\p{L}*|conect\p{L}*|enlaz\p{L}*|conexión|integra\p{L}*|sincroniz\p{L}*)\b/iu,
);
/** What only a connection does: at once, by itself, without a detour. */
const atOnce = unicode(
	/\b(?:directly|right|straight|automatically|by itself|overnight|at the same (?:moment|time)|immediately|at once|instantly|in real time|direkt|unmittelbar|automatisch|von selbst|sofort|im selben (?:Moment|Augenblick)|über Nacht|in Echtzeit|directement|automatiquement|aussitôt|immédiatement|en temps réel|au même moment|directamente|automáticamente|al instante|al momento|de inmediato|en tiempo real)\b/iu,
);
const into = unicode(
	/\b(?:in|into|inside|within|to|out of|from|aus|ins?|im|an|dans|vers|depuis|à|au|en|al?|desde|del?)\s(?:[\p{L}'’-]+\s){0,2}$/iu,
);
/** Done by people, or left as it is. */
const byPeople = unicode(
	/\b(?:by hand|manual\p{L}*|keeps?|händisch|von Hand|behalten|à la main|gardent?|a mano|conservan?)\b/iu,
);
/** Another way than a connection, or one that is still to come. */
const otherwise = unicode(
	/\b(?:csv|files?|excel|exports?|exported|planned|plan|will be|dateie?n?|export\p{L}*|geplant|fichiers?|exporter|prévue?s?|ficheros?|archivos?|exporta\p{L}*|previst[oa]s?|modbus|api|rest)\b/iu,
);

interface Target {
	keys: string[];
	names: string[];
}

function targetsIn(text: string): string[][] {
	const said = (noLink.exec(text) ?? noLinkBehind.exec(text))?.[1]?.replace(trailing, '');
	if (said === undefined) return [];
	const items = said.split(either).map((item) =>
		wordsOf(item)
			.map(({ key }) => key)
			.filter((key) => key.length > 1 && !isFunctionWord(key)),
	);
	const telling = items.filter((keys) => keys.length > 0);
	// "till or stock systems": the last one names what both are; "programas de caja o de stock": the first one
	const [head] = telling[0]?.length === 1 ? (telling.at(-1)?.slice(-1) ?? []) : (telling[0] ?? []);
	return telling.map((keys) =>
		keys.length > 1 || head === undefined ? keys : [...new Set([...keys, head])],
	);
}

/** Names that the prospect's facts give to such a thing: "the Trundle app" for scanning apps. */
function namesOfTarget(keys: readonly string[], reading: Reading): string[] {
	const company = plain(reading.context.dossier.prospect.company);
	return reading.evidence.facts.flatMap(({ sentences }) =>
		sentences.flatMap(({ text, keys: known }) => {
			if (!keys.every((key) => known.has(key))) return [];
			const places = wordsOf(text).filter(({ key }) => keys.includes(key));
			return namesOf(text, reading.language)
				.filter(({ start, end, text: name }) => {
					const near = places.some(
						(word) => Math.min(Math.abs(word.start - end), Math.abs(start - word.end)) < 8,
					);
					return (
						near && name.length > 3 && !company.includes(plain(name)) && !keys.includes(keyOf(name))
					);
				})
				.map(({ text: name }) => name);
		}),
	);
}

const known = new WeakMap<Reading, Target[]>();

function targetsOf(reading: Reading): Target[] {
	const made = known.get(reading);
	if (made) return made;
	const targets = ownSentences(reading)
		.filter(({ owner }) => owner === 'sender')
		.flatMap(({ text }) => targetsIn(text))
		.map((keys) => ({ keys, names: namesOfTarget(keys, reading) }));
	known.set(reading, targets);
	return targets;
}

/** Where a text names such a thing, by its words side by side or by a name of it. */
function placeOf(text: string, { keys, names }: Target): number | undefined {
	for (const name of names) {
		const at = text.indexOf(name);
		if (at >= 0) return at;
	}
	const places = wordsOf(text).filter(({ key }) => keys.includes(key));
	const [first] = places;
	const last = places.at(-1);
	const all = keys.every((key) => places.some((word) => word.key === key));
	return all && first && last && last.end - first.start < 40 ? first.start : undefined;
}

/** A clause that connects the product to what the offer has no connection to. */
export function deniedLink(sentence: ReadSentence, reading: Reading): Clause | undefined {
	const { text } = sentence;
	if (/\?["”’')\s]*$/u.test(text) || otherwise.test(text)) return undefined;
	const targets = targetsOf(reading);
	if (targets.length === 0) return undefined;
	return sentence.clauses.find((clause) => {
		if (!clause.states || isNegated(clause.text) || byPeople.test(clause.text)) return false;
		return targets.some((target) => {
			const at = placeOf(clause.text, target);
			if (at === undefined) return false;
			const before = clause.text.slice(0, at);
			return connects.test(before) || (atOnce.test(clause.text) && into.test(before));
		});
	});
}
