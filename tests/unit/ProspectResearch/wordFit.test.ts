import { neutralFit, wordFit } from '../../../nodes/ProspectResearch/wordFit';

test('fit is the share of the wanted words that the pages mention, and says which', () => {
	expect(
		wordFit('Logistics companies with trucks in Portugal', ['We run 86 Trucks.', 'Logistics!']),
	).toEqual({
		score: 67,
		reasons: ['The pages mention: logistics, trucks.'],
		missing: ['The pages do not mention: portugal.'],
	});
});

test('without a description of the ideal customer fit is neutral', () => {
	expect(wordFit('', ['anything'])).toEqual(neutralFit);
	expect(wordFit('in the of', ['anything'])).toEqual(neutralFit);
});

test('pages that mention nothing wanted do not fit', () => {
	expect(wordFit('dentists', ['We weave fabric.'])).toMatchObject({ score: 0, reasons: [] });
});

test('a word of the exclusions makes the score 0 and says so', () => {
	const wanted = 'Industry: logistics\nExclusions (score 0): agencies, brokers';
	expect(wordFit(wanted, ['Logistics without brokers.'])).toMatchObject({
		score: 0,
		reasons: ['The pages mention an exclusion: brokers.', 'The pages mention: logistics.'],
	});
	expect(wordFit(wanted, ['Logistics with own trucks.'])).toMatchObject({ score: 100 });
});
