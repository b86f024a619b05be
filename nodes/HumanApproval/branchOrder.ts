import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { StoredReview } from '../shared/ledger';
import { branchesOf, runsOf } from './canvas';
import { outputNames } from './canvasOutputs';
import { heldUpBranches, type RunCounts } from './heldUpBranches';

/**
 * Checks, as a round begins, that what left in the round before has been taken over by its branches, and notes how often
 * these have run for the next time. An error is raised once per execution: a retry cannot change the order any more, so it
 * goes on, and what is held up leaves at the end.
 *
 * @throws SignoffError `branch_held_up` naming the branches
 */
export function assertBranchOrder(context: IExecuteFunctions, released: StoredReview[]): void {
	const branches = branchesOf(context);
	if (!branches) return;
	const memory = context.getContext('node');
	const before = (memory.branchRuns ?? {}) as RunCounts;
	const now = Object.fromEntries(branches.map(({ node }) => [node, runsOf(context, node)]));
	memory.branchRuns = now;

	const held = heldUpBranches(branches, released, { before, now }, context.getNode().name);
	if (held.length === 0 || memory.branchOrderReported === true) return;
	memory.branchOrderReported = true;
	const parts = held.map(({ output, node }) => `${outputNames[output]} leads to "${node}"`);
	throw new SignoffError(
		'branch_held_up',
		`${parts.join(', ')}: not run yet, although the next round begins.`,
	);
}
