import { unicode } from '../reading/pattern';
import { byLanguage } from './terms';
import { wordRule } from './wordRule';

/** Urgent whatever they are said of. */
const hard = byLanguage(
	`act (?:now|fast|today|quickly)|limited[- ]time|for a limited time|(?:last|final) (?:chance|call|notice|reminder|opportunity)|only (?:a few|a couple of|one|two|three|\\d+) (?:\\p{L}+ )?(?:are )?(?:left|remaining)|only (?:a few|a couple of|one|two|three|\\d+) (?:\\p{L}+ )?(?:places?|spots?|seats?|slots?)|(?:places|spots|seats|slots) are (?:filling|going|running)|hurry(?! to\\b)(?: up)?(?=[!,.]| and| while| before)|don['’]t (?:miss (?:out|this|it|your|the chance)|wait|delay)|miss out|while (?:supplies|stocks?) last|(?:offer|price|discount|deal|promotion) (?:\\p{L}+ )?(?:ends|closes|expires|is valid|is gone|runs out)|ends (?:at midnight|tonight)|(?:reply|answer|decide|respond|sign|order|book|confirm)(?: me)? (?:right away|right now|today|now|immediately|at once|tonight|(?:by|before) (?:tonight|midnight|noon|the end of (?:the )?(?:day|today))|within (?:the (?:hour|day)|(?:an|one|two|three|\\d+) (?:hours?|minutes?)|24 hours))|(?:in|within) the next (?:\\p{L}+ )?hours?|(?:if|unless) you (?:do not |don['’]t |have not )?(?:sign|order|reply|answer|decide|book|act)\\p{L}* (?:by |before )?(?:tonight|today|midnight|now|noon|tomorrow)|today only|only today|the clock is ticking|time is running`,
	`nur noch (?:heute|bis (?:heute|morgen|Mitternacht)|wenige (?:Plätze|Stück|Tage|Termine)|(?:zwei|drei|\\d+) (?:Plätze|Termine|Stück))|nur heute|jetzt (?:schnell|sofort|zugreifen|zuschlagen|sichern|handeln)|sichern Sie sich jetzt|letzte (?:chance|gelegenheit|plätze)|handeln Sie (?:jetzt|sofort|schnell)|greifen Sie zu|wenn Sie jetzt nicht|solange der vorrat|(?:antworten|entscheiden|bestellen|unterschreiben) Sie (?:noch )?(?:sofort|heute|umgehend|jetzt)|(?:bis|noch) heute abend|die zeit drängt|morgen ist (?:der|die|das) \\p{L}+ weg|heute (?:noch )?entscheiden|beeilen Sie sich`,
	`dernière (?:chance|occasion)|(?:offre|remise|prix) (?:\\p{L}+ )?(?:expire|limitée|se termine)|(?:répondez|réagissez|faites|décidez)(?:-\\p{L}+)? (?:vite|avant ce soir|aujourd['’]hui|tout de suite|sans attendre|sans tarder|immédiatement)|dépêchez|plus que \\p{L}+ places|aujourd['’]hui seulement|jusqu['’]à ce soir`,
	`última oportunidad|date prisa|dese prisa|solo hoy|sólo hoy|plazas limitadas|quedan pocas|oferta limitada|(?:oferta|descuento|precio) (?:\\p{L}+ )?(?:caduca|expira|termina|acaba)|(?:responda|conteste|decida|firme|reserve) (?:hoy mismo|ya|ahora|inmediatamente|cuanto antes|antes de esta noche)|no (?:deje|dejes) pasar|antes de esta noche`,
);

/** Urgent only where this mail's offer or the reader's answer is: products have urgent orders and contracts that expire. */
const soft = byLanguage(
	`urgent(?:ly)?|asap|expires?|expiring|running out|before it['’]?s? (?:is )?too late|immediate(?:ly)? (?:action|attention)|ends (?:today|tomorrow|soon|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
	`dringend\\p{L}*|läuft (?:\\p{L}+ )?(?:ab|aus)|bevor es zu spät|beeilen|sofort|umgehend`,
	`urgente?s?|expire|sans attendre|sans tarder|avant qu['’]il ne soit trop tard`,
	`urgentes?|caduca|expira|antes de que sea (?:demasiado )?tarde|cuanto antes`,
);
const offerOrAnswer = unicode(
	/\b(?:offer|price|discount|deal|promotion|slots?|places?|seats?|spots?|kits? (?:is|are) left|(?:this|my) (?:e?-?mail|message|is urgent)|your (?:answer|reply|decision|response|signature|attention|confirmation)|need(?:s)? you|(?:reply|answer|decide|sign|act|respond|get back|call me)|it is urgent|it['’]s urgent|Angebot|Preis|Rabatt|Plätze?|Termine?|Ihre (?:Antwort|Entscheidung|Unterschrift|Rückmeldung)|(?:antworten|entscheiden|handeln|melden|greifen|sichern) Sie|es ist dringend|offre|remise|prix|places?|votre (?:réponse|décision|accord|signature)|(?:répondez|décidez|agissez|réagissez|rappelez)|c['’]est urgent|oferta|descuento|precio|plazas?|su (?:respuesta|decisión|firma)|(?:responda|decida|conteste|firme|reserve|actúe|corra)|es urgente)\b|^\W*(?:URGENT|Urgent|DRINGEND|Dringend|Urgente|URGENTE)\b\W{0,3}[:!]/u,
);

export const urgencyRule = wordRule(
	'tone.urgency',
	'Urgency that nothing calls for.',
	[{ pattern: hard }, { pattern: soft, beside: offerOrAnswer }],
	'makes it look urgent.',
);
