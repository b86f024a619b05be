import { DraftEmail } from '../../../nodes/DraftEmail/DraftEmail.node';

/** What takes long to load. n8n loads every node at its start, used or not. */
const libraries = [
	'@mozilla/readability',
	'fastest-levenshtein',
	'ipaddr.js',
	'kysely',
	'minisearch',
	'tldts',
	'zod/v4',
];

describe("n8n's start", () => {
	beforeEach(async () => {
		jest.resetModules();
		// Loaded already when n8n comes to the nodes, with libraries of its own.
		await import('n8n-workflow');
		for (const library of libraries) {
			jest.doMock(library, () => {
				throw new Error(`${library} is loaded before the node is used`);
			});
		}
	});

	afterEach(() => {
		for (const library of libraries) jest.dontMock(library);
		jest.resetModules();
	});

	it.each(['ProspectResearch', 'DraftEmail', 'HumanApproval', 'Send'])(
		'loads the description of %s and none of the libraries that its work needs',
		async (name) => {
			const path = `../../../nodes/${name}/${name}.node`;
			const loaded = (await import(path)) as Record<string, new () => { description: object }>;
			expect(new loaded[name]!().description).toHaveProperty('properties');
		},
	);

	it('would notice one', async () => {
		await expect(import('../../../nodes/shared/ledger/index.js')).rejects.toThrow(
			/before the node is used/,
		);
	});
});

test('the list of checks is loaded when it is opened', async () => {
	const { getChecks } = new DraftEmail().methods.loadOptions;
	const checks = await getChecks.call({} as never);
	expect(checks).toContainEqual({
		name: 'claims.number',
		value: 'claims.number',
		description: 'A number or percentage that neither a fact nor the offer states.',
	});
});
