import { unicode } from '../reading/pattern';
import { byLanguage } from './terms';
import { wordRule } from './wordRule';

/** Urgent whatever they are said of. */
const hard = byLanguage(
	`(?:tomorrow|later|by then) (?:it )?(?:will|may|might|could) (?:already )?be too late|act (?:now|fast|today|quickly)|limited[- ]time|for a limited time|(?:last|final) (?:call|notice|reminder)|only (?:a few|a couple of|one|two|three|\\d+) (?:\\p{L}+ )?(?:are )?(?:left|remaining)|only (?:a few|a couple of|one|two|three|\\d+) (?:\\p{L}+ )?(?:places?|spots?|seats?|slots?)|(?:places|spots|seats|slots) are (?:filling|going|running)|hurry(?! to\\b)(?: up)?(?=[!,.]| and| while| before)|don['’]t (?:miss (?:out|this|it|your|the chance)|wait|delay)|miss out|while (?:supplies|stocks?) last|(?:offer|price|discount|deal|promotion) (?:\\p{L}+ )?(?:ends|closes|expires|is valid|is gone|runs out)|ends (?:at midnight|tonight)|(?<!\\bdo you )(?:reply|answer|decide|respond|sign|order|book|confirm)(?: me)? (?:right away|right now|today|now|immediately|at once|tonight|(?:by|before) (?:tonight|midnight|noon|the end of (?:the )?(?:day|today))|within (?:the (?:hour|day)|(?:an|one|two|three|\\d+) (?:hours?|minutes?)|24 hours))|(?:in|within) the next (?:\\p{L}+ )?hours?|(?:if|unless) you (?:do not |don['’]t |have not )?(?:sign|order|reply|answer|decide|book|act)\\p{L}* (?:by |before )?(?:tonight|today|midnight|now|noon|tomorrow)|today only|only today|the clock is ticking|time is running`,
	`(?:morgen|danach|später) (?:ist|wird|könnte) es (?:schon |bereits )?zu spät|nur noch (?:heute|bis (?:heute|morgen|Mitternacht)|wenige (?:Plätze|Stück|Tage|Termine)|(?:zwei|drei|\\d+) (?:Plätze|Termine|Stück))|nur heute|jetzt (?:schnell|sofort|zugreifen|zuschlagen|sichern|handeln)|sichern Sie sich jetzt|letzte plätze|handeln Sie (?:jetzt|sofort|schnell)|greifen Sie zu|wenn Sie jetzt nicht|solange der vorrat|(?:antworten|entscheiden|bestellen|unterschreiben) Sie (?:noch )?(?:sofort|heute|umgehend|jetzt)|(?:bis|noch) heute abend|die zeit drängt|morgen ist (?:der|die|das) \\p{L}+ weg|heute (?:noch )?entscheiden|beeilen Sie sich|müssen Sie (?:jetzt )?schnell sein|(?:Sie müssen|jetzt heißt es) schnell sein|(?:der|die|einen der|eine der) letzten? (?:freien )?(?:Plätze|Termine|Geräte|Kontingente)|zögern Sie (?:nicht länger|nicht,? sonst)|(?:sagen|geben) Sie (?:mir |uns )?(?:bitte )?(?:sofort|umgehend|noch heute) (?:zu|bescheid)|(?:endgültig|dann) zu spät|(?:noch heute|heute noch) (?:bis \\p{L}+ )?(?:antwort|zusag|bestell|unterschreib|entscheid|meld)\\p{L}*|(?:Gelegenheit|Chance|Angebot|Aktion) (?:\\p{L}+ )?(?:vorbei|verfallen|weg)|warten Sie (?:aber |also |jetzt )?nicht(?: länger)?(?=[:!.,])|nur wer (?:noch )?(?:heute|jetzt|sofort)`,
	`(?:demain|après|ensuite),? (?:il|ce) (?:sera|serait) (?:déjà )?trop tard|il (?:ne )?(?:nous )?reste (?:plus )?que (?:\\p{L}+|\\d+) (?:places|créneaux|exemplaires|unités|appareils|modules)|ce soir même|(?:offre|remise|prix) (?:\\p{L}+ )?(?:expire|limitée|se termine)|(?:répondez|réagissez|faites|décidez)(?:-(?:moi|nous|y|le|la|leur|lui))? (?:vite|avant ce soir|aujourd['’]hui|tout de suite|sans attendre|sans tarder|immédiatement)|dépêchez|plus que \\p{L}+ places|aujourd['’]hui seulement|jusqu['’]à ce soir`,
	`mañana (?:ya )?(?:será|es|sería) (?:demasiado )?tarde|(?:(?:nos )?quedan (?:solo|sólo|solamente|apenas)|(?:solo|sólo|solamente|apenas) (?:nos )?quedan) (?:\\p{L}+|\\d+) (?:plazas|unidades|módulos|equipos|huecos|cupos|lugares)|esta misma noche|date prisa|dese prisa|solo hoy|sólo hoy|plazas limitadas|quedan pocas|oferta limitada|(?:oferta|descuento|precio) (?:\\p{L}+ )?(?:caduca|expira|termina|acaba)|(?:responda|conteste|decida|firme|reserve) (?:hoy mismo|ya|ahora|inmediatamente|cuanto antes|antes de esta noche)|no (?:deje|dejes) pasar|antes de esta noche`,
);

