import { z } from 'zod/v4';
import { openAiCompatibleModel } from '../../../../../nodes/shared/llm/openAiCompatible';
import { inParallel } from '../../../../../nodes/shared/parallel';
import {
	startLimitedServer,
	type LimitedServer,
	type LimitStyle,
} from '../../../../support/limitedServer';
import { waitFor } from '../../../../support/waitFor';

const question = {
	name: 'city_facts',
	system: 'You know cities.',
	user: 'Which city?',
	schema: z.object({ city: z.string() }),
};
const bonn = { city: 'Bonn' };

let server: LimitedServer | undefined;

// The first call of all loads the client, which takes longer than the whole of some tests.
beforeAll(async () => {
	server = await startLimitedServer({
		style: 'silent',
		capacity: 50,
		perSecond: 50,
		answerMs: 0,
		value: bonn,
	});
	const options = { apiKey: 'k', baseUrl: server.baseUrl, model: 'test-model' };
	await inParallel(Array.from({ length: 30 }), 10, async () => {
		await openAiCompatibleModel(options).askStructured(question);
	});
	await server.close();
});
afterEach(async () => {
	await server?.close();
});

/** `calls` questions, `parallel` at a time, from two nodes that know nothing of each other. */
async function askAll(options: {
	style: LimitStyle;
	calls: number;
	parallel: number;
	capacity: number;
	perSecond: number;
}) {
	const { capacity, perSecond, calls, parallel, style } = options;
	server = await startLimitedServer({ style, capacity, perSecond, answerMs: 60, value: bonn });
	const nodes = [0, 1].map(() =>
		openAiCompatibleModel({ apiKey: 'k', baseUrl: server!.baseUrl, model: 'test-model' }),
	);
	const startedAt = performance.now();
	const answers = await inParallel(Array.from({ length: calls }), parallel, async (_, index) => {
		return (await nodes[index % 2]!.askStructured(question)).value;
	});
	const ms = performance.now() - startedAt;
	const leastMs = ((calls - capacity) / perSecond) * 1000;
	if (process.env.SHOW_LIMITS) console.log(style, { ms, leastMs, refused: server.refused });
	return { answers, ms, leastMs, refused: server.refused };
}

describe('an endpoint with a limit of requests', () => {
	it.each<[LimitStyle, number, number]>([
		['openai', 5, 1.35],
		['anthropic', 5, 1.35],
	])(
		'that reports it in the way of %s refuses hardly any of 120 calls, and none is lost',
		async (style, mostRefused, mostTimes) => {
			const { answers, ms, leastMs, refused } = await askAll({
				style,
				calls: 120,
				parallel: 20,
				capacity: 20,
				perSecond: 25,
			});
			expect(answers).toEqual(Array.from({ length: 120 }, () => bonn));
			expect(refused).toBeLessThanOrEqual(mostRefused);
			expect(ms / leastMs).toBeLessThan(mostTimes);
		},
		30_000,
	);

	it('that counts in windows is asked in windows', async () => {
		const { answers, refused } = await askAll({
			style: 'window',
			calls: 60,
			parallel: 20,
			capacity: 20,
			perSecond: 20,
		});
		expect(answers).toHaveLength(60);
		expect(refused).toBeLessThanOrEqual(3);
	}, 30_000);

	it.each<[LimitStyle, number]>([
		['retryAfter', 40],
		['silent', 60],
	])(
		'that says %s is asked more slowly after each refusal, and no call is lost',
		async (style, mostRefused) => {
			const { answers, refused } = await askAll({
				style,
				calls: 60,
				parallel: 20,
				capacity: 15,
				perSecond: 15,
			});
			expect(answers).toHaveLength(60);
			expect(refused).toBeLessThan(mostRefused);
		},
		60_000,
	);

	it('holds back nothing of another key', async () => {
		server = await startLimitedServer({
			style: 'openai',
			capacity: 1,
			perSecond: 0.1,
			answerMs: 0,
			value: bonn,
		});
		const options = { baseUrl: server.baseUrl, model: 'test-model' };
		await openAiCompatibleModel({ ...options, apiKey: 'one' }).askStructured(question);
		const signal = AbortSignal.timeout(300);
		const again = openAiCompatibleModel({ ...options, apiKey: 'one' });
		await expect(again.askStructured({ ...question, signal })).rejects.toThrow();
		// The second call of this key waited here; the first of another key goes out at once and is refused there.
		expect(server.times).toHaveLength(1);
		const other = openAiCompatibleModel({ ...options, apiKey: 'two' });
		const soon = AbortSignal.timeout(300);
		await expect(other.askStructured({ ...question, signal: soon })).rejects.toThrow();
		expect(server.times).toHaveLength(2);
	});

	it('lets go at once of calls that are cancelled while they wait', async () => {
		server = await startLimitedServer({
			style: 'openai',
			capacity: 3,
			perSecond: 0.05,
			answerMs: 0,
			value: bonn,
		});
		const model = openAiCompatibleModel({
			apiKey: 'k',
			baseUrl: server.baseUrl,
			model: 'test-model',
		});
		const stop = new AbortController();
		const calls = Array.from({ length: 30 }, async () =>
			model.askStructured({ ...question, signal: stop.signal }).then(
				() => 'answered',
				() => 'stopped',
			),
		);
		await waitFor('two answers', () => server?.answered === 2);
		await new Promise((resolve) => setTimeout(resolve, 100));
		const stoppedAt = performance.now();
		stop.abort();
		const outcomes = await Promise.all(calls);
		expect(performance.now() - stoppedAt).toBeLessThan(500);
		expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(2);
		expect(server.times.length).toBeLessThanOrEqual(3);
	});
});
