/** What a unit measures, and how much of the dimension's base unit one of it is. */
export interface Measure {
	of: 'mass' | 'volume' | 'length' | 'area' | 'energy' | 'power';
	size: number;
}

const ofLength =
	'(?:met(?:re|er)s?|mètres?|metros?|kilomet(?:re|er)s?|kilomètres?|kilómetros?|km|m)';
const squared = `(?:square ${ofLength}|sq ?m|quadrat(?:kilo)?metern?|${ofLength} (?:carrés?|cuadrados?)|k?m²|m2)`;
const cubed = `(?:cubic met(?:re|er)s?|kubikmetern?|mètres? cubes?|metros? cúbicos?|m³|m3)`;

/** Unit names in four languages; the compound ones first, as `square metres` are no metres. */
const names: Array<[Measure['of'], number, string]> = [
	['volume', 1000, cubed],
	['area', 1e6, `(?:square kilomet(?:re|er)s?|quadratkilometern?|km²|kilomètres? carrés?|kilómetros? cuadrados?)`],
	['area', 1, squared],
	['area', 10_000, '(?:hectares?|hektar|hectáreas?|ha)'],
	['area', 4047, 'acres?'],
	['mass', 1e-3, '(?:milligrams?|milligramm|mg)'],
	['mass', 1, '(?:grams?|grammes?|gramm|gramos?|g)'],
	['mass', 1000, '(?:kilos?|kilograms?|kilogrammes?|kilogramm|kilogramos?|kg)'],
	['mass', 1e6, '(?:(?:metric )?tons?|tonnes?|tonnen?|toneladas?|t)'],
	['volume', 1e-3, '(?:millilit(?:re|er)s?|millilitern?|ml)'],
	['volume', 0.01, '(?:centilit(?:re|er)s?|cl)'],
	['volume', 1, '(?:lit(?:re|er)s?|litern?|litros?|l)'],
	['volume', 100, '(?:hectolit(?:re|er)s?|hektolitern?|hectolitros?|hl)'],
	['length', 1e-3, '(?:millimet(?:re|er)s?|millimetern?|millimètres?|milímetros?|mm)'],
	['length', 0.01, '(?:centimet(?:re|er)s?|zentimetern?|centimètres?|centímetros?|cm)'],
	['length', 0.0254, 'inch(?:es)?'],
	['length', 0.3048, '(?:feet|foot|ft)'],
	['length', 1609, 'miles?'],
	['length', 1000, '(?:kilomet(?:re|er)s?|kilometern?|kilomètres?|kilómetros?|km)'],
	['length', 1, '(?:met(?:re|er)s?|metern?|mètres?|metros?|m)'],
	['energy', 1, '(?:kilowatt[- ]?hours?|kilowattstunden?|kilowattheures?|kilovatios? hora|kWh)'],
	['energy', 1e3, '(?:megawatt[- ]?hours?|megawattstunden?|mégawattheures?|megavatios? hora|MWh)'],
	['energy', 1e6, '(?:gigawatt[- ]?hours?|gigawattstunden?|gigawattheures?|gigavatios? hora|GWh)'],
	['power', 1, '(?:kilowatts?|kilovatios?|kW)'],
	['power', 1e3, '(?:megawatts?|mégawatts?|megavatios?|MW)'],
	['power', 1e6, '(?:gigawatts?|gigavatios?|GW)'],
]; // prettier-ignore

const patterns = names.map(
	([of, size, name]) =>
		[new RegExp(`^(?:[\\s\\u00a0\\u202f-]?|\\sd['’]|\\sde\\s)${name}(?![\\p{L}\\p{N}²³])`, 'iu'), { of, size }] as const,
); // prettier-ignore

/** A first letter and a length that no unit has are not looked at further. */
const worthwhile = /^(?:[\s\u00a0\u202f-]|\sde\s|\sd['’])?[acfghiklmqst]/iu;

/** The measure whose unit a text begins with, as after `38` in "38 tonnes a week". */
export function measureAt(text: string): Measure | undefined {
	if (!worthwhile.test(text)) return undefined;
	return patterns.find(([pattern]) => pattern.test(text))?.[1];
}
