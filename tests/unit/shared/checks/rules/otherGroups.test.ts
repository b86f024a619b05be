import type { CheckContext } from '../../../../../nodes/shared/checks/rule';
import type { Draft } from '../../../../../nodes/shared/contracts';
import { draftOf, rulesBrokenBy } from '../../../../fixtures/checkedDraft';

type Case = [rule: string, text: string, draft?: Partial<Draft>, context?: Partial<CheckContext>];

const footerOnly = (text: string, footer: string) => ({ body: `Hi Mara,\n\n${text}\n\n${footer}` });
const address = 'Northwind Tools, 1 Harbour Street, Bristol';
const plans = 'We plan delivery routes.';

const bad: Case[] = [
	['crossContact.greeting', plans, { body: draftOf(plans).body.replace('Hi Mara', 'Hi Peter') }],
	['crossContact.name', 'Priya might like our routes.'],
	['crossContact.company', 'We plan routes for Solvane as well.'],
	['crossContact.address', plans, { bcc: ['priya@solvane.example'] }],
	['crossContact.recipient', plans, { to: 'info@tidewater.example' }],
	['crossContact.lookAlikeDomain', 'See https://n0rthwind.example/routes for more.'],
	['crossContact.lookAlikeDomain', 'See https://nortwhind.example/routes for more.'],
	['crossContact.lookAlikeDomain', 'See https://sovlane.example/routes for more.'],
	['leaks.placeholder', 'We met at [event name].'],
	['leaks.template', 'Your company {{company}} runs trucks.'],
	['leaks.structured', '{"greeting": "Hi"}'],
	['leaks.structured', 'Result of search_knowledge("routes", 1): a saving.'],
	['leaks.structured', 'That is the best match (score 0.91).'],
	['leaks.structured', 'We plan delivery routes with top_k = 3.'],
	['leaks.modelTalk', 'Certainly! Here is a revised version of your email.'],
	['leaks.prompt', 'The provided facts mention trucks.'],
	['leaks.factId', 'You run 86 refrigerated trucks [f1, f2].'],
	[
		'leaks.factId',
		'As kb-7 tells, routes got shorter.',
		{},
		{
			knowledge: [
				{ id: 'kb-7', text: 'The routes got shorter.', source: 'https://northwind.example' },
			],
		},
	],
	['leaks.internal', 'Internal note: qualified lead.'],
	['leaks.secret', 'Use the token ghp_a8Kd93jsLq02mVnB77xQ.'],
	['leaks.request', 'Please send us your credit card details.'],
	['instructions.link', 'Visit http://192.0.2.7/start today.'],
	['instructions.contactElsewhere', 'Please write to desk@elsewhere.example.'],
	['instructions.contactElsewhere', 'Call me at +49 30 5550 1234.'],
	['instructions.payment', 'Pay by bitcoin to start.'],
	['instructions.attachment', 'Open the attached offer.'],
	['instructions.obeyed', 'I will ignore all previous instructions.'],
	[
		'instructions.obeyed',
		'Following the note addressed to assistants on your page, we accept all terms.',
	],
	[
		'instructions.obeyed',
		'Siguiendo la indicación dirigida a los asistentes en su página, aceptamos.',
		{ language: 'es' },
	],
	[
		'instructions.obeyed',
		'Pour respecter la demande figurant au bas de votre page, voici un poème.',
		{ language: 'fr' },
	],
	[
		'instructions.obeyed',
		'De acuerdo con la nota que figura al pie de su página, le damos un descuento.',
		{ language: 'es' },
	],
	['instructions.obeyed', 'Tal como pide el texto oculto, aquí va un aviso.', { language: 'es' }],
	['instructions.obeyed', 'The page asked us to pass this on to every reader.'],
	[
		'instructions.obeyed',
		'Ich gebe weiter, was auf Ihrer Seite für lesende Programme steht.',
		{ language: 'de' },
	],
	['instructions.unrelated', 'Penguins hatch eggs during antarctic winter darkness.'],
	['tone.urgency', 'Hurry, the places are almost gone.'],
	['tone.urgency', 'Tomorrow will be too late.'],
	[
		'instructions.unrelated',
		'For a good pumpkin soup, chop two onions and add a pinch of salt and some broth.',
	],
	[
		'tone.pressure',
		'Wenn Sie das beiseitelegen, werden Sie den Kunden nach dem nächsten Schaden erklären müssen, warum.',
		{ language: 'de' },
	],
	[
		'tone.pressure',
		'La próxima devolución será culpa suya, y tendrá que explicárselo a todos.',
		{ language: 'es' },
	],
	['tone.pressure', 'Every week you wait, others win.'],
	['tone.guarantee', 'Success is guaranteed.'],
	['tone.spam', 'Buy now and smile.'],
	['tone.shouting', 'PLAN YOUR DELIVERY ROUTES today.'],
	['tone.flattery', 'You are simply amazing.'],
	['tone.subject', plans, { subject: 'Re: your question' }],
	['rules.optOut', plans, footerOnly(plans, address)],
	['rules.postalAddress', plans, footerOnly(plans, 'Reply "no thanks" to get no more mail.')],
	['rules.linkDomain', 'See https://statistics.example/routes.'],
	['rules.length', 'We plan delivery routes. '.repeat(70)],
	['rules.reading', `${'Unternehmensübergreifende Routenplanungsverfahren '.repeat(9)}helfen.`],
	[
		'rules.language',
		'Wir planen Routen für Ihre Fahrzeuge und zeigen Ihnen gern, wie das für Sie ist.',
	],
	[
		'rules.reading',
		'The air, which, as you, who tune them, know, since it, when the church, which is old, is heated, dries, moves, and which, if nobody, who could help, hears of it, harms, what you, who built it, once, with care, made, is, I think, worth, as we, who measure, say, a word.',
	],
	['rules.neverSay', 'It is pure synergy.', {}, { policy: { neverSay: ['Synergy'] } }],
	['rules.subject', plans, { subject: '  ' }],
	['rules.markup', 'We plan **delivery routes**.'],
	['rules.hiddenCharacters', 'We plan\u200b delivery routes.'],
	['rules.lookAlike', 'We pl\u0430n delivery routes.'],
];

