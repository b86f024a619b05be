import type { Season } from './calendarTime';

function indexed<Value>(lines: ReadonlyArray<readonly [string, Value]>): Record<string, Value> {
	return Object.fromEntries(
		lines.flatMap(([names, value]) => names.split(' ').map((name) => [name, value])),
	);
}

/** Months in four languages, January 0; lower case, without accents. */
export const months: Readonly<Record<string, number>> = indexed([
	['january januar janner janvier enero', 0],
	['february februar fevrier febrero', 1],
	['march marz mars marzo', 2],
	['april avril abril', 3],
	['may mai mayo', 4],
	['june juni juin junio', 5],
	['july juli juillet julio', 6],
	['august aout agosto', 7],
	['september septembre septiembre setiembre', 8],
	['october oktober octobre octubre', 9],
	['november novembre noviembre', 10],
	['december dezember decembre diciembre', 11],
]);

export const seasons: Readonly<Record<string, Season>> = indexed([
	['spring springtime fruhjahr fruhjahrs fruhling printemps primavera', 'spring'],
	['summer sommer sommers fruhsommer spatsommer hochsommer ete verano', 'summer'],
	['autumn fall herbst herbstes fruhherbst spatherbst automne otono', 'autumn'],
	['winter winters hiver invierno', 'winter'],
]);

/** A year told from today: "last year", "kommendes Jahr", "l'an prochain", "el año pasado". */
export const relativeYear =
	/(?:last|this|next|the coming|the past) year|the year (?:after next|before last)|(?:vorletzt|letzt|vergangen|vorig|dies|nachst|kommend|ubernachst)e[nrsm] jahr(?:es)?|vorjahr|l'an(?:nee)? (?:derniere?|passee?|prochaine?)|cette annee|(?:el )?ano (?:pasado|proximo|que viene)|(?:el )?(?:pasado|proximo) ano|este ano/u;
