import { sectionOf, startDraftEmail, type DraftEmailBench } from '../support/draftEmailRun';
import type { Execution } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { Send } from '../../nodes/Send/Send.node';
import { draftSchema, type Draft } from '../../nodes/shared/contracts';
import { openLedger } from '../../nodes/shared/ledger';
import { dossierOf } from '../fixtures/dossier';
import { callAnswerOf, emailAnswerOf, publicationAnswerOf } from '../fixtures/emailAnswer';

let bench: DraftEmailBench;

beforeAll(async () => {
	bench = await startDraftEmail();
});
beforeEach(() => {
	bench.answer = ({ schemaName }) =>
		({
			email_draft: emailAnswerOf(),
			call_draft: callAnswerOf(),
			publication_draft: publicationAnswerOf(),
		})[schemaName];
	bench.server.requests.length = 0;
});
afterAll(async () => {
	await bench.close();
	await (await openLedger()).close();
});

const item = { dossier: dossierOf() };

/** Draft, Human Approval set to the same kind, Send's Release behind Approved. */
async function reviewed(kind: 'call' | 'publication', parameters: object = {}) {
	const execution = await bench.run({
		items: [item],
		parameters: { kind, ...parameters },
		types: {
			'n8n-nodes-signoff.humanApproval': new HumanApproval(),
			'n8n-nodes-signoff.send': new Send(),
		},
		nodes: [
			{
				name: 'Approval',
				type: 'n8n-nodes-signoff.humanApproval',
				parameters: {
					operation: 'sendAndWait',
					notifyBy: 'none',
					review: kind,
					reviewers: 'lead@northwind.example',
				},
				position: [400, 300],
			},
			{
				name: 'Release',
				type: 'n8n-nodes-signoff.send',
				parameters: { operation: 'release' },
				position: [600, 100],
			},
		],
		connections: ['Draft -> Approval', 'Approval[1] -> Release', 'Approval[3] -> Draft'],
	});
	expect(execution.error).toBeUndefined();
	return { execution, ...(await pageOf(execution)) };
}

async function pageOf(execution: Execution) {
	const url = String(execution.items('Approval')[0]?.json.reviewLink);
	const { body } = await execution.request({ url });
	const id = /data-review="([^"]+)"/.exec(body)?.[1] ?? '';
	return { url, body, id };
}

const lastDraft = (execution: Execution) =>
	draftSchema.parse(execution.items('Draft').at(-1)?.json.draft);

describe('a call script', () => {
	it('has its parts as fields, each sentence marked by what it rests on', async () => {
		const [draft] = await bench.drafts({ items: [item], parameters: { kind: 'call' } });
		expect(draft).toMatchObject({
			kind: 'call',
			body: '',
			fields: {
				opener:
					'Hello Mara, this is Sam Field from Northwind Tools. You run 86 refrigerated trucks. Do you have a minute?',
				questions: 'How do you plan routes today?\nWho would decide about it?',
				objections:
					'“We already have a tool.”\nCustomers save 12 % of their mileage with our routes.',
				voicemail: 'Hello Mara, Sam Field from Northwind Tools here. May I call again on Tuesday?',
			},
			findings: [],
		});
		expect(draft?.sentences).toHaveLength(9);
		expect(draft?.sentences[1]).toEqual({
			text: 'You run 86 refrigerated trucks.',
			factIds: ['f1'],
			status: 'grounded',
		});
		expect(draft).not.toHaveProperty('to');
	});

	it('with an invented claim in any part is marked there', async () => {
		const claim = 'You run 120 refrigerated trucks.';
		bench.answer = () =>
			callAnswerOf({ voicemail: [{ text: claim, kind: 'fact', factIds: ['f1'] }] });
		const [draft] = await bench.drafts({ items: [item], parameters: { kind: 'call' } });
		expect(draft?.findings).toMatchObject([
			{ rule: 'claims.number', severity: 'block', field: 'fields.voicemail' },
		]);
		expect(draft?.sentences.at(-1)).toMatchObject({ text: claim, status: 'unsupported' });
	});

	it('needs no email address, of the sender or the prospect', async () => {
		const [draft] = await bench.drafts({
			items: [{ name: 'Ana Ruiz', phone: '+49 30 1234567' }],
			parameters: { kind: 'call', senderEmail: '' },
		});
		expect(draft?.kind).toBe('call');
	});

	it('is reviewed part by part, revised with kept sentences byte for byte, and released as approved', async () => {
		const { execution, url, id, body } = await reviewed('call');
		for (const name of ['opener', 'questions', 'objections', 'voicemail']) {
			expect(body).toContain(`edit.${name}.${id}`);
		}
		expect(body).not.toContain(`edit.text.${id}`);
		const { sentences } = lastDraft(execution);
		const keep = [1, 4, 6].map((index) => sentences[index]!.text);
		const marks = Object.fromEntries(
			sentences.flatMap(({ text }, index) =>
				keep.includes(text) ? [[`mark.${index}.${id}`, 'keep']] : [],
			),
		);
		bench.answer = () =>
			callAnswerOf({
				opener: [{ text: 'Hello there.', kind: 'courtesy', factIds: [] }],
				questions: [{ text: 'What else is new?', kind: 'question', factIds: [] }],
				objections: [],
			});
		await execution.request({
			url,
			form: { [`outcome.${id}`]: 'changesRequested', [`feedback.${id}`]: 'Warmer', ...marks },
		});
		const revised = lastDraft(execution);
		expect(revised.version).toBe(2);
		expect(revised.fields?.opener).toContain(keep[0]);
		expect(revised.fields?.questions?.split('\n')).toContain(keep[1]);
		expect(revised.fields?.objections).toContain(keep[2]);
		expect(sectionOf(bench.server.requests.at(-1), 'brief').revision).toMatchObject({ keep });

		const next = await pageOf(execution);
		await execution.request({
			url: next.url,
			form: {
				[`outcome.${next.id}`]: 'approved',
				[`edit.opener.${next.id}`]: 'Good morning Mara.',
			},
		});
		const [released] = execution.items('Release');
		expect(released?.json.send).toMatchObject({
			state: 'sent',
			content: {
				kind: 'call',
				fields: { opener: 'Good morning Mara.', voicemail: revised.fields?.voicemail },
			},
		});
		const approved = released?.json.draft as unknown as Draft;
		expect(approved.sentences.map(({ text }) => text)).toContain(keep[1]);
		expect(approved.sentences.map(({ text }) => text)).not.toContain(keep[0]);
	});
});

