import { unicode } from './pattern';

/** Words after which what follows is there: "now that", "since you", "seit", "depuis que", "ya". */
const times: Record<string, RegExp> = {
	en: unicode(
		/\b(?:(?<!\b(?:for|until|till|right|up to|by|from|as of) )now(?! that you (?:plan|want))|already|since|no longer|today|these days|finally|at last|so far|again)\b/iu,
	),
	de: unicode(
		/\b(?:seit(?:dem)?|inzwischen|mittlerweile|nunmehr|(?<!\b(?:bis|ab) )jetzt|bereits|schon|heute|endlich|wieder)\b/iu,
	),
	fr: unicode(
		/\b(?:désormais|maintenant|déjà|depuis|aujourd['’]hui|enfin|dorénavant|maintenant que|de nouveau)\b/iu,
	),
	es: unicode(/\b(?:ya|ahora(?: que)?|desde|hoy|por fin|de nuevo)\b/iu),
};

/** A verb of what was done, with the one who did it left out: the perfect and the past. */
const deeds: Record<string, RegExp> = {
	en: unicode(
		/\b(?:has|have|having|you['’]ve) (?:\p{L}+ly |just |also |now |recently |all |both |been |fully )*(?:\p{L}{2,}ed|been|become|begun|brought|built|bought|come|cut|done|found|given|gone|got|gotten|had|kept|left|made|met|put|run|seen|sent|set|sold|taken|won|chosen|grown|paid|made|held)\b|\b(?:was|were|been) (?:\p{L}+ly )?(?:\p{L}{3,}ed|built|bought|given|made|put|sent|set|sold|taken|won|done)\b|\byou (?:\p{L}+ly |just |also )?(?:\p{L}{3,}ed|built|bought|brought|made|took|put|won|went|got|began|gave|sold|ran|held)\b|\b(?:re)?(?:opened|launched|started|began|finished|completed|arrived|came|moved|joined|took over|went live)\b|\b(?:getting|moving|opening|finishing|completing|reaching|having) (?:down|up|into|to|in|the|your)\b/iu,
	),
	de: unicode(
		/\b(?:haben|hat|ist|sind|wurde\p{L}*|worden|war|waren)\b[^.;!?]{0,90}?\b(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:er|be|ver|ent|zer)\p{L}{3,}(?:t|en)|\p{L}{3,}iert)\b|\b\p{L}*ge\p{L}{2,}(?:t|en) (?:haben|hat|ist|sind|wurde\p{L}*)\b|\b(?:er|be|ver|ent)\p{L}{3,}(?:t|en) (?:haben|hat|ist|sind|wurde\p{L}*)\b/iu,
	),
	fr: unicode(
		/\b(?:avez|a|ont|est|sont|ayez|ait|aient|été)\s+(?:(?:bien|enfin|été|déjà|récemment|vous-mêmes?|tous|toutes) )*\p{L}{2,}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ert|erte)\b|\bd['’]avoir \p{L}{3,}\b/iu,
	),
	es: unicode(
		/\b(?:han|ha|hayan|haya|haber) (?:\p{L}+mente |ya )?\p{L}{2,}(?:ado|ido|to|cho)\b|\b\p{L}{3,}(?:aron|ieron)\b|\b(?:fue|fueron|quedó) \p{L}{3,}[oa]s?\b|\b\p{L}{3,}ó\b/iu,
	),
};

/** That a thing runs: "in service", "at work", "up and running". */
const running = unicode(
	/\b(?:at work|in (?:service|operation|use|place)|up and running|on (?:the (?:road|market|shelves)|sale|air)|(?:is|are|went|gone) (?:live|open|here|there|with|in)|certified|accredited|arrival|settled in|in Betrieb|am Netz|läuft|laufen|zertifiziert\p{L}*|anerkannt\p{L}*|geöffnet|fertig|en (?:service|marche|fonctionnement|place)|tourne(?:nt)?|certifiée?s?|en (?:marcha|funcionamiento|servicio)|operativ[oa]s?|certificad[oa]s?)\b/iu,
);

/** What the prospect's own people can do is there to do it with. */
const able = unicode(
	/\b(?:your|Ihre?|vos|votre|sus?)(?: \p{L}+){1,3} (?:can|are able to|kann|können|peu(?:t|vent)|pueden?)\b/iu,
);

const congratulating = unicode(
	/\b(?:congratulat\p{L}+|congrats|well done|hats off|kudos|my compliments|respect for|Glückwunsch|gratulier\p{L}+|Gratulation|Respekt|Kompliment|félicit\p{L}+|bravo|chapeau|enhorabuena|felicidades|felicit\p{L}+)\b/iu,
);

/** What the writer did: "I read", "I was glad to see". */
const writers = unicode(
	/\b(?:I|we)(?:['’]ve| have| was| were| am)? (?:\p{L}+ly |just |also |very )*(?:read|saw|seen|noticed|heard|learned|learnt|came across|glad|pleased|happy|delighted|impressed|interested|struck|enjoyed|liked)(?: to (?:read|see|hear|learn|find))?\b|\b(?:habe ich|ich habe)\b[^.;!?]{0,80}\b(?:gelesen|gesehen|gehört)\b|\bj['’]ai (?:\p{L}+ment )?(?:lu|vu|appris|noté)\b|\b(?:he (?:leído|visto|sabido)|me ha\p{L}* \p{L}+do)\b/giu,
);

/** Whether a passage says that something is there or was done, or congratulates on it. */
export function tellsRealised(text: string, language: string): boolean {
	const told = text.replace(writers, ' ');
	return (
		(times[language] ?? times.en)?.test(told) === true ||
		(deeds[language] ?? deeds.en)?.test(told) === true ||
		running.test(told) ||
		able.test(told) ||
		congratulating.test(told)
	);
}
