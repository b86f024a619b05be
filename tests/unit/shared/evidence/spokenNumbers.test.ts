import { carriesNumber } from '../../../../nodes/shared/evidence/carriesNumber';
import { numbersOf } from '../../../../nodes/shared/evidence/readNumbers';
import { spokenDurations } from '../../../../nodes/shared/evidence/spokenDurations';

describe('times said in phrases', () => {
	it.each([
		['half an hour', 30, 60],
		['a half-hour call', 30, 60],
		['a quarter of an hour', 15, 60],
		['three quarters of an hour', 45, 60],
		['half a minute', 30, 1],
		['an hour and eight minutes', 68, 60],
		['two and a half years', 2.5, 31_557_600],
		['eine halbe Stunde', 30, 60],
		['eine Viertelstunde', 15, 60],
		['anderthalb Stunden', 1.5, 3600],
		['zweieinhalb Jahre', 2.5, 31_557_600],
		['eine Stunde und zehn Minuten', 70, 60],
		['une demi-heure', 30, 60],
		["un quart d'heure", 15, 60],
		['une heure et demie', 1.5, 3600],
		['deux ans et demi', 2.5, 31_557_600],
		['media hora', 30, 60],
		['un cuarto de hora', 15, 60],
		['una hora y ocho minutos', 68, 60],
		['dos meses y medio', 2.5, 2_629_800],
	])('%s', (text, value, seconds) => {
		expect(spokenDurations(text)).toMatchObject([{ value, seconds }]);
	});

	it.each(['half of the hours', 'the second quarter', 'in zwei Hälften', 'medio centenar'])(
		'%s is none',
		(text) => {
			expect(spokenDurations(text)).toEqual([]);
		},
	);

	it('takes no longer on hostile input', () => {
		const startedAt = performance.now();
		spokenDurations(`${'half an hour and '.repeat(4000)}${'a'.repeat(20_000)} and a half`);
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});
});

describe('numbers in another form', () => {
	const carries = (source: string, stated: string) => {
		const [from] = numbersOf(source);
		const to = numbersOf(stated).at(-1);
		if (!from || !to) throw new Error(`No number in "${source}" or "${stated}".`);
		return carriesNumber(from, to);
	};

	it.each([
		['30 seconds', 'half a minute', true],
		['90 days', 'three months', true],
		['42 days', 'six weeks', true],
		['68 minutos', 'una hora y ocho minutos', true],
		['2,5 Jahre', 'zweieinhalb Jahre', true],
		['six weeks', 'six days', false],
		['sechs Wochen', 'sechs Tage', false],
		['18 minutes', 'it fell from 50 minutes to 18.', true],
		["5 millions d'euros", '5 M€', true],
		['€4.2 million', '€4.2 m', true],
		['12 per cent', 'write-offs fell by 12.', true],
		['11 percent', 'not far from twelve percent', false],
		['86 trucks', 'not far from 90 trucks', true],
		['86 trucks', 'an die 90 Lastwagen', true],
	])('"%s" carries "%s": %s', (source, stated, expected) => {
		expect(carries(source, stated)).toBe(expected);
	});

	it('two metres are no millions', () => {
		expect(numbersOf('à 2 m près')).toMatchObject([{ value: 2 }]);
	});

	it('a number after "in April" counts what follows', () => {
		expect(numbersOf('In April 24 rooms opened')).toMatchObject([{ value: 24, unit: 'plain' }]);
	});

	it('a third one is no share', () => {
		expect(numbersOf('I found both figures and would like to offer a third: yours.')).toEqual([]);
	});
});

describe('numbers said in phrases', () => {
	it.each([
		['six and a half million dollars', 6_500_000, 'money'],
		['a quarter of a million tonnes', 250_000, 'plain'],
		['half a million people', 500_000, 'plain'],
		['eine halbe Million Euro', 500_000, 'money'],
		['zweieinhalb Millionen Euro', 2_500_000, 'money'],
		["deux millions et demi d'euros", 2_500_000, 'money'],
		['un millón y medio de litros', 1_500_000, 'plain'],
		['nine tenths of it', 0.9, 'plain'],
		['drei Fünftel der Fläche', 0.6, 'plain'],
		['trois cinquièmes', 0.6, 'plain'],
		['half past six', 6.3, 'time'],
		['halb sieben', 6.3, 'time'],
		['las seis y media', 6.3, 'time'],
		['quarter to six', 5.45, 'time'],
		['cuarenta y una personas', 41, 'plain'],
		['6.5 million Singapore dollars', 6_500_000, 'money'],
	])('%s is %d, %s', (text, value, unit) => {
		expect(numbersOf(text)).toMatchObject([{ value: expect.closeTo(value, 6) as number, unit }]);
	});

	it.each([
		'entre tres y cuatro jornadas',
		'between three and four days',
		'zwischen drei und vier Tagen',
	])('%s are two', (text) => {
		expect(numbersOf(text).map(({ value }) => value)).toEqual([3, 4]);
	});

	it.each([
		['10 working days', 'two working weeks', true],
		['until 18.30 Uhr', 'at half past six', true],
		['bis 18.30 Uhr', 'um halb acht', false],
	])('"%s" carries "%s": %s', (source, stated, expected) => {
		const [from] = numbersOf(source);
		const to = numbersOf(stated).at(-1);
		if (!from || !to) throw new Error(`No number in "${source}" or "${stated}".`);
		expect(carriesNumber(from, to)).toBe(expected);
	});
});
