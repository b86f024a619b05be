/** One project per kind of test, so that `npm test` can run and time them one after the other. */
const shared = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.(t|j)sx?$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo/'],
	restoreMocks: true,
};

module.exports = {
	projects: ['unit', 'engine', 'e2e'].map((kind) => ({
		...shared,
		displayName: kind,
		testMatch: [`<rootDir>/tests/${kind}/**/*.test.ts`],
	})),
};
