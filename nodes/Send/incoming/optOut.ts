/** What people are asked to answer by the opt-out line of Draft Email, and what they write of their own accord. */
const optOutWords =
	/(?:\b(?:unsubscribe|opt[ -]?out|no,? thanks?(?: you)?|stop|remove me|do not (?:contact|e?mail|write)|don'?t (?:contact|e?mail|write)|please remove|abmelden|abbestellen|austragen|kein interesse|afmelden|uitschrijven|disiscrizione|cancellami|darse de baja|dar de baja|cancelar a inscri)|désinscription|désinscrire|désabonner|cancelar a inscrição)/iu;

/** An opt-out is said in a few words; a longer text is for a person to read. */
const mostWords = 8;

const quoteStart =
	/^(?:>|-{2,}|_{5,}|On .+ wrote:|Am .+ schrieb|Le .+ a écrit|El .+ escribió|Il .+ ha scritto|Op .+ schreef|From:|Von:)/i;

/** True when the reply above the quoted mail is a short wish not to be written to. */
export function asksForNoMore(text: string): boolean {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	const first = lines.find(Boolean) ?? '';
	if (quoteStart.test(first)) return false;
	const words = first.split(/\s+/).filter(Boolean).length;
	return words > 0 && words <= mostWords && optOutWords.test(first);
}

/** True for the subject of an unsubscribe mail (RFC 2369, `mailto:` with this subject). */
export function isUnsubscribeSubject(subject: string): boolean {
	return /^\s*unsubscribe\b/i.test(subject);
}