describe('a publication', () => {
	it('has channel, title and body, and passes through review and release', async () => {
		const { execution, url, id, body } = await reviewed('publication', { channel: 'Company blog' });
		expect(lastDraft(execution)).toMatchObject({
			kind: 'publication',
			subject: 'What 86 trucks teach about routes',
			body: 'Tidewater Cold Chain runs 86 refrigerated trucks.\n\nHow do you plan yours?',
			fields: { channel: 'Company blog' },
			findings: [],
		});
		expect(body).toContain(`edit.text.${id}`);
		await execution.request({ url, form: { [`outcome.${id}`]: 'approved' } });
		expect(execution.items('Release')[0]?.json.send).toMatchObject({
			content: { kind: 'publication', fields: { channel: 'Company blog' } },
		});
	});
});

describe('Revise', () => {
	it('follows feedback that no reviewer gave, and keeps the sentences that are named', async () => {
		const [first] = await bench.drafts({ items: [item] });
		bench.answer = () =>
			emailAnswerOf({
				paragraphs: [{ sentences: [{ text: 'Quite new.', kind: 'courtesy', factIds: [] }] }],
			});
		const [second] = await bench.drafts({
			items: [{ ...item, draft: first }],
			parameters: {
				operation: 'revise',
				feedback: 'Other words',
				keepSentences: 'You run 86 refrigerated trucks.\n',
			},
		});
		expect(second?.version).toBe(2);
		expect(second?.body).toContain('You run 86 refrigerated trucks.');
		expect(second?.body).toContain('Quite new.');
		expect(second?.body).not.toContain('on Tuesday');
	});

	it.each([
		['no draft', {}, { feedback: 'Shorter' }],
		[
			'no feedback',
			{
				draft: {
					kind: 'email',
					body: 'x',
					language: 'en',
					sentences: [],
					findings: [],
					version: 1,
				},
			},
			{},
		],
	])('of an item with %s says that there is nothing to revise', async (_name, more, parameters) => {
		const execution = await bench.run({
			items: [{ ...item, ...more }],
			parameters: { operation: 'revise', ...parameters },
			onError: 'continueRegularOutput',
		});
		expect(execution.items('Draft')[0]?.json.error).toMatchObject({ code: 'nothing_to_revise' });
		expect(bench.server.requests).toEqual([]);
	});
});

