import { isDeniedAt } from '../reading/negation';
import type { Reading } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Rule } from '../rule';
import { clauseAt, hitsOf, telling } from './support';
import { anyOf } from './terms';
import { threatsIn } from './threats';

/** "No hurry", "I cannot promise": the words are there, their sense is not. */
function isDenied(reading: Reading, match: RegExpMatchArray, field: string): boolean {
	const text = reading.fields.find(({ name }) => name === field)?.text ?? '';
	return isDeniedAt(text, match.index ?? 0);
}

function offerSays(reading: Reading, said: string): boolean {
	return reading.evidence.own.some(({ plainText }) => plainText.includes(plain(said)));
}

/** A word of the prospect's own facts, told of the prospect: "two years of guarantee on every bicycle". */
function factSays(reading: Reading, match: RegExpMatchArray, field: string): boolean {
	const at = match.index ?? 0;
	const sentence = reading.sentences.find(
		(one) => one.field === field && one.start <= at && at < one.end,
	);
	if (!sentence || clauseAt(sentence, at).about === 'sender') return false;
	const keys = wordsOf(match[0]).map(({ key }) => key);
	return reading.evidence.facts.some((fact) => keys.every((key) => fact.keys.has(key)));
}

/** A rule that finds words, where they are not denied and the offer does not use them itself. */
function wordRule(id: string, what: string, pattern: RegExp, does: string): Rule {
	return {
		id,
		severity: 'warn',
		what,
		check: (reading) =>
			hitsOf(
				reading,
				pattern,
				(text) => `"${text}" ${does}`,
				(match, field) =>
					isDenied(reading, match, field) ||
					offerSays(reading, match[0]) ||
					factSays(reading, match, field),
			),
	};
}

export const urgencyRule = wordRule(
	'tone.urgency',
	'Urgency that nothing calls for.',
	anyOf(
		`act (?:now|fast|today|quickly)|expires?|expiring|limited[- ]time|for a limited time|(?:last|final) (?:chance|call|notice|reminder|opportunity)|only (?:a few|a couple of|one|two|three|\\d+) (?:\\p{L}+ )?(?:are )?(?:left|remaining|places?|spots?|seats?|slots?)|(?:places|spots|seats|slots) are (?:filling|going|running)|hurry|don['’]t (?:miss|wait|delay|hesitate)|miss out|before it['’]?s? (?:is )?too late|while (?:supplies|stocks?) last|ends (?:today|tonight|tomorrow|soon|at midnight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|offer (?:ends|closes|is valid)|urgent(?:ly)?|asap|(?:reply|answer|decide|respond|sign) (?:right away|today|immediately|at once|by (?:tonight|midnight|tomorrow))|today only|only today|running out|the clock is ticking|time is running|immediate(?:ly)? (?:action|attention)`,
		`nur noch (?:heute|bis|wenige|\\d+|zwei|drei)|nur heute|jetzt (?:schnell|sofort|zugreifen|zuschlagen|sichern|handeln)|letzte (?:chance|gelegenheit|plätze)|läuft (?:\\p{L}+ )?(?:ab|aus)|bevor es zu spät|handeln Sie (?:jetzt|sofort|schnell)|wenn Sie jetzt nicht|dringend|beeilen|solange der vorrat|sofort (?:antworten|entscheiden)|(?:bis|noch) heute abend|die zeit drängt|morgen ist (?:der|die|das) \\p{L}+ weg|heute (?:noch )?entscheiden`,
		`dernière (?:chance|occasion)|expire|offre limitée|(?:répondez|réagissez|faites) vite|dépêchez|avant qu['’]il ne soit trop tard|urgent|plus que \\p{L}+ places|aujourd['’]hui seulement|sans attendre|sans tarder|jusqu['’]à ce soir`,
		`última oportunidad|caduca|expira|date prisa|dese prisa|antes de que sea (?:demasiado )?tarde|urgente|solo hoy|sólo hoy|plazas limitadas|quedan pocas|oferta limitada|no (?:deje|dejes) pasar`,
	),
	'makes it look urgent.',
);

