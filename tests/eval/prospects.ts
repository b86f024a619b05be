import type { Dossier } from '../../nodes/shared/contracts';
import { dossierOf, factOf } from '../fixtures/dossier';

/** A prospect whose facts are known, and the text that a person would send: without greeting, closing and footer. */
export interface EvalProspect {
	dossier: Dossier;
	approved: string;
}

/** Whose drafts are measured: one sender, one offer. */
export const evalSender = {
	name: 'Sam Field',
	email: 'sam@northwind.example',
	title: 'Account Executive',
	company: 'Northwind Tools',
	offer:
		'We plan delivery routes for fleets of 20 to 200 vehicles. Customers save 12 % of their mileage. Set-up takes two weeks.',
	callToAction: 'Ask for a 15-minute call next week',
	postalAddress: '1 Harbour Street, Bristol',
};

const close = 'Would a 15-minute call next week suit you?';
const offer =
	'We plan delivery routes for fleets like yours; customers save 12 % of their mileage.';

function prospect(
	name: string,
	company: string,
	title: string,
	quotes: readonly string[],
	approved: string,
): EvalProspect {
	const domain = `${company.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
	const email = `${name.split(' ')[0]?.toLowerCase()}@${domain}`;
	const url = `https://${domain}/about`;
	return {
		dossier: dossierOf({
			prospect: { name, email, company, title, website: `https://${domain}` },
			summary: '',
			facts: quotes.map((quote, index) => factOf(`f${index + 1}`, quote, { url })),
		}),
		approved,
	};
}

/** Twelve invented prospects: rich and thin, one with nothing known, one with facts that lead nowhere. */
export const evalProspects: readonly EvalProspect[] = [
	prospect(
		'Mara Lindqvist',
		'Tidewater Cold Chain',
		'Head of Operations',
		[
			'We run 86 refrigerated trucks and three cold stores.',
			'Twelve electric trucks are ordered for spring 2027.',
		],
		`You run 86 refrigerated trucks, and twelve electric ones are ordered for spring 2027. ${offer} ${close}`,
	),
	prospect(
		'Jonas Keller',
		'Keller Möbel',
		'Logistics Manager',
		[
			'Our 40 vans deliver furniture to homes in southern Germany.',
			'Deliveries are booked in two-hour slots.',
		],
		`Your 40 vans deliver furniture in two-hour slots. ${offer} ${close}`,
	),
	prospect(
		'Ana Ruiz',
		'Brightline Couriers',
		'Managing Director',
		[
			'We opened our third depot in Leeds this spring.',
			'Same-day parcels reach every postcode of Yorkshire.',
		],
		`You opened a third depot in Leeds this spring. ${offer} ${close}`,
	),
	prospect(
		'Ben Osei',
		'Harbour Foods',
		'Fleet Manager',
		[
			'Harbour Foods supplies 320 restaurants from Hull.',
			'Every delivery leaves before six in the morning.',
		],
		`You supply 320 restaurants from Hull, and every delivery leaves before six. ${offer} ${close}`,
	),
	prospect(
		'Imke de Vries',
		'Tulpen Direkt',
		'Chief Operating Officer',
		[
			'We bring flowers from the auction to the shop on the same day.',
			'Our 65 drivers know their shops by name.',
		],
		`Your 65 drivers bring flowers from the auction to the shop on the same day. ${offer} ${close}`,
	),
	prospect(
		'Hugo Pereira',
		'Sabores do Douro',
		'Operations Manager',
		['Our warehouse in Porto serves 150 shops.', 'In 2026 we added a night shift.'],
		`Your warehouse in Porto serves 150 shops, since 2026 with a night shift. ${offer} ${close}`,
	),
	prospect(
		'Katya Novak',
		'Novak Print',
		'Head of Dispatch',
		['Novak Print delivers 900 orders a week with its own vans.'],
		`You deliver 900 orders a week with your own vans. ${offer} ${close}`,
	),
	prospect(
		'Liam Byrne',
		'Byrne Catering',
		'Owner',
		['We cook for 60 schools in Cork.', 'Every meal arrives hot, or it is free.'],
		`You cook for 60 schools in Cork, and every meal arrives hot. ${offer} ${close}`,
	),
	prospect(
		'Greta Lind',
		'Nordhamn Frakt',
		'Transport Planner',
		[
			'Our planners write the tours by hand every evening.',
			'Nordhamn Frakt runs 28 electric vans in Malmö.',
		],
		`Your planners write the tours for 28 electric vans by hand every evening. ${offer} ${close}`,
	),
	prospect(
		'Dan Whitlock',
		'Whitlock & Sons',
		'Director',
		[
			'We have been a family business for four generations.',
			'Our apprentices come from local schools.',
		],
		`${offer} Set-up takes two weeks. ${close}`,
	),
	prospect('Farah Haddad', 'Haddad Transport', '', [], `${offer} Set-up takes two weeks. ${close}`),
	prospect(
		'Eve Tanaka',
		'Tanaka Linen',
		'Site Manager',
		[
			'Tanaka Linen collects and returns laundry for 75 hotels.',
			'Three of our lorries run on biogas.',
		],
		`You collect and return laundry for 75 hotels. ${offer} ${close}`,
	),
];
