import { within, word as w } from './parts';
import type { ContactTerms } from './parts';

const write = String.raw`(?:get in touch|get in contact|contact|write|reach out|reach you|talk to you|speak (?:to|with) you|call you|ring you|approach you|drop you|send you|ask you|look you up)`;

const ofOurs = String.raw`(?:our|my) (?:${w} ){0,3}?(?:webinars?|seminars?|workshops?|events?|open (?:day|house)|stand|booth|stall|brochures?|catalog(?:ue)?s?|leaflets?|flyers?|newsletters?|white ?papers?|guide|demo|demonstration|trial|samples?|showroom|colleagues?|assistants?|(?:sales|support) (?:team|staff|people)|reps?|representatives?|office|hotline|help ?desk|(?:web)?site|forms?|questionnaire|survey|quotes?|quotation|price list|presentation|talk|lecture)`;
const theirPeople = String.raw`your (?:${w} ){0,2}?(?:colleague|assistant|team|office|secretary|director|boss|manager|buyer|predecessor|partner|staff|deputy)s?`;

/** How English mails tell of an earlier contact. */
export const english: ContactTerms = {
	thanks: [
		String.raw`(?:thanks|thank you|grateful)(?: (?:so much|very much|again|once more|once again))* for (?:your|the|our)(?: ${w}){0,2} (?:call|visit|message|reply|response|inquiry|enquiry|request|order|interest|invitation|hospitality|welcome|tour|chat|conversation|meeting|introduction|referral|coffee|lunch|time (?:last|on|yesterday|at))(?! (?:in advance|for (?:papers|tenders|bids|proposals)))`,
		String.raw`(?:thanks|thank you)(?: (?:so much|very much|again|once more|once again))* for (?:taking the time(?! to (?:read|consider|look))|(?:showing|meeting|having|hosting|receiving|inviting|calling|telling|asking|giving|introducing|helping|sending|pouring)(?: ${w}){0,3} (?:me|us)|meeting with|letting (?:me|us)(?! know)|getting back|reaching out|stopping by|dropping by|coming (?:by|over|to)|(?:talking|speaking) (?:to|with) (?:me|us)|visiting (?:me|us|our)|writing (?:to|back))`,
		String.raw`thank(?:s| you) (?:once )?again for\b(?! your (?:time|attention|consideration)| reading| considering)`,
	],
	agreed: [
		String.raw`(?:just )?(?:as|like) (?:(?:we|i|you|already|had|have|previously) ){0,3}(?:discussed|agreed|promised|arranged|requested|talked about|spoke about|told you|asked(?: me| us)?|mentioned(?! (?:above|below|before|on your|in your|earlier)))(?! (?:in|on|by) (?:your|the (?:tender|ad)))`,
	],
	talked: [
		String.raw`our (?:${w} )?(?:conversation|chat|talk|discussion|meeting) (?:in|at|during|of|last|on) (?:the )?(?:last|yesterday|spring|summer|autumn|fall|winter|January|February|March|April|June|July|August|September|October|November|trade|fair|show|conference)`,
		String.raw`(?:great|good|nice|lovely|wonderful|pleasure|enjoyed) (?:talking|speaking|meeting|chatting|catching up|seeing you|to have (?:met|spoken|talked|seen)|(?:to|having) (?:meet|see|talk|speak|chat|catch up|hear|met|seen)(?: (?:to|with|from))? you)`,
		String.raw`enjoyed (?:our|the) (?:${w} ){0,2}(?:call|chat|conversation|meeting|talk|lunch|coffee)`,
		String.raw`we(?:['’]ve| have| had)?(?: (?:last|first|briefly|recently|already|just|also|both)){0,2} (?:met|spoke|spoken|talked|chatted|corresponded|were introduced|sat together|sat next|shook hands|exchanged (?:cards|emails|messages))(?: (?:at|in|on|last|about|before|when|during|briefly|over|by|for|through|a|to each)\b|(?=[.,]))`,
		String.raw`i (?:${w} ){0,2}?(?:met(?: with)?|spoke (?:to|with)|talked (?:to|with)|chatted (?:to|with)|ran into|bumped into|phoned|rang|visited|called on) (?:you\b(?!r)|your\b(?! (?:(?:web)?site|(?:web )?page|home ?page|online|blog|careers)))`,
		String.raw`(?:when|since|after) (?:i|we) (?:${w} )?(?:visited|toured|saw|stopped by|came to) (?:you\b(?!r)|your\b(?! (?:(?:web)?site|(?:web )?page|home ?page|online|blog|careers|ad|job|post|vacancy|announcement|plan|report|figure)))`,
		String.raw`i (?:still |often |fondly |well ){0,2}(?:remember|recall) (?:our|your visit|the (?:visit|conversation|tour|talk|meeting))`,
		String.raw`(?:fond|good|happy) memor(?:y|ies) of (?:our|the|my|your) (?:${w} )?(?:visit|meeting|tour|conversation|talk|day)`,
		String.raw`with your (?:predecessor|colleague)s?${within(40)} (?:i|we) (?:had )?(?:already )?(?:agreed|spoke|discussed|arranged|talked|met)`,
	],
	asked: [
		String.raw`you (?:had |have |then |also |recently |kindly |once ){0,2}(?:asked|requested|told|invited|promised|wrote(?: to)?|called|phoned|rang|emailed|contacted|approached|reached out to|wanted) (?:me|us)`,
		String.raw`you(?: had| have|['’]ve)?(?: ${w}){0,2}? asked for (?:a|an|the|our|some|more) (?:${w} )?(?:quote|quotation|price|offer|proposal|brochure|information|details|samples?|demo|demonstration|call|callback)`,
		String.raw`(?:asked|asking|wanted) (?:me|us|that (?:i|we|someone|somebody)|someone|somebody) (?:from ${w} )?(?:for|to|should|would)?\s?(?:a |an )?(?:price|quote|quotation|offer|call you|get in touch|write|contact|follow up|send|reach out)`,
		String.raw`(?:signed up|registered|subscribed) (?:for|to|with) (?:our|my|one of our)`,
		String.raw`(?:downloaded|attended|requested|opened|ordered|filled (?:in|out)|stopped by|dropped by|came (?:by|to)|visited|enquired about|inquired about) (?:our|my)`,
		String.raw`(?:per|at|following|further to|in (?:response|reply|answer) to|on|since|after) your (?:${w} )?(?:request|inquiry|enquiry|call|message|email|order)(?! for (?:papers|tenders|bids|proposals))`,
		String.raw`your (?:request|inquiry|enquiry) (?:for (?:a|an|more|our|information)|of|from|last|about our)`,
		String.raw`your (?:recent |last )?visit to (?:our|us|me)`,
		String.raw`you (?:mentioned|said|told|explained|complained|described)${within(60)}(?:on the phone|when we (?:met|spoke|talked)|over (?:lunch|coffee|dinner)|at our (?:stand|booth|office))`,
		String.raw`you(?:(?:['’]ve| have| had| recently| also| just| then| once| kindly| briefly| already)){0,3} (?:joined|attended|took|taken|participated|watched|visited|left|tried|saw|seen|listened|came|come|dropped|stopped|stood|looked|picked|tested|followed|filled|asked|wanted|received|read|opened|downloaded|requested|ordered|called|rang|phoned|told|met|spoke|spoken|talked|wrote|written|mentioned|explained|said)\b${within(30)}\b${ofOurs}`,
		String.raw`${theirPeople} (?:(?:has|have|had|kindly|already|recently|also) ){0,2}(?:(?:asked|told|called|phoned|rang|wrote to|emailed|contacted|invited|approached|spoke to|spoke with|met|gave|sent) (?:me|us)|(?:requested|ordered|asked for|downloaded|attended|joined) (?:our|my))\b`,
	],
	referral: [
		String.raw`(?:suggested|recommended|advised|proposed|urged|encouraged|asked|told|thought|said)(?: to)? (?:me|us),? (?:to|(?:that )?(?:i|we)\b)${within(20)}${write}`,
		String.raw`(?<!\b(?:i|we)(?: (?:then|just|also|simply|therefore|have|had))? |\b(?:i|we)\b[^.;?!]{0,120}\band (?:then |so |therefore )?)(?:suggested|recommended|advised|proposed|urged|thought|said|felt)(?: that)? (?:i|we) (?:should |might |could |ought to )?${write}`,
		String.raw`(?:gave|passed|handed|sent|forwarded)(?: on)? (?:me |us )?your (?:name|number|address|contact|details|card|email)`,
		String.raw`(?:referred|pointed|directed|introduced) (?:me|us) to(?:wards)? you\b(?!r)`,
		String.raw`put (?:me|us) in (?:touch|contact) with you`,
		String.raw`(?:recommended|mentioned) you (?:to (?:me|us)|as)|spoke (?:${w} )?(?:highly|warmly|well) of you|told (?:me|us) (?:about you|that you['’]?)`,
		String.raw`(?:on|at) (?:the|his|her|their) (?:recommendation|suggestion|advice|request)(?: of)?`,
	],
	sent: [
		String.raw`(?:that |which )?(?:i|we) (?:${w} )?(?:sent|mailed|emailed|posted|showed|handed) (?:to )?you(?! (?:this|because|after|since|only))`,
		String.raw`(?:my|our) (?:last|previous|earlier|first|recent) (?:email|e-mail|mail|message|letter|note|call|quote|proposal|voicemail)`,
		String.raw`i (?:had |have |already )?(?:wrote|written|rang|phoned|called|emailed|texted) (?:to )?you(?! (?:because|today|as|about your))`,
		String.raw`(?:following|follow) up (?:on|with|from|after|about) (?:my|our|the|your|what)|following up on|where we left off|circling back`,
		String.raw`i (?:had )?(?:promised (?:you|to|that|him|her)|told you|mentioned to you)|what i told you`,
	],
	together: [
		String.raw`you (?:ran|did|had|made|held|carried out|completed|tried|tested) (?:${w} ){0,4}?(?:with|of|using) (?:our|us)|you (?:tried|tested|trialled|used) our`,
		String.raw`as (?:a|an) (?:former|previous|existing|current|valued|long-standing|loyal|past) (?:customer|client) of ours?|when we worked together|our (?:past|previous|earlier|last) (?:project|work|cooperation|collaboration)`,
	],
	ours: [
		String.raw`our (?:${w} ){0,2}?(?:call|conversation|meeting|chat|discussion|correspondence)(?! (?:next|tomorrow))`,
	],
};