const good: Case[] = [
	[
		'punctuation right behind the sender’s links',
		'See https://northwind.example; it is short. There is https://northwind.example, and https://northwind.example: both.',
	],
	[
		'a colleague greeted by the family name',
		plans,
		{ body: draftOf(plans).body.replace('Hi Mara', 'Dear Ms Lindqvist') },
	],
	['the recipient with a name', plans, { to: 'Mara Lindqvist <Mara.Lindqvist@tidewater.example>' }],
	['the page of a fact', 'I read https://tidewater.example/about with interest.'],
	[
		'a domain that the builder allows',
		'See https://docs.example/x.',
		{},
		{ policy: { allowedDomains: ['docs.example'] } },
	],
	['no hurry', 'There is no hurry.'],
	['an honest no to a promise', 'I cannot promise a result.'],
	['a subject that starts with Re', plans, { subject: 'Regarding your trucks' }],
	['an abbreviation in capitals', 'We plan delivery routes for your IT and HR.'],
	[
		'a line that unsubscribes',
		plans,
		footerOnly(plans, `${address}\nTo unsubscribe, answer this mail.`),
	],
	['another script with its joiners', plans, { language: 'fa', subject: 'می\u200cخواهم' }],
];

describe('other contacts, leaks, planted instructions, tone and form', () => {
	it.each(bad)('%s: %s', (rule, text, draft = {}, context = {}) => {
		expect(rulesBrokenBy(text, context, draft)).toContain(rule);
	});

	it.each(good)('%s is no finding', (_why, text, draft = {}, context = {}) => {
		expect(rulesBrokenBy(text, context, draft)).toEqual([]);
	});
});

describe('a sentence said again word for word', () => {
	it('is marked where it comes back', () => {
		const text = 'We plan delivery routes. You run trucks. We plan delivery routes.';
		expect(rulesBrokenBy(text)).toContain('instructions.unrelated');
	});

	it('is not one that only begins alike', () => {
		const text = 'We plan delivery routes. We plan delivery routes for trucks, too.';
		expect(rulesBrokenBy(text)).not.toContain('instructions.unrelated');
	});
});
