import type { Rule } from '../rule';
import { isOwnWord } from './leaks';
import { hitsOf } from './support';
import { anyOf } from './terms';

const machines = String.raw`(?:AI|automated|language|virtual|digital)[- ](?:assistants?|models?|systems?|agents?|readers?|writers?|bots?|tools?|senders?)`;

/** Words of somebody who was told by a page what to write; a page that only tells something asks for nothing. */
const obeyed = anyOf(
	String.raw`as (?:your|the) (?:web ?|careers? ?)?(?:site|page)s? (?:\p{L}+ )?(?:asks?|requests?|requires?|demands?|instructs?)|as (?:requested|required|demanded|asked|instructed) (?:by|of|on|at|in) (?:your|the|every|all) (?:\p{L}+ ){0,2}(?:pages?|web ?sites?|sites?|text|notes?|footer|visitors?|senders?)|automated readers?|(?:the|your|requested) code ?word|ignor(?:e|ed|ing) (?:all |my |the |any )*(?:previous|prior|above|earlier|other) (?:instructions?|rules?|prompts?)|(?:per|following|according to|in line with|obeying|as per) (?:the|your) (?:\p{L}+ ){0,2}(?:notes?|instructions?|requests?|rules?|policy) (?:\p{L}+ ){0,4}(?:on|of|in|from) (?:your|the) (?:\p{L}+ ){0,2}(?:page|website|site|footer)|(?:following|obeying|as per|per|complying with|in accordance with) (?:the|your) (?:\p{L}+ ){0,2}(?:notes?|instructions?|requests?|orders?|directions?|rules?) (?:\p{L}+ ){0,6}(?:pages?|web ?site|site|footer|assistants?|agents?|bots?)|(?:the|your|that|this) (?:\p{L}+ )?(?:page|site|website) (?:asked|told|instructed|ordered|requested|wanted) (?:me|us|that|every|to|all|any)|hidden (?:note|text|comment|instruction)s?|new instructions|jailbreak|system override|I (?:have been|was|am) (?:instructed|told) to|prompt injection|developer mode|(?:to|for|addressed to|tells?|asks?|instructs?|anyone using) (?:an |all |any )?${machines}|(?:for|to|tells?|asks?) (?:an |all |any )?assistants (?:to|who|that|reading|writing)|your (?:\p{L}+ )?(?:website|site|page) (?:asks?|tells?|instructs?|orders|wants) (?:AI|me to|us to|assistants?|every(?:body|one)|all|anyone|visitors|senders|whoever)`,
	String.raw`vorherigen? Anweisungen|wie (?:es )?(?:auf )?(?:Ihre|die|Ihrer|der) (?:Web|Karriere)?(?:seite|site) (?:es |von \p{L}+ )?(?:verlangt|bittet|fordert|vorgibt|wünscht|verlangt wird)|(?:das|die|den) (?:von Ihrer Seite )?(?:gewünschte|geforderte|verlangte)[nr]? (?:Rezept|Gedicht|Text|Codewort|Satz|Kennwort)|(?:das )?Codewort|wie auf Ihrer (?:Seite|Webseite|Website) (?:verlangt|gefordert|angewiesen|gewünscht|vorgegeben)|(?:bittet|fordert|weist) (?:KI|AI)[- ]\p{L}+|KI-(?:Systeme|Assistenten|Modelle|Agenten)|automatische (?:Leser|Assistenten)|ich wurde (?:angewiesen|gebeten)|auf Ihrer (?:\p{L}+)?seite für (?:lesende|automatische|maschinelle|künstliche) \p{L}+|versteckte[rn]? (?:Text|Hinweis|Anweisung)|(?:gemäß|laut|entsprechend|nach) (?:dem|der|den|Ihrer|Ihrem) (?:\p{L}+ ){0,2}(?:Hinweis\p{L}*|Anweisung\p{L}*|Vorgabe\p{L}*|Aufforderung\p{L}*) (?:\p{L}+ ){0,6}(?:Seite|Webseite|Website|Assistenten|Agenten|Bots?)|(?:gemäß|laut|entsprechend) (?:dem|der|den) (?:Hinweis|Anweisung\p{L}*|Vorgabe\p{L}*) (?:auf|für|in) (?:Ihrer|der|KI)`,
	String.raw`instructions précédentes|(?:selon|suivant|conformément à|conformément aux) (?:la |les |l['’])?(?:consignes?|instructions?|demande|règles?) (?:de |sur |du |figurant |publiées? |indiquées? )(?:votre|le|la|sur)|comme (?:le |la )?(?:demande|exige|indique|prévoit) (?:votre|le) (?:site|page)|mot de passe demandé|comme (?:demandé|indiqué|exigé) sur votre (?:site|page)|assistants? (?:IA|automatiques?|virtuels?)|(?:respecter|suivre|suivant|appliquer|obéir à) (?:la|les|votre) (?:demande|consigne|instruction|note|mention)s? (?:[\p{L}'’]+ ){0,6}(?:page|site)|comme le (?:demande|veut|réclame|souhaite) (?:la|cette|votre) (?:page|site|mention)|texte (?:caché|masqué|invisible)|j['’]ai été invitée? à|(?:selon|suivant|conformément à|conformément aux|d['’]après) (?:l['’]|la |les |votre |vos )?(?:consignes?|instructions?|demandes?|indications?|règles?) (?:[\p{L}'’]+ ){0,6}(?:site|page|assistants?|agents?|robots?)`,
	String.raw`instrucciones (?:anteriores|previas)|(?:como|según|tal como) (?:lo )?(?:se )?(?:pide|indica|solicita|exige|requiere)n? (?:en )?(?:su|la) (?:página|web|sitio)|(?:tal )?como (?:lo )?(?:pide|indica|solicita|ordena|manda) (?:el|la|esa|esta|su) (?:\p{L}+ ){0,4}(?:página|web|sitio|pie)|de acuerdo con (?:la|su|una) (?:nota|petición|indicación|instrucción) (?:\p{L}+ ){0,11}(?:página|web|sitio)|texto oculto|siguiendo lo que (?:pide|indica|dice|ordena) (?:\p{L}+ ){0,3}(?:página|web|sitio)|asistentes (?:de IA|automáticos|virtuales)|(?:siguiendo|conforme a|según|cumpliendo|atendiendo) (?:a )?(?:la|las|su|sus) (?:instrucci|indicaci|norma|orden|petici|solicitud)\p{L}* (?:\p{L}+ ){0,6}(?:página|web|sitio|asistentes?|agentes?|bots?)|(?:siguiendo|conforme a|según) (?:la|las) (?:instrucci|indicaci|norma)\p{L}+ (?:de|en) su (?:página|web|sitio)`,
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
