import type { ModelHabits } from '../../../../nodes/shared/contracts';
import type { Ledger } from '../../../../nodes/shared/ledger';
import { temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;
beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});
afterEach(async () => await remove());

const habits: ModelHabits = {
	endpoint: 'https://models.example/v1',
	model: 'small',
	rung: 'tool',
	tokenLimit: 'max_completion_tokens',
	temperature: false,
	learnedAt: '2026-11-23T08:00:00.000Z',
};

test('what was learned about a model comes back', async () => {
	await ledger.modelHabits.save(habits);
	expect(await ledger.modelHabits.find(habits.endpoint, 'small')).toEqual(habits);
	expect(await ledger.modelHabits.find(habits.endpoint, 'large')).toBeUndefined();
	expect(await ledger.modelHabits.find('https://other.example/v1', 'small')).toBeUndefined();
});

test('what was learned later replaces it', async () => {
	await ledger.modelHabits.save(habits);
	const later: ModelHabits = { ...habits, rung: 'json_schema', temperature: true };
	await ledger.modelHabits.save(later);
	expect(await ledger.modelHabits.find(habits.endpoint, 'small')).toEqual(later);
});

test('what only a later version understands counts as not learned', async () => {
	await ledger.modelHabits.save({ ...habits, rung: 'telepathy' as ModelHabits['rung'] });
	expect(await ledger.modelHabits.find(habits.endpoint, 'small')).toBeUndefined();
});
