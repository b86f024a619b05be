import { unicode } from '../reading/pattern';
import { uncitedPassages, type Source } from '../reading/evidence';
import type { Reading } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { clauseAt, hitAt, hitsOf, telling } from './support';

/** What companies do that mails like to congratulate on; each line is one kind of event. */
const events = [
	unicode(
		/\b(?:launch(?:ed|es|ing)?|releas(?:ed|es|e)|introduced|unveiled|eingeführt|vorgestellt)\b/giu,
	),
	unicode(
		/\b(?:expan(?:d|ded|ding|sion)|mov(?:e|ed|ing) (?:in)?to|relocat\w+|entered|entering|growing into|new markets?|Expansion|umgezogen|Umzug)\b/giu,
	),
	unicode(
		/\b(?:new (?:office|headquarters|plant|factory|store|shop|branch)|opened|opening|eröffne\w*|Eröffnung)\b/giu,
	),
	unicode(/\b(?:hiring|recruiting|looking for|new hires?|vacanc\w+|job ad\w*|new role)\b/giu),
	unicode(
		/\b(?:keynote|speech|presentation|spoke|webinar|podcast|interview|conference|panel|your talk|Vortrag|Messe|trade (?:show|fair))\b/giu,
	),
	unicode(
		/\b(?:article|blog|(?:your|latest) posts?|newsletter|published|white ?paper|Artikel|Beitrag)\b/giu,
	),
	unicode(/\b(?:partnership|partnered|joint venture|collaborat\w+|Partnerschaft|Kooperation)\b/giu),
	unicode(
		/\b(?:lawsuits?|suit of|sued|litigation|insolven\w+|bankruptc\w+|scandal|(?:on )?strike|data breach|(?:cyber|ransomware) ?attack|product recall|recalled|accident|explosion|fined|penalt(?:y|ies)|complaints?|angry|(?:bad|poor|negative) reviews?|criticis\w+|handed in (?:their|his|her) notice|quit|(?<=you |you['’]re |are |keep )(?:los(?:e|ing)|wast(?:e|ing)|struggl(?:e|ing)|suffer(?:ing)?)|out of date|outdated|unhappy|frustrated|annoyed|leaving you|laufen [^.]{0,30} davon|veraltet\w*|unzufrieden\w*|kämpfen mit|(?<=Sie )verlieren|frustriert\w*|gaspill\p{L}+|perdez|mécontents?|dépassée?s?|malgast\p{L}+|pierden|insatisfech\p{L}+|anticuad\p{L}+|resign\w+|laid off|exhausted|overworked|understaffed|Klage|verklagt|Insolvenz|Skandal|Streik|Cyberangriff|Datenpanne|Rückruf|Unfall|Bußgeld|Kündigung\w*|gekündigt|überlastet|beschwer\w+|Personalmangel|procès|faillite|scandale|grève|cyberattaque|rappel|amende|avertissement|démission\p{L}*|demanda judicial|quiebra|escándalo|huelga|ciberataque|multa|dimisi\p{L}+)\b/giu,
	),
	unicode(/\b(?:anniversary|jubilee|years in business|Jubiläum)\b/giu),
	unicode(/\b(?:promot(?:ed|ion)|appointed|appointment|joined|befördert\w*|Beförderung)\b/giu),
	unicode(
		/\b(?:rebrand\w*|new (?:website|logo|brand)|layoffs?|restructur\w+|new (?:contract|deal|tender))\b/giu,
	),
].map((pattern) => ({ pattern, carriedBy: new RegExp(pattern.source, 'iu') }));

const yours = unicode(/\b(?:your|Ihre?[nmrs]?|votre|vos|sus?)\b/u);

/** What is read on a page with a date is a post or an article. */
const published = /article|posts?\b|blog|newsletter|published|artikel|beitrag/iu;
const hiring = /hiring|recruiting|looking for|vacanc|role|hire|job ad/iu;

/** What somebody is quoted with was spoken somewhere. */
const spoken = /^(?:spoke|interview)$/iu;
const quoted = /["“„«]|\b(?:says?|said|told|explains?|sagte?|erklärt\p{L}*|explique|dit|dice)\b/iu;

function carries(source: Source, carriedBy: RegExp, said: string): boolean {
	if (carriedBy.test(source.text)) return true;
	const { fact } = source;
	if (spoken.test(said) && quoted.test(source.text)) return true;
	if (published.test(said) && (fact?.kind === 'news' || fact?.publishedAt)) return true;
	return fact?.kind === 'hiring' && hiring.test(said);
}

export const eventRule: Rule = {
	id: 'claims.event',
	severity: 'block',
	what: 'News of the prospect (a launch, move, talk, new role and the like) that no fact carries.',
	check: (reading) =>
		telling(reading).flatMap((sentence) =>
			events.flatMap(({ pattern, carriedBy }) =>
				[...sentence.text.matchAll(pattern)]
					.filter(({ index }) => {
						const clause = clauseAt(sentence, sentence.start + index);
						const ofReader = clause.about === 'prospect' || yours.test(sentence.text);
						return clause.states && clause.about !== 'sender' && ofReader;
					})
					.filter(
						([said]) =>
							![...reading.evidence.facts, reading.evidence.recipient].some((source) =>
								carries(source, carriedBy, said),
							),
					)
					.map((match) =>
						hitAt(
							sentence.field,
							sentence.start + match.index,
							sentence.start + match.index + match[0].length,
							`No fact tells of this ("${match[0]}").`,
						),
					),
			),
		),
};

const earlierContact = unicode(
	/\b(?:as (?:discussed|agreed|promised|mentioned|you (?:asked|requested|mentioned|know from))|(?:per|at|following) your (?:request|inquiry|enquiry)|you (?:asked (?:me|us|for)|requested|signed up|downloaded|registered|subscribed|told (?:me|us)|visited our)|our (?:last |recent |previous |earlier )?(?:call|conversation|meeting|chat|discussion)(?! next)|(?:great|good|nice|lovely|pleasure) (?:talking|speaking|meeting|chatting|catching up|to (?:have )?(?:talk|sp[eo]ak|spoken|met|meet|seen?|hear from))|(?:when|since|after) we (?:met|spoke|talked)|we (?:met|spoke|talked) (?:at|in|on|last|about|before)|following up on|thank(?:s| you) for (?:taking the time|showing me|having me|your time (?:last|on|yesterday)|the (?:tour|visit|warm welcome)|your (?:interest|reply|message|inquiry|enquiry|order|call)|getting back|reaching out|meeting|the (?:call|meeting|chat|conversation))|wie (?:besprochen|vereinbart|gewünscht)|unser(?:em|es|e)? (?:letzte[ns]? )?(?:Gespräch|Telefonat|Treffen)|Dank für (?:Ihr Interesse|Ihre (?:Anfrage|Nachricht)))\b/giu,
);

export const contactRule: Rule = {
	id: 'claims.contact',
	severity: 'block',
	what: 'An earlier talk, request or agreement that nothing tells of.',
	check: (reading) =>
		hitsOf(
			reading,
			earlierContact,
			(text) => `Nothing tells of an earlier contact ("${text}").`,
			(match, field) => {
				const told = [reading.evidence.recipient, ...reading.evidence.own];
				if (told.some(({ plainText }) => plainText.includes(match[0].toLowerCase()))) return true;
				const followsUp = reading.context.knowledge?.some(
					({ id }) => id === uncitedPassages.earlierMail,
				);
				if (followsUp && /following up on/i.test(match[0])) return true;
				return !/^thank|^dank/iu.test(match[0]) && isSupposed(reading, field, match.index ?? 0);
			},
		),
};

/** "Would our call next week suit you?" speaks of no earlier call. */
function isSupposed(reading: Reading, field: string, at: number): boolean {
	const sentence = reading.sentences.find(
		(one) => one.field === field && one.start <= at && at < one.end,
	);
	return sentence !== undefined && !clauseAt(sentence, at).states;
}

const personal = unicode(
	/\b(?:wife|husband|kids|your (?:son|daughter|child(?:ren)?|family|dog|cat|home|house|age|health|looks|birthday|holidays?|vacation|weekend)|bab(?:y|ies)|pregnan\w+|wedding|married|divorc\w+|marathon|church|religio\w+|political views|illness|surgery|hospital|instagram|facebook|tiktok|hobb(?:y|ies)|golf|Hochzeit|Krankheit|Operation|Schwangerschaft|Scheidung|Geburt(?:stag)?|Ihre[rnm]? (?:Tochter|Kinder[ns]?|Familie|Frau|Gesundheit|Hobbys?|Hund)|Ihr(?:em|en)? (?:Sohn|Urlaub|Mann|Enkel|Hund|Garten)|Kirchengemeinde|Religion|votre (?:fille|fils|famille|mari|femme|santé|mariage|divorce|grossesse|anniversaire)|vos (?:enfants|vacances)|mariage|divorce|grossesse|maladie|su (?:hij[oa]|familia|marido|esposa|salud|boda|cumpleaños|embarazo)|sus (?:hijos|vacaciones)|embarazo|divorcio|enfermedad|boda)\b/giu,
);

export const personalRule: Rule = {
	id: 'claims.personal',
	severity: 'block',
	what: "A detail of the recipient's private life, known or not: it has no place in a business mail.",
	check: (reading): Hit[] =>
		hitsOf(
			reading,
			personal,
			(text) => `"${text}" is private and has no place here.`,
			([said]) => {
				const business = reading.evidence.facts.filter(({ fact }) => fact?.kind !== 'person');
				return [...business, ...reading.evidence.own].some(({ plainText }) =>
					plainText.includes(plain(said.split(/\s/).at(-1) ?? said)),
				);
			},
		),
};
