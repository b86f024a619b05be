import { unicode } from './pattern';

const future = String.raw`20\d\d`;

/** What tells of a plan or an aim, by language. */
const plans: Record<string, RegExp> = {
	en: unicode(
		new RegExp(
			String.raw`\b(?:will|won['’]t|plan(?:s|ned|ning(?! (?:permission|application|consent|officer|department|tool|software)))?(?: (?:to|for|on))?|going to|upcoming|on order|ordered for|(?:we|have|has|had) ordered|next (?:year|month|week|quarter|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|expect(?:s|ed|ing)?|aim(?:s|ed|ing)?|goals?|objectives?|targets?|targeting|intend(?:s|ed|ing)?|hop(?:e|es|ing) to|want(?:s|ing)? to|due (?:to|in|by|for)|set to|scheduled|slated|(?<!\b(?:what|that|which) )(?:is|are) to (?!you\b|the\b|be (?:seen|found|had|expected)\b)[a-z]+|start(?:s|ing)? in|from (?:next |early |late |mid-?)?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|${future})|by (?:the end of )?(?:the )?(?:next )?(?:year|spring|summer|autumn|winter|${future})|soon|coming (?:year|months|weeks|spring|summer|autumn|winter)|in the works|under construction|in preparation|preparing|applied for|(?:is|are) being)\b`,
			'iu',
		),
	),
	de: unicode(
		new RegExp(
			String.raw`\b(?:plan(?:t|en|te|ten)|geplant\p{L}*|Planung|vorgesehen|künftig\p{L}*|demnächst|wollen|will|soll(?:en|te|ten)?|möchten|ziele?|angestrebt\p{L}*|anstreb\p{L}+|streben|streb(?:t|e) [^.;]{0,60}\ban|beabsichtig\p{L}+|bis (?:ende |mitte |anfang )?(?:des Jahres |nächsten Jahres )?${future}|ab (?:${future}|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)|kommende[nsm]? (?:Jahr|Monat|Frühjahr|Sommer|Herbst|Winter)\p{L}*|nächste[nsm]? (?:Jahr|Monat|Frühjahr|Sommer|Herbst|Winter)\p{L}*|im Bau|in Vorbereitung|beantragt|(?:wird|werden) (?:[^.;,]{0,80} )?(?!ge|über(?:nommen|tragen)|be(?:trieben|nommen)|ver(?:trieben|geben))\p{L}{2,}(?:en|ern|eln)(?=[.,;]|$)|(?:wird|werden)(?= [^.;]{0,80}(?:${future}|künftig|Frühjahr|Sommer|Herbst|Winter)))\b`,
			'iu',
		),
	),
	fr: unicode(
		new RegExp(
			String.raw`\b(?:voul\p{L}+|veu(?:t|lent)|prévo\p{L}+|prévue?s?|projet(?:te|tons|tent|te)?\p{L}*|compt(?:e|ons|ent) (?:\p{L}+(?:er|ir|re))|bientôt|prochainement|objectifs?|vis(?:e|ons|ent|és?|ées?)|but|d['’]ici|à (?:partir de|l['’]horizon)|ambition\p{L}*|programmée?s?|attendue?s?|doit|doivent|en (?:travaux|construction|préparation)|va(?: bientôt)? (?:\p{L}+(?:er|ir|re))|prochaine? (?:année|printemps|été|automne|hiver)|(?:l['’]an|l['’]année|le printemps|l['’]été|l['’]automne|l['’]hiver) prochaine?|sera|seront|serez|aura|auront|aurez|fera|feront|ira|iront|\p{L}{3,}(?:era|eront|erons|ira|iront|irons|ndra|ndront|aura|auront))\b`,
			'iu',
		),
	),
	es: unicode(
		new RegExp(
			String.raw`\b(?:prev(?:é|én|emos|ist[oa]s?|ea\p{L}*)|quer(?:emos|éis)|quiere[n]?|pronto|próximamente|a partir de|objetivos?|metas?|pretend\p{L}+|planea\p{L}*|proyecta\p{L}*|aspira\p{L}*|en (?:obras|construcción|preparación)|va(?:n|mos)? a \p{L}+r|debe[n]? \p{L}+r|próxim[oa] (?:año|primavera|verano|otoño|invierno)|año que viene|antes de ${future}|hasta ${future}|(?:ser|dar|har|ir|habr|podr|sabr)(?:á|án|emos)|(?:cuando|en cuanto|una vez que|tan pronto como) (?:se )?\p{L}+[ae]n?|\p{L}{3,}(?:ará|erá|irá|drá|arán|erán|irán|drán|aremos|eremos|iremos))\b`,
			'iu',
		),
	),
};

/** Whether a text speaks of what is planned, aimed at or still to come. */
export function isPlan(text: string, language: string): boolean {
	return (plans[language] ?? plans.en)?.test(text) ?? false;
}

const trial = unicode(
	/\b(?:test(?:s|ed|ing)?|trial(?:s|led|ling)?|pilot(?:s|ed|ing)?|evaluat(?:e|es|ed|ing|ion)|experiment\w*|prototyp\w+|proof of concept|tr(?:y|ied|ying) out|getestet\p{L}*|teste[nt]?|Tests?|Versuch\p{L}*|Pilot\p{L}*|erprob\p{L}+|Erprobung|Probe\p{L}*|prüf(?:en|t)|Prototyp\p{L}*|test(?:é|ée|és|er|ons|ent)|essai(?:s)?|essay\p{L}+|expériment\p{L}+|pilote|prueba[s]?|prob(?:ado|amos|aron|ando|ar)|piloto|ensay\p{L}+|experiment\p{L}+)\b/iu,
);

/** Whether a text speaks of a test or a pilot. */
export function isTrial(text: string): boolean {
	return trial.test(text);
}

/** Words that say that something is so now, or was done. */
const present = unicode(
	/\b(?:already|today|now|currently|runs?|running|operates?|have|has|owns?|are|is|uses?|serves?|drives?|\p{L}{3,}ed|bereits|schon|läuft|laufen|fahren|haben|hat|ist|sind|betreib\p{L}+|nutz\p{L}+|sont|avez|déjà|son|está\p{L}*|ha|han|ya|heute|derzeit|aktuell|inzwischen|mittlerweile|jetzt|liegt|liegen|beträgt|steht|dauert|est|ont|aujourd['’]hui|désormais|maintenant|actuellement|atteint|hoy|es|actualmente|ahora|alcanza\p{L}*|tarda\p{L}*)\b/iu,
);

/** Whether a text has a word that says that something is so now, or was done. */
export function tellsNow(text: string): boolean {
	return present.test(text);
}

/** What is asked for, in hand or not decided: by the words for it in all languages, as they are few. */
const pending = unicode(
	/\b(?:applied for|application (?:for|is|was|has)|awaiting|(?:is|are|still|currently) pending|in talks|in negotiations?|under (?:construction|review|negotiation|way|consideration)|underway|(?:is|are) being|considering|not (?:yet )?decided|not yet|has yet to|have yet to|beantragt\p{L}*|Antrag|Verfahren läuft|läuft das Verfahren|in (?:Prüfung|Arbeit|Vorbereitung)|im (?:Bau|Aufbau|Gange)|noch (?:nicht|kein\p{L}*)|en cours|demandé|candidature|dossier|pas encore|en trámite|solicitad[oa]s?|solicitud|candidatura|pendientes?|(?:todavía|aún) no|a la espera)\b/iu,
);

/** Whether a text speaks of what is asked for or begun, and not there. */
export function isPending(text: string): boolean {
	return pending.test(text);
}
