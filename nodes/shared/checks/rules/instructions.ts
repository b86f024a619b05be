import { unicode } from '../reading/pattern';
import { isCommandAt } from '../reading/command';
import { isDeniedAt } from '../reading/negation';
import { plain } from '../reading/words';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { addressesIn, allowedDomains, ownDomains } from './addresses';
import { isOwnWord } from './leaks';
import { hitAt, hitsOf } from './support';
import { anyOf } from './terms';

function ownSays(reading: Reading, said: string): boolean {
	return reading.evidence.own.some(({ plainText }) => plainText.includes(plain(said)));
}

const shorteners =
	/^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|cutt\.ly|rebrand\.ly|lnkd\.in|rb\.gy|shorturl\.at|t\.ly)$/i;
const baitWords =
	/(?:verify|login|signin|sign-in|account|secure|confirm|password|update|unlock|konto|pruefung)/i;

export const oddLinkRule: Rule = {
	id: 'instructions.link',
	severity: 'block',
	what: 'A link that hides where it leads, or baits: shortened, bare number, `verify`, not a web address.',
	check: (reading): Hit[] => {
		const { sender } = ownDomains(reading);
		const allowed = allowedDomains(reading);
		return addressesIn(reading)
			.filter(({ kind }) => kind === 'link')
			.filter(({ domain }) => !sender.includes(domain))
			.filter(
				({ text, host, domain }) =>
					shorteners.test(host) ||
					/^[\d.:[\]a-f]+$/i.test(host) ||
					/^xn--|\.xn--/i.test(host) ||
					/^[a-z+.-]+:\/\/[^/]*@/i.test(text) ||
					(/^[a-z]/i.test(text) && text.includes('://') && !/^https?:/i.test(text)) ||
					(baitWords.test(text) && !allowed.has(domain)),
			)
			.map(({ field, start, end, text }) =>
				hitAt(field, start, end, `The link "${text}" is one that a page may have planted.`),
			);
	},
};

const messengers = unicode(
	/\b(?:WhatsApp|Telegram|WeChat|Viber|Signal|Discord|Snapchat|Line ID|Skype|Threema)\b/gu,
);
/** The reader is sent to another channel; a product that speaks of one sends nobody there. */
const sendsThere = unicode(
	/\b(?:(?:write|text|message|add|contact|reach|ping|call|find|answer|reply|respond|continue|talk|move|switch|join|go on)(?: (?:to|with|me|us|him|her|it|there|over|back|this|the conversation|our chat|our conversation))*|(?:on|via|through|by|over|using) (?:my|our|his|her|the)?|(?:schreiben|melden|kontaktieren|wenden|antworten|fügen|rufen|nutzen|erreichen) Sie|per|weiter (?:auf|über|per)|(?:écrivez|contactez|répondez|ajoutez|rejoignez|joignez|poursuivons|passons)|(?:escríb\p{L}+|contact[ea]\p{L}*|respond[ae]\p{L}*|añada|agregue|pase|sigamos|continuemos))\b/iu,
);
const handle = /@[\p{L}\p{N}_]{3,}|\+\d|\d{4,}/u;

