import { isCommandAt } from '../reading/command';
import type { Rule } from '../rule';
import { isOwnWord } from './leaks';
import { hitsOf } from './support';
import { anyOf } from './terms';

/** What only a draft is, and how a model hands one over: "Here is the email, ..." */
const handedOver = String.raw`(?=\s*(?:[,:.!?–—(-]|$|for\b|written|based|in (?:a|an|the)\b|as\b|you asked|für\b|in einem\b|auf Basis|pour\b|rédigé|basé|para\b|redactad))`;

const modelTalk = anyOf(
	String.raw`as an AI(?= (?:language|model|assistant|system|I\b)|[,.])|(?:large )?language model|I (?:cannot|can['’]t|am unable to) (?:assist|help with (?:that|this)|fulfil|browse|comply)|I (?:cannot|can['’]t|am unable to) (?:verify|provide|access) (?:this|that|the) (?:request|information|claims?|content)|here(?:['’]s| is) (?:a|an|the|your|my) (?:\p{L}+ )?(?:(?:draft|e?-?mail|message)${handedOver}|(?:revised|updated|rewritten|improved|polished|alternative) (?:version|text))|here you go|(?:sure|certainly|of course|absolutely)[!,.] here(?:['’]s| is)|feel free to (?:adjust|modify|edit|customi[sz]e|tweak) (?:it|this|the (?:tone|text|wording|draft|e?-?mail|message|subject))|let me know if you(?:['’]d| would) like (?:me to (?:adjust|change|revise|rewrite|shorten|make)|any changes|an? (?:\p{L}+ ){0,2}(?:variant|version|tone|draft))|(?:revised|alternative|shorter|bolder) version(?= (?:of|below|above|with)|[:.])|(?:revision|variant|version|draft|option) \d+\s*:|based on the (?:information|facts|data|context) (?:provided|given|above)|training data|knowledge cut-?off|ChatGPT|GPT-?\d|I hope this (?:draft|version) (?:helps|works|meets)|I have (?:kept to|used only|relied on) the facts|(?:shortened|rewrote|kept|softened|adjusted) the (?:opening|tone|closing|call to action)`,
	String.raw`als (?:eine? )?KI(?:-(?:Modell|Sprachmodell|Assistent\p{L}*|System))?(?![-\p{L}]| ?-?(?:Anbieter|Unternehmen|Firma))|Sprachmodell|hier ist (?:der|die|das|ein|eine|Ihr|Ihre) (?:\p{L}+ )?(?:Entwurf|E-?Mail|Nachricht)${handedOver}|gerne[!.] hier|überarbeitete (?:Version|Fassung)|(?:Version|Variante|Entwurf) \d+\s*:|ich kann (?:dabei|damit) nicht helfen|auf Basis der (?:bereitgestellten|vorliegenden|angegebenen) (?:Fakten|Daten|Informationen)|(?:sagen Sie|sag) (?:mir )?Bescheid, (?:wenn|falls) (?:Sie|du) (?:eine )?(?:andere|kürzere|längere) (?:Version|Fassung|Variante)`,
	String.raw`en tant qu['’](?:IA|intelligence artificielle)|modèle de langage|voici (?:le|la|l['’]|un|une|votre) ?(?:\p{L}+ )?(?:(?:brouillon|e-?mail|courriel|message)${handedOver}|version (?:révisée|remaniée|corrigée))|version (?:révisée|remaniée)|(?:version|variante) \d+\s*:|(?:d['’]après|sur la base) (?:d)?es (?:faits|informations|données) fourni\p{L}*`,
	String.raw`como (?:una )?(?:IA|inteligencia artificial)(?= |,)|modelo de lenguaje|aquí (?:tiene|está|va) (?:el|la|un|una|su) (?:\p{L}+ )?(?:borrador|correo|mensaje)${handedOver}|versión revisada|(?:versión|variante|opción) \d+\s*:|según los (?:datos|hechos) (?:proporcionados|facilitados)`,
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

/** Names of things that only the writing of a mail knows. */
const prompt = anyOf(
	String.raw`personali[sz]ation (?:level|hook|token)|(?:address|mention|name|use|their|his|her) pain points?|system prompt|the prompt(?= (?:says|said|asks|asked|told|above|requires?)|[.,;:)])|(?:my|these|previous|prior|above|original) instructions|(?:the|your) instructions (?:above|given|say|said|I)|(?:as per|per|following|according to|in line with) (?:my|your|the) instructions|as instructed(?: above)?(?=[.,:;)])|provided (?:facts|data|information)|(?:the )?facts provided|based on the facts|factIds?|callToAction|maximumWords|call to action|word (?:count|limit)|\d+-word|at most \d+ words|under \d+ words|in (?:a|an) [\p{L}]+(?: (?:but|and|yet) [\p{L}]+)? tone|JSON|tool call|function call|output format|recipient:|the recipient['’]?s? (?:name|role|title|company|is (?:the|a|an) )|the prospect['’]?s?|end with exactly|do not flatter|plain text: no|tone: |subject line:`,
	String.raw`systemprompt|unter \d+ Wörtern|(?:meine|diese|deine|obigen|ursprünglichen) Anweisungen|(?:laut|gemäß) (?:den |der |meinen )?Anweisung(?:en)?|der Prompt|höchstens \d+ Wörter|halte dich (?:kurz|an)|erwähne (?:den|die|das|dass)|Empfänger(?:in)?:|im \p{L}+en Ton(?= )|Ausgabeformat|bereitgestellte\p{L}* (?:Fakten|Daten|Informationen)|Wortgrenze|Wortlimit`,
	String.raw`invite système|(?:rester|moins|sous|en) (?:sous |de )?\d+ mots|conforme au ton|ton demandé|mes instructions|(?:selon|suivant) (?:mes|vos|les|ces) instructions|instructions (?:reçues|données|précédentes|ci-dessus)|au maximum \d+ mots|destinataire ?:|(?:les )?faits fournis`,
	String.raw`(?:mis|según las) instrucciones|instrucciones (?:anteriores|recibidas|indicadas)|máximo \d+ palabras|destinatario:|(?:los )?hechos proporcionados`,
);

/** What a prompt tells a model to do; the sender may say the same of himself. */
const commands = anyOf(
	String.raw`(?:keep|stay|write) (?:it |this )?(?:under|below|within) \d+ (?:words|characters)|(?:end|close|open|start|begin) with (?:an? )?(?:open |soft |short |clear )*(?:question|call to action|CTA|hook)|(?:do not|don['’]t|never|avoid) (?:mention(?:ing)?|name|naming|quote|quoting|reveal(?:ing)?) (?:the |any |our |these )?(?:price|prices|pricing|discounts?|competitors?|customers?|instructions|prompt)|mention (?:the price|the pain points?|at most|only)|(?:write|draft|compose|generate) (?:a|an|the) (?:[\p{L},]+ ){0,4}(?:e?-?mail|message|draft|text)|write in [\p{L} ]{4,25}(?:english|tone|style)|keep it (?:short|brief|under)(?= (?:and|\d))|use (?:only )?the (?:fact|facts|offer|call to action)|include the (?:fact|offer|call to action)`,
	String.raw`(?:nicht|kein\p{L}*) (?:den )?Preis\p{L}* (?:nennen|erwähnen)|(?:mit einer|eine) (?:offenen )?Frage (?:enden|schließen|abschließen)|(?:schreibe|schreib|verfasse|erstelle|formuliere) (?:eine?|den|die|das) (?:[\p{L},]+ ){0,4}(?:E-?Mail|Mail|Nachricht|Entwurf|Text)`,
	String.raw`(?:terminer|finir|conclure|commencer|ouvrir) par (?:une|un) |(?:ne pas|éviter de) (?:mentionner|citer|parler)|(?:rédige|écris|rédigez un|écris un) (?:un|une|le) (?:\p{L}+ ){0,3}(?:e-?mail|message)`,
	String.raw`(?:escribe|redacta) (?:un|una|el) (?:\p{L}+ ){0,3}(?:correo|mensaje)|(?:terminar|acabar|empezar) con una |(?:no|evitar) (?:mencionar|citar)`,
);

export const promptRule: Rule = {
	id: 'leaks.prompt',
	severity: 'block',
	what: 'Words of the prompt, the tools or the system.',
	check: (reading) =>
		[
			{ pattern: prompt, onlyCommands: false },
			{ pattern: commands, onlyCommands: true },
		].flatMap(({ pattern, onlyCommands }) =>
			hitsOf(
				reading,
				pattern,
				(text) => `"${text}" belongs to the instructions, not into the mail.`,
				({ 0: said, index, input = '' }) =>
					isOwnWord(reading, said) || (onlyCommands && !isCommandAt(input, index ?? 0)),
			),
		),
};
