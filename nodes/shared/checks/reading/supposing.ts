import { unicode } from './pattern';

/** "I read that ...": what follows is said about the prospect. */
const heard = unicode(
	/\b(?:i|we)(?:['’]ve| have| just| also| recently)* (?:saw|seen|read|noticed|heard|hear(?! (?:from|back))|learned|learnt|love[d]?|like[d]?|enjoyed|came across|see|am impressed|was impressed)\b|\b(?:glad|pleased|happy|delighted|good|interesting|interested|struck) to (?:read|see|hear|learn)\b|\b(?:congratulations|congrats|kudos|well done|hats off|(?:my|our) (?:[\p{L}-]+ )?(?:compliments|respect))\b|\b(?:it (?:also )?(?:says|said)|your (?:web)?site (?:says|mentions|states))\b|\b(?:gelesen|gesehen|gehört|aufgefallen|gefreut|gefallen|neugierig|Glückw[uü]nsche?|Gratulation|gratulier\p{L}+|Kompliment\p{L}*|Chapeau)\b|\b(?:j['’]ai (?:lu|vu|appris)|félicitations|félicite|félicitons|compliments|bravo|chapeau)\b|\b(?:he (?:leído|visto)|\bme (?:alegr\p{L}+|ha alegrado|gustó) (?:leer|ver|saber)|enhorabuena|felicidades|felicit(?:o|amos|aciones|arl[eo]s?))\b/iu,
);

/** The same of the writer's own mind: said about the prospect only where it names the prospect. */
const thought = unicode(
	/\b(?:i|we)(?: also)? (?:understand|gather|know)\b|\b(?:ich weiß|weiß ich)\b|\bje sais\b/iu,
);

const supposing = unicode(
	/\b(?:whatever|whichever|whenever|whether|once you|as soon as|until you|would|could|can|(?<!\b(?:in|of|since|by|last|this|until|from|early|late|mid|before|after|\d{1,2}) )may(?! \d)|might|should|if|wonder|perhaps|maybe|imagine|curious|hope|probably|likely|presumably|apparently|i (?:guess|think|assume|suppose)|guess|assume|suppose|you (?:surely |certainly )?know|let me know|must be|vermutlich|wahrscheinlich|könnte\w*|würde\w*|kann|können|möchte\w*|ob|falls|wenn|sollte\w*|hoffentlich|bestimmt|wohl|vielleicht|darf|dürfte\w*|hätten?|wären?|ließen?|kämen?|blieben?(?= )|gäbe|bräuchten?|müssten?|stünden?|lassen|mag|mögen|daraus schließe|peut-être|pourr\p{L}+|pouvez|peu(?:t|vent)|puis-je|sans doute|(?:aur|ser|\p{L}{2,}[eidvu]r)(?:ait|aient|iez|ions)|si|podría\p{L}*|quizás?|tal vez|puede\p{L}*|me gustaría|probablemente|seguramente)\b/iu,
);

/** Asks the reader to do something: "Please bring her along", "Dann heben Sie diese Mail auf". */
const asksFor = unicode(
	/^\s*(?:(?:please|bitte|then|dann|or|oder|and|und|but|so|just|am einfachsten)\s+)?(?:please|bitte|thank you|thanks|danke|vielen dank|herzlichen dank|merci|gracias|before you|let|send|tell|ask|think|take|bring|reply|feel|have a look|see|keep|forget|say|give|try|imagine|merci de|n['’]hésitez)\b|^\s*(?!(?:with|for|about|like|than|against|around|usted|ustedes|cuando|nadie|ella|ellos|luego|todos)\b)[a-z]{3,9} (?:it|us|me|them)\b|\b\p{L}+(?:ez|tes)-(?:moi|nous|le|la|les|lui|leur|y|en)\b|^[\s¿¡]*(?:sino |si no |o |y |entonces )?\p{L}*[áéí]\p{L}+(?:me|nos|lo|la|los|las|melo|noslo)\b|\bbitte\b|^\s*(?:(?:dann|oder|und|so)\s+)?\p{L}+en Sie\b(?!\s+(?:haben|sind))/iu,
);

/** What the reader is to get or do with the offer: "you pay", "Muster bekommen Sie": the offer in other words. */
const offersYou = unicode(
	/\b(?:you|sie|vous) (?:only |just |then |then only |simply |also |dann |nur |einfach |ne )*(?:get|receive|pay|need|upload|choose|decide|try|keep|test|click|glue|bekommen|erhalten|zahlen|brauchen|benötigen|behalten|testen|entscheiden|fotografieren|recevez|payez|gardez|testez|verrez|voyez)\b|\b(?:bekommen|erhalten|zahlen|brauchen|benötigen|behalten|testen|sehen) Sie\b|\b(?:recibe|recibirá|paga|pagará|prueba|decide|verá|tendrá|podrá)\b/iu,
);

export function isOffered(text: string): boolean {
	return offersYou.test(text);
}

/** What comes before a question and holds as a fact: "Since you lost customers, would you ...?" */
const given = unicode(
	/^\s*["“„]?(?:since|as|because|now that|given|after|following|with|da|weil|nachdem|seit|nach|mit|bei|jetzt|puisque|comme|après|depuis|avec|como|ya que|tras|desde|con)\b/iu,
);

export function hearsOf(text: string): boolean {
	return heard.test(text);
}

export function thinksOf(text: string): boolean {
	return thought.test(text);
}

/** Whether a clause only supposes, wishes or asks for something. */
export function isSupposed(text: string): boolean {
	return !heard.test(text) && (supposing.test(text) || asksFor.test(text));
}

/** Whether a clause of a question is told as given. */
export function isGiven(text: string): boolean {
	return heard.test(text) || given.test(text);
}

const opening = unicode(
	/^\s*(?:und |and |but |aber )?(?:i (?:hope|guess|suppose|assume|imagine|wonder)|ich (?:hoffe|vermute|nehme an|denke|glaube)|j['’](?:espère|imagine)|je (?:suppose|pense)|espero|supongo|imagino)\b[^,]*,\s*$/iu,
);

/** Whether a clause says no more than "I hope,": what follows is not said to be so. */
export function opensSupposing(text: string): boolean {
	return opening.test(text);
}
