import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const dossier = dossierOf({
	facts: [
		factOf('f1', 'On Friday afternoons hauliers wait up to two hours at our Oranmore gate.'),
		factOf('f2', 'The cross-dock in Athlone has 32 doors.'),
		factOf('f3', 'The new surgical wing with six operating rooms will open in May 2027.'),
	],
});
const sender = {
	name: 'Sam Field',
	company: 'Northwind Tools',
	email: 'sam@northwind.example',
	address: 'Northwind Tools, 1 Harbour Street, Bristol',
	callToAction: 'Suggest a call in January',
	offer: 'We plan delivery routes.',
};

describe('a fact told with the name or the month of another', () => {
	it.each([
		['the place of another fact', 'Hauliers wait up to two hours at your Athlone gate on Fridays.'],
		['the month of the call to action', 'The new surgical wing opens its rooms in January 2027.'],
	])('%s', (_why, text) => {
		expect(rulesBrokenBy(text, { dossier, sender })).toContain('claims.mixed');
	});

	it.each([
		[
			'its own place',
			'Hauliers wait up to two hours at your Oranmore gate on Fridays in the afternoon.',
		],
		['its own month', 'The new surgical wing opens its rooms in May 2027.'],
		[
			'two facts in one sentence',
			'Your Athlone cross-dock has 32 doors, and at the Oranmore gate hauliers wait two hours.',
		],
		['the month of a call', 'The wing will open soon: would a call about it in January suit you?'],
	])('%s is no finding', (_why, text) => {
		expect(rulesBrokenBy(text, { dossier, sender })).not.toContain('claims.mixed');
	});
});

describe('the year of a customer whom only the offer names', () => {
	const vats = dossierOf({ facts: [factOf('f1', 'Two of our four vats date from 1988.')] });
	const maker = { ...sender, offer: 'At the Montbrezin dairy we replaced three vats of 1985.' };

	it('is told of that customer', () => {
		const text = 'Two of your four vats date from 1988. At Montbrezin it was three vats of 1985.';
		expect(rulesBrokenBy(text, { dossier: vats, sender: maker })).not.toContain('claims.mixed');
	});

	it('is not that of the vats of the prospect', () => {
		const text = 'Two of your four vats date from 1985.';
		expect(rulesBrokenBy(text, { dossier: vats, sender: maker })).toContain('claims.mixed');
	});
});