describe('Check Only', () => {
	const checked = async (json: object, parameters: object = {}) =>
		await bench.drafts({
			items: [json],
			hasModel: false,
			parameters: { operation: 'checkOnly', ...parameters },
		});
	const body = [
		'Hi Mara,',
		'You run 86 refrigerated trucks. Your fleet won the Cold Chain Award 2025.',
		'Sam Field\nNorthwind Tools, 1 Harbour Street, Bristol',
		'Reply "no thanks" and I will not write again.',
	].join('\n\n');

	it('marks a draft from elsewhere, changes no character of it and asks no model', async () => {
		const [draft] = await checked({ ...item, subject: 'Routes', text: body });
		expect(bench.server.requests).toEqual([]);
		expect(draft).toMatchObject({
			subject: 'Routes',
			body,
			to: 'mara.lindqvist@tidewater.example',
			from: 'Sam Field <sam@northwind.example>',
			version: 1,
		});
		expect(draft?.sentences.map(({ status }) => status).slice(0, 3)).toEqual([
			'own',
			'grounded',
			'unsupported',
		]);
		expect(draft?.findings.map(({ rule }) => rule)).toContain('claims.award');
	});

	it('takes the text from whatever field is mapped, for a prospect without a dossier', async () => {
		const json = {
			name: 'Mara',
			email: 'mara@tidewater.example',
			mail: { head: 'Hello', words: body },
		};
		const [draft] = await checked(json, {
			draftSubject: '={{ $json.mail.head }}',
			draftText: '={{ $json.mail.words }}',
		});
		expect(draft).toMatchObject({ subject: 'Hello', to: 'mara@tidewater.example' });
		expect(draft?.context?.prospect).toMatchObject({ name: 'Mara' });
		expect(draft?.findings.length).toBeGreaterThan(0);
	});

	it('checks a call script in its parts', async () => {
		const [draft] = await checked(
			{ ...item, opener: 'You run 120 refrigerated trucks.', questions: 'How do you plan?' },
			{ kind: 'call' },
		);
		expect(draft?.fields).toEqual({
			opener: 'You run 120 refrigerated trucks.',
			questions: 'How do you plan?',
		});
		expect(draft?.findings).toMatchObject([{ rule: 'claims.number', field: 'fields.opener' }]);
	});

	it('finds a false answer, and the name of another prospect of the run', async () => {
		const cleo = { ...dossierOf().prospect, name: 'Cleo Park', email: 'cleo@park.example' };
		const [draft] = await bench.drafts({
			items: [
				{ ...item, subject: 'Re: our call', text: body.replace('Your fleet won', 'Cleo Park won') },
				{ dossier: dossierOf({ prospect: cleo }), subject: 'Hi', text: body },
			],
			hasModel: false,
			parameters: { operation: 'checkOnly' },
		});
		const rules = draft?.findings.map(({ rule }) => rule);
		expect(rules).toContain('tone.subject');
		expect(rules?.some((rule) => rule.startsWith('crossContact.'))).toBe(true);
	});

	it('says what is missing when the item has no text', async () => {
		const execution = await bench.run({
			items: [item],
			hasModel: false,
			parameters: { operation: 'checkOnly' },
			onError: 'continueRegularOutput',
		});
		expect(execution.items('Draft')[0]?.json.error).toMatchObject({ code: 'invalid_input' });
	});
});

describe('variants', () => {
	it('are ranked by the checks: the best is the draft, the others stay for the reviewer', async () => {
		const { paragraphs } = emailAnswerOf();
		bench.answer = (call) => {
			const { number } = sectionOf(call, 'brief').variant as { number: number };
			const claim = {
				text: 'You run 120 refrigerated trucks.',
				kind: 'fact' as const,
				factIds: ['f1'],
			};
			if (number === 1)
				return emailAnswerOf({ paragraphs: [{ sentences: [claim] }, ...paragraphs] });
			if (number === 2) return emailAnswerOf({ paragraphs: paragraphs.slice(1) });
			return emailAnswerOf();
		};
		const [draft] = await bench.drafts({ items: [item], parameters: { options: { variants: 3 } } });
		expect(draft?.findings).toEqual([]);
		expect(draft?.body).toContain('86 refrigerated');
		expect(
			draft?.variants?.map(({ body: text }) => [text.includes('120'), text.includes('86')]),
		).toEqual([
			[false, false],
			[true, true],
		]);
		expect(draft?.variants?.[1]?.findings).not.toEqual([]);
		expect(draft?.usage?.calls).toBe(3);
	});

	it('that fail are left out while one succeeds', async () => {
		bench.answer = (call) =>
			(sectionOf(call, 'brief').variant as { number: number }).number === 2 ? emailAnswerOf() : {};
		const [draft] = await bench.drafts({ items: [item], parameters: { options: { variants: 2 } } });
		expect(draft?.findings).toEqual([]);
		expect(draft).not.toHaveProperty('variants');
	});
});

describe('the prompt', () => {
	it('is the builder’s own where there is one, with a version of its own', async () => {
		const [usual] = await bench.drafts({ items: [item] });
		const prompt =
			'Write to [[senderName]]’s prospect in [[language]].\n[[brief]]\n[[data]]\nBe brief.';
		const [own] = await bench.drafts({ items: [item], parameters: { prompt } });
		const [system, user] = bench.server.requests.at(-1)?.messages ?? [];
		expect(system?.content).toBe('Write to Sam Field’s prospect in en.');
		expect(user?.content).toMatch(/^<brief>[\s\S]*<\/data>\nBe brief\.$/);
		expect(usual?.promptVersion).toMatch(/^[0-9a-f]{12}$/);
		expect(own?.promptVersion).not.toBe(usual?.promptVersion);
	});

	it.each([
		['no [[data]]', 'Write. [[brief]]', '[[data]]'],
		['an unknown placeholder', 'Write [[name]]. [[brief]] [[data]]', '[[name]]'],
		['data before the brief', 'Write. [[data]] [[brief]]', 'before'],
		['nothing to follow', '[[brief]] [[data]]', 'instruction'],
	])('with %s fails with an error that says what is wrong', async (_name, prompt, words) => {
		const execution = await bench.run({ items: [item], parameters: { prompt } });
		expect(execution.error?.message).toContain(words);
		expect(bench.server.requests).toEqual([]);
	});
});
