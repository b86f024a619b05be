/** What the HTML parser rests on comes as ES modules only, which jest's own loader does not know. */
const esModules =
	'boolbase|cssomnom|css-select|css-what|dom-serializer|domelementtype|domhandler|domutils|entities|nth-check';

const shared = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.(t|j)sx?$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo/'],
	restoreMocks: true,
};

/** One project per kind of test, so that `npm test` can run and time them one after the other. */
module.exports = {
	projects: [
		...['unit', 'attack', 'engine', 'e2e'].map((kind) => ({
			...shared,
			displayName: kind,
			testMatch: [`<rootDir>/tests/${kind}/**/*.test.ts`],
		})),
		// The tests of the ledger and of what writes to it, once more, with the ledger on PostgreSQL.
		{
			...shared,
			displayName: 'postgres',
			testMatch: [
				'<rootDir>/tests/unit/shared/ledger/**/*.test.ts',
				'<rootDir>/tests/unit/Send/{findApproval,itemOfApproval,releaseOnce,sendOnce}.test.ts',
			],
			testPathIgnorePatterns: ['/shared/ledger/(index|postgres|suppressionKeys)'],
			globals: { ledgerKind: 'postgres' },
		},
	],
};
