import { createRequire } from 'node:module';
import { SignoffError } from '../shared/errors';

/**
 * The first n8n-core whose resumed webhook forwards every output (n8n pull request 31714): 2.39.0. In 2.38.2 and before,
 * approved items would be dropped without a word.
 */
export const minimumCoreVersion = '2.39.0';

/** True when `version` (`major.minor.patch`, suffixes ignored) is `minimum` or later. */
export function isAtLeast(version: string, minimum: string): boolean {
	const parts = version.split('.').map((part) => Number.parseInt(part, 10));
	const wanted = minimum.split('.').map((part) => Number.parseInt(part, 10));
	for (const [index, want] of wanted.entries()) {
		const have = parts[index] ?? 0;
		if (have !== want) return have > want;
	}
	return true;
}

/** The version of the n8n-core that runs this node, or undefined where n8n was bundled into one file. */
function runningCoreVersion(): string | undefined {
	try {
		const manifest = createRequire(__filename)('n8n-core/package.json') as { version?: string };
		return manifest.version;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
		throw error;
	}
}

/** @throws SignoffError `n8n_too_old` when decisions would get lost in this n8n */
export function assertEngineForwardsEveryOutput(version = runningCoreVersion()): void {
	if (version !== undefined && !isAtLeast(version, minimumCoreVersion)) {
		throw new SignoffError('n8n_too_old', `Its n8n-core is ${version}.`);
	}
}
