import type { IExecuteFunctions } from 'n8n-workflow';
import { ownStep } from '../shared/ownStep';
import { sourcesOf } from './canvas';
import { outputNames } from './canvasOutputs';
import { outputIndex } from './outputs';
import { sends } from './sendingNodes';

/** A wire on the canvas behind this node, and what it leads to. */
export interface Wire {
	from: string;
	output: number;
	to: string;
	kind: 'ownNode' | 'gate' | 'send' | 'sendingNode' | 'other';
}

/** All wires behind this node; undefined where n8n does not tell. */
export function wiresOf(context: IExecuteFunctions): Wire[] | undefined {
	const { name } = context.getNode();
	const children = context.getChildNodes(name, { includeNodeParameters: true });
	const self = { name, type: '', typeVersion: 1, disabled: false, parameters: {} };
	const wires: Wire[] = [];
	// A node that only leads back to itself is not among its own children.
	for (const child of [self, ...children.filter((known) => known.name !== name)]) {
		const inputs = sourcesOf(context, child.name);
		if (!inputs) return undefined;
		for (const { node: from, index: output } of inputs.flat()) {
			const kind = child.name === name ? 'ownNode' : child.disabled ? 'other' : kindOf(child);
			wires.push({ from, output, to: child.name, kind });
		}
	}
	return wires;
}

/** What a node is to somebody who looks for what leaves without approval. */
export function kindOf(node: {
	type: string;
	parameters?: { operation?: unknown; resource?: unknown };
}): Wire['kind'] {
	const own = ownStep(node);
	if (!own) return sends(node.type, node.parameters ?? {}) ? 'sendingNode' : 'other';
	// Operations that only read or write the ledger are steps like any other.
	if (own.node === 'humanApproval') return own.operation === 'sendAndWait' ? 'gate' : 'other';
	return ['sendEmail', 'release'].includes(own.operation) ? 'send' : 'other';
}

/** What is wired so that it will hurt. */
export function wiringWarnings(wires: Wire[], ownName: string): string[] {
	const own = wires.filter(({ from }) => from === ownName);
	const leadsSomewhere = own.some(({ output }) => output === outputIndex.approved);
	const straightBack = own.some(
		({ output, kind }) => output === outputIndex.undecided && kind === 'ownNode',
	);
	return [
		...(leadsSomewhere ? [] : ['Approved leads nowhere: nothing happens with what is approved.']),
		...(straightBack
			? [
					'Undecided leads straight back to this node: branches that lie lower are held up until the whole queue is decided. Lead it through a No Operation node below all branches.',
				]
			: []),
		...outputNames.flatMap((_, output) => unsafe(wires, ownName, output)),
	];
}

/** Sending nodes that an output reaches before another gate, and before Send, which believes the ledger alone. */
function unsafe(wires: Wire[], ownName: string, output: number): string[] {
	const found = new Set<string>();
	const seen = new Set<Wire>();
	const next = wires.filter((wire) => wire.from === ownName && wire.output === output);
	for (let wire = next.pop(); wire; wire = next.pop()) {
		if (seen.has(wire)) continue;
		seen.add(wire);
		const { kind, to } = wire;
		if (kind === 'sendingNode' || (kind === 'send' && output !== outputIndex.approved))
			found.add(to);
		if (kind === 'other') next.push(...wires.filter(({ from }) => from === to));
	}
	return [...found].map((node) =>
		output === outputIndex.approved
			? `Approved leads to "${node}" past Send: nothing there sees to it that exactly what was approved goes out, once. Put Send before it: Send Email in its place, or Release for anything but an email.`
			: `${outputNames[output]} leads to "${node}", which sends: nobody has approved what gets there. Only a message to your own people belongs there.`,
	);
}
