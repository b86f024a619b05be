import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { reviewStates, type ReviewState } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { givenNumber, givenWholeNumber } from '../shared/givenNumber';
import type { FoundReview, Ledger, ReviewSearch } from '../shared/ledger';
import { readWorkflowId } from '../shared/workflowFilter';
import { markEndedRuns } from './endedRuns';
import { queryLedger } from './queryLedger';
import { reviewItem } from './reviewItem';

interface Filters {
	states?: ReviewState[];
	workflowId?: unknown;
	reviewer?: string;
	olderThanHours?: number;
	offset?: number;
}

/** Reviews read at once where all are wanted, so that a large ledger is not read in one piece. */
const pageSize = 500;

/** Lists reviews from the ledger: one item per review, for each incoming item with its own filters. */
export async function getReviews(this: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const now = new Date();
	return await queryLedger(this, async (ledger, index) => {
		const includeContent = this.getNodeParameter('includeContent', index, false) as boolean;
		const found = await readReviews.call(this, ledger, index, now);
		return found.map((review) => ({ json: reviewItem(review, { includeContent, now }) }));
	});
}

async function readReviews(
	this: IExecuteFunctions,
	ledger: Ledger,
	index: number,
	now: Date,
): Promise<FoundReview[]> {
	const filters = this.getNodeParameter('filters', index, {}) as Filters;
	const search = searchOf(filters, now);
	await markEndedRuns(this, ledger, search, now);
	if (!this.getNodeParameter('returnAll', index, false)) {
		const limit = givenWholeNumber('Limit', this.getNodeParameter('limit', index, 50));
		return await ledger.reviews.search({ ...search, limit });
	}
	const all: FoundReview[] = [];
	for (;;) {
		const offset = search.offset + all.length;
		const page = await ledger.reviews.search({ ...search, limit: pageSize, offset });
		all.push(...page);
		if (page.length < pageSize) return all;
	}
}

function searchOf(filters: Filters, now: Date): Omit<ReviewSearch, 'limit'> {
	const { states = [], workflowId, reviewer, olderThanHours = 0, offset = 0 } = filters;
	const unknown = states.find((state) => !reviewStates.includes(state));
	if (unknown !== undefined)
		throw new SignoffError('invalid_input', `State "${unknown}" is unknown.`);
	const hours = givenNumber('Older Than', olderThanHours);
	return {
		states,
		workflowId: readWorkflowId(workflowId),
		reviewer: reviewer?.trim() || undefined,
		createdBefore: hours > 0 ? new Date(now.getTime() - hours * 3_600_000) : undefined,
		offset: givenWholeNumber('Skip', offset),
	};
}
