import { unicode } from './pattern';

/** Words that only a line about opting out has. */
const optOut = unicode(
	/\b(?:unsubscrib\w*|opt(?:ing)?[- ]?out|abmeld\w*|abbestell\w*|désinscri\p{L}*|désabonn\p{L}*|darse de baja|dar(?:le|me)? de baja|de baja|cancelar (?:la )?suscripción|disiscri\w*|annulla\w* l['’]iscrizione|uitschrijv\w*|afmeld\w*|avregistrer\w*|wypisa\w*|cancelar a inscrição)\b/iu,
);

/** Mail that is to come from the sender. */
const mail = String.raw`hear(?:ing)? (?:any ?more |again )?(?:from (?:me|us)|of (?:me|us)|again)|e-?mails?|mails?|messages?|writ(?:e|ing|ten)|contact(?:ed|ing)?|letters?|touch|follow[- ]?ups?|bother(?:ed)?|mailing|nachrichten?|e-?mails?|mails?|schreib\p{L}*|angeschrieben|post|von (?:mir|uns) hören|kontakt\p{L}*|zuschriften|message|courriels?|courriers?|écri\p{L}*|contact\p{L}*|sollicit\p{L}*|relanc\p{L}*|mensajes?|correos?|escrib\p{L}*|contact\p{L}*|comunicaciones|molest\p{L}*`;
const no = String.raw`no|not|never|none|nothing|stop|end|cease|last|off|without|remove|delete|[a-z]+n['’]t|nicht\p{L}*|kein\p{L}*|nie|nein|ende|streich\p{L}*|lösch\p{L}*|ne|n['’]\p{L}+|plus|pas|non|cess\p{L}+|arrêt\p{L}+|retir\p{L}+|supprim\p{L}+|ningún|nunca|dej[ae]\p{L}*|borr\p{L}+|elimin\p{L}+`;

/** "not hear from me", "no further messages", "keine weiteren Nachrichten", "ne plus recevoir de message", "no recibir más mensajes". */
const noMoreMail = unicode(
	new RegExp(String.raw`\b(?:${no})\b[^.!?;,:]{0,45}\b(?:${mail})\b`, 'iu'),
);
const wish = unicode(
	/\b(?:if|should you|would you rather|prefer\p{L}*|rather|tell me|let me know|just (?:say|reply|answer|write)|reply|wenn|falls|sollten|möchten|wünsch\p{L}*|genügt|reicht|si|souhait\p{L}*|voul\p{L}*|désir\p{L}*|préfér\p{L}*|suffit|prefier\p{L}*|dese\p{L}*|quier\p{L}*|basta)\b|\?/iu,
);
const reader = unicode(
	/\b(?:i|me|my|us|you|ich|mir|mich|sie|ihnen|uns|je|moi|ma|vous|nous|usted|me|mi|mí|míos?|le|nos|responda|diga)\b/iu,
);

/** Ways to say no and to end it, believed only at the end of a mail: elsewhere they may be said of anything. */
const refusal = unicode(
	new RegExp(
		String.raw`\b(?:${no}|not (?:relevant|interested|for you|your (?:topic|thing))|wrong person|no (?:interest|thanks)|rather not|leave (?:you|it)|take you off|that['’]s (?:that|it)|will be that|genug|uninteressant|raus|niet meer|geen interesse|non desidera|não deseja|tranquill\p{L}*|en paz|in peace|in Ruhe)\b`,
		'iu',
	),
);
const answer = unicode(
	new RegExp(
		String.raw`\b(?:${mail}|hear|list|repl(?:y|ies)|answers?|respond|respons\p{L}*|say|tell|let me know|line|word|enough|will do|suffices?|click|alone|peace|antwort\p{L}*|sagen|bescheid|zeile|wort|genügt|reicht|lesen|melde\p{L}*|verteiler|liste|répon\p{L}*|dites?|signe|mot|ligne|suffi\p{L}*|respond\p{L}*|respuesta|diga\p{L}*|decir\p{L}*|línea|palabra|basta\p{L}*|avís\p{L}*|lista|bericht\p{L}*|antwoord|messaggi|rispond\p{L}*|mensagens)\b`,
		'iu',
	),
);
const postscript = unicode(/^\s*p\.? ?s\b/iu);

/** Whether a sentence tells how to get no more mail. `atEnd`: it stands at the end of the mail, after the signature. */
export function isOptOut(sentence: string, atEnd = false): boolean {
	if (optOut.test(sentence)) return true;
	if (/\d/.test(sentence) && !atEnd) return false;
	if (noMoreMail.test(sentence) && wish.test(sentence) && reader.test(sentence)) return true;
	return atEnd && !postscript.test(sentence) && refusal.test(sentence) && answer.test(sentence);
}
