import { hoursIn } from '../../../../../nodes/shared/checks/reading/moments/hoursIn';
import { momentsIn } from '../../../../../nodes/shared/checks/reading/moments/momentsIn';
import { spansIn } from '../../../../../nodes/shared/checks/reading/moments/spansIn';
import { numbersOf } from '../../../../../nodes/shared/evidence/readNumbers';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const today = dayOf('2026-11-20');

describe('moments of a text', () => {
	it.each([
		['opened on 4 May 2026', '2026-05-04', '2026-05-04'],
		['im Januar 2025 eröffnet', '2025-01-01', '2025-01-31'],
		['au troisième trimestre 2027', '2027-07-01', '2027-09-30'],
		['between April and June next year', '2027-04-01', '2027-06-30'],
		['antes de finales de 2028', '2028-09-01', '2028-12-31'],
		['nächstes Jahr im März', '2027-03-01', '2027-03-31'],
	])('%s', (text, from, to) => {
		expect(momentsIn(text, today).map(({ days }) => days)).toEqual([[[dayOf(from), dayOf(to)]]]);
	});

	it('leaves a verb, a count of things and a spring of water alone', () => {
		expect(momentsIn('You may march past a spring with 1800 plates.', today)).toEqual([]);
		expect(momentsIn('il y a sept mois', today)).toEqual([]);
	});
});

describe('spans of a text', () => {
	it.each([
		['eight months ago', 'past', 244],
		['seit gut hundert Jahren', 'past', 36525],
		['dans seize mois', 'future', 487],
		['hace un año', 'past', 365],
		['ein vierwöchiger Versuch', undefined, 28],
		["une douzaine d'années", undefined, 4383],
	])('%s', (text, from, days) => {
		const spans = spansIn(text, numbersOf(text));
		expect(spans.map((span) => [span.from, Math.round(span.length)])).toEqual([[from, days]]);
	});

	it('reads no time that passes in so many days a week', () => {
		expect(spansIn('open six days a week', numbersOf('open six days a week'))).toEqual([]);
	});
});

describe('hours of a text', () => {
	it.each([
		['from 9 am to midnight', 15],
		['zwischen 23 und 5 Uhr', 6],
		['de 9 h à 19 h', 10],
	])('%s', (text, hours) => {
		expect(hoursIn(text)).toEqual([hours]);
	});

	it('reads none in degrees', () => {
		expect(hoursIn('the range of 2 to 8 degrees')).toEqual([]);
	});
});
