import { type PersonalTerms, word as w } from './parts';

const hogar =
	'hijos?|hijas?|mujer|marido|espos[oa]|novi[oa]|prometid[oa]|niñ[oa]s|bebé|gemel[oa]s|padres|(?<!empresa |sociedad |casa )madre|padre|nietos?|nietas?|hermanas?|hermano|perro|gato|familia';

/** How Spanish mails touch on private life. */
export const spanish: PersonalTerms = {
	always: [
		'embaraz(?:o|ada)|baja (?:por )?(?:maternidad|paternidad|maternal|médica)|luna de miel|divorcio|quimioterapia',
	],
	ofReader: [
		`(?:su|sus) (?:${w} ){0,1}?(?:${hogar}|boda|cumpleaños|vacaciones|salud|enfermedad|recuperación|operación de (?:rodilla|cadera|espalda|corazón)|rodilla|cadera|jardín|fe|religión|parroquia|aficiones|maratón|nueva casa)`,
	],
	life: [
		'(?:felicidades|enhorabuena|felicito)[^.?!]{0,30}? por (?:el nacimiento|la boda|su boda|su embarazo|el bebé|la llegada|su cumpleaños|el maratón|la maratón)|(?:espera|esperan|esperando) (?:un|su|el|a su) (?:[\\p{L}-]+ )?(?:hijo|hija|bebé)|(?:pronta recuperación|que se mejore|recuperad[oa] (?:de|tras))|(?:se (?:casó|ha casado)|recién casad[oa]|corrió (?:el|la) (?:[\\p{L}-]+ )?marat[oó]n)',
	],
};
