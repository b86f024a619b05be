import type { IExecuteFunctions } from 'n8n-workflow';
import { isGate } from './gate';
import type { ReviewLink } from './notices';
import { warningsFor } from './warnings';
import { wiresOf } from './wiring';

/** Shows on the canvas what will hurt later, above the links, while the node waits. */
export function warn(this: IExecuteFunctions, [first]: ReviewLink[]): void {
	if (!first) return;
	const node = this.getNode();
	const warnings = warningsFor({
		link: first.url,
		wires: isGate(node) ? undefined : wiresOf(this),
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
