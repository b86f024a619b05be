import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { reviewStates, type ReviewState } from '../shared/contracts';
import { SignoffError, toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import type { FoundReview, Ledger, ReviewSearch } from '../shared/ledger';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import { reviewItem } from './reviewItem';

interface Filters {
	states?: ReviewState[];
	workflowId?: string;
	reviewer?: string;
	olderThanHours?: number;
	offset?: number;
}

/** Reviews read at once where all are wanted, so that a large ledger is not read in one piece. */
const pageSize = 500;

/** Lists reviews from the ledger: one item per review, for each incoming item with its own filters. */
export async function getReviews(this: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ledger = await openLedger.call(this);
	const now = new Date();
	const returned: INodeExecutionData[] = [];
	for (const [index, item] of this.getInputData().entries()) {
		try {
			const includeContent = this.getNodeParameter('includeContent', index, false) as boolean;
			const found = await readReviews.call(this, ledger, index, now);
			for (const review of found) {
				returned.push({
					json: reviewItem(review, { includeContent, now }),
					pairedItem: { item: index },
				});
			}
		} catch (error) {
			const node = this.getNode();
			if (!this.continueOnFail()) throw toNodeError(node, error, index);
			returned.push(failedItem(node, item, index, error));
		}
	}
	return returned;
}

/** Without a ledger no item can be answered: the run ends with what to do, however the node is set. */
async function openLedger(this: IExecuteFunctions): Promise<Ledger> {
	try {
		return await ledgerFromNode(this);
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

async function readReviews(
	this: IExecuteFunctions,
	ledger: Ledger,
	index: number,
	now: Date,
): Promise<FoundReview[]> {
	const filters = this.getNodeParameter('filters', index, {}) as Filters;
	const search = searchOf(filters, now);
	if (!this.getNodeParameter('returnAll', index, false)) {
		const limit = wholeNumber('Limit', this.getNodeParameter('limit', index, 50));
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
	const hours = Number(olderThanHours);
	if (!(hours >= 0))
		throw new SignoffError('invalid_input', 'Older Than must be a number, 0 or more.');
	return {
		states,
		workflowId: workflowId?.trim() || undefined,
		reviewer: reviewer?.trim() || undefined,
		createdBefore: hours > 0 ? new Date(now.getTime() - hours * 3_600_000) : undefined,
		offset: wholeNumber('Skip', offset),
	};
}

function wholeNumber(label: string, value: unknown): number {
	const number = Number(value);
	if (Number.isSafeInteger(number) && number >= 0) return number;
	throw new SignoffError('invalid_input', `${label} must be a whole number, 0 or more.`);
}
