import { unicode } from './pattern';

/** "Your staff", "Most of your orders": the clause begins with what is the reader's, or with a cause that does. */
const yours = unicode(
	/^["“„'(\s]*(?:(?:and|but|so|as|because|since|that|und|aber|weil|da|dass|et|mais|comme|parce que|que|y|pero|como|porque)\s+)*(?:(?:most|many|some|half|several|all|few|viele|einige|mehrere|alle|die meisten|la moitié|plusieurs|certains|la mayoría|la mitad|varios|varias|algunos)(?: of| de)?\s+)?(?:your|Ihre?[rnms]?|vos|votre|sus?)\b/iu,
);

/** What the reader knows, judges, wants or decides is the reader's: nobody could check it. */
const stance = unicode(
	/\b(?:you|Sie|vous|usted(?:es)?)\b[^,;.]{0,30}\b(?:know|judge|decide|see|tell|find|think|wish|want|like|savez|connaissez|jug(?:ez|erez)|décid(?:ez|erez)|verrez|voyez|dire|voulez|souhaitez|sabe[n]?|conoce[n]?|decide[n]?|ve(?:n|rán?)?|quiera[n]?|prefiera[n]?|dirán?|wissen|kennen|beurteilen|entscheiden|sehen|sagen|mögen|wünschen|wollen)\b|\b(?:wissen|kennen|entscheiden|beurteilen|sehen) Sie\b|\bbon vous semble\b|\bcuando guste[n]?\b|\b(?:quand|comme|si|cuando|como|si) (?:vous (?:le |la |les )?(?:voulez|souhaitez)|(?:usted |ustedes )?(?:quiera|quieran))\b/iu,
);

/** When it was, is or will be so, seen from today: what is true of a moment can be checked. */
const dated = unicode(
	/\b(?:last|recent\p{L}*|lately|newly|ago|this (?:spring|summer|autumn|winter|year|month|quarter|week)|next (?:spring|summer|autumn|winter|year|month|quarter|week)|every (?:day|week|month|year|night)|since|still|letzte[nsmr]?|vorige[nsmr]?|kürzlich|neulich|gerade|jüngst|seit|noch immer|immer noch|nächste[nsmr]?|jede[nsr]? (?:Tag|Woche|Monat|Jahr|Nacht)|im (?:Frühjahr|Sommer|Herbst|Winter)|dernière?|récemment|depuis|encore|bientôt|prochaine?|chaque (?:jour|semaine|mois|année)|cet (?:été|automne|hiver)|ce (?:mois|printemps)|au printemps|pasad[oa]|recién|recientemente|desde|todavía|aún|pronto|que viene|cada (?:día|semana|mes|año)|este (?:verano|otoño|invierno|año|mes)|en (?:primavera|verano|otoño|invierno))\b/iu,
);

/** What is only supposed, asked or left open. */
const open = unicode(
	/\b(?:if|would|could|might|should|may|perhaps|probably|whether|what|how|wenn|falls|ob|wie|was|würde\p{L}*|könnte\p{L}*|vermutlich|si|ce que|comment|combien|(?:aur|ser|\p{L}{2,}[eidvu]r)(?:ait|aient|iez|ions)|cómo|qué|cuánt\p{L}+|(?<!\b(?:la|una|su|esta|cada) )\p{L}{2,}(?:aría|ería|iría)(?:n|mos)?|habría)\b/iu,
);

/** "How you file them, ...", "Mit welchem Aufwand Sie ...": a question inside a sentence. */
const asked = unicode(
	/^["“„'(\s¿]*(?:(?:and|but|und|aber|et|mais|y|pero)\s+)?(?:(?:with|in|at|to|for|by|from|mit|in|bei|auf|für|von|zu|avec|à|de|dans|con|en|a|por) )?(?:what|how|where|which|who|whether|wie|was|wo|welche[rsmn]?|ob|comment|combien|ce que|quel(?:le)?s?|où|cómo|cuánt[oa]s?|qué|dónde|cuál(?:es)?)\b/iu,
);

/** What is under way now: "you are moving", "Sie planen", "están buscando". */
const underWay = unicode(
	/\b(?:you|they|you['’]re|are|is) (?:still |now |currently |also |already |about )?(?:\p{L}{3,}ing|to)\b|\b(?:planen|suchen|wollen|ziehen) Sie\b|\bSie (?:planen|suchen|wollen)\b|\b(?:vous (?:prévoyez|cherchez|préparez|envisagez)|en train de)\b|\b(?:están?|siguen?) \p{L}+(?:ando|iendo)\b|\b(?:planean?|buscan?|preparan?)\b/iu,
);

/** What is put first as known: "After the fire in the annex", "As your staff grew". */
const given = unicode(
	/^["“„'(\s]*(?:after|following|since|because|as(?= (?:you|your|the)\b)|having|despite|now that|given|nach|seit|trotz|wegen|weil|da|nachdem|après|depuis|suite à|malgré|puisque|comme|tras|después de|desde|como|ya que|debido a)\b/iu,
);

const toCome = unicode(
	/\b(?:will|\p{L}+['’]ll|wird|werden|\p{L}{3,}r(?:ez|ons|ont)|\p{L}{2,}(?:[eid]|r)ra|\p{L}{3,}rán?)\b/iu,
);

/** What a clause does besides naming something: the signs by which a statement differs from a thought. */
export const signs = {
	opensWithYours: (text: string) => yours.test(text),
	takesStance: (text: string) => stance.test(text),
	isGiven: (text: string) => given.test(text),
	isDated: (text: string) => dated.test(text),
	isAsked: (text: string) => asked.test(text),
	leavesOpen: (text: string) => open.test(text),
	isUnderWay: (text: string) => underWay.test(text),
	isToCome: (text: string) => toCome.test(text),
};
