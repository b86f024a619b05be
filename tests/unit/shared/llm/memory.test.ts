import { z } from 'zod/v4';
import type { ModelHabits } from '../../../../nodes/shared/contracts';
import { rungNames, type RungName } from '../../../../nodes/shared/llm/chatModel';
import { forgetAllModels, type HabitStore } from '../../../../nodes/shared/llm/memory';
import { openAiCompatibleModel } from '../../../../nodes/shared/llm/openAiCompatible';
import { scripted, startModelServer, type ModelServer } from '../../../support/modelServer';

const question = {
	name: 'city_facts',
	system: 'You know cities.',
	user: 'Which city?',
	schema: z.object({ city: z.string() }),
};
const bonn = { city: 'Bonn' };

/** What other processes see: the rows of the ledger. */
class Rows implements HabitStore {
	readonly rows = new Map<string, ModelHabits>();
	reads = 0;

	async find(endpoint: string, model: string) {
		this.reads += 1;
		return this.rows.get(`${endpoint} ${model}`);
	}

	async save(habits: ModelHabits) {
		this.rows.set(`${habits.endpoint} ${habits.model}`, habits);
	}
}

let server: ModelServer;
let honoured: RungName[];
let store: Rows;
let answer: (rung: RungName) => unknown;

beforeEach(async () => {
	honoured = ['json_object', 'text'];
	answer = () => bonn;
	store = new Rows();
	server = await startModelServer({
		answer: ({ rung }) => {
			if (honoured.includes(rung)) return answer(rung);
			return scripted.status(
				400,
				`'response_format' or 'tools' of type '${rung}' is not supported`,
			);
		},
	});
	newProcess();
});
afterEach(async () => {
	await server.close();
	forgetAllModels();
	jest.useRealTimers();
});

function newProcess() {
	forgetAllModels();
	server.requests.length = 0;
}

async function ask() {
	return await openAiCompatibleModel({
		apiKey: 'k',
		baseUrl: server.baseUrl,
		model: 'test-model',
		store,
	}).askStructured(question);
}

function asked(): RungName[] {
	return server.requests.map(({ rung }) => rung);
}

describe('the form that an endpoint honours', () => {
	it('is found once, by one call alone, however many begin at the same time', async () => {
		const answers = await Promise.all(Array.from({ length: 8 }, ask));
		expect(answers.map(({ rung }) => rung)).toEqual(Array(8).fill('json_object'));
		expect(asked()).toEqual(['json_schema', 'tool', ...Array<RungName>(8).fill('json_object')]);
	});

	it('is known to the next process, which asks in it at once', async () => {
		await ask();
		newProcess();
		await Promise.all([ask(), ask(), ask()]);
		expect(asked()).toEqual(['json_object', 'json_object', 'json_object']);
		expect(store.reads).toBe(2);
	});

	it('is learned anew when the endpoint has changed', async () => {
		await ask();
		newProcess();
		honoured = ['tool'];
		expect((await ask()).rung).toBe('tool');
		expect(asked()).toEqual(['json_object', 'text', 'json_schema', 'tool']);
		newProcess();
		await ask();
		expect(asked()).toEqual(['tool']);
	});

	it('is looked for anew after a week, so that a better endpoint is noticed', async () => {
		await ask();
		newProcess();
		honoured = [...rungNames];
		const [row] = store.rows.values();
		row!.learnedAt = new Date(Date.now() - 8 * 24 * 3_600_000).toISOString();
		expect((await ask()).rung).toBe('json_schema');
		expect([...store.rows.values()][0]?.rung).toBe('json_schema');
	});

	it('is looked for anew after a week in a process that runs on', async () => {
		jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'setTimeout', 'clearTimeout'] });
		await ask();
		honoured = [...rungNames];
		await ask();
		expect(asked().at(-1)).toBe('json_object');
		jest.setSystemTime(Date.now() + 8 * 24 * 3_600_000);
		await ask();
		expect(asked().at(-1)).toBe('json_schema');
	});

	it('is not given up for one wrong answer', async () => {
		honoured = [...rungNames];
		await ask();
		let times = 0;
		answer = (rung) => (rung === 'json_schema' && ++times === 1 ? scripted.prose() : bonn);
		await ask();
		server.requests.length = 0;
		await ask();
		expect(asked()).toEqual(['json_schema']);
	});

	it('is another one when it is accepted and not honoured', async () => {
		honoured = [...rungNames];
		answer = (rung) => (rung === 'json_schema' ? scripted.prose() : bonn);
		await ask();
		await ask();
		server.requests.length = 0;
		await ask();
		expect(asked()).toEqual(['tool']);
	});

	it('is found out by the others when the first call fails for another reason', async () => {
		let calls = 0;
		answer = () => (++calls === 1 ? scripted.refusal() : bonn);
		const outcomes = await Promise.allSettled([ask(), ask()]);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
	});

	it('is kept without what is secret in the address', async () => {
		const secret = server.baseUrl.replace('http://', 'http://user:secret@');
		const url = `${secret}?key=hidden`;
		await openAiCompatibleModel({ apiKey: 'k', baseUrl: url, model: 'test-model', store })
			.askStructured(question)
			.catch(() => undefined);
		expect(JSON.stringify([...store.rows.entries()])).not.toMatch(/secret|hidden/);
	});
});
