import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import { plain } from '../reading/words';
import type { Rule } from '../rule';
import { hitsOf } from './support';

/** Words that belong to the trade of the sender or the prospect leak nothing. */
export function isOwnWord(reading: Reading, said: string): boolean {
	return reading.evidence.all.some(({ plainText }) => plainText.includes(plain(said)));
}

const placeholder = unicode(
	/\[(?!\s*f\d)[^\]\n]{2,60}\](?!\()|<\s*(?:insert|your|name|company|first|last|date|customer|reference|einfügen|firma|datum|vorname|nachname|kunde|nom|date|nombre|empresa|fecha)[^>\n]{0,60}>|_{3,}|\bX{2,}(?::X{2,})?\b|\b(?:TBD|TODO|FIXME|lorem ipsum|insert (?:name|company|date|link) here|(?:name|datum|firma|betrag) einfügen|à compléter|por completar|a rellenar)\b/giu,
);

/** "a bottle labelled "XX, see list"": the sign is what the text tells of. */
function isMentioned({ fields }: Reading, said: string): boolean {
	if (!/^\p{L}+$/u.test(said)) return false;
	return fields.some(({ text }) =>
		[...text.matchAll(/["“„«]([^"”“»„«\n]{2,80})["”“»]/gu)].some(([, quoted = '']) =>
			quoted.includes(said),
		),
	);
}

export const placeholderRule: Rule = {
	id: 'leaks.placeholder',
	severity: 'block',
	what: 'A gap that was to be filled in.',
	check: (reading) =>
		hitsOf(
			reading,
			placeholder,
			(text) => `"${text}" was to be filled in.`,
			([said]) => /^\[\d+\]$/.test(said) || isMentioned(reading, said),
		),
};

const template = unicode(
	/\{\{[^}\n]{0,200}\}\}|\$\{[^}\n]{0,200}\}|<%[^%\n]{0,200}%>|\{%[^%\n]{0,200}%\}|\{[\p{L}_]+\}|%[A-Z_]{3,}%|\*\|[A-Z_:]+\|\*|\b(?:undefined|null|NaN)\b|\[object Object\]/gu,
);

export const templateRule: Rule = {
	id: 'leaks.template',
	severity: 'block',
	what: 'Braces of a template, or what an empty value leaves behind.',
	check: (reading) =>
		hitsOf(
			reading,
			template,
			(text) => `"${text}" is left over from a template.`,
			([said]) => /^\p{L}/u.test(said) && isOwnWord(reading, said),
		),
};

