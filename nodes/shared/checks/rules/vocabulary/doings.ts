import { unicode } from '../../reading/pattern';

/** Verbs that say the same of a product in business prose, in English, German, French and Spanish: one family each. */
const families = [
	// contact
	'contact|writ|wrote|call|phon|ring|email|messag|approach|negotiat|kontakt|anschreib|schreib|anruf|ruf|verhandel|écri|appel|téléphon|négoci|escrib|llam|negoci',
	// sell
	'sell|sold|suppl|deliver|provid|ship|verkauf|liefer|vertreib|vend|fourni|livr|sumin|entreg|proporcion',
	// repair
	'repair|fix|mend|replac|restor|reparier|instand|tausch|ersetz|beheb|répar|remplac|repar|arregl|sustitu',
	// pay
	'pay|paid|settl|disburs|transfer|reimburs|refund|zahl|überweis|erstatt|pai|règl|rembours|pag|abon|reembols',
	// organise
	'organi|arrang|book|handl|manag|tak|organisier|buch|übern|kümmer|erledig|gèr|gér|occup|charg|réserv|gestion|encarg|ocup|reserv|tramit',
	// plan
	'plan|work|calculat|comput|optimi|draw|berechn|optimier|ermittel|errechn|calcul|établi|trac|traz|elabor',
	// decide
	'decid|approv|judg|assess|determin|releas|diagnos|entscheid|beurteil|bewert|décid|jug|évalu|valid|valor|aprueb|aprob|evalú|evalua',
	// write
	'writ|wrote|draft|compos|prepar|schreib|verfass|erstell|formulier|rédig|écri|redact|escrib|elabor',
	// read
	'read|analy|evaluat|extract|interpret|les|lies|auswert|li[st]|le[ey]|analiz',
	// keep
	'stor|keep|sav|record|speicher|bewahr|aufbewahr|stock|conserv|enregistr|guard|almacen',
	// make
	'mak|mad|manufactur|produc|build|built|bau|fertig|herstell|fabri|constru|produi',
	// install
	'instal|fit|mount|montier|einbau|pos|mont',
	// control
	'control|steer|regulat|switch|adjust|steuer|regel|schalt|pilot|command|règl|régl|regul|ajust',
	// open and close
	'open|clos|shut|lock|öffn|schließ|ouvr|ferm|verrouill|abr|cierr',
	// check: French "contrôler"
	'check|inspect|verif|prüf|kontroll|contrôl|vérif|inspecc|revis|compr[ou]|comprueb',
	// connect
	'connect|integrat|sync|link|feed|anbind|verbind|überträg|verknüpf|reli|transmet|conect|enlaz|transmit',
	// sort
	'sort|grad|classif|categor|sortier|klassifizier|einstuf|tri[ée]|class[ée]|calibr|clasific',
	// order
	'order|reorder|purchas|buy|bought|bestell|nachbestell|kauf|einkauf|command|achèt|achet|pide|pedi|pida|compra',
	// recognise
	'detect|recogni|identif|spot|erkenn|erkannt|identifizier|détect|reconn|repèr|repér|reconoc|detecta',
	// warn
	'warn|alert|notif|alarm|benachrichtig|avert|prévien|préven|signal|avis',
	// measure
	'measur|weigh|gaug|mess|misst|wieg|wäg|mesur|pèse|pesa|mide|medi',
	// predict
	'predict|forecast|vorhersag|prognostizier|prévoi|prévoy|predi|pronostic',
	// clean
	'clean|wash|reinig|wasch|wäsch|säuber|nettoi|nettoy|lave|lava|limpi',
	// cut
	'cut|trim|schneid|schnitt|coupe|taille|corta',
	// train
	'train|teach|taught|schul|unterricht|ausbild|enseign|capacit|enseñ',
	// count
	'count|tally|zähl|compt|cuent|conta',
	// pack
	'pack|label|wrap|verpack|etikettier|emball|étiquet|empaquet|envas|etiquet',
	// print
	'print|druck|imprim',
	'translat|übersetz|tradui|traduc',
].map(familyOf);

/** Of a short stem, a long word is another one: "mak", but not "makeshift". */
function familyOf(stems: string): RegExp {
	const forms = stems
		.split('|')
		.map((stem) => String.raw`${stem}\p{L}{0,${stem.length < 4 ? 3 : 9}}`);
	return unicode(new RegExp(`^(?:${forms.join('|')})$`, 'iu'));
}

/** The families of verbs that a word may be of. */
export function doingsOf(word: string): RegExp[] {
	return families.filter((family) => family.test(word));
}
