import { alignedWith } from '../../reading/alignment';
import type { Reading, ReadSentence } from '../../reading/reading';
import { isPending, isPlan } from '../../reading/modality';
import {
	comparedKeys,
	namesTimeToCome,
	outstandingIn,
	today,
	type Outstanding,
} from '../../reading/outstanding';
import { unicode } from '../../reading/pattern';
import { tellsRealised } from '../../reading/realised';
import { wordsOf } from '../../reading/words';
import type { Claim } from './claim';

/** What only may be, or is asked, agreed, sought and made ready: no thing is there by that. */
const prospective = unicode(
	/\b(?:would|could|might|may|(?:have|has) to|need(?:s|ed)? to|if|when|once|as soon as|until|before|whether|perhaps|maybe|ahead|(?:still|yet|things) to come|coming|on (?:its|the|their) way|in sight|around the corner|signed|contracts?|ordered|orders?|announc\p{L}+|commission\p{L}*|decision|decided|approv\p{L}+|appl(?:y|ied|ication\p{L}*)|permission|consent|permit|grant(?:ed)?|look(?:ing)? for|search\p{L}*|prepar\p{L}+|wait\p{L}*|await\p{L}*|tender\p{L}*|budget\p{L}*|ambitio\p{L}+|promis\p{L}+|advertis\p{L}+|project|get(?:s|ting)? ready|towards?|appeal|rais(?:e|ed|ing)|wenn|sobald|falls|ob|bevor|bis|vielleicht|könnte\p{L}*|würde\p{L}*|wäre\p{L}*|bevorsteh\p{L}+|vor der Tür|unterschrieben|unterzeichnet|Vertrag|beauftragt|bestellt|angekündigt|Auftrag|beschlossen|Entscheidung|genehmigt|Genehmigung|bewilligt|suchen|gesucht|vorgenommen|Vorhaben|Projekt|Weg|bereit\p{L}* vor|vorbereit\p{L}+|warten|erwart\p{L}+|si|quand|lorsque?|dès que?|avant|jusqu['’]\p{L}+|peut-être|pourr\p{L}+|\p{L}{2,}rai(?:t|ent)|signé\p{L}*|contrats?|commandé\p{L}*|annonc\p{L}+|décid\p{L}+|décision|autoris\p{L}+|demand\p{L}+|dépos\p{L}+|cherch\p{L}+|prépar\p{L}+|attend\p{L}*|chemin|cuando|en cuanto|antes|hasta|quizás?|tal vez|podría\p{L}*|\p{L}{3,}ría[ns]?|firmad[oa]s?|contratos?|encarg\p{L}+|anunci\p{L}+|decid\p{L}+|decisión|aproba\p{L}+|autoriza\p{L}+|solicit\p{L}+|presentad\p{L}+|busca\p{L}*|prepara\p{L}*|esper\p{L}+|camino|proyecto)\b/iu,
);

const notSo = unicode(
	/\b(?:not|n['’]t|\p{L}+n['’]t|never|still|nicht|kein\p{L}*|(?<!\bnur )noch|ne|n['’]\p{L}+|pas|encore|no|aún|todavía|sin)\b/iu,
);

/** Whether a text tells what it says as a plan, a wish, a condition or as not so. */
function isProspective(text: string, reading: Reading): boolean {
	return (
		isPlan(text, reading.language) ||
		isPending(text) ||
		prospective.test(text) ||
		notSo.test(text) ||
		namesTimeToCome(text, today(reading.evidence))
	);
}

const lead = unicode(
	/^\s*(?:and |but |und |aber )?(?:now that|since|with|after|seit(?:dem)?|nachdem|mit|depuis|maintenant que|avec|après|desde|ahora que|con|tras)\s[^,;:]{8,}?,/iu,
);

/** A sentence, or what it tells as given and the rest of it. */
function passagesOf(text: string): string[] {
	const given = lead.exec(text)?.[0];
	return given ? [given, text.slice(given.length)] : [text];
}

function shared(text: string, { keys }: Outstanding, given: ReadonlySet<string>): string[] {
	return comparedKeys(text, given).filter((key) => keys.has(key));
}

/** Whether another sentence of the draft tells the plan as one. */
function isToldAsPlan({ own }: Outstanding, sentence: ReadSentence, reading: Reading): boolean {
	return reading.sentences.some(
		(other) =>
			other !== sentence &&
			other.words.filter(({ key }) => own.has(key)).length >= 2 &&
			isProspective(other.text, reading),
	);
}

/** What a passage begins with is what it speaks of: "the appeal for the hall" is about the appeal. */
function beginsBeside(text: string, { keys, beside }: Outstanding): boolean {
	const first = wordsOf(text).find(({ key }) => keys.has(key) || beside.has(key));
	return first !== undefined && beside.has(first.key) && !keys.has(first.key);
}

/** Whether a sentence speaks of the prospect, or of one certain thing: "the", a name or a number of words of the plan. */
function isCertain({ text, clauses }: ReadSentence, own: readonly string[]): boolean {
	return (
		own.length >= 3 ||
		clauses.some(({ about }) => about === 'prospect') ||
		/^\s*(?:the|der|die|das|l[ea]s?|l['’]|el|los|now|with|since)(?!\p{L})/iu.test(text)
	);
}

/** Enough of a plan: two words of it, or a long one in what is told as given. */
function isEnough(found: readonly string[], own: readonly string[], isLead: boolean): boolean {
	if (own.length === 0) return false;
	return found.length >= 2 || (isLead && own.every((key) => key.length >= 6));
}

/** Whether another part of the facts, which tells what is so, has far more of what is said. */
function isRatherSo(
	keys: readonly string[],
	so: ReadonlyArray<ReadonlySet<string>>,
	found: number,
): boolean {
	return so.some((part) => keys.filter((key) => part.has(key)).length >= found * 2);
}

/** A thing that the facts have only as a plan, an aim or an application, told as being there. */
export function plannedThingAsThere(claim: Claim): string | undefined {
	const { sentence, reading, given } = claim;
	const { toCome, so } = outstandingIn(reading.evidence, reading.language, given);
	if (toCome.length === 0) return undefined;
	const keys = comparedKeys(claim.text, given);
	const near = toCome.filter(({ own }) => keys.some((key) => own.has(key)));
	if (near.length === 0) return undefined;
	const asks = /\?["”’')\s]*$/u.test(sentence.text);
	const [ofSender] = alignedWith(claim.keys, reading.evidence.own);
	for (const text of passagesOf(claim.text)) {
		const isLead = lead.test(text);
		if ((asks && !isLead) || !tellsRealised(text, reading.language)) continue;
		for (const plan of near) {
			const found = shared(text, plan, given);
			const own = found.filter((key) => plan.own.has(key));
			if (!isEnough(found, own, isLead) || !isCertain(sentence, own)) continue;
			if ((ofSender?.weight ?? 0) > found.length) continue;
			if (isRatherSo(keys, so, found.length)) continue;
			const told = isLead ? text : sentence.text;
			if (isProspective(told, reading) || isToldAsPlan(plan, sentence, reading)) continue;
			if (!isLead && beginsBeside(text, plan)) continue;
			return 'The fact speaks of something still to come, the draft of something that is there.';
		}
	}
	return undefined;
}
