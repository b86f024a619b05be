import { unicode } from '../../reading/pattern';

/** A condition of a contract: how a mail names it, and how an offer says that there is one. */
interface Term {
	name: RegExp;
	has: RegExp;
	/** What says, without naming it, that there is none. */
	open?: RegExp;
}

const period = String.raw`(?:months?|years?|weeks?|Monaten?|Jahren?|Wochen|mois|ans?|meses|años?)`;

/** Kinds of conditions, in English, German, French and Spanish. */
export const contractTerms: readonly Term[] = [
	{
		name: unicode(
			/\b(?:minimum (?:contract )?(?:term|period|duration|commitment)|(?:contract )?commitment|lock-in|tie-in|mindest(?:vertrags)?laufzeit|vertragsbindung|bindung|durée (?:minimale|d['’]engagement)|engagement|permanencia|compromiso de permanencia|plazo mínimo)\b/iu,
		),
		has: unicode(
			new RegExp(
				String.raw`\b(?:minimum (?:contract )?(?:term|period|duration)|mindest(?:vertrags)?laufzeit|durée minimale|engagement (?:est |ferme |minimum |minimal )*d['’e]|(?:permanencia|plazo mínimo)\b|(?:contracts? runs?|verträge? (?:läuft|laufen)|le contrat (?:dure|court)|el contrato dura|for a term of|minimum of|minimum de|mínimo de)\b[^.;]{0,20}? ${period}\b)`,
				'iu',
			),
		),
		open: unicode(
			/\b(?:(?:cancel|leave|end (?:it|the contract)|terminate) (?:it )?(?:at )?any ?time|jederzeit (?:\p{L}+ )?künd\p{L}+|künd\p{L}+ (?:\p{L}+ )?jederzeit|résili\p{L}+ à tout moment|(?:cancelar\p{L}*|darse de baja) (?:en cualquier momento|cuando quiera))/iu,
		),
	},
	{
		name: unicode(
			/\b(?:minimum (?:order|quantity|number|volume)|monthly minimum|mindest(?:menge|abnahme|bestellmenge|stückzahl)|(?:minimum|quantité minimale) de (?:commande|facturation)|(?:pedido|cantidad|consumo|importe) mínim[oa])\b/iu,
		),
		has: unicode(
			/\b(?:minimum (?:order|quantity|number|volume|is|of)|monthly minimum|mindest(?:menge|abnahme|bestellmenge|stückzahl)|(?:un )?minimum de|mínimo de|pedido mínimo)\b/iu,
		),
	},
	{
		name: unicode(
			/\b(?:set-?up (?:fee|cost|charge)s?|(?:einrichtungs|anschluss)(?:kosten|gebühr\p{L}*)|frais (?:d['’]installation|de mise en (?:service|route)|d['’]entrée)|(?:cuota|gastos|costes?) de (?:alta|instalación|puesta en marcha))\b/iu,
		),
		has: unicode(
			/\b(?:set-?up (?:fee|costs?|charges?|is charged)|einrichtungs(?:kosten|gebühr)|einrichtung kostet|mise en (?:service|route) (?:coûte|est facturée)|frais (?:d['’]installation|de mise en service)|(?:alta|puesta en marcha|instalación) cuesta|cuota de alta)\b/iu,
		),
	},
	{
		name: unicode(/\b(?:deposit|kaution|caution|dépôt de garantie|fianza)\b/iu),
		has: unicode(/\b(?:deposit|kaution|caution|dépôt de garantie|fianza)\b/iu),
	},
];
