import { type PersonalTerms, word as w } from './parts';

const foyer =
	'fils|fille|filles|femme|mari|époux|épouse|fiancée?|compagne|compagnon|conjointe?|enfants?|bébé|jumeaux|jumelles|parents|(?<!maison |société )mère|père|petits-enfants|sœur|frère|chien|chat|famille';

/** How French mails touch on private life. */
export const french: PersonalTerms = {
	always: [
		'grossesse|enceinte|congé (?:de )?maternité|congé (?:de )?paternité|congé parental|lune de miel|divorce|fausse couche|chimiothérapie',
	],
	ofReader: [
		`(?:votre|vos) (?:${w} ){0,1}?(?:${foyer}|mariage|anniversaire|vacances|week-end|santé|maladie|opération(?! (?:commerciale|de|logistique))|convalescence|genou|hanche|jardin|foi|religion|paroisse|maison de campagne|loisirs|marathon|nouvelle maison)(?!-| entrepris)`,
	],
	life: [
		"(?:félicitations|vœux|bravo)[^.?!]{0,30}? (?:pour (?:la|le|votre|l[’']arrivée)|de) ?(?:naissance|mariage|bébé|fiançailles|marathon|heureux événement|nouvelle maison)|vous attend(?:ez|iez) (?:[\\p{L}-]+ ){0,2}?(?:enfant|bébé|jumeaux|heureux événement)|(?:prompt|bon) rétablissement|vous (?:êtes|vous êtes) (?:[\\p{L}-]+ )?(?:mariée?|rétablie?|remise? de)|votre (?:deuxième|premier|première|troisième) (?:enfant|bébé)|couru le (?:[\\p{L}-]+ )?marathon",
	],
};
