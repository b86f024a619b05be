import { unicode } from '../../reading/pattern';

/** How a language sets somebody above the others: against rivals, or first of a whole market. */
interface RivalWords {
	/** "No other lift is as quiet", "less than any competitor", "half the price of other systems". */
	against: RegExp;
	/** "The quietest lift in Europe", "Première agence de la région". */
	first: RegExp;
}

const part = '[^.,;:!?()]';

const english: RivalWords = {
	against: patternOf(
		// nobody else does it so well
		String.raw`\b(?:no other (?!dates?\b|days?\b|times?\b|visits?\b)[\p{L}-]+|no[ -]?(?:one|body) else|no (?:competitor|rival)\p{L}*|none of (?:the others|(?:our|your|the|their) (?:competitors|rivals)))\b${part}{0,70}?\b(?:(?:as|so) (?!that\b|far\b|long\b|soon\b|to\b)\p{L}{3,}|(?:is|are|was|were|be) (?:this|that|so|as) \p{L}+|(?:better|safer|cheaper|more|less|faster|quicker|\p{L}{3,}er(?= [\p{L}-]+ than))|match(?:es)?|offers?|provides?|delivers?|answers?|come(?:s)? close|beats?|rivals?|compares?|competes?)\b`,
		// more than the others
		String.raw`(?<!\b(?:no|not) )\b(?:more|less|fewer|better|worse|(?!rather|other|later|longer|earlier|further)\p{L}{2,}er)\b(?: [\p{L}-]+){0,4} than (?:[\p{L}-]+ ){0,3}?(?:(?:any|every|most|all|almost any|nearly any) other (?!days?\b|dates?\b|times?\b|reasons?\b)|other [\p{L}-]+s\b|(?:any|every) (?:competitor|rival)\p{L}*|(?:any|all|most|many|our|your|its|their) (?:of (?:the|our|your|its) )?(?:competitor|rival|competition|competing)\p{L}*|the (?:others|competition|rest)\b|any(?:one|body) else|what (?:other|most|competing|rival))`,
		String.raw`\b(?:half|twice|double|a (?:third|quarter|fraction) of|(?:two|three|four|five|ten|\d+) times) (?:as \p{L}+|the (?:price|cost|speed|time|size)|\p{L}+er)${part}{0,30}? (?:as|of|than) (?:the )?(?:[\p{L}-]+ (?:of|from|by) )?(?:other|competing|rival|comparable|similar|conventional|most) [\p{L}-]+`,
		String.raw`\b(?:there (?:is|are) (?:hardly |simply )?no|there (?:isn|aren)['’]t|(?:you|they|we)(?:['’]ll| will| would| could| can)? ?(?:not|won['’]t|cannot|can['’]t|never|hardly) (?:find|get|see|buy|know of)|know of no)(?: an?| any)? (?:(?:more|less) \p{L}+|\p{L}+er) ${part}{0,40}\b(?:on the market|in the (?:trade|industry|business)|anywhere(?: else)?|elsewhere|nowhere)\b`,
		String.raw`\b(?:other|most|many|competing|rival) (?:other )?(?:suppliers|providers|vendors|competitors|agencies|contractors)\b (?:still |only |usually |often |would )?(?:need|take|charge|ask|want|cost|offer|make you|cannot|can['’]t|do not|don['’]t)\b`,
		// rivals who serve the reader
		String.raw`\b(?:other|most|many|competing|rival) (?:other )?[\p{L}-]+s (?:still |only |usually |often |would )?(?:make|charge|ask|leave|keep|bill|force|offer|sell) you\b`,
	),
	first: patternOf(
		String.raw`\b(?:the|our|your|its|their|['’]s) (?:most |least )?(?!nearest|latest|earliest|next|west|rest|guest|test|quest|interest|request|forest|harvest)(?:(?<=most |least )\p{L}{4,}|\p{L}{3,}est)\b(?: [\p{L}-]+){0,3} (?:on the (?:\p{L}+ )?market|in (?:the )?(?:\p{L}+ )?(?:industry|world|country|business|trade|region|state|sector|county)|anywhere|of its kind|in (?:all of )?(?:Europe|Britain|England|Scotland|Wales|Ireland|Germany|Austria|Switzerland|France|Spain|America|Canada|Australia|Asia|Africa|the (?:UK|U\.?S\.?A?\.?|EU)))\b`,
	),
};

