import { unicode } from '../../reading/pattern';

/** How somebody else speaks for a product in one language. */
interface Verdicts {
	/** "Recommends", "has approved", "swear by": done by somebody who is no "I", "we" or "you". */
	by: RegExp;
	/** The product as it: "them", "unsere Sensoren"; after an article its word must be one of the offer's. */
	product: RegExp;
}

const english: Verdicts = {
	by: unicode(
		/(?<!\b(?:i|we|you|they|to|not|which|that|who) (?:(?:also|always|only|then|\p{L}+ly) )?)\b(?:(?:has|have) (?:also |already |now |just |long |since |\p{L}+ly ){0,2}(?:approved|endorsed|certified|accredited|recommended|accepted|recogni[sz]ed|licensed|cleared|commended|praised|adopted|advised)|(?:recommend|endorse|prescribe|praise|applaud|favou?r|back|advise|commend)s?|accepts?(?= [^,.]{3,60} as\b)|recogni[sz]es?|swears? by|vouch(?:es)? for|approves? of|counts?(?= [^,.]{3,40} among\b)|lists?(?= [^,.]{3,40} (?:among|as)\b))(?![\p{L}-])/giu,
	),
	product: unicode(/\b(?:our|it|them|this|these|(?:the|every) (?<noun>[\p{L}-]+))\b/giu),
};

const german: Verdicts = {
	by: unicode(
		/(?<!\b(?:ich|wir|sie) (?:auch |immer |stets )?)\b(?:empfiehlt|empfehlen|befürworte(?:t|n)|lob(?:t|en|te|ten)|schwör(?:t|en)|rät|raten(?= [^,.]{3,60} zu\b)|(?:erkennt|erkennen)(?= [^,.]{3,60} an(?:erkannt)?(?:[.,;]|$)| [^,.]{3,60} als (?:Nachweis|Beweis|Beleg))|(?:hat|haben)(?= [^,.]{3,80} (?:zugelassen|genehmigt|empfohlen|anerkannt|zertifiziert|gelobt|geprüft|freigegeben|abgenommen|befürwortet|gutgeheißen|akkreditiert)))\b(?! (?:ich|wir|sie|uns)\b)/giu,
	),
	product: unicode(
		/\b(?:unser\p{L}*|es|ihn|damit|dazu|davon|dies\p{L}*|(?:der|die|das|den|dem) (?<noun>\p{Lu}[\p{L}-]+))\b/gu,
	),
};

const french: Verdicts = {
	by: unicode(
		/(?<!\b(?:je|j['’]|nous|vous|on|que|qui) (?:(?:vous|le|la|les|l['’]|ne) ?)?)\b(?:recommande(?:nt)?|conseille(?:nt)?|préconise(?:nt)?|approuve(?:nt)?|cautionne(?:nt)?|plébiscite(?:nt)?|salue(?:nt)?|agréé?e|ne jure(?:nt)? que par|reconnaî(?:t|ssent)|(?:a|ont) (?:\p{L}+ment |déjà |aussi )?(?:approuvé|validé|recommandé|homologué|agréé|certifié|reconnu|adopté|salué|conseillé|labellisé))(?:e?s)?\b/giu,
	),
	product: unicode(
		/\b(?:notre|nos|l['’](?=\p{L})|l(?:a|e|es)(?= (?:recommand|conseill|préconis|approuv|plébiscit))|cet(?:te)?|ces?|(?:le|la|les) (?<noun>[\p{L}-]+))/giu,
	),
};

const spanish: Verdicts = {
	by: unicode(
		/(?<!\b(?:yo|nosotros|usted|ustedes|que|quien|no) (?:(?:le|les|lo|la) )?)\b(?:recomiendan?|aconsejan?|avalan?|respaldan?|elogian?|aprueban?|prescriben?|alaban?|(?:ha|han) (?:ya |también )?(?:aprobado|avalado|recomendado|homologado|certificado|reconocido|respaldado|elogiado|aconsejado|validado)|(?:aprobó|avaló|recomendó|homologó|reconoció))\b/giu,
	),
	product: unicode(
		/\b(?:nuestr[oa]s?|l[oa]s?(?= (?:recom|acons|aval|respald|elogi|aprueb|ha))|est[aeo]s?|(?:el|la|los|las) (?<noun>[\p{L}-]+))\b/giu,
	),
};

const byLanguage: Record<string, Verdicts> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
};

export const verdictsOf = (language: string): Verdicts => byLanguage[language] ?? english;

/** Any word of the kind: a source that has one speaks of somebody's verdict itself. */
export const anyVerdict = unicode(
	/\b(?:recommend\p{L}*|endors\p{L}+|approv\p{L}+|certif\p{L}+|accredit\p{L}+|licen[sc]ed|prais\p{L}+|swears?|accept(?:s|ed)|recogni[sz]ed|empf(?:iehl|ohl|ehl)\p{L}*|zugelassen|Zulassung|genehmigt|anerkannt|zertifiziert\p{L}*|gelobt|geprüft\p{L}*|freigegeben|recommand\p{L}+|conseill\p{L}+|approuv\p{L}+|valid(?:é|e)\p{L}*|homologu\p{L}+|agréé\p{L}*|certifi\p{L}+|reconnu\p{L}*|recomend\p{L}+|recomiend\p{L}+|aprob\p{L}+|aval(?:a|ado|an)\p{L}*|homologad\p{L}+|certificad\p{L}+|reconocid\p{L}+)\b/iu,
);
