import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';
import { ledgerFromNode } from '../../shared/ledger/fromNode';
import type { LearnedEdit } from '../readItem';
import { readKind, readOptions, readText } from '../readSettings';
import { draftKinds, type DraftSettings } from '../settings';
import { findEdits, type ShownEdit } from './learnedEdits';

/** Examples per prompt, when the builder sets no number. */
const usualMost = 5;
/** How many a builder can look through and exclude. */
const mostShown = 50;

/** The edits that a draft with these settings learns from. */
export type FindExamples = (settings: DraftSettings, itemIndex: number) => Promise<LearnedEdit[]>;

function excludedOf(context: IExecuteFunctions, itemIndex: number): string[] {
	return context.getNodeParameter('excludedEdits', itemIndex, []) as string[];
}

/** Edits by sender and kind, each read from the ledger once per run. */
export function memoryFromNode(context: IExecuteFunctions): FindExamples {
	const known = new Map<string, Promise<LearnedEdit[]>>();
	return async ({ kind, sender }, itemIndex) => {
		if (context.getNodeParameter('learnFromEdits', itemIndex, false) !== true) return [];
		const most = readOptions(context, itemIndex).learnedEdits ?? usualMost;
		const search = { kind, ...sender, most, excluded: excludedOf(context, itemIndex) };
		const key = JSON.stringify(search);
		const found =
			known.get(key) ??
			ledgerFromNode(context).then(async (ledger) => await findEdits(ledger, search));
		known.set(key, found);
		return await found;
	};
}

/** One item for each edit that could be learned from, for a builder to look through. */
export async function listEdits(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ledger = await ledgerFromNode(context);
	const excluded = excludedOf(context, 0);
	const edits = await findEdits(ledger, {
		kind: readKind(context, 0),
		email: readText(context, 'senderEmail', 0),
		name: readText(context, 'senderName', 0),
		most: mostShown,
	});
	return edits.map((edit) => ({
		json: { ...edit, excluded: excluded.includes(edit.approvalId) },
		pairedItem: { item: 0 },
	}));
}

function labelOf({ decidedAt, before, after }: ShownEdit): string {
	const short = (text: string) => {
		const line = text.replace(/\s+/g, ' ');
		return line.length > 60 ? `${line.slice(0, 60)}…` : line || '(nothing)';
	};
	return `${decidedAt.slice(0, 10)}: ${short(before)} → ${short(after)}`;
}

/** The same edits to choose from in the panel. */
export async function getLearnedEdits(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const text = (name: string) => String(this.getCurrentNodeParameter(name) ?? '');
	const kind = draftKinds.find((known) => known === text('kind')) ?? 'email';
	const edits = await findEdits(await ledgerFromNode(this), {
		kind,
		email: text('senderEmail'),
		name: text('senderName'),
		most: mostShown,
	});
	return edits.map((edit) => ({ name: labelOf(edit), value: edit.approvalId }));
}
