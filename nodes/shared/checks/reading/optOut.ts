const optOut =
	/\b(?:unsubscrib\w*|opt(?:ing)?[- ]?out|abmeld\w*|abbestell\w*|désinscri\w*|désabonn\w*|darse de baja|dar de baja|cancelar (?:la )?suscripción|disiscri\w*|annulla\w* l['’]iscrizione|uitschrijv\w*|afmeld\w*|avregistrer\w*|afmeld\w*|wypisa\w*|cancelar a inscrição)\b/iu;
const refusal =
	/\b(?:rather not|prefer not|no longer|not (?:want|wish|like)|don['’]t want|stop|no thanks|take you off|remove (?:you|me)|keine (?:weiteren )?(?:nachrichten|e-?mails)|nicht mehr)\b/iu;
const mailWords =
	/\b(?:hear from|e?-?mails?|messages?|write|contact|list|nachrichten?|schreiben)\b/iu;

/** Whether a sentence tells how to get no more mail. */
export function isOptOut(sentence: string): boolean {
	return optOut.test(sentence) || (refusal.test(sentence) && mailWords.test(sentence));
}
