import { fieldsOfContent } from '../../../nodes/HumanApproval/fieldsOfContent';
import { recheck } from '../../../nodes/HumanApproval/recheck';
import { contentOfDraft } from '../../../nodes/shared/contracts';
import { aDossier, aDraft, aStoredReview } from '../../fixtures/reviews';

const context = {
	sender: { name: 'Sam Field', company: 'Northwind Routes', offer: 'We plan delivery routes.' },
};
const { text = '' } = aStoredReview().review.content;

function stored(withContext: boolean) {
	return aStoredReview(
		{},
		{
			item: {
				json: { draft: aDraft(withContext ? { context } : {}), dossier: aDossier() },
			},
		},
	);
}

describe('recheck', () => {
	test('an unedited draft keeps the findings it came with', () => {
		const { findings, sentences } = recheck(stored(true));
		expect(findings).toEqual([]);
		expect(sentences).toEqual(aDraft().sentences);
	});

	test('an edit that claims what no fact supports is found', () => {
		const edits = { text: `${text}\n\nYou grew by 340 % last year.` };
		const { findings, sentences } = recheck(stored(true), edits);
		expect(findings.map(({ message }) => message).join(' ')).toContain('340');
		expect(sentences.find((sentence) => sentence.text.includes('340'))?.status).toBe('unsupported');
	});

	test('a claim that the reviewer wrote is a warning, the one that the draft made stays barred', () => {
		const severities = (drafted: string, edited: string) => {
			const draft = aDraft({ context, body: drafted });
			const content = { ...contentOfDraft(draft) };
			const entry = aStoredReview({ content }, { item: { json: { draft } } });
			return recheck(entry, { text: edited })
				.findings.filter(({ rule }) => rule.startsWith('claims.'))
				.map(({ severity }) => severity);
		};
		const claim = 'You grew by 340 % last year.';
		const plain = 'Hello Ana,\n\nWe plan delivery routes.';
		expect(new Set(severities(plain, `${plain}\n\n${claim}`))).toEqual(new Set(['warn']));
		expect(severities(`${plain}\n\n${claim}`, `${plain}\n\n${claim} Bye.`)).toContain('block');
	});

	test('a claim of a variant that the reviewer takes over stays barred: a model wrote it', () => {
		const claim = 'You grew by 340 % last year.';
		const body = `Hello Ana,\n\n${claim}`;
		const variants = [{ subject: 'Other', body, sentences: [], findings: [] }];
		const draft = aDraft({ context, variants });
		const entry = aStoredReview({}, { item: { json: { draft } } });
		const severities = recheck(entry, { text: body }).findings.map(({ severity }) => severity);
		expect(severities).toContain('block');
	});

	test('the name of another contact stays found through edits, until it is gone', () => {
		const body = 'Hello Ana,\n\nCleo Park likes our routes.';
		const draft = aDraft({ context, body });
		const start = body.indexOf('Cleo Park');
		const finding = {
			...{ rule: 'crossContact.name', severity: 'block' as const, message: 'Another contact.' },
			...{ field: 'text', start, end: start + 9 },
		};
		const review = { content: contentOfDraft(draft), findings: [finding] };
		const entry = aStoredReview(review, { item: { json: { draft } } });
		const rulesFor = (text: string) =>
			recheck(entry, { text })
				.findings.filter(({ rule }) => rule === 'crossContact.name')
				.map((found) => text.slice(found.start, found.end));
		expect(rulesFor(body.replace('Hello', 'Good morning'))).toEqual(['Cleo Park']);
		expect(rulesFor(body.replace('Cleo Park likes', 'You may like'))).toEqual([]);
	});

	test('custom fields are not checked as the draft that their item also carries', () => {
		const picture = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(2)}`;
		const content = { kind: 'custom' as const, fields: { post: 'Hello', picture } };
		const entry = aStoredReview(
			{ kind: 'custom', content },
			{ item: { json: { draft: aDraft({ context }) } } },
		);
		expect(recheck(entry, { post: 'Hello there' }).findings).toEqual([]);
	});

	test('a draft without a dossier is checked again against its prospect', () => {
		const prospect = { name: 'Ana Ruiz', email: 'ana@x.example', company: '', website: '' };
		const draft = aDraft({ context: { ...context, prospect } });
		const entry = aStoredReview({ dossier: undefined }, { item: { json: { draft } } });
		const { findings } = recheck(entry, { text: 'Hello Ana,\n\nYou grew by 340 % last year.' });
		expect(findings.map(({ message }) => message).join(' ')).toContain('340');
	});

	test('the data of a picture is not read as text after an edit', () => {
		const image = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(3)}`;
		const draft = aDraft({ kind: 'publication', to: undefined, fields: { image }, context });
		const content = contentOfDraft(draft);
		const fields = fieldsOfContent('publication', content, false);
		const entry = aStoredReview(
			{ kind: 'publication', content, fields },
			{ item: { json: { draft } } },
		);
		const { findings } = recheck(entry, { subject: 'Colder, closer' });
		expect(findings.filter(({ field }) => field === 'image')).toEqual([]);
		expect(fields.find(({ name }) => name === 'image')?.editable).toBe(false);
	});

	test('a placeholder stays barred whoever wrote it', () => {
		const { findings } = recheck(stored(true), { text: `${text} {{ first_name }}` });
		expect(findings.map(({ severity }) => severity)).toContain('block');
	});

	test('taking the claim out again resolves it', () => {
		const { findings } = recheck(stored(true), { subject: 'Leeds', text });
		expect(findings.filter(({ message }) => message.includes('340'))).toEqual([]);
	});

	test('a draft from elsewhere keeps its findings and the sentences that are still there', () => {
		const { findings, sentences } = recheck(stored(false), { text: 'We plan routes.' });
		expect(findings).toEqual([]);
		expect(sentences.map((sentence) => sentence.text)).toEqual(['We plan routes.']);
	});
});
