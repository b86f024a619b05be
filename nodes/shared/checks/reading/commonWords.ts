import { keyOf } from './words';

/** Words that carry no claim of their own, English and German. */
const functionWords = `a an the this that these those it its they them their there here he she his her him who whom whose
which what when where why how and or but so because if than then as at by for from in into of on onto over under up down out off
to toward with within without about across after before between during through until while is are was were be been being am do
does did done doing have has had having will would can could may might shall should must not no nor never only just also too very
more most much many some any each every all both few other another such own same one we us our ours you your yours yourself
yourselves i me my mine s t re ve ll d m let lets get got like via per etc yes still yet again already now today soon ever
der die das den dem des ein eine einen einem einer und oder aber weil wenn als am an auf aus bei bis durch für gegen im in ins mit
nach ohne um unter von vom vor zu zum zur über ist sind war waren sein hat haben hatte wird werden wurde kann können könnte nicht
kein keine nur auch noch schon sehr mehr sie ihr ihre ihren ihrem ihrer ihnen wir uns unser unsere unseren unserem unserer ich mein
meine er es man sich dass daß was wer wie wo dort hier dies diese dieser dieses diesem diesen`;

/** Words of any polite business mail: where they come from or lead, they say nothing about anybody. */
const courtesyWords = `read saw see seen notice learn hear come across look find site website page web news article say mention write
know understand think believe hope wonder guess imagine feel glad happy delight pleased nice great good thank thanks please sorry
dear hello hi best regard kind sincerely reach touch contact reply answer question call chat talk meeting meet demo minute week
tomorrow monday tuesday wednesday thursday friday time moment show send share tell ask help idea interest curious relevant worth
sense mean matter fit suit work way thing lot bit part kind sort name mail email message note line short brief quick quickly
congratulation congrats well done impress recent recently lately currently busy hand head first next last new day year month
possible possibly perhaps maybe really actually simply especially often sometimes always usual usually around use using make take
give want need keep go going put try leave decide choose prefer catch caught eye stay stayed explain agree disagree wrong right correct
honest story end pointer list hope easy hard difficult simple neugierig interessant aufgefallen hinweis website gelesen schreibe schreiben frage gespräch woche termin freue danke gruß grüße
herzliche freundliche guten tag hallo sehr geehrte geehrter gern gerne möchte würde passt zeigen seite`;

const keysOf = (words: string) =>
	new Set(
		words
			.split(/\s+/)
			.filter(Boolean)
			.map((word) => keyOf(word)),
	);

const functionKeys = keysOf(functionWords);
const courtesyKeys = keysOf(courtesyWords);

/** Whether a word, given by its key, can carry part of a claim. */
export function carriesMeaning(key: string): boolean {
	return !functionKeys.has(key) && !courtesyKeys.has(key) && !(key.length < 2 && !/\d/.test(key));
}

export function isFunctionWord(key: string): boolean {
	return functionKeys.has(key);
}