const structured =
	/\{\s*"[^"\n]+"\s*:|```|<\/?(?:brief|data|system|assistant|user|instructions?)>|"\s*:\s*\[/giu;

export const structuredRule: Rule = {
	id: 'leaks.structured',
	severity: 'block',
	what: 'Data in a form for machines.',
	check: (reading) =>
		hitsOf(reading, structured, () => 'This is data for machines, not text for a person.'),
};

const factId = unicode(
	/[[(]\s*(?:\p{L}+\s*)?[fk]\d{1,3}(?:\s*,\s*[fk]\d{1,3})*\s*[\])]|\b(?:fact|fakt|fait|hecho) [fk]?\d{1,3}\b/giu,
);

export const factIdRule: Rule = {
	id: 'leaks.factId',
	severity: 'block',
	what: 'The number of a fact.',
	check: (reading) => hitsOf(reading, factId, (text) => `"${text}" is the number of a fact.`),
};

const internal = unicode(
	/\b(?:note to self|before (?:sending|you send|this goes out)|vor dem (?:Versand|Abschicken|Senden)|avant (?:l['’])?envoi|antes de enviar|(?:next|others?|rest) (?:in|of) (?:this|the) (?:run|batch|list|sequence)|no reply so far|opened (?:once|twice|\d+ times)|margin (?:floor|target)|(?:price|pricing|discount) (?:floor|authority|limit)|room to (?:negotiate|go down)|we are told to|bounced|unqualified|Marge(?:nuntergrenze)?(?= )|Preisuntergrenze|Verhandlungsspielraum|marge (?:minimale|plancher)|prix plancher|internal (?:note|only|use|comment)|do not (?:send|forward)|not for (?:the )?(?:customer|client|recipient|publication)|(?:fit|lead|priority|intent) score|(?:high|low)[- ]priority (?:lead|prospect|account)|(?:hot|cold|warm|qualified) lead|our (?:CRM|pipeline|lead list|prospect list|target list)|ideal customer profile|dossier|reviewer|sequence step|(?:check|ask|confirm) (?:the )?(?:pricing|legal|with legal|with sales) before|interne? ?(?:Notiz|Anmerkung|:)|intern(?:al)?:|nicht (?:weiterleiten|abschicken|senden)|nur intern|Abschlusswahrscheinlichkeit|win probability|close probability|note interne|en interne|nota interna|uso interno|discount (?:up to|of) \d+ ?% (?:is )?possible|Rabatt bis)/giu,
);

export const internalRule: Rule = {
	id: 'leaks.internal',
	severity: 'block',
	what: "A note for the sender's own side: scores, pipeline, to-dos.",
	check: (reading) =>
		hitsOf(
			reading,
			internal,
			(text) => `"${text}" is for inside only.`,
			([said]) => isOwnWord(reading, said),
		),
};

const secret = unicode(
	/\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abprs]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{12,}|-----BEGIN [A-Z ]+-----|\b(?:[Pp]ass(?:word|wort|code)|PASSWOR[DT]|[Kk]ennwort|[Mm]ot de passe|[Cc]ontraseña|[Aa][Pp][Ii][- ]?[Kk]ey|[Aa]ccess token|[Ss]ecret|[Zz]ugangscode|PIN)\s*(?:is|ist|est|es|:|=)\s*\S+|\b(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{32,}\b/gu,
);

/** A word of 14 or more letters and digits with both cases and several digits in between: no word of any language. */
const token =
	/(?<![\p{L}\p{N}_./@-])(?=[\w-]*\d[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Za-z0-9_-]{14,}(?![\p{L}\p{N}_/@-])/gu;

export const secretRule: Rule = {
	id: 'leaks.secret',
	severity: 'block',
	what: 'A password, key or token.',
	check: (reading) => [
		...hitsOf(reading, secret, () => 'This looks like a password or key.'),
		...hitsOf(
			reading,
			token,
			() => 'This looks like a password or key.',
			([said]) => isOwnWord(reading, said) || /^[A-Z][a-z]+(?:[A-Z][a-z]+)*\d*$/.test(said),
		),
	],
};

const reveal = unicode(
	/\b(?:send|reply with|give|tell|share|provide|confirm|enter|need|type|forward|upload|schick\p{L}*|send\p{L}*|nenn\p{L}*|teil\p{L}*|bestätig\p{L}*|brauch\p{L}*|benötig\p{L}*|envoy\p{L}*|indiqu\p{L}*|communiqu\p{L}*|confirm\p{L}*|enví\p{L}*|envie\p{L}*|facilit\p{L}*|indi[cq]\p{L}*)\b[^.?!\n]{0,70}\b(?:passwords?|logins?|credentials?|PIN|bank(?:ing)? (?:details|account|login)|account numbers?|credit cards?|card numbers?|IBAN|social security|passports?|tax (?:id|number)|one-time code|security code|dates? of birth|home addresses|salar(?:y|ies)|your (?:customer|patient|client|donor|employee|member)s?['’]? (?:list|data|records|details)|list of (?:all )?(?:of )?your (?:customers|patients|clients|donors|employees|members)|Passw(?:ort|örter)|Kennw(?:ort|örter)|Zugangsdaten|Kontodaten|Bankdaten|Bankverbindung|Kreditkarte\w*|Geburtsdat\p{L}+|Kundenliste|Mitarbeiterliste|Gehälter|Ausweis\p{L}*|mots? de passe|identifiants|coordonnées bancaires|carte bancaire|RIB|contraseñas?|datos bancarios|tarjeta|claves?|número de cuenta)\b/giu,
);

export const revealRule: Rule = {
	id: 'leaks.request',
	severity: 'block',
	what: 'A request to give away passwords, bank details and the like.',
	check: (reading) => hitsOf(reading, reveal, () => 'Nobody should be asked for this by mail.'),
};