/** Urgent only where this mail's offer or the reader's answer is: products have urgent orders and contracts that expire. */
const soft = byLanguage(
	`(?:by|before) midnight|urgent(?:ly)?|asap|expires?|expiring|running out|before it['’]?s? (?:is )?too late|immediate(?:ly)? (?:action|attention)|ends (?:today|tomorrow|soon|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
	`(?:bis|vor|um) Mitternacht|dringend\\p{L}*|läuft (?:\\p{L}+ )?(?:ab|aus)|bevor es zu spät|beeilen|sofort|umgehend`,
	`avant minuit|urgente?s?|expire|sans attendre|sans tarder|avant qu['’]il ne soit trop tard`,
	`antes de (?:la )?medianoche|urgentes?|caduca|expira|antes de que sea (?:demasiado )?tarde|cuanto antes`,
);
/** Urgent only where it is the reader's: in a trade, many things are the last chance of something. */
const chance = byLanguage(
	'(?:last|final) (?:chance|opportunity)',
	'letzte[nr]? (?:chance|gelegenheit)',
	'dernière (?:chance|occasion)',
	'última oportunidad',
);
const readersOwn = unicode(
	/\b(?:you|yours?|Sie|Ihnen|Ihre?[nmrs]?|vous|votre|vos|ustedes?|su)\b|!|^\W*(?:\p{L}+\W+){0,6}$/u,
);

const offerOrAnswer = unicode(
	/\b(?:offer|price|discount|deal|promotion|slots?|places?|seats?|spots?|kits? (?:is|are) left|(?:this|my) (?:e?-?mail|message|is urgent)|your (?:answer|reply|decision|response|signature|attention|confirmation)|need(?:s)? you|(?:reply|answer|decide|sign|act|respond|get back|call me)|it is urgent|it['’]s urgent|Angebot|Preis|Rabatt|Plätze?|Termine?|Ihre (?:Antwort|Entscheidung|Unterschrift|Rückmeldung)|(?:antworten|entscheiden|handeln|melden|greifen|sichern) Sie|es ist dringend|offre|remise|prix|places?|votre (?:réponse|décision|accord|signature)|(?:répondez|décidez|agissez|réagissez|rappelez)|c['’]est urgent|oferta|descuento|precio|plazas?|su (?:respuesta|decisión|firma)|(?:responda|decida|conteste|firme|reserve|actúe|corra)|es urgente)\b|^\W*(?:URGENT|Urgent|DRINGEND|Dringend|Urgente|URGENTE)\b\W{0,3}[:!]/u,
);

export const urgencyRule = wordRule(
	'tone.urgency',
	'Urgency that nothing calls for.',
	[
		{ pattern: hard },
		{ pattern: chance, beside: readersOwn },
		{ pattern: soft, beside: offerOrAnswer },
	],
	'makes it look urgent.',
);