const german: RivalWords = {
	against: patternOf(
		String.raw`\b(?:kein(?:e[nrms]?)? (?:ander|zweit|vergleichbar)e[nrms]? (?!Termin|Tag|Zeitpunkt|Besuch|Datum)\p{L}+|niemand (?:sonst|anderes?)|keiner sonst|kein (?:Mitbewerber|Wettbewerber|Konkurrent)|kein(?:e[nrms]?)? ${part}{0,20}(?:in der Branche|am Markt|auf dem Markt))\b${part}{0,60}?\b(?:(?:so|ebenso|genauso|derart) (?!dass\b|ein\p{L}*\b|etwas\b|viel Zeit\b)\p{Ll}+|(?!aber|oder|über|unter|hinter|immer|wieder|hier|leider|bisher|daher|sicher|weiter|außer|später|früher)\p{Ll}{4,}er(?:e[nrsm]?)?(?= (?:als|\p{Lu})|[.,;!]|$)|mithalten|heran(?:kommen|reichen)?|Vergleichbares)\b`,
		String.raw`(?:^|[.,:;]\s)(?!Aber|Oder|Immer|Wieder|Hier|Leider|Bisher|Daher|Sicher|Später|Früher|Weiter|Seither|Mehr)\p{Lu}\p{Ll}{3,}er (?:\p{Ll}+ ){0,2}(?:niemand|keiner|kein [\p{L}]+)\b`,
		String.raw`\b(?:mehr|weniger|besser|(?!aber|oder|eher|über|unter|später|früher|länger|weiter)\p{L}{3,}er(?:e[nrsm]?)?)(?: [\p{L}-]+){0,3} als (?:(?!Sie\b|Ihre?\b)[\p{L}-]+ ){0,2}?(?:(?:bei )?jede[rnsm]? ander\p{L}*|(?:bei )?(?:allen? |die |den )?(?:anderen?|übrigen) (?:Anbieter|Hersteller|Lieferant|System|Lösung|Produkt|Gerät|Programm|Betrieb|Firm|Unternehmen|Dienst|Agentur|Verfahren)\p{L}*|die anderen\b|(?:alle|die|der|unsere|Ihre|unserer) (?:Konkurrenz|Konkurrent|Mitbewerb|Wettbewerb)\p{L}*|sonst (?:am|auf dem) Markt|am Markt üblich|marktüblich|irgend(?:wo|jemand|ein))`,
		String.raw`\b(?:halb|doppelt|dreimal|viermal|zehnmal) so [\p{L}-]+(?: [\p{L}-]+){0,2} wie (?:bei )?(?:die |den |alle |das )?(?:anderen?|vergleichbaren?|üblichen?|herkömmlichen?|Wettbewerb\p{L}*|Mitbewerb\p{L}*|Konkurrenz\p{L}*)\b`,
		String.raw`\b(?!ander|weiter|mehrer|unser|Ihr|früher|später)\p{Ll}{4,}ere[nrsm]? [\p{L}-]+ (?:finden|bekommen|gibt|sehen|erhalten) (?:Sie |es )?(?:\p{Ll}+ )?(?:nirgend\p{L}*|nicht am Markt|kaum irgendwo)|\b(?!ander|weiter|mehrer|unser|ihr|früher|später)\p{L}{4,}ere[nrsm]? [\p{L}-]+ (?:werden|können) Sie (?:\p{Ll}+ )?(?:nirgend\p{L}*|kaum|nicht|nie) finden`,
		String.raw`(?:^|[.,:;]\s)So \p{Ll}+ \p{Ll}+ (?:\p{Ll}+ )?(?:kein(?:e[rs]?)? ander|niemand|keiner|sonst niemand|sonst keiner)\p{L}*`,
		String.raw`\b(?:im Vergleich zu|gegenüber|verglichen mit|im Unterschied zu) (?:den |allen )?(?:ander(?:en|er) (?:Anbieter|Hersteller|Lieferant|System|Lösung|Dienstleister|Agentur|Firm|Vermieter)\p{L}*|(?:der )?(?:Konkurrenz|Mitbewerb|Wettbewerb)\p{L}*)`,
		String.raw`\b(?:andere|die meisten|viele) [\p{L}-]+ (?:\p{Ll}+ )?(?:lassen|berechnen|verkaufen|bieten) (?:Sie|Ihnen)\b`,
		String.raw`\b(?:andere|viele|die meisten|fast alle)(?: anderen?)? (?:Anbieter|Hersteller|Lieferanten|Dienstleister|Wettbewerber|Mitbewerber|Agenturen)\b (?:\p{Ll}+ )?(?:brauchen|benötigen|verlangen|nehmen|berechnen|bieten|kosten|können|wollen)\b|\b(?:brauchen|benötigen|verlangen|nehmen|berechnen|kosten) (?:andere|die meisten|viele)(?: anderen?)? (?:Anbieter|Hersteller|Lieferanten|Dienstleister|Wettbewerber|Mitbewerber)\b`,
	),
	first: patternOf(
		String.raw`\b(?:der|die|das|den|dem|des|unser\p{L}*|Ihr\p{L}*) (?!nächst|letzt|erst|meist|ernst|selbst|fest)\p{Ll}{3,}st(?:e|en|er|es)\b(?: [\p{L}-]+){1,3} (?:(?:des|im ganzen) Landes?|der (?:Branche|Region|Welt|Stadt)|am Markt|auf dem Markt|weltweit|europaweit|bundesweit|landesweit|(?:in )?(?:ganz )?(?:Europa|Deutschland|Österreich|Bayern|Sachsen|Hessen)s?|(?:in )?der Schweiz)\b`,
		String.raw`(?:^|[.!?,:]\s)Erste[rs]? (?!April|Mai|Juni|Juli|März|Schritt|Station)\p{Lu}[\p{L}-]+ (?:der Region|des Landes|am Platz|der Stadt|der Branche|in (?:Deutschland|Österreich|Europa))\b`,
	),
};

