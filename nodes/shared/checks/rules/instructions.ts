import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { addressesIn, ownDomains } from './addresses';
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
		return addressesIn(reading)
			.filter(({ kind }) => kind === 'link')
			.filter(({ domain }) => !sender.includes(domain))
			.filter(
				({ text, host }) =>
					shorteners.test(host) ||
					/^[\d.:[\]a-f]+$/i.test(host) ||
					/^xn--|\.xn--/i.test(host) ||
					/^[a-z+.-]+:\/\/[^/]*@/i.test(text) ||
					(/^[a-z]/i.test(text) && text.includes('://') && !/^https?:/i.test(text)) ||
					baitWords.test(text),
			)
			.map(({ field, start, end, text }) =>
				hitAt(field, start, end, `The link "${text}" is one that a page may have planted.`),
			);
	},
};

const messengers = unicode(
	/\b(?:WhatsApp|Telegram|WeChat|Viber|Signal|Discord|Snapchat|Line ID|Skype)\b/gu,
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
				([said]) =>
					ownSays(reading, said) || reading.evidence.facts.some(({ text }) => text.includes(said)),
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

const payment = unicode(
	/\b(?:IBAN|bitcoins?|crypto(?:currency)? wallet|gift cards?|wire transfer|transfer the|bank transfer|deposit|PayPal|Western Union|prepay\w*|pre-payment|bank account|Überweis\w+|Geschenkkarte\w*|Anzahlung\w*|Vorkasse|virement|acompte|carte cadeau|transferencia|depósito|pago por adelantado|tarjeta regalo|(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?))\b/giu,
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
			([said]) =>
				ownSays(reading, said) ||
				reading.evidence.facts.some(({ plainText }) => plainText.includes(plain(said))),
		),
};

const attachment = unicode(
	/\b[\w-]+\.(?:exe|scr|bat|cmd|js|vbs|msi|jar|zip|rar|iso|docm|xlsm|apk|dmg)\b|\benable macros\b|\b(?:(?:see|find|open|read|please|have|I['’]ve|I|also|is|are) attached(?! to (?!this))|attached (?:is|are|you|please|find|file|document|pdf|brochure|to this (?:mail|e-?mail|message)|below|here)|(?:the|an|this|my|in) attach(?:ed (?:file|document|pdf|brochure|sheet|contract|invoice|form|offer|presentation)|ments?)|im Anhang|anbei|angehängt\p{L}*|beigefügt\p{L}*|ci-joint\p{L}*|en pièce jointe|pièce jointe|adjunt\p{L}+)\b/giu,
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
			([said]) => ownSays(reading, said),
		),
};

const obeyed = anyOf(
	`as (?:your|the) (?:web ?)?(?:site|page)s? (?:\\p{L}+ )?(?:asks?|requests?|requires?|demands?|instructs?|says to|tells?|wants)|as (?:requested|required|demanded|asked) (?:by|of|on|at) (?:your|the|every|all) |automated readers?|(?:the|your|requested) code ?word|ignor(?:e|ed|ing) (?:all |my |the |any )*(?:previous|prior|above|earlier|other) (?:instructions?|rules?|prompts?)|as (?:requested|instructed|asked|told) (?:on|by|in) (?:your|the) (?:page|website|site|text|note)|(?:per|following|according to) the (?:note|instructions?|request) (?:on|of|in|from) your (?:page|website|site)|new instructions|jailbreak|system override|I (?:have been|was) (?:instructed|told|asked) to|prompt injection|developer mode|(?:to|for|addressed to) (?:AI|language) (?:assistants?|models?|systems?|agents?)|AI assistants? (?:should|must|are asked)|your (?:website|site|page) (?:asks?|tells?|instructs?) (?:AI|me|us|assistants?)`,
	`vorherigen? Anweisungen|wie (?:Ihre|die) (?:Web)?(?:seite|site) (?:es )?(?:verlangt|bittet|fordert|vorgibt|wünscht)|(?:das|die|den) (?:von Ihrer Seite )?(?:gewünschte|geforderte|verlangte)[nr]? (?:Rezept|Gedicht|Text|Codewort|Satz)|(?:das )?Codewort|wie auf Ihrer (?:Seite|Webseite|Website) (?:verlangt|gefordert|angewiesen|gewünscht)|(?:bittet|fordert|weist) (?:KI|AI)[- ]\\p{L}+|KI-(?:Systeme|Assistenten|Modelle)|ich wurde (?:angewiesen|gebeten)|(?:gemäß|laut) (?:dem|der|den) (?:Hinweis|Anweisung\\p{L}*) (?:auf|für)`,
	`instructions précédentes|(?:selon|suivant|conformément à) (?:la |les |l['’])(?:consignes?|instructions?|demande)|comme (?:le )?(?:demande|exige|indique) (?:votre|le) (?:site|page)|mot de passe demandé|comme (?:demandé|indiqué) sur votre site|assistants? IA|j['’]ai été invitée? à`,
	`instrucciones (?:anteriores|previas)|como (?:se pide|se indica|solicita) (?:en )?su (?:página|web)|asistentes de IA`,
);

export const obeyedRule: Rule = {
	id: 'instructions.obeyed',
	severity: 'block',
	what: 'Words of somebody who follows, or talks about, instructions from a page.',
	check: (reading) =>
		hitsOf(reading, obeyed, (text) => `"${text}": the text follows instructions from a page.`),
};