const pressing = wordRule(
	'tone.pressure',
	'Pressure, guilt or threat.',
	anyOf(
		`(?:cannot|can['’]t) afford|(?<!\\b(?:would|do|did|will|might|may|that|what) )you (?:must|have to|need to) (?:act|decide|reply|answer|respond|call|see|buy|sign)|every (?:day|hour|minute|week) you (?:wait|delay|hesitate)|(?:fall(?:ing)?|left|lag(?:ging)?) behind|surely you (?:do not|don['’]t|want|would|agree)|I(?:['’]m| am) (?:disappointed|surprised|shocked|hurt)|still have(?: not|n['’]t) (?:answered|replied|responded|heard)|you(?:['’]ll| will)(?: only)? (?:regret|be sorry)|why (?:have|did)(?: not|n['’]t)? you|losing money|costs? you (?:money|dearly|your)|ignore (?:this|me|my)|(?:third|second|last|final) (?:time I|attempt|email)|call me now|your competitors (?:are|will|have) already|I expect (?:your|an|a) (?:answer|reply)|do(?: you)? not care|don['’]t you care|do not complain|don['’]t (?:complain|blame)|shame on|or else|your (?:job|boss|board) (?:is at|will|won['’]t)|(?:take|steal|win) your (?:clients|customers|patients)|last chance to`,
		`können (?:es )?sich nicht leisten|Sie müssen (?!nicht|sich nicht|kein|dafür nicht)\\p{L}+|enttäuscht|(?:verlieren|verpassen) Sie (?!nicht|kein)\\p{L}+|werden Sie (?:es )?bereuen|bereuen|zurückfallen|abgehängt|haben Sie (?:immer )?noch nicht (?:geantwortet|reagiert)|warum (?:antworten|reagieren|haben) Sie nicht|ich erwarte (?:Ihre|eine) (?:Antwort|Rückmeldung)|mein letzter versuch|an die konkurrenz|ihre (?:konkurrenz|wettbewerber) (?:ist|sind|hat|haben|wird) (?:schon|bereits|längst)`,
		`vous devez|vous ne pouvez pas vous permettre|déçue?|vous (?:perdez|allez perdre|regretterez)|vos concurrents (?:ont|sont) déjà|pourquoi n['’]avez-vous pas|dernière relance`,
		`(?:usted )?debe (?:decidir|actuar|responder)|no puede(?:n)? permitirse|decepcionad[oa]|(?:está|están) perdiendo|se arrepentir\\p{L}+|su competencia ya|por qué no ha(?:n)? respondido`,
	),
	'puts pressure on the reader.',
);

export const pressureRule: Rule = {
	...pressing,
	check: (reading) => [...pressing.check(reading), ...threatsIn(telling(reading))],
};

export const guaranteeRule = wordRule(
	'tone.guarantee',
	'A guarantee or promise of success that the offer does not make.',
	anyOf(
		`guarante\\w+|risk[- ]free|no risk|zero risk|100 ?% (?:satisfaction|success|safe|free|sure|secure|gratis)|money[- ]back|(?:that['’]s|that is) a promise|(?:I|we) promise|promise you|never [\\p{L} ]{3,30} again|you(?:['’]ll| will) (?:definitely |certainly |surely |never )?(?:save|double|triple|earn|increase|reduce|cut|boost|win|have an? outage)|without fail|cannot fail|can['’]t go wrong|foolproof`,
		`Garantie\\w*|garantier\\w+|ohne Risiko|kein Risiko|risikolos|risikofrei|versprechen (?:wir|ich)|(?:wir|ich) versprechen?|nie wieder|nie mehr|100 ?% (?:gratis|sicher|zufrieden)|Sie werden (?:\\p{L}+ )?(?:sparen|verdoppeln|gewinnen)`,
		`garanti\\p{L}*|sans (?:aucun )?risque|nous (?:vous )?promettons|je vous promets|plus jamais|100 ?% (?:gratuit|sûr)|satisfait ou remboursé`,
		`garantiz\\p{L}+|garantía|sin (?:ningún )?riesgo|le prometo|prometemos|nunca más|100 ?% (?:gratis|seguro)`,
	),
	'promises what the offer does not.',
);

export const spamRule = wordRule(
	'tone.spam',
	'Phrases of spam.',
	anyOf(
		`click (?:here|below|now|this)|once[- ]in[- ]a[- ]lifetime|you(?:['’]ve| have) (?:been selected|been chosen|won)|(?:this is )?not spam|boost your|skyrocket\\w*|supercharge\\w*|turbocharge\\w*|amazing (?:deal|offer|opportunity)|special promotion|(?:best|lowest) prices?|free gift|earn (?:money|cash|extra)|extra (?:income|cash)|double your|triple your|make money|cash bonus|no strings|(?:buy|order) now|exclusive (?:deal|offer|invitation)|unbelievable|game[- ]chang(?:er|ing)|revolutioni[sz]e\\w*|revolutionary|miracle|explosive|crush (?:your|the)|10x|dear (?:friend|winner)|act now|limited[- ]time offer|too good to|secret (?:trick|formula)|hack your|unlock (?:your|the) (?:full )?potential|paradigm shift|mind[- ]blowing`,
		`jetzt (?:kaufen|bestellen|zuschlagen)|klicken Sie (?:hier|jetzt)|hier klicken|unglaublich\\w*|einmalige (?:Gelegenheit|Chance|Angebot)|Sie (?:wurden ausgewählt|haben gewonnen)|gratis geschenk|geld verdienen|sensationell\\w*|exklusives angebot|revolutionär\\w*|wunder(?:mittel|lösung)`,
		`cliquez ici|occasion unique|offre exceptionnelle|incroyable|miracle|vous avez été sélectionné|gagnez (?:de l['’]argent|plus)|révolutionn\\p{L}+`,
		`haga clic|oportunidad única|oferta (?:exclusiva|irrepetible)|increíble|milagro\\p{L}*|ha sido seleccionad[oa]|gane dinero|revolucionari[oa]`,
	),
	'is what spam sounds like.',
);
