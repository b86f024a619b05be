import { unicode } from '../reading/pattern';
import { byLanguage } from './terms';
import { wordRule } from './wordRule';

/** A promise about the mail or the call itself promises no success: "Fifteen minutes, I promise". */
const ownConduct = unicode(
	/\b(?:promis\p{L}*|versprech\p{L}*|versproch\p{L}*|promets|promettons|prometo|prometemos)\b[^.!?]{0,12}\b(?:not|never|nothing|no|nicht\p{L}*|kein\p{L}*|rien|pas|aucun|nada|ningun\p{L}*|to (?:be brief|keep|bring|send|call|write|answer|reply|stop|leave|come|ask|listen|finish))\b|\b(?:minutes?|minuten|minutos|brief|short|kurz|bref|breve|slides?|folien|powerpoint|brochures?|coffee|kaffee|café|biscuits?|cake|kuchen|pitch|e?-?mails?|spam|diapositivas?)\b/iu,
);

const vows = byLanguage(
	`(?:that['’]s|that is) a promise|(?:I|we) promise|promise you`,
	`versprechen (?:wir|ich)|(?:wir|ich) versprechen?`,
	`nous (?:vous )?promettons|je vous promets`,
	`le prometo|prometemos`,
);

export const guaranteeRule = wordRule(
	'tone.guarantee',
	'A guarantee or promise of success that the offer does not make.',
	[
		{
			pattern: byLanguage(
				`guarante\\w+|risk[- ]free|no risk|zero risk|100 ?% (?:satisfaction|success|safe|free|sure|secure|gratis)|money[- ]back|never [\\p{L} ]{3,30} again|you(?:['’]ll| will) (?:definitely |certainly |surely |never )?(?:save|double|triple|earn|increase|reduce|cut|boost|win|have an? outage)|without fail|cannot fail|can['’]t go wrong|foolproof|cannot lose|can['’]t lose|(?:success|results?) (?:is|are) (?:certain|assured|sure|guaranteed)`,
				`Garantie\\w*|garantier\\w+|ohne Risiko|kein(?:erlei)? Risiko|(?:Erfolg|Ergebnis) ist (?:\\p{L}+ )?(?:sicher|gewiss)|risikolos|risikofrei|nie wieder|nie mehr|100 ?% (?:gratis|sicher|zufrieden)|Sie werden (?:\\p{L}+ )?(?:sparen|verdoppeln|gewinnen)`,
				`garanti\\p{L}*|sans (?:aucun )?risque|plus jamais|100 ?% (?:gratuit|sûr)|satisfait ou remboursé`,
				`garantiz\\p{L}+|garantía|sin (?:ningún )?riesgo|nunca más|100 ?% (?:gratis|seguro)`,
			),
		},
		{ pattern: vows, unless: ownConduct },
	],
	'promises what the offer does not.',
);

export const spamRule = wordRule(
	'tone.spam',
	'Phrases of spam.',
	[
		{
			pattern: byLanguage(
				`click (?:here|below|now|this)|once[- ]in[- ]a[- ]lifetime|you(?:['’]ve| have) (?:been selected|been chosen|won)|(?:this is )?not spam|boost your|skyrocket\\w*|supercharge\\w*|turbocharge\\w*|amazing (?:deal|offer|opportunity)|special promotion|(?:best|lowest) prices?|free gift|earn (?:money|cash|extra)|extra (?:income|cash)|double your|triple your|make money|cash bonus|no strings|(?:buy|order) now|exclusive (?:deal|offer|invitation)|unbelievable|game[- ]chang(?:er|ing)|revolutioni[sz]e\\w*|revolutionary|miracle|explosive|crush (?:your|the)|10x|dear (?:friend|winner)|act now|limited[- ]time offer|too good to|secret (?:trick|formula)|hack your|unlock (?:your|the) (?:full )?potential|paradigm shift|mind[- ]blowing`,
				`jetzt (?:kaufen|bestellen|zuschlagen)|klicken Sie (?:hier|jetzt)|hier klicken|unglaublich\\w*|einmalige (?:Gelegenheit|Chance|Angebot)|Sie (?:wurden ausgewählt|haben gewonnen)|gratis geschenk|geld verdienen|sensationell\\w*|exklusives angebot|revolutionär\\w*|wunder(?:mittel|lösung)`,
				`cliquez ici|occasion unique|offre exceptionnelle|incroyable|miracle|vous avez été sélectionné|gagnez (?:de l['’]argent|plus)|révolutionn\\p{L}+`,
				`haga clic|oportunidad única|oferta (?:exclusiva|irrepetible)|increíble|milagro\\p{L}*|ha sido seleccionad[oa]|gane dinero|revolucionari[oa]`,
			),
		},
	],
	'is what spam sounds like.',
);
