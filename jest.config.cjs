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
	// What is loaded on first use is imported as Node wants it, by its name after compilation.
	moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': ['$1.js', '$1.ts'] },
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo/'],
	restoreMocks: true,
};

/** One n8n for the test files that can share it, started when the first of them asks. */
const sharedN8n = {
	globalSetup: '<rootDir>/tests/support/n8n/shared/setUp.ts',
	globalTeardown: '<rootDir>/tests/support/n8n/shared/tearDown.ts',
};

/** One project per kind of test, so that each can be run by itself. */
module.exports = {
	testSequencer: '<rootDir>/tests/support/longestFirst.cjs',
	projects: [
		...['unit', 'attack', 'engine', 'e2e'].map((kind) => ({
			...shared,
			...(kind === 'e2e' && sharedN8n),
			...(kind === 'engine' && {
				setupFilesAfterEnv: ['<rootDir>/tests/support/engine/patience.ts'],
			}),
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
