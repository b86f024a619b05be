import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface AxeViolation {
	id: string;
	impact: string;
	nodes: Array<{ target: string[]; failureSummary: string }>;
}

/** All that axe-core (WCAG 2.2 AA and its best practices) finds in a page as it stands, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
	const axe = readFileSync(require.resolve('axe-core'), 'utf8');
	// Through the debugger: the policy of the page lets no foreign script in.
	const session = await page.context().newCDPSession(page);
	await session.send('Runtime.evaluate', { expression: axe });
	await session.detach();
	return await page.evaluate(async () => {
		const { axe: engine } = window as unknown as {
			axe: { run(options: object): Promise<{ violations: AxeViolation[] }> };
		};
		// Frames hold what somebody else wrote, and nothing runs in them, axe included.
		const { violations } = await engine.run({ iframes: false });
		return violations.map(
			({ id, impact, nodes }) =>
				`${id} (${impact}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
		);
	});
}
