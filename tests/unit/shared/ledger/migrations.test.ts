import { migrations } from '../../../../nodes/shared/ledger/migrations';

// Kysely 0.28 sorts them by name and refuses a database in which a later one was applied before an earlier one.
test('every version of the schema has a name that sorts after those before it', () => {
	const names = Object.keys(migrations);
	expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(names);
});
