import { within, word as w } from './parts';
import type { ContactTerms } from './parts';

const ofOurs = String.raw`(?:notre|nos|mon|ma|mes) (?:${w} ){0,2}?(?:webinaire|webinar|séminaire|atelier|stand|brochure|catalogue|plaquette|newsletter|infolettre|démonstration|démo|essai|échantillon|showroom|site|collègue|assistante?|équipe|commercial|commerciale|documentation|guide|livre blanc|formulaire|questionnaire|devis|conférence|présentation|journée)s?`;
const theirPeople = String.raw`(?:votre|vos|une? de vos) (?:${w} )?(?:collègue|assistante?|équipe|secrétaire|directeur|directrice|collaborat\p{L}+|adjointe?|bureau)s?`;

/** How French mails tell of an earlier contact. */
export const french: ContactTerms = {
	thanks: [
		String.raw`(?:merci|remercie|remercions)(?! d['’]avance| par avance)(?: ${w}){0,4} (?:pour|de) (?:(?:votre|notre|cet|cette|le|la) |l['’])(?:${w} ){0,2}(?:appel|visite|message|demande|intérêt|accueil|invitation|commande|courriel|échange|entretien|conversation|rendez-vous|rencontre|café)`,
		String.raw`(?:merci|remercie|remercions)(?: ${w}){0,3} (?:de|pour) (?:m['’]avoir|nous avoir|vous être)`,
		String.raw`merci encore (?:pour|de)`,
	],
	agreed: [
		String.raw`(?:comme|ainsi que) (?:${w} ){0,4}(?:convenu|promis|discuté|évoqué ensemble|demandé|entendu)`,
	],
	talked: [
		String.raw`(?:repens\p{L}*|songe\p{L}*|revien\p{L}*|revenir|suite|fait suite) à notre (?:${w} )?(?:conversation|échange|discussion|rencontre|entretien|appel|visite)`,
		String.raw`notre (?:${w} )?(?:conversation|échange|discussion|rencontre|entretien) (?:de |d['’]|du |au |à la |lors |en )(?:l['’])?(?:hier|printemps|été|automne|hiver|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|salon|foire|dernière?)`,
		String.raw`nous nous (?:sommes|étions) (?:${w} ){0,2}?(?:rencontré|parlé|croisé|vu|entretenu|entendu|quitté|téléphoné)\p{L}*`,
		String.raw`(?:nous (?:en )?avons|nous (?:en )?avions) (?:${w} ){0,2}?(?:échangé|discuté|bavardé|conversé|convenu|fait connaissance|parlé ensemble)`,
		String.raw`(?:ravie?|heureu(?:x|se)|enchantée?|plaisir|bonheur) (?:de |d['’])(?:vous )?avoir (?:pu )?(?:vous )?(?:rencontr|parl|échang|fait votre|croisé|discut|visit)\p{L}*`,
		String.raw`j['’]ai (?:eu (?:le|grand) plaisir|été (?:ravie?|heureu(?:x|se)|enchantée?)|pris plaisir|apprécié notre)${within(40)}(?:rencontr|parler|échang|visiter|connaissance|discut|conversation)\p{L}*`,
		String.raw`(?:souvenirs?|souviens) (?:${w} ){0,3}?(?:de|d['’]|du) ?(?:la|notre|votre|cette|l['’])? ?(?:visite|rencontre|échange|conversation|entretien|passage)`,
	],
	asked: [
		String.raw`vous (?:m['’]|nous |me l['’])(?:aviez|avez) (?:${w} )?(?:demandé|dit|confié|parlé|écrit|contacté|appelé|sollicité|invité|signalé|expliqué|indiqué|promis|raconté|reçu)\p{L}*`,
		String.raw`vous vous (?:êtes|étiez) (?:${w} )?(?:inscrit|abonné|intéressé)\p{L}*${within(20)}(?:notre|nos|mon)`,
		String.raw`vous avez (?:${w} )?(?:téléchargé|assisté à|suivi|visité|essayé|testé) (?:notre|nos|mon)`,
		String.raw`(?:suite à|en réponse à|à la suite de) votre (?:${w} )?(?:demande|appel|message|visite|inscription|courriel)`,
		String.raw`votre (?:demande de devis|visite (?:sur|à|dans) (?:notre|nos))`,
		String.raw`vous (?:avez|aviez|êtes|étiez) (?:${w} ){0,2}?(?:participé|assisté|suivi|demandé|téléchargé|visité|reçu|commandé|laissé|passé|venu|arrêté|rempli|consulté|lu|pris|essayé|testé|regardé|écouté|dit|confié|expliqué|parlé|écrit)\p{L}* ${within(25)}${ofOurs}`,
		String.raw`vous (?:le |l['’])?(?:disiez|racontiez|expliquiez|confiiez|signaliez|écriviez|indiquiez) à ${ofOurs}`,
		String.raw`${theirPeople} (?:nous |m['’]|me |nous l['’])(?:a|ont|avait|avaient) (?:${w} )?(?:demandé|appelé|écrit|contacté|sollicité|transmis|invité|dit|commandé|parlé)`,
	],
	referral: [
		String.raw`(?:m['’](?:a|ont|avait)|nous (?:a|ont)) (?:${w} ){0,2}?(?:conseillé|recommandé|suggéré|proposé|invitée?|encouragée?|demandé|dit) ${within(30)}(?:écrire|contact|appeler|adresser|parler|solliciter|joindre|rapprocher)`,
		String.raw`(?:m['’](?:a|ont)|nous (?:a|ont)) (?:${w} )?(?:donné|transmis|communiqué|laissé) (?:votre|vos) (?:nom|contact|numéro|adresse|coordonnées|carte)|(?:m['’]a|nous a) (?:parlé de vous|(?:mise?|orientée?|dirigée?|adressée?) (?:en (?:contact|relation) avec vous|vers vous|à vous))`,
		String.raw`sur (?:la |les )?(?:recommandation|conseils?|suggestion) (?:de|d['’]|du)|de la part de`,
	],
	sent: [
		String.raw`que (?:je|nous) vous (?:ai|avais|avons|avions) (?:${w} )?(?:envoyé|adressé|transmis|fait|remis|laissé|promis)\p{L}*`,
		String.raw`je vous (?:avais|ai) (?:déjà )?(?:écrit|appelé|contacté|envoyé|adressé|promis)\p{L}*`,
		String.raw`(?:mon|notre) (?:dernier|précédent|premier) (?:message|mail|courriel|courrier|appel)|je reviens vers vous|revenir vers vous après`,
	],
	together: [
		String.raw`que vous (?:avez|aviez) (?:${w} )?(?:mené|fait|réalisé|conduit)\p{L}* ${within(30)}avec (?:nos|nous|notre)|notre (?:précédente|dernière|ancienne) collaboration`,
	],
	ours: [
		String.raw`(?:notre|nos) (?:${w} )?(?:échange|entretien|conversation|rencontre|appel|discussion|entrevue)s?`,
	],
};