const scopeFrench = String.raw`(?:d[ue] (?:marché|monde|pays|secteur|département|continent)|sur le marché|de (?:la|l['’])(?: )?(?:région|ville|profession|branche|place|vallée|agglomération|métropole|Europe|France|Hexagone)|de France|d['’](?:Europe|Espagne|Allemagne|Afrique|Amérique)|en (?:France|Europe|Suisse|Belgique|Espagne)|de (?:Suisse|Belgique)|au monde|du canton|de la (?:province|Bretagne|Normandie|Provence|Bourgogne))`;

const french: RivalWords = {
	against: patternOf(
		String.raw`\b(?:aucune? (?:autre (?!date|jour|visite|rendez|personne)[\p{L}-]+|(?:de nos |de vos )?concurrente?s?)|personne d['’]autre|nul autre)\b${part}{0,60}?\b(?:(?:aussi|autant|si) \p{L}+|mieux|moins|plus (?=\p{L}+ (?:que|qu))|telle?)\b`,
		String.raw`\b(?:plus|moins|mieux|meilleure?s?|davantage)\b${part}{0,40}? qu(?:e |['’])(?:(?:chez |dans |avec )?(?:tou(?:te)?s (?:les|nos|vos|ses|leurs) (?:autres?|concurrent)|les autres \p{L}{4,}|(?:la|nos|vos|ses|leurs|les) (?:concurren)|n['’]importe (?:quel|qui|où)|tout(?:e)? autre|(?:ceux|celles|celui|celle) (?:de|des|d['’])(?: (?:la |nos |vos |les |ses ))?\s?(?:autres|concurren)|d['’]autres (?:fabricant|fournisseur|prestataire|solution|éditeur|agence|système|outil)|la plupart des (?:autre|concurrent|solution|fournisseur|prestataire|outil)|nulle part|partout ailleurs|ailleurs\b))`,
		String.raw`\bmoitié (?:moins|prix)\b${part}{0,30}? (?:que|des) (?:les |la )?(?:autres|concurren\p{L}+)`,
		String.raw`\b(?:ne (?:trouver\p{L}*|verrez)|il n['’](?:existe|y a)|vous n['’](?:aurez|obtiendrez))\b${part}{0,40}\b(?:plus|moins|mieux)(?: \p{L}+)?${part}{0,30}\b(?:ailleurs|nulle part|sur le marché|en (?:France|Europe|Suisse|Belgique))\b`,
		String.raw`\b(?:(?:les|d['’]) ?autres|la plupart des) (?:fournisseurs|prestataires|fabricants|éditeurs|concurrents|agences|loueurs) (?:\p{L}+ )?(?:mettent|demandent|facturent|exigent|prennent|proposent|ont besoin|font payer|ne )|\b(?:(?:les|d['’]) ?autres|la plupart des) \p{L}+s vous (?:font|facturent|demandent|laissent|vendent|imposent)`,
		String.raw`\bcontrairement (?:aux|à (?:d['’])?)\s?(?:autres|nos concurrents|la concurrence)`,
	),
	first: patternOf(
		String.raw`\bl(?:e|a|es) (?:[\p{L}'’-]+ ){0,5}?(?:plus|moins) (?!souvent|tôt|tard|petit)\p{L}+(?: et l(?:e|a|es) plus \p{L}+)?(?: [\p{L}-]+)? ${scopeFrench}`,
		String.raw`(?:^|[.!?:,]\s|\b(?:est|êtes|sommes|comme) (?:aujourd['’]hui |désormais |toujours )?(?:la |le )?)(?:première?|premier|numéro (?:un|deux|trois) d(?:es|u|e)) [\p{L}'’-]+(?: [\p{L}'’-]+){0,3}? ${scopeFrench}`,
	),
};

