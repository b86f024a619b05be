import type { Rule } from '../rule';
import { telling } from './support';
import { byLanguage } from './terms';
import { threatsIn } from './threats';
import { wordRule } from './wordRule';

const pressing = wordRule(
	'tone.pressure',
	'Pressure, guilt or threat.',
	[
		{
			pattern: byLanguage(
				`(?:cannot|can['’]t) afford (?:to|not)|(?<!\\b(?:would|do|did|will|might|may|that|what|all|whom|if|when|not|than) )you (?:must|have to|need to) (?:act|decide|reply|answer|respond|call me|buy|sign)|every (?:day|hour|minute|week) you (?:wait|delay|hesitate)|(?:you|you(?:['’]ll| will| may| might| could)|happy to|content to|want to|be|rather) (?:be )?(?:fall(?:ing)?|left|lag(?:ging)?) behind|surely you (?:do not|don['’]t|want|would|agree)|I(?:['’]m| am) (?:very |deeply |really )?(?:disappointed|shocked|hurt)|I(?:['’]m| am) surprised (?:that you|not to|at your|by your|you (?:have|did))|still have(?: not|n['’]t) (?:answered|replied|responded|heard)|you(?:['’]ll| will)(?: only)? (?:regret|be sorry)|why (?:have|did)(?: not|n['’]t)? you|(?:you(?:['’]re| are)) (?:losing|wasting|burning) (?:money|time)|costs? you (?:dearly|your)|(?:can(?:not|['’]t)|dare|keep) ignor(?:e|ing) (?:this|me|my)|ignore (?:this|me|my) (?:\\p{L}+ )?at your|(?:third|fourth|fifth|second|last|final) (?:time I|attempt)|call me now|your competitors (?:are|will|have) already|I expect (?:your|an|a) (?:answer|reply)|do(?: you)? not care|don['’]t you care|do not complain|don['’]t (?:complain|blame)|shame on|or else|your (?:job|boss) (?:is at|will|won['’]t)|(?:steal|win over) your (?:clients|customers|patients)|last chance to`,
				`können (?:es )?sich nicht leisten|Sie müssen (?:sich )?(?:jetzt|sofort|heute|endlich|schnell|dringend|handeln|reagieren|entscheiden|antworten|unterschreiben)|(?:bin|sind) (?:ich |wir )?(?:sehr |wirklich )?enttäuscht|(?:Tag|Woche|Stunde|Monat|sonst|Zögern) (?:\\p{L}+ )?(?:verlieren|verpassen) Sie|werden Sie (?:es )?bereuen|bereuen|Sie (?:\\p{L}+ )?(?:zurückfallen|abgehängt)|haben Sie (?:immer )?noch nicht (?:geantwortet|reagiert)|warum (?:antworten|reagieren|haben) Sie nicht|ich erwarte (?:Ihre|eine) (?:Antwort|Rückmeldung)|mein letzter versuch|an die konkurrenz|ihre (?:konkurrenz|wettbewerber) (?:ist|sind|hat|haben|wird) (?:schon|bereits|längst)`,
				`vous devez (?:agir|répondre|décider|vous décider|réagir|signer|choisir maintenant)|vous ne pouvez pas vous permettre|(?:je suis|nous sommes) (?:très |vraiment )?déçue?s?|vous (?:allez perdre|regretterez|le regretterez)|vos concurrents (?:ont|sont) déjà|pourquoi n['’]avez-vous pas|dernière relance`,
				`(?:usted )?debe (?:decidir|actuar|responder)|no puede(?:n)? permitirse|(?:estoy|estamos) (?:muy )?decepcionad[oa]s?|se arrepentir\\p{L}+|su competencia ya|por qué no ha(?:n)? respondido`,
			),
		},
	],
	'puts pressure on the reader.',
);

export const pressureRule: Rule = {
	...pressing,
	check: (reading) => [
		...pressing.check(reading),
		...threatsIn(telling(reading), reading.language),
	],
};
