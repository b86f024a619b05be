import { isCommandAt } from '../reading/command';
import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Rule } from '../rule';
import { ownSays } from './instructions';
import { hitsOf } from './support';

const account = String.raw`IBAN|bitcoins?|crypto(?:currency)?[- ]wallet|wallet (?:address )?[a-z0-9]{3,}|gift cards?|Western Union|Geschenkkarte\p{L}*|carte cadeau|tarjeta(?:s)? regalo|(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?)`;
/** The reader is asked to pay: an order or a request, and soon after it money. A price or a deposit that is told of asks nothing. */
const asksToPay = String.raw`(?:(?:please|kindly|first|must|need to|have to|you to|would you|could you|before \p{L}+,?|then) (?:\p{L}+ ){0,2}(?:send|transfer|pay|wire|deposit|prepay|remit)(?!\p{L})|(?:wire|transfer|pay|send|deposit) (?=(?:us |me )?(?:\p{Sc}|[A-Z]{2,3} ?\d|\d))|(?:bitte|müssen Sie|vorab|zuvor|zunächst|möchten|überweisen Sie|zahlen Sie)|(?:veuillez|merci de|vous devez|virez|versez|réglez|pourriez-vous|il faut|je vous prie de)|(?:le ruego|por favor|debe|tiene que|transfiera|ingrese|abone|pague|envíe|haga))`;
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
