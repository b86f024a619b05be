import type { Rule } from '../rule';
import { isOwnWord } from './leaks';
import { hitsOf } from './support';
import { anyOf } from './terms';

const modelTalk = anyOf(
	`as an AI|(?:large )?language model|I (?:cannot|can['’]t|am unable to) (?:assist|help with (?:that|this)|fulfil|verify|browse|provide|comply|access)|here(?:['’]s| is) (?:a|an|the|your|my) (?:\\p{L}+ )?(?:draft|e?-?mail|version|message|text)|here you go|(?:sure|certainly|of course|absolutely)[!,.] (?:here|i)|feel free to (?:adjust|modify|edit|customi[sz]e|tweak)|let me know if you(?:['’]d| would) like (?:me to )?(?:adjust|change|revise|any changes|a different)|(?:revised|alternative|shorter) version|based on the (?:information|facts|data|context) (?:provided|given|above)|training data|knowledge cut-?off|ChatGPT|GPT-?\\d|I hope this (?:draft|version) (?:helps|works|meets)`,
	`als (?:eine? )?KI|Sprachmodell|hier ist (?:der|die|das|ein|eine|Ihr|Ihre) (?:\\p{L}+ )?(?:Entwurf|E-?Mail|Version|Text|Nachricht|Vorschlag)|gerne[!,.] hier|überarbeitete (?:Version|Fassung)|ich kann (?:dabei|damit) nicht helfen`,
	`en tant qu['’](?:IA|intelligence artificielle)|modèle de langage|voici une proposition|voici (?:le|la|un|une|votre) (?:\\p{L}+ )?(?:brouillon|e-?mail|version|message|texte|projet)|version (?:révisée|remaniée)`,
	`como (?:una )?(?:IA|inteligencia artificial)|modelo de lenguaje|aquí (?:tiene|está) (?:el|la|un|una|su) (?:\\p{L}+ )?(?:borrador|correo|versión|mensaje|texto)|versión revisada`,
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

const prompt = anyOf(
	`(?:keep|stay|write) (?:it |this )?(?:under|below|within) \\d+ (?:words|characters)|(?:end|close|open|start|begin) with (?:an? )?(?:open |soft |short |clear )*(?:question|call to action|CTA|hook)|(?:do not|don['’]t|never|avoid) (?:mention(?:ing)?|name|naming|quote|quoting) (?:the |any |our )?(?:price|prices|pricing|discounts?|competitors?|customers?)|mention (?:the )?(?:price|pain points?)|tone: |subject line:|personali[sz]ation|pain points?|system prompt|(?:my|these|the|previous|prior|your) instructions|the prompt|provided (?:facts|data|information)|(?:the )?facts provided|based on the facts|factIds?|callToAction|maximumWords|call to action|word (?:count|limit)|at most \\d+ words|under \\d+ words|in (?:a|an) [\\p{L}]+ tone|JSON|tool call|function call|output format|the recipient['’]?s?|the prospect['’]?s?|end with exactly|do not flatter|plain text: no|(?:write|draft|compose|generate) (?:a|an|the) (?:[\\p{L},]+ ){0,4}(?:e?-?mail|message|draft|text)|keep it (?:short|brief|under|to)(?= (?:and|\\d))|(?:mention|include|use) the (?:fact|offer|call to action)`,
	`systemprompt|unter \\d+ Wörtern|(?:nicht|kein\\p{L}*) (?:den )?Preis\\p{L}* (?:nennen|erwähnen)|(?:mit einer|eine) (?:offenen )?Frage (?:enden|schließen|abschließen)|(?:meine|diese|die|deine) Anweisungen|der Prompt|höchstens \\d+ Wörter|(?:schreibe|schreib|verfasse|erstelle|formuliere) (?:eine?|den|die|das) (?:[\\p{L},]+ ){0,4}(?:E-?Mail|Mail|Nachricht|Entwurf|Text)|halte dich (?:kurz|an)|erwähne (?:den|die|das|dass)|der Empfänger(?:in|s)?|im Ton|Ausgabeformat|bereitgestellte\\w* (?:Fakten|Daten|Informationen)`,
	`invite système|(?:terminer|finir|conclure|commencer|ouvrir) par (?:une|un) |(?:ne pas|éviter de) (?:mentionner|citer|parler)|(?:rester|moins|sous|en) (?:sous |de )?\\d+ mots|conforme au ton|ton demandé|version courte|(?:mes|ces|les) instructions|(?:rédige|écris|rédigez un|écris un) (?:un|une|le) (?:\\p{L}+ ){0,3}(?:e-?mail|message)|au maximum \\d+ mots|le destinataire|(?:les )?faits fournis`,
	`(?:mis|estas|las) instrucciones|(?:escribe|redacta) (?:un|una|el) (?:\\p{L}+ ){0,3}(?:correo|mensaje)|máximo \\d+ palabras|el destinatario|(?:los )?hechos proporcionados`,
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
