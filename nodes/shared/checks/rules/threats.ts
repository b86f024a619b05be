import { unicode } from '../reading/pattern';
import type { ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { hitAt } from './support';

/** "If I do not hear from you by Friday", "Ohne Ihre Antwort", "Sans réponse de votre part": no answer is the condition. */
const withoutAnswer = unicode(
	/\b(?:(?:if|should|unless|when) [^.;?!]{0,40}\b(?:hear|answer|reply|respon\p{L}+|word)\b|(?:without|failing|in the absence of) (?:an?|your|any) (?:answer|reply|response|word)|(?:wenn|sollte\p{L}*|falls) [^.;?!]{0,50}\b(?:höre\p{L}*|antwort\p{L}*|melde\p{L}*|rückmeldung|reagier\p{L}*)\b|ohne (?:Ihre |eine )?(?:Antwort|Rückmeldung)|(?:si|faute) [^.;?!]{0,50}\b(?:réponse|répond\p{L}*|retour|nouvelles)\b|sans (?:réponse|retour|nouvelles)|si no [^.;?!]{0,40}\b(?:respuesta|responde\p{L}*|noticias)\b)/iu,
);

/** What then follows to the reader's harm: others are told, agreement is presumed, blame is put. */
const consequence = unicode(
	/\b(?:(?:raise|escalate|report|mention|take) (?:this|it|the (?:matter|issue|case))|(?:tell|inform|contact|ask|write to|turn to|go to|speak to|raise with|copy in) (?:the |your )(?:board|boss|manager|ceo|superiors?|mayor|press|newspapers?|owners?|chair\p{L}*|management|director|supervisor)|your (?:board|boss|superiors?|ceo)|the (?:mayor|press|newspapers?)|take (?:it|that|this|your silence) (?:as|that|to mean)|(?:assume|conclude|take it) (?:that )?(?:you(?: do not| don['’]t)? (?:care|agree|accept)|\p{L}+ (?:are|is) acceptable)|as (?:agreed|accepted|a yes)|you(?: will|['’]ll) (?:have to|only have yourself)|Vorgesetzte\p{L}*|Ihre(?:n|r|m)? (?:Vorstand|Geschäftsführung|Chef\p{L}*|Aufsichtsrat)|die Presse|als (?:Zustimmung|Zusage|Einverständnis)|votre (?:direction|supérieur\p{L}*|hiérarchie|conseil)|la presse|comme un (?:accord|oui)|su (?:jefe|dirección|superior))\b/iu,
);

/** Fear for the reader's own position, and blame for what happens to others. */
const blame = unicode(
	/\b(?:(?:it(?: will|['’]ll) be|that is|it['’]s) (?:your|on your) (?:head|neck|fault|responsibility|job)|your (?:head|neck) (?:on the|will)|on your conscience|live with (?:that|yourself|it)|(?:pretty|quite|rather|very|simply|just|would be|be) rude|impolite|ungrateful|disrespectful|says a lot about (?:you|how you)|the least you (?:can|could)|you owe (?:me|us|it to)|unhöflich|undankbar|impoli\p{L}*|because (?:you|of you) (?:could not|couldn['’]t|did not|didn['’]t|would not|wouldn['’]t|refused?|ignored?|said no|were too)|everyone will (?:know|see|remember) (?:that )?you|(?:explain|answer for|justify) (?:that|this|it) to (?:your|the) (?:board|boss|owners?|family|families|parents|children|patients|shareholders)|on your watch|held responsible|(?:dann )?sind Sie (?:schuld|verantwortlich)|Ihr Kopf|Ihre Schuld|weil Sie (?:nicht|kein\p{L}*|sich nicht|zu)|mit Ihrem Gewissen|votre (?:faute|tête)|sur la conscience|parce que vous (?:n['’]|ne |avez refusé)|(?:su|tu) culpa|porque usted no)\b/giu,
);

/** Threats by their structure: no answer and what then follows, or blame for it. */
export function threatsIn(sentences: readonly ReadSentence[]): Hit[] {
	return sentences.flatMap((sentence) => {
		const { field, start, end, text } = sentence;
		if (withoutAnswer.test(text) && consequence.test(text))
			return [hitAt(field, start, end, 'This threatens the reader.')];
		return [...text.matchAll(blame)].map((match) =>
			hitAt(
				field,
				start + match.index,
				start + match.index + match[0].length,
				`"${match[0]}" blames or frightens the reader.`,
			),
		);
	});
}
