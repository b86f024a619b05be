import { dossierOf, factOf } from '../../../../fixtures/dossier';
import { check, contextOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';

const invented: Array<[rule: string, text: string]> = [
	['claims.number', 'You run 90 refrigerated trucks.'],
	['claims.number', 'You run ninety-four refrigerated trucks.'],
	['claims.number', 'Your deliveries doubled within months.'],
	['claims.number', 'Customers save 19 % of their mileage.'],
	['claims.amount', 'Routes cost €250 a month.'],
	['claims.date', 'On 3 March you closed the depot.'],
	['claims.ordinal', 'You grew for the fourth year in a row.'],
	['claims.year', 'You have run refrigerated trucks since 1987.'],
	['claims.name', 'I read that Lidl Nederland buys from you.'],
	['claims.place', 'I read about your cold stores in Gdansk.'],
	['claims.title', 'As Head of Finance you know what routes cost.'],
	['claims.customer', 'Kuehne already saves mileage with us.'],
	['claims.customer', 'Hundreds of companies plan with us.'],
	['claims.certification', 'Our planning is TISAX certified.'],
	['claims.endorsement', 'A mutual contact told me about you.'],
	['claims.award', 'Congratulations on your award.'],
	['claims.funding', 'I saw that you raised a seed round.'],
	['claims.event', 'I saw that you launched a web shop.'],
	['claims.contact', 'Thank you for your interest in our planning.'],
	['claims.personal', 'I hope your family enjoyed the sun.'],
	['claims.comparison', 'Our routes are shorter and cheaper than any others.'],
	['claims.superlative', 'We are the leading planners of delivery routes.'],
	['claims.stretchedNumber', 'You run 86 cold stores.'],
	['claims.stretched', 'Twelve electric trucks are on the road at your company.'],
	['claims.wrongCompany', 'Our planning serves 86 trucks and three cold stores.'],
	['claims.ungrounded', 'Your warehouse crew fills in paper forms by candlelight.'],
	['claims.offer', 'We also repair engines, train mechanics and wash windows.'],
];

const carried: Array<[why: string, text: string]> = [
	['the number of a fact in words', 'You run eighty-six refrigerated trucks.'],
	['a number rounded with a word that says so', 'You run almost 90 refrigerated trucks.'],
	['a number of the offer', 'Customers save 12 percent of their mileage.'],
	['a plan told as a plan', 'Twelve electric trucks are ordered for spring 2027.'],
	['the length of a call', 'Would 20 minutes on Tuesday suit you?'],
	['a count of the mail itself', 'I have two short questions.'],
	['the position in the list', 'As Head of Operations you know what routes cost.'],
	['the best way', 'What is the best way to reach you?'],
	['a question about an award', 'Have you ever won an award?'],
	['what could be', 'We could plan routes for your cold stores.'],
];

describe('claims', () => {
	it.each(invented)('%s: %s', (rule, text) => {
		expect(rulesBrokenBy(text)).toContain(rule);
	});

	it.each(carried)('%s is no finding', (_why, text) => {
		expect(rulesBrokenBy(text)).toEqual([]);
	});

	it('a claim of the fact that its quote does not carry carries nothing', () => {
		const dossier = dossierOf({
			facts: [factOf('f1', 'We run refrigerated trucks.', { claim: 'They run 500 trucks.' })],
		});
		expect(rulesBrokenBy('You run 500 refrigerated trucks.', { dossier })).toContain(
			'claims.number',
		);
	});

	it('the date of the page carries a date', () => {
		const fact = factOf('f1', 'Our third cold store is open.', { publishedAt: '2026-09-14' });
		const dossier = dossierOf({ facts: [fact] });
		expect(rulesBrokenBy('Your third cold store has been open since 2026.', { dossier })).toEqual(
			[],
		);
	});

	it('what the builder keeps with the prospect carries a claim', () => {
		const { prospect } = dossierOf();
		const dossier = dossierOf({
			prospect: { ...prospect, custom: { met: 'Met at Fruit Expo 2025' } },
		});
		const text = 'Since Fruit Expo 2025 I wanted to write to you.';
		expect(rulesBrokenBy(text)).toEqual(expect.arrayContaining(['claims.year']));
		expect(rulesBrokenBy(text, { dossier })).toEqual([]);
	});

	it('knowledge carries a claim and is named as its source', () => {
		const knowledge = [
			{ id: 'k1', text: 'Harrow Foods drives 9 % less with us.', source: 'case study' },
		];
		const text = 'Harrow Foods drives 9 % less with us.';
		expect(rulesBrokenBy(text)).toContain('claims.number');
		const { findings, sentences } = check(text, { knowledge });
		expect(findings).toEqual([]);
		expect(sentences.every(({ status }) => status !== 'unsupported')).toBe(true);
	});

	it('without any fact nothing about the prospect is carried', () => {
		const dossier = dossierOf({ facts: [] });
		expect(rulesBrokenBy('Your crews are growing fast.', { dossier })).toContain(
			'claims.ungrounded',
		);
	});

	it('an offer that is missing carries nothing about the sender', () => {
		const { sender } = contextOf();
		const broken = rulesBrokenBy('Customers save 12 % of their mileage.', {
			sender: { ...sender, offer: '' },
		});
		expect(broken).toContain('claims.number');
	});
});
