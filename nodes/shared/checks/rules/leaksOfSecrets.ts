import { unicode } from '../reading/pattern';
import type { Rule } from '../rule';
import { isOwnWord } from './leaks';
import { hitsOf } from './support';

/** A key by its known beginning, or what follows the word for a password and looks like one. */
const secret = unicode(
	/\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abprs]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{12,}|-----BEGIN [A-Z ]+-----|\b(?:[Pp]ass(?:word|wort|code)|PASSWOR[DT]|[Kk]ennwort|[Mm]ot de passe|[Cc]ontraseña|[Cc]lave|[Aa][Pp][Ii][- ]?[Kk]ey|[Aa]ccess token|[Ss]ecret|[Zz]ugangscode|PIN)(?: ?[:=] ?["“„«]?(?=\S{4})\S+|(?: (?:is|ist|lautet|est|es))? ["“„«]?(?=\S*\d)(?=\S*\p{L}|\d{4,}\b)[^\s,;]{4,})|\b(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{32,}\b/gu,
);

/** A word of 14 or more letters and digits with both cases and several digits in between: no word of any language. */
const mixedToken =
	/(?<![\p{L}\p{N}_./@-])(?=[\w-]*\d[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Za-z0-9_-]{14,}(?![\p{L}\p{N}_/@-])/gu;
/** The same in lower case, where letters and digits change again and again. */
const smallToken =
	/(?<![\p{L}\p{N}_./@-])[a-z_]{0,40}(?:\d{1,20}[a-z_]{1,20}){3}\d[a-z0-9_]{0,80}(?![\p{L}\p{N}_/@-])/gu;

export const secretRule: Rule = {
	id: 'leaks.secret',
	severity: 'block',
	what: 'A password, key or token.',
	check: (reading) => [
		...hitsOf(reading, secret, () => 'This looks like a password or key.'),
		...[mixedToken, smallToken].flatMap((token) =>
			hitsOf(
				reading,
				token,
				() => 'This looks like a password or key.',
				([said]) =>
					said.length < 14 ||
					isOwnWord(reading, said) ||
					/^[A-Z][a-z]+(?:[A-Z][a-z]+)*\d*$/.test(said),
			),
		),
	],
};

/** The reader is asked for something. */
const asked = String.raw`please|kindly|(?:could|can|would|will) you|(?:i|we)(?:['’]d| would|['’]ll| will)?(?: only| just| still| also)? (?:need|require)|(?:send|give|tell|forward|email|text|let) (?:it |them )?(?:to )?(?:me|us)|reply with|answer with|share|enter your|type your|confirm your|provide|upload your|bitte|könnten sie|(?:schicken|senden|nennen|geben|teilen|antworten|bestätigen|mailen|hinterlegen|übermitteln|tragen) sie|(?:ich|wir) (?:brauch\p{L}+|bräucht\p{L}+|benötig\p{L}+)|merci de|veuillez|pourriez-vous|pouvez-vous|(?:envoyez|communiquez|indiquez|transmettez|donnez|confirmez|saisissez)|il (?:me|nous) (?:faut|faudrait)|(?:j['’]ai|nous avons|j['’]aurais) besoin|le ruego|por favor|podría|puede (?:enviar|indicar|mandar|facilitar)|(?:me|nos) (?:envíe|indique|facilite|responda|mande|pase)|(?:envíe|indíque|facilíte|mánde|envia|díga|respónda|contéste|páse|remíta|escríba)(?:me|nos)|necesit(?:o|amos|aría)`;
const treasure = String.raw`passwords?|logins?|log-?in (?:data|details)|credentials?|PIN|bank(?:ing)? (?:details|account|login)|account numbers?|credit cards?|card numbers?|IBAN|social security|passports?|tax (?:id|number)|one-time code|security code|dates? of birth|home addresses|salar(?:y|ies)|your (?:customer|patient|client|donor|employee|member)s?['’]? (?:list|data|records|details)|list of (?:all )?(?:of )?your (?:customers|patients|clients|donors|employees|members)|passw(?:ort|örter)|kennw(?:ort|örter)|zugangsdaten|anmeldedaten|kontodaten|bankdaten|bankverbindung|kreditkarte\p{L}*|geburtsdat\p{L}+|kundenliste|mitarbeiterliste|gehälter|ausweis\p{L}*|mots? de passe|identifiants?|coordonnées bancaires|carte bancaire|RIB|contraseñas?|credenciales|datos bancarios|tarjeta de crédito|claves? de (?:acceso|usuario|administrador)|número de cuenta`;
const reveal = unicode(
	new RegExp(
		String.raw`\b(?<ask>${asked})\b(?<between>[^.?!\n]{0,110})\b(?<what>${treasure})\b`,
		'giu',
	),
);
const refused = unicode(
	/\b(?:no|not|never|nor|don['’]t|won['’]t|nobody|kein\p{L}*|nicht|nie|niemals|jamais|aucune?|ne|n['’]\p{L}+|pas|nunca|ning[uú]n\p{L}*|tampoco|jamás)\b/iu,
);

/** What only the reader's side, or a machine that reads its mail, has been told: "your internal instructions", "su prompt". */
const ownOrders = String.raw`(?:(?:your|the|its|all|any|full|complete) (?:\p{L}+ ){0,2})?(?:internal|system|hidden|secret|confidential|original|initial|configured) (?:instructions?|prompts?|guidelines|rules|settings|notes|documents|memos?)|(?:system )?prompt\b|instructions (?:you (?:were|have been) given|it was given|given to (?:you|it))|(?:internen?|geheimen?|vertraulichen?|ursprünglichen?) (?:Anweisung\p{L}*|Vorgabe\p{L}*|Regel\p{L}*|Richtlinie\p{L}*|Notiz\p{L}*|Dokument\p{L}*)|Systemprompt\p{L}*|System-Prompt\p{L}*|(?:consignes?|instructions?|règles?|notes?|documents?) (?:internes?|confidentiel\p{L}*|secr(?:ète|et)s?|système|cachées?|initiales?)|(?:instrucciones|directrices|normas|notas|documentos|reglas) (?:intern[oa]s|confidenciales|secret[oa]s|ocult[oa]s|del sistema|iniciales)`;
/** Lists of those the reader deals with. */
const lists = String.raw`(?:lists?|Liste[n]?|liste|lista|listado|directory|Verzeichnis|Aufstellung|annuaire|fichier) (?:of |der |Ihrer |aller |des |de |d['’]|con |de los |de las |de sus |mit )(?:\p{L}+ ){0,4}(?:suppliers?|customers?|clients?|contacts?|employees|staff|members|patients?|donors?|passwords|users|partners|Lieferant\p{L}*|Kund\p{L}*|Kontakt\p{L}*|Mitarbeit\p{L}*|Mitglied\p{L}*|Patient\p{L}*|Nutzer\p{L}*|Passw\p{L}+|fournisseurs|salariés|employés|adhérents|membres|utilisateurs|abonnés|proveedores|clientes|contactos|emplead[oa]s|soci[oa]s|pacientes|usuarios)|(?:supplier|customer|client|contact|staff|mailing|member|patient|address) lists?|(?:Lieferanten|Kunden|Kontakt|Mitarbeiter|Mitglieder|Adress|Patienten)listen?|(?:carnet d['’]adresses|libreta de direcciones|address book|Adressbuch)`;
const told = String.raw`${asked}|(?:reply|answer|respond) (?:\p{L}+ ){0,2}with|(?:paste|copy|print|repeat|output|list|quote|attach|forward|reveal|disclose|show|include|append)|(?:kopier\p{L}+|gib|geben|liste\p{L}*|nenn\p{L}*|zeig\p{L}*|häng\p{L}*|füg\p{L}*|wiederhol\p{L}+|leit\p{L}+) (?:sie )?|(?:copiez|recopiez|affichez|listez|joignez|montrez|citez|répétez|révélez|renvoyez|ajoutez)|(?:copi|pegu|peg|muestr|list|reenví|reveld|revel|adjunt|incluy|repit|facilit|remit)\p{L}*|(?:le|les) (?:ruego|pido|agradecería) que|j['’]aimerais que|je vous (?:prie|demande) de`;
/** The reader's tool is spoken to: who reads mails by machine is asked for what a person would not give. */
const machineReads = String.raw`(?:asistente|assistente?|assistant|Assistent|bot|agent|agente|KI|IA|AI|modelo|model|Modell|modèle)`;
const revealOrders = unicode(
	new RegExp(
		String.raw`\b(?<ask>${told})(?<between>[^.?!\n]{0,80})\b(?:${ownOrders}|(?<=\b${machineReads}\b[^.?!\n]{0,160})(?:${lists}))`,
		'giu',
	),
);

export const revealRule: Rule = {
	id: 'leaks.request',
	severity: 'block',
	what: 'A request to give away passwords, bank details and the like.',
	check: (reading) =>
		[reveal, revealOrders].flatMap((pattern) =>
			hitsOf(
				reading,
				pattern,
				() => 'Nobody should be asked for this by mail.',
				({ groups, index, input = '' }) => {
					const at = index ?? 0;
					const before = /[^.?!\n]*$/.exec(input.slice(Math.max(0, at - 60), at))?.[0] ?? '';
					return refused.test(before) || refused.test(groups?.between ?? '');
				},
			),
		),
};
