import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import { plain } from '../reading/words';
import type { Rule } from '../rule';
import { hitsOf } from './support';

/** Words that belong to the trade of the sender or the prospect leak nothing. */
function isOwnWord(reading: Reading, said: string): boolean {
	return reading.evidence.all.some(({ plainText }) => plainText.includes(plain(said)));
}

const placeholder = unicode(
	/\[(?!\s*f\d)[^\]\n]{2,60}\](?!\()|<\s*(?:insert|your|name|company|first|last|date|customer|reference|einfügen)[^>\n]{0,60}>|_{3,}|\bX{2,}(?::X{2,})?\b|\b(?:TBD|TODO|FIXME|lorem ipsum|insert (?:name|company|date|link) here)\b/giu,
);

export const placeholderRule: Rule = {
	id: 'leaks.placeholder',
	severity: 'block',
	what: 'A gap that was to be filled in.',
	check: (reading) =>
		hitsOf(
			reading,
			placeholder,
			(text) => `"${text}" was to be filled in.`,
			([said]) => /^\[\d+\]$/.test(said),
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

const modelTalk = unicode(
	/\b(?:as an AI|(?:large )?language model|I (?:cannot|can['’]t|am unable to) (?:assist|help with (?:that|this)|fulfil|verify|browse|provide|comply|access)|here(?:['’]s| is) (?:a|an|the|your|my) (?:draft|e?-?mail|revised|updated|version|message)|(?:sure|certainly|of course|absolutely)[!,.] (?:here|i)|feel free to (?:adjust|modify|edit|customi[sz]e|tweak)|let me know if you(?:['’]d| would) like (?:me to )?(?:adjust|change|revise|any changes|a different)|revised version|training data|knowledge cut-?off|ChatGPT|GPT-?\d|als KI|Sprachmodell|hier ist (?:der|ein|Ihr) Entwurf)\b/giu,
);

export const modelTalkRule: Rule = {
	id: 'leaks.modelTalk',
	severity: 'block',
	what: 'A language model speaking about itself or its work.',
	check: (reading) =>
		hitsOf(
			reading,
			modelTalk,
			(text) => `"${text}" is a model talking, not the sender.`,
			([said]) => isOwnWord(reading, said),
		),
};

const prompt = unicode(
	/\b(?:system prompt|(?:my|these|the|previous|prior|your) instructions|the prompt|provided (?:facts|data|information)|facts provided|factIds?|callToAction|maximumWords|call to action|word (?:count|limit)|at most \d+ words|in (?:a|an) [\p{L}]+ tone|JSON|tool call|function call|output format|the recipient['’]?s?|end with exactly|do not flatter|plain text: no)\b/giu,
);

export const promptRule: Rule = {
	id: 'leaks.prompt',
	severity: 'block',
	what: 'Words of the prompt, the tools or the system.',
	check: (reading) =>
		hitsOf(
			reading,
			prompt,
			(text) => `"${text}" belongs to the instructions, not into the mail.`,
			([said]) => isOwnWord(reading, said),
		),
};

const factId = unicode(
	/[[(]\s*(?:fact\s*)?f\d{1,3}(?:\s*,\s*f\d{1,3})*\s*[\])]|\bfact f?\d{1,3}\b/giu,
);

export const factIdRule: Rule = {
	id: 'leaks.factId',
	severity: 'block',
	what: 'The number of a fact.',
	check: (reading) => hitsOf(reading, factId, (text) => `"${text}" is the number of a fact.`),
};

const internal = unicode(
	/\b(?:note to self|internal (?:note|only|use|comment)|do not (?:send|forward)|not for (?:the )?(?:customer|client|recipient|publication)|(?:fit|lead|priority|intent) score|(?:high|low)[- ]priority (?:lead|prospect|account)|(?:hot|cold|warm|qualified) lead|our (?:CRM|pipeline|lead list|prospect list|target list)|ideal customer profile|dossier|reviewer|sequence step|(?:check|ask|confirm) (?:the )?(?:pricing|legal|with legal|with sales) before|interne Notiz|nicht weiterleiten|nur intern)\b/giu,
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
	/\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abprs]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{12,}|-----BEGIN [A-Z ]+-----|\b(?:password|passwort|pass ?code|api[- ]?key|access token|secret)\s*(?:is|ist|:|=)\s*\S+|\b(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{32,}\b/gu,
);

export const secretRule: Rule = {
	id: 'leaks.secret',
	severity: 'block',
	what: 'A password, key or token.',
	check: (reading) => hitsOf(reading, secret, () => 'This looks like a password or key.'),
};

const reveal = unicode(
	/\b(?:send|reply with|give|tell|share|provide|confirm|enter|need|type|schicken|senden|nennen|teilen|bestätigen)\b[^.?!\n]{0,70}\b(?:passwords?|logins?|credentials?|PIN|bank (?:details|account)|account numbers?|credit cards?|card numbers?|IBAN|social security|passports?|tax (?:id|number)|one-time code|security code|Passw(?:ort|örter)|Zugangsdaten|Kontodaten|Bankdaten|Kreditkarte\w*)\b/giu,
);

export const revealRule: Rule = {
	id: 'leaks.request',
	severity: 'block',
	what: 'A request to give away passwords, bank details and the like.',
	check: (reading) => hitsOf(reading, reveal, () => 'Nobody should be asked for this by mail.'),
};
