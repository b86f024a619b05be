import { unicode } from './pattern';

const negation = unicode(
	/\b(?:not|no|never|nobody|none|neither|nor|ni|without|cannot|[a-z]+n['’]t|stop(?:s|ped)? \p{L}+ing|refus\w+|free of|nicht|kein\p{L}*|ohne|nie|niemals|weder|ne|n['’]\p{L}+|pas|jamais|sans|aucune?|no|nunca|sin|ning\p{L}+|tampoco|ebenso ?wenig|genauso ?wenig|non plus|n(?:or|either) does)\b/iu,
);
const harmless = unicode(
	/\b(?:not (?:every|quite|easy|only|just|bad|always|surprising|least|a small|simple|many)|no (?:wonder|surprise|doubt|small|matter|easy)|nicht (?:ganz|einfach|leicht|nur|viele)|sans doute|ne \p{L}+ que|pas tout à fait|no (?:del todo|solo|sólo|es fácil))\b/giu,
);

/** Whether a text says that something is not so. */
export function isNegated(text: string): boolean {
	return negation.test(text.replace(harmless, ''));
}

const denied = unicode(
	/\b(?:(?:wrong|dishonest|foolish|unfair|unwise|unseriös|falsch|unredlich|malhonnête|faux|imprudent) (?:to|zu|de)|nothing|nothing is|hardly|less|nichts|rien|nada|no|not|never|cannot|can['’]t|won['’]t|wouldn['’]t|shouldn['’]t|without|don['’]t|doesn['’]t|isn['’]t|nobody|none|neither|nor|kein\p{L}*|nicht|ohne|nie|weder|pas|jamais|sans|aucune?|nunca|sin|ning\p{L}+)\b[^.!?;]*$/iu,
);

/** Whether what begins at an offset is denied by the words before it: "no hurry", "I cannot promise", "pas de miracle". */
export function isDeniedAt(text: string, at: number): boolean {
	return denied.test(text.slice(Math.max(0, at - 40), at));
}
