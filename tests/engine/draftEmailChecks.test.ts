import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import type { EmailAnswer } from '../../nodes/DraftEmail/answer';
import { draftSchema, type Draft } from '../../nodes/shared/contracts';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { freshInventions } from '../fixtures/freshInventions';
import { inventedClaims } from '../fixtures/inventedClaims';
import { createEngine, sketchWorkflow } from '../support/engine';
import { startModelServer, type ModelServer } from '../support/modelServer';
import type { ChatCall } from '../../demo/model/chatServer';

let server: ModelServer;
let answer: (call: ChatCall) => EmailAnswer;

beforeAll(async () => {
	server = await startModelServer({ answer: (call) => answer(call) });
});
beforeEach(() => {
	server.requests.length = 0;
});
afterAll(async () => {
	await server.close();
});

async function draft(
	items: Array<Record<string, unknown>>,
	options: Record<string, unknown> = {},
): Promise<Draft[]> {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.draftEmail': new DraftEmail() },
		credentials: { openAiApi: { apiKey: 'sk-any', url: server.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Draft',
				type: 'n8n-nodes-signoff.draftEmail',
				credentials: ['openAiApi'],
				parameters: {
					model: 'test-model',
					senderName: 'Sam Field',
					senderEmail: 'sam@northwind.example',
					senderCompany: 'Northwind Tools',
					postalAddress: '1 Harbour Street, Bristol',
					offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
					options: options as never,
				},
			},
		],
		connections: ['Start -> Draft'],
	});
	const execution = await engine.run(
		workflow,
		items.map((json) => ({ json: json as never })),
	);
	expect(execution.error).toBeUndefined();
	return execution.items('Draft').map((item) => draftSchema.parse(item.json.draft));
}

interface Brief {
	blocked?: { body: string; problems: string[] };
}

function briefIn({ messages }: ChatCall): Brief {
	return JSON.parse(
		/<brief>\n(.*)\n<\/brief>/s.exec(messages[1]?.content ?? '')?.[1] ?? '{}',
	) as Brief;
}

function dossierFor(name: string) {
	const dossier = dossierOf();
	const email = `${name.toLowerCase()}@tidewater.example`;
	return { ...dossier, prospect: { ...dossier.prospect, name, email } };
}

/** A good answer with one more sentence, for which the model names a fact all the same. */
function answerSaying(text: string): EmailAnswer {
	const { paragraphs } = emailAnswerOf();
	const sentences = [{ text, kind: 'fact' as const, factIds: ['f1'] }];
	return emailAnswerOf({ greeting: 'Hello,', paragraphs: [{ sentences }, ...paragraphs] });
}

/** What a reviewer would see of a claim: its sentence is marked, or a finding lies on it. */
function isMarked({ body, sentences, findings }: Draft, claim: string): boolean {
	const start = body.indexOf(claim);
	const status = sentences.find(({ text }) => text === claim)?.status;
	return (
		status === 'unsupported' ||
		findings.some(
			(finding) =>
				finding.field === 'body' && finding.start < start + claim.length && finding.end > start,
		)
	);
}

