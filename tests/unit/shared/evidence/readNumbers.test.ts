import { carriesNumber } from '../../../../nodes/shared/evidence/carriesNumber';
import { numbersOf } from '../../../../nodes/shared/evidence/readNumbers';

function carries(source: string, stated: string): boolean {
	const [from] = numbersOf(source);
	const [to] = numbersOf(stated);
	if (!from || !to) throw new Error(`No number in "${source}" or "${stated}".`);
	return carriesNumber(from, to);
}

describe('numbers in a text', () => {
	it.each([
		['41,000 deliveries', 41000, 'plain'],
		['41.000 Lieferungen', 41000, 'plain'],
		['99.2 % of them', 99.2, 'percent'],
		['4,2 Millionen Euro', 4200000, 'money'],
		['£4.2 million', 4200000, 'money'],
		['eighty-six trucks', 86, 'plain'],
		['two hundred and forty people', 240, 'plain'],
		['since 2009', 2009, 'year'],
		['a 15-minute call', 15, 'duration'],
		['by a third', 1 / 3, 'plain'],
		['a third of the routes', 1 / 3, 'plain'],
		['a third fewer calls', 1 / 3, 'plain'],
		['siebenundzwanzig Leute', 27, 'plain'],
		['zweihundertvierzig Betten', 240, 'plain'],
		['neun Euro', 9, 'money'],
		['quarante-deux boutiques', 42, 'plain'],
		['quatre-vingts magasins', 80, 'plain'],
		['treinta y cinco fincas', 35, 'plain'],
		['usamos once litros', 11, 'plain'],
		['Once litros por kilo', 11, 'plain'],
		['3,4 millones de litros', 3400000, 'plain'],
		['7 500 pâtisseries', 7500, 'plain'],
		['272,60 Euro', 272.6, 'money'],
		['1.4 cents', 0.014, 'money'],
		['on 4 May', 504, 'day'],
		['May 4th', 504, 'day'],
		['Dienstag, der 1. Dezember', 1201, 'day'],
		['el 2 de junio', 602, 'day'],
		['at 9.30 a.m.', 9.3, 'time'],
		['um 10 Uhr', 10, 'time'],
		['um die Hälfte', 0.5, 'plain'],
	])('%s is %d, %s', (text, value, unit) => {
		expect(numbersOf(text)).toMatchObject([{ value, unit }]);
	});

	it.each([
		'the K2 robot',
		'B2B',
		'24/7',
		'one of these days',
		'the first quarter of it',
		'a third depot in Leeds',
		'GJL-250',
		'tausende Kunden',
		'une boutique',
		'mit und ohne',
	])('there is none in "%s"', (text) => {
		expect(numbersOf(text)).toEqual([]);
	});

	it.each([
		['86 trucks', 'eighty-six trucks', true],
		['86 trucks', 'nearly 90 trucks', true],
		['86 trucks', 'over 80 trucks', true],
		['86 trucks', '90 trucks', false],
		['86 trucks', 'over 86 trucks', false],
		['86 trucks', 'over 90 trucks', false],
		['38 % fewer', '38 people', false],
		['£4.2 million', '4.2 million pounds', true],
	])('"%s" carries "%s": %s', (source, stated, expected) => {
		expect(carries(source, stated)).toBe(expected);
	});
});