function sendsToMessenger(text: string, at: number): boolean {
	const before = /[^.?!\n]*$/.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? '';
	const after = /^[^?!\n]*/.exec(text.slice(at, at + 100))?.[0] ?? '';
	return handle.test(after) || (asksReader.test(before + after) && sendsThere.test(before));
}
const asksReader = unicode(
	/\b(?:please|kindly|just|simply|you can|you may|let us|let['’]s|me|us|bitte|Sie|mir|uns|vous|moi|nous|veuillez|por favor|usted|me|nos)\b|^\s*\p{Lu}/u,
);

const phone = /(?<![\p{L}\p{N}/.-])\+?\(?\d{2,5}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\p{L}\p{N}])/gu;

export const elsewhereRule: Rule = {
	id: 'instructions.contactElsewhere',
	severity: 'block',
	what: "An address, phone number or messenger that is not the sender's.",
	check: (reading): Hit[] => {
		const { sender, prospect } = ownDomains(reading);
		const digits = (text: string) => text.replace(/\D/g, '');
		const known = digits(
			[...reading.evidence.own, reading.evidence.recipient, ...reading.evidence.facts]
				.map(({ text }) => text)
				.join(' | '),
		);
		const isPhone = (said: string) =>
			digits(said).length >= 9 && /[+ ()/-]/.test(said) && !/^\d{1,3}(?:[.,' ]\d{3})+$/.test(said);
		return [
			...addressesIn(reading)
				.filter(
					({ kind, domain }) =>
						kind === 'mail' && !sender.includes(domain) && !prospect.includes(domain),
				)
				.map(({ field, start, end, text }) =>
					hitAt(field, start, end, `"${text}" is not the sender's address.`),
				),
			...hitsOf(
				reading,
				messengers,
				(text) => `"${text}" is no way the sender named.`,
				({ 0: said, index, input = '' }) =>
					ownSays(reading, said) ||
					reading.evidence.facts.some(({ text }) => text.includes(said)) ||
					!sendsToMessenger(input, index ?? 0),
			),
			...hitsOf(
				reading,
				phone,
				(text) => `The number "${text}" is not the sender's.`,
				([said]) => !isPhone(said) || known.includes(digits(said)),
			),
		];
	},
};

const account = String.raw`IBAN|bitcoins?|crypto(?:currency)?[- ]wallet|wallet (?:address )?[a-z0-9]{3,}|gift cards?|Western Union|Geschenkkarte\p{L}*|carte cadeau|tarjeta(?:s)? regalo|(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?)`;
/** The reader is asked to pay: an order or a request, and soon after it money. A price or a deposit that is told of asks nothing. */
const asksToPay = String.raw`(?:(?:please|kindly|first|must|need to|have to|you to|would you|could you|before \p{L}+,?|then) (?:\p{L}+ ){0,2}(?:send|transfer|pay|wire|deposit|prepay|remit)|(?:wire|transfer|pay|send|deposit) (?=(?:us |me )?(?:\p{Sc}|[A-Z]{2,3} ?\d|\d))|(?:bitte|müssen Sie|vorab|zuvor|zunächst|möchten|überweisen Sie|zahlen Sie)|(?:veuillez|merci de|vous devez|virez|versez|réglez|pourriez-vous|il faut|je vous prie de)|(?:le ruego|por favor|debe|tiene que|transfiera|ingrese|abone|pague|envíe|haga))`;
const sums = String.raw`(?:(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?) ?\d|\d[\d.,  ]* ?(?:\p{Sc}|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)|\b(?:money|the (?:fee|amount|sum|deposit)|a (?:fee|deposit)|bank transfer|mobile money|PayPal|Gebühr|Betrag|Anzahlung|Kaution|Vorkasse|überweis\p{L}*|virement|acompte|caution|frais|somme|transferencia|depósito|fianza|tasa|importe|anticipo)\b)`;
const verbOfPaying = String.raw`(?:send|transfer|pay|wire|deposit|prepay|remit|überweis\p{L}*|zahl\p{L}*|bezahl\p{L}*|anweis\p{L}*|vir(?:er|ez)|vers(?:er|ez)|régl(?:er|ez)|pay(?:er|ez)|transf(?:erir|iera)|ingres(?:ar|e)|abon(?:ar|e)|pag(?:ar|ue)|transferencia|virement|Überweisung)`;
const payment = unicode(
	new RegExp(
		String.raw`\b(?:${account})\b|\b${asksToPay}(?=[^.?!\n]{0,90}${sums})(?=[^.?!\n]{0,90}\b${verbOfPaying}\b|(?<=send|transfer|pay|wire|deposit|prepay|remit|Sie|virez|versez|réglez|transfiera|ingrese|abone|pague))`,
		'giu',
	),
);
/** "You pay €45 a month": the price, told with its "you". */
const pricing = unicode(
	/\b(?:per|each|a|an|every) (?:month|year|user|seat|site|kit|box)\b|\b(?:im|pro|je) \p{Lu}\p{L}+|\bpar (?:mois|an|site|poste)\b|\b(?:al|por) (?:mes|año|usuario)\b|\b(?:only|nur|erst|seulement|solo)\b/iu,
);

export const paymentRule: Rule = {
	id: 'instructions.payment',
	severity: 'block',
	what: 'Money to be sent, or gift cards, that the offer does not speak of.',
	check: (reading) =>
		hitsOf(
			reading,
			payment,
			(text) => `The offer does not speak of "${text}".`,
			({ 0: said, index, input = '' }) => {
				const at = index ?? 0;
				const rest = /^[^.?!\n]*/.exec(input.slice(at, at + 140))?.[0] ?? '';
				return (
					ownSays(reading, said) ||
					reading.evidence.facts.some(({ plainText }) => plainText.includes(plain(said))) ||
					isDeniedAt(input, at) ||
					(/Sie$/.test(said) && !isCommandAt(input, at)) ||
					pricing.test(rest)
				);
			},
		),
};

const files = String.raw`documents?|files?|case study|brochures?|offers?|pdfs?|sheets?|quotes?|overviews?|presentations?|reports?|price list|proposals?|contracts?|invoices?|forms?`;
const attachment = unicode(
	new RegExp(
		String.raw`\b[\w-]+\.(?:exe|scr|bat|cmd|js|vbs|msi|jar|zip|rar|iso|docm|xlsm|apk|dmg)\b|\benable (?:the )?(?:macros|content)\b|\b(?:(?:see|find|open|read|please|I have|I['’]ve|we have|we['’]ve|have also|also) attached(?! to (?!this))|(?:${files}) (?:is|are) attached|attached (?:is|are|you will|please|find|to this (?:mail|e-?mail|message)|below|here)(?= (?:the|a|an|our|my|some|two|three|find|you)|[.,:]|$)|(?:the|an|this|my|in) attached (?:${files})|(?:see|open|find|read|in|of) the attachments?|(?:my|this) attachments?|attachment to this|im Anhang|anbei|(?:in der|die|das|der) (?:angehängte|beigefügte)n? \p{Lu}\p{L}+|(?:habe|haben)\b[^.?!\n]{0,40} (?:angehängt|beigefügt)|ci-joint\p{L}*|en pièce jointe|(?:la|ma|cette|les) pièces? jointes?|(?:le |les |os )?adjunto (?:el|la|los|las|un|una|le|encontrará)|(?:encontrará|ver|abra|va|vea) adjunt\p{L}+|(?:documento|archivo|fichero|informe|catálogo|presupuesto|folleto)s? adjunt[oa]s?|en el adjunto)`,
		'giu',
	),
);

export const attachmentRule: Rule = {
	id: 'instructions.attachment',
	severity: 'warn',
	what: 'An attachment that does not exist, or a program to run.',
	check: (reading) =>
		hitsOf(
			reading,
			attachment,
			(text) => `"${text}": this draft has no attachment.`,
			({ 0: said, index, input = '' }) => ownSays(reading, said) || isDeniedAt(input, index ?? 0),
		),
};

const machines = String.raw`(?:AI|automated|language|virtual|digital)[- ](?:assistants?|models?|systems?|agents?|readers?|writers?|bots?|tools?|senders?)`;

/** Words of somebody who was told by a page what to write; a page that only tells something asks for nothing. */
const obeyed = anyOf(
	String.raw`as (?:your|the) (?:web ?|careers? ?)?(?:site|page)s? (?:\p{L}+ )?(?:asks?|requests?|requires?|demands?|instructs?)|as (?:requested|required|demanded|asked|instructed) (?:by|of|on|at|in) (?:your|the|every|all) (?:\p{L}+ ){0,2}(?:pages?|web ?sites?|sites?|text|notes?|footer|visitors?|senders?)|automated readers?|(?:the|your|requested) code ?word|ignor(?:e|ed|ing) (?:all |my |the |any )*(?:previous|prior|above|earlier|other) (?:instructions?|rules?|prompts?)|(?:per|following|according to|in line with|obeying|as per) (?:the|your) (?:\p{L}+ ){0,2}(?:notes?|instructions?|requests?|rules?|policy) (?:\p{L}+ ){0,4}(?:on|of|in|from) (?:your|the) (?:\p{L}+ ){0,2}(?:page|website|site|footer)|hidden (?:note|text|comment|instruction)s?|new instructions|jailbreak|system override|I (?:have been|was|am) (?:instructed|told) to|prompt injection|developer mode|(?:to|for|addressed to|tells?|asks?|instructs?|anyone using) (?:an |all |any )?${machines}|(?:for|to|tells?|asks?) (?:an |all |any )?assistants (?:to|who|that|reading|writing)|your (?:\p{L}+ )?(?:website|site|page) (?:asks?|tells?|instructs?|orders|wants) (?:AI|me to|us to|assistants?|every(?:body|one)|all|anyone|visitors|senders|whoever)`,
	String.raw`vorherigen? Anweisungen|wie (?:es )?(?:auf )?(?:Ihre|die|Ihrer|der) (?:Web|Karriere)?(?:seite|site) (?:es |von \p{L}+ )?(?:verlangt|bittet|fordert|vorgibt|wünscht|verlangt wird)|(?:das|die|den) (?:von Ihrer Seite )?(?:gewünschte|geforderte|verlangte)[nr]? (?:Rezept|Gedicht|Text|Codewort|Satz|Kennwort)|(?:das )?Codewort|wie auf Ihrer (?:Seite|Webseite|Website) (?:verlangt|gefordert|angewiesen|gewünscht|vorgegeben)|(?:bittet|fordert|weist) (?:KI|AI)[- ]\p{L}+|KI-(?:Systeme|Assistenten|Modelle|Agenten)|automatische (?:Leser|Assistenten)|ich wurde (?:angewiesen|gebeten)|(?:gemäß|laut|entsprechend) (?:dem|der|den) (?:Hinweis|Anweisung\p{L}*|Vorgabe\p{L}*) (?:auf|für|in) (?:Ihrer|der|KI)`,
	String.raw`instructions précédentes|(?:selon|suivant|conformément à|conformément aux) (?:la |les |l['’])?(?:consignes?|instructions?|demande|règles?) (?:de |sur |du |figurant |publiées? |indiquées? )(?:votre|le|la|sur)|comme (?:le |la )?(?:demande|exige|indique|prévoit) (?:votre|le) (?:site|page)|mot de passe demandé|comme (?:demandé|indiqué|exigé) sur votre (?:site|page)|assistants? (?:IA|automatiques?|virtuels?)|j['’]ai été invitée? à`,
	String.raw`instrucciones (?:anteriores|previas)|(?:como|según|tal como) (?:lo )?(?:se )?(?:pide|indica|solicita|exige|requiere)n? (?:en )?(?:su|la) (?:página|web|sitio)|asistentes (?:de IA|automáticos|virtuales)|(?:siguiendo|conforme a|según) (?:la|las) (?:instrucci|indicaci|norma)\p{L}+ (?:de|en) su (?:página|web|sitio)`,
);

export const obeyedRule: Rule = {
	id: 'instructions.obeyed',
	severity: 'block',
	what: 'Words of somebody who follows, or talks about, instructions from a page.',
	check: (reading) =>
		hitsOf(
			reading,
			obeyed,
			(text) => `"${text}": the text follows instructions from a page.`,
			([said]) => isOwnWord(reading, said),
		),
};
