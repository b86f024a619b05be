import { unicode } from '../reading/pattern';
import { isDeniedAt } from '../reading/negation';
import { plain } from '../reading/words';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { addressesIn, allowedDomains, ownDomains } from './addresses';
import { hitAt, hitsOf } from './support';

export function ownSays(reading: Reading, said: string): boolean {
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

/** A name in a messenger, whichever it is. */
const account = /(?<=^|[\s("“„«])@[\p{L}\p{N}_]{4,}(?![\p{L}\p{N}_@]|\.\p{L})/gmu;

const phone = /(?<![\p{L}\p{N}/.-])\+?\(?\d{2,5}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\p{L}\p{N}])/gu;

export const elsewhereRule: Rule = {
	id: 'instructions.contactElsewhere',
	severity: 'block',
	what: "An address, phone number or messenger that is not the sender's.",
	check: (reading): Hit[] => {
		const { sender, prospect } = ownDomains(reading);
		const digits = (text: string) => text.replace(/\D+/g, '');
		let known: string | undefined;
		// Most drafts have no number to ring.
		const knownDigits = () =>
			(known ??= digits(
				[...reading.evidence.own, reading.evidence.recipient, ...reading.evidence.facts]
					.map(({ text }) => text)
					.join(' | '),
			));
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
				account,
				(text) => `"${text}" is no account the sender named.`,
				([said]) =>
					ownSays(reading, said) || reading.evidence.facts.some(({ text }) => text.includes(said)),
			),
			...hitsOf(
				reading,
				phone,
				(text) => `The number "${text}" is not the sender's.`,
				([said]) => !isPhone(said) || knownDigits().includes(digits(said)),
			),
		];
	},
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
