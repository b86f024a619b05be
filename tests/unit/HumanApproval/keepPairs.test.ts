import { keepPairs } from '../../../nodes/HumanApproval/keepPairs';

const sourceOverwrite = { previousNode: 'Split', previousNodeOutput: 0, previousNodeRun: 0 };
const item = (name: string, index: number) => ({
	json: { name },
	pairedItem: { item: index, sourceOverwrite },
});
const outputs = () => [[item('Ben', 1)], [item('Ana', 0), item('Cleo', 2)], [], []];

/** What the engine does to the outputs of a resumed node (n8n-core 2.40.7). */
const pairedAnew = (lists: ReturnType<typeof keepPairs>) =>
	lists.map((items, input) =>
		items.map((entry, index) => ({ ...entry, pairedItem: { item: index, input } })),
	);

describe('keepPairs', () => {
	test('items stay paired with what they were, and everything else about them is as the engine has it', () => {
		const kept = pairedAnew(keepPairs(outputs(), { queueMode: false }));
		expect(kept).toEqual(outputs());
	});

	test('a single item or none is a list like any other', () => {
		const [one, none] = keepPairs([[item('Ana', 3)], []], { queueMode: false });
		expect(one).toHaveLength(1);
		expect(none).toHaveLength(0);
		expect(JSON.stringify(one)).toBe(JSON.stringify([item('Ana', 3)]));
		expect(structuredClone([...(one ?? [])])).toEqual([item('Ana', 3)]);
	});

	test('mapped to anything but items it is an ordinary list', () => {
		const [, second] = keepPairs(outputs(), { queueMode: false });
		expect(second?.map(({ json }) => json.name)).toEqual(['Ana', 'Cleo']);
		expect(second?.filter(({ json }) => json.name === 'Cleo')).toHaveLength(1);
	});

	test('in queue mode a pair whose place stays the same is kept, and one that would be wrong leads nowhere', () => {
		const [undecided, approved] = keepPairs(outputs(), { queueMode: true });
		expect(undecided?.[0]?.pairedItem).toMatchObject({ sourceOverwrite: { previousNodeRun: -1 } });
		expect(approved?.[0]?.pairedItem).toEqual({ item: 0, sourceOverwrite });
		expect(approved?.[1]?.pairedItem).toMatchObject({ sourceOverwrite: { previousNodeRun: -1 } });
	});
});
