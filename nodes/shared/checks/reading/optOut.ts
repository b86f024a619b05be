import { unicode } from './pattern';

/** Words that only a line about opting out has. */
const optOut = unicode(
	/\b(?:unsubscrib\w*|opt(?:ing)?[- ]?out|abmeld\w*|abbestell\w*|désinscri\p{L}*|désabonn\p{L}*|darse de baja|dar de baja|cancelar (?:la )?suscripción|disiscri\w*|annulla\w* l['’]iscrizione|uitschrijv\w*|afmeld\w*|avregistrer\w*|wypisa\w*|cancelar a inscrição)\b/iu,
);
const refusal = unicode(
	/\b(?:rather not|prefer not|no longer|not (?:want|wish|like)|don['’]t want|stop|no thanks|take you off|remove (?:you|me)|keine (?:weiteren )?(?:nachrichten|e-?mails)|nicht mehr)\b/iu,
);
const mailWords = unicode(
	/\b(?:hear from|e?-?mails?|messages?|write|contact|list|nachrichten?|schreiben)\b/iu,
);

const reader = unicode(/\b(?:i|me|my|you|ich|mir|mich|sie|ihnen)\b/iu);

/** More ways to say no, believed only at the end of a mail: elsewhere they may be said of anything. */
const looseRefusal = unicode(
	/\b(?:not (?:relevant|interested|for you|the right (?:time|person|moment)|your (?:topic|thing))|no (?:interest|more|further)|prefer no|rather no|will not|won['’]t|leave you|["“„«']?(?:no|stop|nein|nein danke|baja|non|kein interesse|no thanks)["”“»']|stop|kein(?:e|en)? (?:weiteren?|interesse)|nichts? mehr|nicht (?:mehr|länger|weiter)|nein danke|genügt|reicht|ne (?:souhaitez|voulez|désirez) (?:plus|pas)|ne plus|pas intéressé\p{L}*|no (?:desea|desean|quiere|quieren|recibir)|prefiere no|baja|niet meer|geen interesse|non desidera|não deseja)\b/iu,
);
const looseMail = unicode(
	/\b(?:hear|mails?|e-?mails?|messages?|write|contact|list|follow up|reply|answer|respond|say so|tell me|word|bother|alone|nachrichten?|mail|schreib\p{L}*|angeschrieben|antwort\p{L}*|lesen|hören|melde\p{L}*|message|courriel|répond\p{L}*|écri\p{L}*|mensajes?|correos?|respond\p{L}*|escrib\p{L}*|bericht\p{L}*|antwoord|messaggi|rispond\p{L}*|mensagens|respond\p{L}*)\b/iu,
);

/** Whether a sentence tells how to get no more mail. `atEnd`: it stands at the end of the mail, near the signature. */
export function isOptOut(sentence: string, atEnd = false): boolean {
	if (optOut.test(sentence)) return true;
	const personal = reader.test(sentence) && !/\d/.test(sentence);
	if (personal && refusal.test(sentence) && mailWords.test(sentence)) return true;
	return atEnd && looseRefusal.test(sentence) && looseMail.test(sentence);
}
