import { z } from 'zod/v4';
import type { RunningServer } from '../../../../demo/model/chatServer';
import { demoModelName, startDemoModel } from '../../../../demo/model';
import { readItem } from '../../../../nodes/DraftEmail/readItem';
import { writeDraft } from '../../../../nodes/DraftEmail/writeDraft';
import { openAiCompatibleModel } from '../../../../nodes/shared/llm/openAiCompatible';
import { dossierOf } from '../../../fixtures/dossier';
import { settingsOf } from '../../../fixtures/emailAnswer';

let server: RunningServer;
beforeAll(async () => {
	server = await startDemoModel();
});
afterAll(async () => {
	await server.close();
});

const demoModel = () =>
	openAiCompatibleModel({ apiKey: 'any', baseUrl: server.baseUrl, model: demoModelName });

const draftOf = async (json: Record<string, unknown>) =>
	await writeDraft(settingsOf(), readItem(json), { model: demoModel() });

describe('the demo model', () => {
	it('says that it is not a language model', async () => {
		const answer = (await (await fetch(`${server.baseUrl}/models`)).json()) as {
			data: Array<{ id: string; owned_by: string }>;
		};
		expect(answer.data.map(({ id, owned_by }) => [id, owned_by])).toEqual([
			['signoff-demo', 'signoff demo, not a language model'],
		]);
	});

	it('drafts an email whose claims rest on the facts, and names itself as its writer', async () => {
		const draft = await draftOf({ dossier: dossierOf() });
		expect(draft.model).toBe('signoff-demo');
		expect(draft.body).toContain('you run 86 refrigerated trucks');
		const statuses = draft.sentences.map(({ status }) => status);
		expect(statuses).toContain('grounded');
		expect(statuses).not.toContain('unsupported');
	});

	it('revises a draft on feedback', async () => {
		const dossier = dossierOf();
		const draft = await draftOf({ dossier });
		const approval = { reviewId: 'r1', outcome: 'changesRequested', feedback: 'Make it shorter' };
		const revised = await draftOf({ dossier, draft, approval });
		expect(revised.version).toBe(2);
		expect(revised.body.length).toBeLessThan(draft.body.length);
	});

	it('does nothing else', async () => {
		const question = { name: 'poem', system: '', user: '', schema: z.object({ poem: z.string() }) };
		await expect(demoModel().askStructured(question)).rejects.toMatchObject({
			code: 'model_bad_request',
		});
	});
});
