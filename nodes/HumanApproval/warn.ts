import type { IExecuteFunctions } from 'n8n-workflow';
import { branchesOf } from './canvas';
import { isGate } from './gate';
import type { ReviewLink } from './notices';
import { warningsFor } from './warnings';

/** Shows on the canvas what will hurt later, above the links, while the node waits. */
export function warn(this: IExecuteFunctions, [first]: ReviewLink[]): void {
	if (!first) return;
	const node = this.getNode();
	const warnings = warningsFor({
		link: first.url,
		branches: isGate(node) ? undefined : branchesOf(this),
		ownName: node.name,
		settings: this.getWorkflowSettings(),
		environment: process.env,
	});
	this.addExecutionHints(
		...warnings.map((message) => ({
			message,
			type: 'warning' as const,
			location: 'outputPane' as const,
		})),
	);
}
