import { type PersonalTerms, word as w } from './parts';

const household =
	'sons?|daughters?|wife|husband|fiancée?|girlfriend|boyfriend|spouse|kids?|child|children|toddlers?|little (?:ones?|boys?|girls?)|twins|newborn|bab(?:y|ies)|mother|father|mum|mom|dad|parents|in-laws|grandchild(?:ren)?|grandson|granddaughter|sister|brother|dog|cat|puppy|family';
const body =
	'hip|knee|back|shoulder|heart|ankle|foot|leg|arm|wrist|eye|eyes|hand|spine|cataract|gall ?bladder';

/** How English mails touch on private life. */
export const english: PersonalTerms = {
	always: [
		'pregnan(?:t|cy)|(?:a|the|your) new ?(?:baby|puppy)|(?:the|your) twins(?! (?:peaks|\\p{Lu}))|(?:your|an?) (?:elderly|ageing|sick|ill) (?:mother|father|parents?)|(?:the|your) (?:physiotherapy|physio)|you and your (?:\\p{L}+ )?(?:boys?|girls?)|maternity leave|paternity leave|parental leave|baby shower|honeymoon|divorc(?:e|ed)|chemotherapy|miscarriage|(?:hip|knee|heart|back|eye|shoulder|spinal|cataract) (?:operation|surgery|replacement)|(?:your|his|her) (?:recent |own |past )?(?:illness|surgery|operation on|recovery from|diagnosis|cancer|depression|burnout|broken|sick leave|convalescence)|half[- ]marathon time|practi[sc]ing (?:christian|catholic|muslim|jew|buddhist|hindu)',
	],
	ofReader: [
		`your (?:(?!own\\b|customers|clients)${w} ){0,2}?(?:${household}|marathon|half marathon|triathlon|wedding|engagement to|marriage|birthday|holidays?(?! (?:season|rush|trade|sales|hours|cover|orders|let|park|home|business))|vacation(?! (?:rental|schedul|plan|cover|let))|honeymoon|garden|golf|handicap|health|faith|church|parish|religion|hobb(?:y|ies)|childhood|private life|new (?:house|home|flat|apartment)|(?:bad )?(?:${body})(?= (?:is|was|has|hurts|operation|injury|surgery))|(?:hip|knee|back|shoulder)(?: injury| problem))(?![-'’]?(?: |-)(?:business|owned|run|firm|company|members?|care|parks?|zones?|rooms?|clubs?|menu|tickets?|departments?|collection|wear|books?|range|food|products?|line))`,
		`you and (?:the|your) (?:${w} )?(?:${household})`,
		'(?:instagram|facebook|tiktok|snapchat|strava|holiday|private) (?:account|profile|page|post|posts|story|stories|photos?|pictures?|feed|holiday)(?= (?:of yours|that you|you))|(?:your|on|saw on|seen on) (?:private )?(?:instagram|facebook|tiktok|strava)(?= (?:that|i saw|you|profile|account|pictures?|photos?|story|posts? (?:about|from|of) your))|your (?:holiday|private|beach|family) (?:photos?|pictures?|snaps)',
	],
	life: [
		'(?:congratulations|congrats|best wishes|well done|kudos) (?:to you )?(?:both )?on (?:(?:the|your) (?:[\\p{L}-]+ ){0,2}?(?:baby|twins|pregnancy|new arrival|birth of)|your (?:[\\p{L}-]+ ){0,2}?(?:wedding|engagement|marriage|new (?:house|home|flat)|birthday)|(?:finishing|running|completing) the (?:[\\p{L}-]+ ){0,3}?(?:marathon|half marathon|triathlon|ironman))',
		`you (?:(?:have|had|were|are|['’]re|just|recently|both) ){0,3}?(?:got married|married|got engaged|got divorced|moved house|became (?:a )?(?:parents?|father|mother|grandm\\p{L}+|grandf\\p{L}+)|ran (?:the|a) (?:[\\p{L}-]+ )?(?:half )?marathon|training for (?:the|a) (?:[\\p{L}-]+ )?(?:half )?marathon|bought (?:the|a|your) (?:[\\p{L}-]+ ){0,3}house|expecting (?:a (?:baby|child)|your|twins)|in hospital|been (?:ill|unwell|in hospital|on sick leave)|broke your|recovered from|recovering from)`,
		`(?:hope|wish|trust|glad|sorry)${String.raw`[^.?!]{0,40}?`}(?:you(?: are|['’]re| have)? (?:(?:feeling|getting|fully|quite|well) ){0,2}(?:recover(?:ed|ing)|on the mend|back on your feet|walking (?:again|without)|better (?:after|again|soon|now))|your (?:bad )?(?:${body})|the (?:knee|hip|back|shoulder|ankle|leg|operation|surgery|wedding|birth|baby|kids|children|little ones?|family|holiday|honeymoon)(?: (?:is|has|had|have|went|was|are|were)))`,
		`(?:you|your|yourself)[^.?!]{0,40}?\\bafter (?:the|your) (?:[\\p{L}-]+ )?(?:operation|surgery)|(?:sorry|sad) to (?:hear|learn|read) (?:of|about)[^.?!]{0,50}?(?:operation|surgery|illness|accident|divorce|loss of your|bereavement|stroke|injury|passing)`,
		'(?:having been|you (?:were|have been)|been) (?:in debt|bankrupt|unemployed|in prison|in therapy) (?:yourself|as a|once|before)',
		"you(?:['’]re| are) due in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|(?:with|have|has) (?:two|three|four|a|your) (?:little ones?|small children|young (?:children|kids)|toddlers?|teenagers?)",
		'your mother tongue church|sunday mass|your (?:political (?:views|party)|vote)|(?:fellow|lifelong) (?:buckeye|christian|catholic|muslim|believer|supporter of|fan of)|as a (?:committed |practi[sc]ing |devout )(?:christian|catholic|muslim|jew|believer)',
	],
};