const scopeSpanish = String.raw`(?:del (?:mercado|mundo|país|sector|continente)|en el mercado|de (?:la )?(?:región|comarca|provincia|comunidad|ciudad|Europa|España|península)|de toda (?:España|Europa)|en (?:España|Europa)|de (?:Latinoamérica|América|Portugal|México))`;

const spanish: RivalWords = {
	against: patternOf(
		String.raw`\b(?:ning(?:ún|una) (?:otr[oa] (?!visita|fecha|día|cita|persona)[\p{L}-]+|competidor\p{L}*)|nadie (?:más|en el sector|en (?:toda )?(?:España|Europa)|del sector)|ning(?:ún|una) [\p{L}-]+ (?:español|del (?:sector|mercado|ramo))\p{L}*)\b${part}{0,60}?\b(?:tan(?:to|ta|tos|tas)?|más (?!que (?:entrar|venir))\p{L}+|menos|mejor|igual|antes)\b`,
		String.raw`\bning(?:ún|una) otr[oa] [\p{L}-]+(?: [\p{L}-]+)? (?:del mercado|del sector|en el mercado)\b`,
		String.raw`\b(?:más|menos|mejor(?:es)?|peor|mayor|menor)\b${part}{0,40}? que (?:(?:en |con |(?:el|la|los|las) de )?cualquier(?:a)? (?:otr|competidor|fabricante|proveedor)|(?:los|las|el resto de) (?:demás|otr[oa]s|competidor)(?! (?:\p{L}+ )?(?:días|meses|años|semanas|horas|turnos))|(?:la|nuestra|su) competencia|(?:nuestr|vuestr|su)[oa]?s? competidor|otr[oa]s (?:fabricant|proveedor|laboratori|solucion|sistem|herramient|empres|agenci|servici|program|marc)|los (?:sistemas|programas|servicios) de (?:otr|la competencia)|la mayoría de (?:los |las )?(?:proveedor|fabricant|solucion|competidor))`,
		String.raw`\b(?:la mitad|el doble|el triple|un tercio)\b${part}{0,15}? (?:que|de lo que (?:cobran|cuestan)) (?:(?:los|las) (?:[\p{L}]+ de )?)?(?:otr[oa]s|demás|la competencia|competidor\p{L}*)`,
		String.raw`\b(?:no (?:hay|existe|encontrará[n]?|conocemos|verá))\b${part}{0,30}\b(?:más|menos|mejor)(?: \p{L}+)?${part}{0,25}\b(?:en el (?:mercado|sector)|en ninguna parte|en ningún (?:sitio|lugar)|en otr[oa] (?:sitio|parte)|en (?:toda )?(?:España|Europa))\b`,
		String.raw`\b(?:otros|los demás|la mayoría de los|muchos) (?:proveedores|fabricantes|laboratorios|competidores|prestadores) (?:\p{L}+ )?(?:necesitan|tardan|cobran|piden|exigen|ofrecen|solo|no)\b|\b(?:otr[oa]s|l[oa]s demás|la mayoría de l[oa]s) [\p{L}-]+s (?:le|les|se lo) (?:cobran|hacen|piden|venden|dejan|facturan)\b`,
		String.raw`\ba diferencia de (?:(?:los |las )?(?:otr[oa]s|demás)|la competencia|nuestros competidores)`,
	),
	first: patternOf(
		String.raw`\b(?:el|la|los|las) (?:[\p{L}-]+ ){0,4}?(?:más|menos) (?!pequeñ)\p{L}+(?: y (?:más )?\p{L}+)? ${scopeSpanish}`,
		String.raw`\bque más \p{L}+ (?:de|en) (?:tod[oa] )?(?:el|la|los|las) [\p{L}-]+`,
		String.raw`\b(?:el|la|los|las) (?:mayor|principal|mejor)(?:es)? (?:[\p{L}-]+ ){1,5}?${scopeSpanish}`,
		String.raw`(?:^|[.!?:,]\s|\b(?:es|son|somos|como) (?:el |la )?)(?:primera?|primer|número (?:uno|dos|tres) de) [\p{L}-]+(?: [\p{L}-]+){0,3}? ${scopeSpanish}`,
	),
};

function patternOf(...sources: string[]): RegExp {
	return unicode(new RegExp(sources.join('|'), 'giu'));
}

const byLanguage: Record<string, RivalWords> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
};

export const rivalWordsOf = (language: string): RivalWords => byLanguage[language] ?? english;

/** The same in all languages: a source may speak another one than the draft. */
export const allRivalWords: readonly RivalWords[] = Object.values(byLanguage);
