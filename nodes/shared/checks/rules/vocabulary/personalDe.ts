import { type PersonalTerms, word as w } from './parts';

const haushalt =
	'söhnen?|sohn|sohnes|tochter|töchtern?|frau|mann|ehemann|ehefrau|gattin|gatten?|verlobten?|lebensgefährt\\p{L}+|kindern?|kind|kindes|babys?|nachwuchs|zwillingen?|eltern|mutter|vater|enkeln?|enkelin|schwester|bruder|geschwister|hund|katze|familie';

/** How German mails touch on private life. */
export const german: PersonalTerms = {
	always: [
		'schwanger(?:schaft)?|mutterschutz|elternzeit|flitterwochen|scheidung|chemotherapie|fehlgeburt|(?:hüft|knie|herz|rücken|augen|schulter)(?:operation|op)',
	],
	ofReader: [
		`ihr(?:e|er|em|en|es)? (?:${w} ){0,1}?(?:${haushalt}|hochzeit|hochzeitstag|geburtstag|urlaub|wochenende|gesundheit|krankheit|erkrankung|operation|genesung|garten|handicap|hobbys?|marathon|glauben?|religion|kirchengemeinde|gemeinde im glauben|neue[ns]? (?:haus|wohnung|eigenheim)|knie|hüfte|rücken|scheidung|reha|konfession)(?!unternehmen|betrieb|\\p{L})`,
	],
	life: [
		'(?:glückwunsch|gratulation|gratuliere\\p{L}*|gratulieren|alles gute|beste wünsche)[^.?!]{0,25}? (?:zur|zum|zu) (?:ihre[rnm]? )?(?:[\\p{L}-]+ )?(?:geburt|hochzeit|heirat|verlobung|vermählung|nachwuchs|taufe|geburtstag|marathon|eigenheim|hauskauf|silberhochzeit)',
		'sie (?:erwarten|bekommen|haben) (?:[\\p{L}-]+ ){0,2}?(?:nachwuchs|kind|baby|zwillinge)|(?:gute besserung|baldige genesung|gut erholt|wieder gesund|nach ihrer (?:[\\p{L}-]+ )?(?:krankheit|operation|erkrankung|op|reha)|erholung (?:nach|von) (?:der|ihrer))|(?:geheiratet|frisch verheiratet|marathon gelaufen|mit ihre[rnm] (?:mann|frau|kindern|familie) )',
	],
};