describe('Draft Email checks what it writes', () => {
	it('passes no draft on with an invented claim unmarked: 200 drafts, every second with one', async () => {
		let calls = 0;
		answer = () => {
			const call = calls++;
			const claim = inventedClaims[(call >> 1) % inventedClaims.length] ?? '';
			return call % 2 === 0 ? emailAnswerOf({ greeting: 'Hello,' }) : answerSaying(claim);
		};
		const drafts = await draft(
			Array.from({ length: 200 }, () => ({ dossier: dossierOf() })),
			{ redraftWhenBlocked: false },
		);
		const invented = drafts.flatMap((one) =>
			inventedClaims.filter((claim) => one.body.includes(claim)).map((claim) => ({ one, claim })),
		);
		expect(invented).toHaveLength(100);
		expect(
			invented.filter(({ one, claim }) => !isMarked(one, claim)).map(({ claim }) => claim),
		).toEqual([]);
		const honest = drafts.filter(
			(one) => !inventedClaims.some((claim) => one.body.includes(claim)),
		);
		expect(honest).toHaveLength(100);
		expect(honest.flatMap(({ findings }) => findings)).toEqual([]);
	}, 60_000);

	it('nor one of a hundred that were put together after the rules, in two languages', async () => {
		let calls = 0;
		answer = () => {
			const call = calls++;
			const claim = freshInventions[call >> 1]?.text ?? '';
			return call % 2 === 0 ? emailAnswerOf({ greeting: 'Hello,' }) : answerSaying(claim);
		};
		const languageOf = (index: number) =>
			index % 2 === 0 ? 'en' : (freshInventions[index >> 1]?.language ?? 'en');
		const drafts = await draft(
			Array.from({ length: 200 }, (_, index) => {
				const dossier = dossierOf();
				dossier.prospect.language = languageOf(index);
				return { dossier };
			}),
			{ redraftWhenBlocked: false },
		);
		const invented = drafts.flatMap((one) =>
			freshInventions
				.filter(({ text }) => one.body.includes(text))
				.map(({ text }) => ({ one, text })),
		);
		expect(invented.length).toBeGreaterThanOrEqual(100);
		expect(
			invented.filter(({ one, text }) => !isMarked(one, text)).map(({ text }) => text),
		).toEqual([]);
	}, 60_000);

	it('has a blocked draft written once more, with the findings as feedback', async () => {
		answer = (call) => {
			const { blocked } = briefIn(call);
			if (!blocked) return answerSaying('You run 120 refrigerated trucks.');
			expect(blocked.body).toContain('You run 120 refrigerated trucks.');
			expect(blocked.problems.join()).toContain('120');
			return emailAnswerOf();
		};
		const [written] = await draft([{ dossier: dossierOf() }]);
		expect(server.requests).toHaveLength(2);
		expect(written).toMatchObject({ findings: [], version: 1, usage: { calls: 2 } });
		expect(written?.body).not.toContain('120');
	});

	it('passes a draft on, marked, that stays bad', async () => {
		answer = () => answerSaying('You run 120 refrigerated trucks.');
		const [written] = await draft([{ dossier: dossierOf() }]);
		expect(server.requests).toHaveLength(2);
		expect(written?.findings).toMatchObject([{ rule: 'claims.number', severity: 'block' }]);
	});

	it('asks once when the builder wants no second try', async () => {
		answer = () => answerSaying('You run 120 refrigerated trucks.');
		await draft([{ dossier: dossierOf() }], { redraftWhenBlocked: false });
		expect(server.requests).toHaveLength(1);
	});

	it('finds the name of another prospect of the run', async () => {
		answer = () => answerSaying('Cleo would like our routes.');
		const drafts = await draft(['Ana', 'Cleo'].map((name) => ({ dossier: dossierFor(name) })));
		expect(drafts.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
			['crossContact.name'],
			[],
		]);
	});

	it('keeps the sentences that the reviewer marked keep, byte for byte, through a revision and a redraft', async () => {
		answer = () => emailAnswerOf();
		const [first] = await draft([{ dossier: dossierOf() }]);
		const keep = ['You run 86 refrigerated trucks.', 'May I show you on Tuesday?'];
		answer = () => answerSaying('You run 120 refrigerated trucks.');
		const approval = {
			reviewId: 'review-1',
			outcome: 'changesRequested',
			feedback: 'Other words',
			sentenceMarks: [
				...keep.map((text) => ({ text, mark: 'keep' })),
				{ text: 'We plan routes that save 12 % of mileage.', mark: 'rewrite' },
			],
		};
		const [revised] = await draft([{ dossier: dossierOf(), draft: first, approval }]);
		expect(revised?.version).toBe(2);
		for (const text of keep) expect(revised?.body).toContain(text);
		expect(briefIn(server.requests.at(-1) as ChatCall)).toMatchObject({
			revision: { keep, rewrite: ['We plan routes that save 12 % of mileage.'] },
		});
	});

	it('keeps what it was checked against, and lets the builder set severities and words never to say', async () => {
		answer = () => answerSaying('You run 120 trucks with synergy.');
		const [written] = await draft([{ dossier: dossierOf() }], {
			neverSay: 'synergy\nleverage',
			ruleSeverities: { rules: [{ rule: 'claims.number', severity: 'info' }] },
		});
		expect(written?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
			['claims.number', 'info'],
			['rules.neverSay', 'block'],
		]);
		expect(written?.context).toMatchObject({
			sender: { company: 'Northwind Tools', address: '1 Harbour Street, Bristol' },
			policy: { neverSay: ['synergy', 'leverage'], severities: { 'claims.number': 'info' } },
		});
	});

	it('adds a line about opting out in the language of the email, as text that is reviewed', async () => {
		answer = () => emailAnswerOf();
		const german = dossierOf();
		german.prospect.language = 'de';
		const [english] = await draft([{ dossier: dossierOf() }]);
		const [inGerman] = await draft([{ dossier: german }]);
		const [without] = await draft([{ dossier: dossierOf() }], { addOptOutLine: false });
		expect(english?.body).toContain('reply "no thanks"');
		expect(inGerman?.body).toContain('„Abmelden“');
		expect(without?.body).not.toContain('no thanks');
	});
});
