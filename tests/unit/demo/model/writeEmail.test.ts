import type { EmailPrompt } from '../../../../demo/model/readEmailPrompt';
import { writeEmail } from '../../../../demo/model/writeEmail';
import { companies } from '../../../../demo/sites/companies';
import type { EmailAnswer } from '../../../../nodes/DraftEmail/answer';

const [tidewater] = companies;
if (!tidewater) throw new Error('There is no demo company.');

function promptOf(feedback?: string): EmailPrompt {
	const quotes = [
		...tidewater!.home,
		...tidewater!.about,
		...tidewater!.news.map(({ text }) => text),
	];
	return {
		brief: {
			language: 'en',
			maximumWords: 120,
			sender: { name: 'Sam Field', title: 'Account Executive', company: 'Northwind Routes' },
			offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
			callToAction: 'Ask for a 15-minute call next week',
			revision: feedback ? { subject: 'Old', body: 'Old', feedback } : undefined,
		},
		data: {
			prospect: { name: tidewater!.contact.name, company: tidewater!.name },
			facts: quotes.map((quote, index) => ({
				id: `f${index}`,
				claim: quote,
				quote,
				kind: 'company',
			})),
		},
	};
}

function textOf(email: EmailAnswer): string {
	return email.paragraphs
		.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))
		.join('\n');
}

function factIdsOf(email: EmailAnswer): string[] {
	return email.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ factIds }) => factIds));
}

describe('the demo model’s email', () => {
	it('tells the company its own facts, the offer in the sender’s words, and one question', () => {
		const email = writeEmail(promptOf());
		expect(email.greeting).toBe('Hi Mara,');
		expect(textOf(email)).toMatch(/I read on your site that .*\byou/);
		expect(textOf(email)).toContain('We plan delivery routes.');
		expect(textOf(email)).toContain('Would you have time for a 15-minute call next week?');
	});

	it('names the fact that each claim was taken from', () => {
		const prompt = promptOf();
		for (const { sentences } of writeEmail(prompt).paragraphs) {
			for (const { text, factIds, kind } of sentences) {
				expect(factIds.length > 0).toBe(kind === 'fact');
				const numbers = text.match(/\d[\d,.]*\d/g) ?? [];
				const quotes = prompt.data.facts.filter(({ id }) => factIds.includes(id));
				const sources = [
					...quotes.map(({ quote }) => quote),
					prompt.brief.offer,
					prompt.brief.callToAction,
				];
				expect(numbers.every((number) => sources.join(' ').includes(number))).toBe(true);
			}
		}
	});

	it('claims nothing about the recipient without facts', () => {
		const prompt = promptOf();
		const email = writeEmail({ ...prompt, data: { ...prompt.data, facts: [] } });
		expect(
			email.paragraphs.flatMap(({ sentences }) => sentences).some(({ kind }) => kind === 'fact'),
		).toBe(false);
		expect(textOf(email)).toContain('We plan delivery routes.');
	});

	it('is shorter when asked to be shorter', () => {
		const words = (feedback?: string) => textOf(writeEmail(promptOf(feedback))).split(' ').length;
		expect(words('Please make it shorter.')).toBeLessThan(words());
	});

	it('brings the fact that the comment wants mentioned', () => {
		const email = writeEmail(promptOf('Mention the electric trucks'));
		expect(textOf(email)).toMatch(/twelve battery trucks/);
		const other = writeEmail(promptOf('Please mention our free trial.'));
		expect(textOf(other)).toContain('our free trial');
		expect(textOf(writeEmail(promptOf()))).not.toContain('our free trial');
	});

	it('leaves out what the comment wants gone', () => {
		expect(textOf(writeEmail(promptOf()))).toContain('pallet');
		for (const feedback of ['Remove the pallet thing', 'Do not mention pallets or the pallet']) {
			expect(textOf(writeEmail(promptOf(feedback)))).not.toContain('pallet');
		}
	});

	it('becomes formal when asked', () => {
		const email = writeEmail(promptOf('More formal, please'));
		expect([email.greeting, email.closing]).toEqual(['Dear Mara Lindqvist,', 'Kind regards,']);
	});

	it.each(['I do not like this.', 'Hmm', 'Change the subject'])(
		'is another email after the comment "%s"',
		(feedback) => {
			expect(writeEmail(promptOf(feedback))).not.toEqual(writeEmail(promptOf()));
			if (feedback !== 'Change the subject') {
				expect(factIdsOf(writeEmail(promptOf(feedback)))).not.toEqual(
					factIdsOf(writeEmail(promptOf())),
				);
			}
		},
	);

	it('quotes, instead of retelling, what is in another language', () => {
		const prompt = promptOf();
		const quote = 'Auf unseren 22 Prüfständen laufen Getriebe rund um die Uhr.';
		const facts = [{ id: 'f1', claim: quote, quote, kind: 'company' }];
		const email = writeEmail({ ...prompt, data: { ...prompt.data, facts } });
		expect(textOf(email)).toContain(`“${quote}”`);
	});

	it('is German for a German company', () => {
		const prompt = promptOf();
		const email = writeEmail({ ...prompt, brief: { ...prompt.brief, language: 'de' } });
		expect(email.greeting).toBe('Guten Tag Mara Lindqvist,');
		expect(textOf(email)).not.toContain('Would you');
	});
});
