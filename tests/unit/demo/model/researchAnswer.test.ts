import { researchAnswer } from '../../../../demo/model/researchAnswer';
import { researchAnswerSchema } from '../../../../nodes/ProspectResearch/answer';
import { companies } from '../../../../demo/sites/companies';

interface Page {
	url: string;
	text: string;
}

function answerFor(pages: Page[], idealCustomer = '') {
	return researchAnswer(
		`<brief>\n${JSON.stringify({ idealCustomer })}\n</brief>\n\n<data>\n${JSON.stringify({ pages })}\n</data>`,
	);
}

const pagesOf = (company: (typeof companies)[number]): Page[] => [
	{ url: 'https://a.example/', text: company.home.join('\n\n') },
	{ url: 'https://a.example/about', text: company.about.join('\n\n') },
	{ url: 'https://a.example/news', text: company.news.map(({ text }) => text).join('\n\n') },
];

describe('the demo model’s research', () => {
	it.each(companies.map((company) => [company.name, company] as const))(
		'quotes only words that stand on the named page: %s',
		(_name, company) => {
			const pages = pagesOf(company);
			const { facts } = answerFor(pages);
			expect(facts.length).toBeGreaterThan(2);
			for (const { quote, url } of facts) {
				expect(pages.find((page) => page.url === url)?.text).toContain(quote);
			}
		},
	);

	it('takes each sentence once and tells what kind of page it is from', () => {
		const text = 'We opened a depot with 40 trucks in Bremen.\n\nHome\n\nContact us';
		const { facts } = answerFor([
			{ url: 'https://a.example/news', text },
			{ url: 'https://a.example/about', text },
		]);
		expect(facts).toEqual([
			{
				claim: 'We opened a depot with 40 trucks in Bremen.',
				quote: 'We opened a depot with 40 trucks in Bremen.',
				url: 'https://a.example/news',
				kind: 'news',
			},
		]);
	});

	it('is an answer that Prospect Research accepts', () => {
		const pages = [{ url: 'https://a.example/', text: 'We run 86 refrigerated trucks in Bremen.' }];
		const answer = answerFor(pages, 'trucks, airports');
		expect(researchAnswerSchema.parse(answer)).toEqual(answer);
		expect(answer.fit.score).toBe(50);
	});

	it('finds nothing on pages that say nothing', () => {
		const { facts, summary } = answerFor([{ url: 'https://a.example/', text: 'Home\n\nContact' }]);
		expect([facts, summary]).toEqual([[], '']);
	});
});
