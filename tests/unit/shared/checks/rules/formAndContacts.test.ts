import { contextOf, draftOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';

const plans = 'We plan delivery routes.';
const [known] = contextOf().peers ?? [];
const peer = (name: string, company: string) => ({
	peers: [{ name, company, email: 'x@solvane.example', website: known?.website ?? '' }],
});

describe('subjects', () => {
	it.each([
		'Invoices and trucks',
		'Confirmation of slots without phone calls',
		'About the payment run at Tidewater',
		'Relance des factures',
		'Une facture par tournée',
		'Ihre Zahlungen im Blick',
		'Ré-emploi des palettes',
	])('%s is a topic', (subject) => {
		expect(rulesBrokenBy(plans, {}, { subject })).not.toContain('tone.subject');
	});

	it.each([
		'Re: our call',
		'Your request for a quote',
		'As discussed: routes',
		'Final reminder',
		'Invoice 2231 overdue',
		'Votre commande confirmée',
		'Ihre Anfrage vom Montag',
		'Según lo acordado',
		'Mise en demeure',
		'Action required: your account',
	])('%s pretends', (subject) => {
		expect(rulesBrokenBy(plans, {}, { subject })).toContain('tone.subject');
	});
});

describe('names of other prospects that are words, too', () => {
	it.each([
		['Im Sommer fahren mehr Wagen.', 'Petra Sommer', 'Molkerei Alpgrün'],
		['Jede Molkerei kennt das.', 'Petra Sommer', 'Molkerei Alpgrün'],
		['Mehr Hotels kommen dazu, und ein Hotel Garni.', 'Jana Kurz', 'Hotel Kronenhof'],
	])('%s', (text, name, company) => {
		const broken = rulesBrokenBy(text, peer(name, company), { language: 'de' });
		expect(broken.filter((rule) => rule.startsWith('crossContact.'))).toEqual([]);
	});

	it.each([
		['Frau Sommer kennt das.', 'Petra Sommer', 'Molkerei Alpgrün', 'crossContact.name'],
		['Bei Alpgrün kennt man das.', 'Petra Sommer', 'Molkerei Alpgrün', 'crossContact.company'],
		['Petra Sommer hat gefragt.', 'Petra Sommer', 'Molkerei Alpgrün', 'crossContact.name'],
	])('%s is one', (text, name, company, rule) => {
		expect(rulesBrokenBy(text, peer(name, company), { language: 'de' })).toContain(rule);
	});
});

describe('form', () => {
	it('lets a long sentence of short words pass, and a list', () => {
		const plain = `We plan the day for you and show it on a map so that all who drive can see where they are to go next, ${'and if it snows or a road is shut we plan it anew, '.repeat(3)}as you may well know.`;
		expect(rulesBrokenBy(plain)).not.toContain('rules.reading');
	});

	it('knows the address in short forms', () => {
		const { body } = draftOf(plans);
		const context = {
			sender: {
				...contextOf().sender,
				address: 'Northwind Tools, 1 Harbour Street, Bristol BS1 4QA, United Kingdom',
			},
		};
		const short = body.replace('1 Harbour Street, Bristol', '1 Harbour St, Bristol BS1 4QA');
		expect(rulesBrokenBy(plans, context, { body: short })).not.toContain('rules.postalAddress');
		const none = body.replace('Northwind Tools, 1 Harbour Street, Bristol', '');
		expect(rulesBrokenBy(plans, context, { body: none })).toContain('rules.postalAddress');
	});
});
