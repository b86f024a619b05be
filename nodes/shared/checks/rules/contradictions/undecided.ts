import { alignedWith } from '../../reading/alignment';
import { unicode } from '../../reading/pattern';
import type { Claim } from './claim';

/** That a thing is weighed, and nobody has said that it comes. */
const weighed = unicode(
	/\b(?:considering|weighing up|exploring|looking into|being (?:examined|considered|explored)|under consideration|not (?:yet )?decided|undecided|no (?:final )?decision|erwäg\p{L}+|erwogen|überleg\p{L}+|noch nicht entschieden|nicht(?:s| ist) entschieden|entschieden ist noch|keine Entscheidung|envisage\p{L}*|réfléchi\p{L}+|étudi(?:e|ons|ent)|sans décision|aucune décision|pas encore (?:décidé|tranché)|valor(?:a|amos|an|ando)|estudi(?:a|amos|an|ando)|baraja\p{L}*|sin (?:fecha|decidir)|no hay (?:decisión|fecha))\b/iu,
);
/** Words of a draft that leave it open as well. */
const leftOpen = unicode(
	/\b(?:if|should|whether|consider\p{L}*|may|might|could|would|possibl\p{L}+|potential\p{L}*|perhaps|maybe|idea|thinking|thought|weigh\p{L}*|explor\p{L}+|look\p{L}* into|examin\p{L}+|decid\p{L}+|decision|open(?= question)|plans?|wenn|falls|ob|sollten?|könn\p{L}+|würd\p{L}+|möglich\p{L}*|prüf\p{L}+|erwäg\p{L}+|überleg\p{L}+|entsch\p{L}+|vielleicht|etwaig\p{L}*|si|éventuel\p{L}*|peut-être|envisag\p{L}+|étudi\p{L}+|réfléch\p{L}+|décision|décid\p{L}+|\p{L}{2,}(?:rait|raient|riez)|possible|quizás?|tal vez|valor\p{L}*|estudi\p{L}*|baraj\p{L}*|plante\p{L}*|posible|eventual|\p{L}{2,}rían?|decisión)\b/iu,
);

/** What the facts only consider, told as decided: "with the Perth office opening next winter". */
export function undecidedAsDecided({
	sentence,
	text,
	keys,
	reading,
	start,
}: Claim): string | undefined {
	if (/\?["”’')\s]*$/u.test(sentence.text) || leftOpen.test(sentence.text)) return undefined;
	const { facts } = reading.evidence;
	if (!facts.some((fact) => weighed.test(fact.text))) return undefined;
	const told = sentence.clauses.some(
		(clause) =>
			clause.about !== 'sender' &&
			clause.start < start + text.length &&
			clause.start + clause.text.length > start,
	);
	if (!told) return undefined;
	const near = alignedWith(
		keys.filter((key) => !/^\d/.test(key)),
		facts,
	);
	const [closest] = near;
	if (!closest || closest.weight < 2 || !weighed.test(closest.source.text)) return undefined;
	const other = near.find(({ source }) => source !== closest.source);
	if (other && other.weight >= closest.weight) return undefined;
	return 'The fact says that this is only considered, the draft that it is decided.';
}
