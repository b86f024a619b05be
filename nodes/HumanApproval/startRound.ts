import { randomUUID } from 'node:crypto';
import type { INodeExecutionData, ISourceData } from 'n8n-workflow';
import type { Review } from '../shared/contracts';
import type {
	Ledger,
	LedgerTables,
	ReviewRequest,
	StoredItem,
	StoredReview,
} from '../shared/ledger';
import type { Candidate } from './candidate';
import { isMature, isRecalled, nextHoldEnd } from './hold';
import { lastingBinary } from './lastingBinary';
import type { Released } from './outputs';
import { planRound } from './planRound';
import type { IncomingItem } from './readCandidates';
import { release } from './release';

export interface RoundInput {
	request: Pick<
		ReviewRequest,
		'id' | 'executionId' | 'instanceId' | 'workflowId' | 'nodeId' | 'title'
	> & {
		reviewers: string[];
	};
	incoming: IncomingItem[];
	/** Reviews whose decisions were recorded, and n8n stopped before they left the node. */
	undelivered: string[];
	/** Where the items came from, for paired items; absent at the start of a workflow. */
	source?: ISourceData;
	deadline?: Date;
	now: Date;
}

export interface StartedRound {
	request: ReviewRequest;
	/** Reviews of this round that reviewers have not been told about. */
	unannounced: StoredReview[];
	/** What leaves at once: its decision was recorded before n8n stopped, or its hold is over. Nobody is asked in this round then. */
	released: Released[];
	/** How many reviews wait in this round; 0 when every item had been decided while it was queued elsewhere. */
	waiting: number;
	/** How many of these can still be decided: the others are approved and held. */
	undecided: number;
	/** When the next hold is over. */
	holdEnd?: Date;
	/** True when a timer, not a submission, ended the round before: time for a reminder. */
	wokenByTimer: boolean;
}

/** Opens the next round of a request in the ledger and finds for each item its review, or makes one. */
export async function startRound(ledger: Ledger, input: RoundInput): Promise<StartedRound> {
	return await ledger.transaction(async (tables) => {
		const { request, previousState } = await tables.requests.startRound({
			...input.request,
			now: input.now,
		});
		await tables.reviews.markReleased(input.undelivered, undefined);
		const stored = await tables.reviews.listByRequest(request.id);
		const waiting = await placeItems(tables, input, request, stored);
		const isPassedOn =
			input.undelivered.length > 0 || stored.some((entry) => isMature(entry, input.now));
		const released = isPassedOn ? await release(tables, request, input.now) : [];
		if (waiting === 0 || isPassedOn) {
			// The node passes straight through; without the claim the next round would look woken by a timer.
			const { id, round } = request;
			await tables.requests.claimRound({ id, round, now: input.now, leaseSeconds: 0 });
		}
		const current = await tables.reviews.listByRequest(request.id);
		return {
			request,
			released,
			waiting,
			unannounced: current.filter(
				({ activeRound, notifiedAt, releasedRound }) =>
					activeRound === request.round && notifiedAt === undefined && releasedRound === undefined,
			),
			undecided: current.filter(
				({ activeRound, review }) => activeRound === request.round && review.state === 'undecided',
			).length,
			holdEnd: nextHoldEnd(current, input.now),
			wokenByTimer: previousState === 'waiting',
		};
	});
}

/** @returns how many of the items wait for a decision in this round */
async function placeItems(
	tables: LedgerTables,
	{ incoming, source, deadline, now }: RoundInput,
	request: ReviewRequest,
	stored: StoredReview[],
): Promise<number> {
	const candidates = incoming.map(({ candidate }) => candidate);
	// An item that comes back although its review was purged is asked about anew.
	const known = stored.filter(({ review }) => review.purgedAt === undefined);
	const placements = planRound(candidates, known, request.round);
	const fresh: StoredReview[] = [];
	const seenBefore: Array<{ id: string; item?: StoredItem }> = [];
	let position = Math.max(-1, ...stored.map(({ review }) => review.position));

	for (const [place, { index, item, candidate }] of incoming.entries()) {
		const placement = placements[place];
		if (!placement) continue;
		const storedItem = storedItemOf(item, index, request.executionId, source);
		if (placement.kind === 'fresh') {
			const previous = placement.previous?.review;
			if (!previous) position += 1;
			const review: Review = {
				...reviewFieldsOf(candidate),
				id: randomUUID(),
				requestId: request.id,
				executionId: request.executionId,
				workflowId: request.workflowId,
				nodeId: request.nodeId,
				position: previous?.position ?? position,
				version: previous ? Math.max(candidate.version, previous.version + 1) : candidate.version,
				previousReviewId: previous?.id,
				state: 'undecided',
				createdAt: now.toISOString(),
				deadline: deadline?.toISOString(),
			};
			fresh.push({
				...{ review, item: storedItem, activeRound: request.round },
				...(placement.previous && takenOver(placement.previous, now)),
			});
		} else {
			seenBefore.push({ id: placement.reviewId, item: storedItem });
		}
	}
	await tables.reviews.setActive(seenBefore, request.round);
	await tables.reviews.insert(fresh);
	return placements.filter(({ kind }) => kind !== 'released').length;
}

/** After a recall the reviewer goes on with the text as it was approved, and need not be told. */
function takenOver(previous: StoredReview, now: Date): Partial<StoredReview> | undefined {
	if (!isRecalled(previous)) return undefined;
	const { edits, by, at } = previous.entry ?? {};
	return { notifiedAt: now.toISOString(), ...(edits && { entry: { edits, by, at } }) };
}

function reviewFieldsOf(candidate: Candidate) {
	const { kind, title, priority, content, contentHash, fields } = candidate;
	const { dossier, sentences, findings } = candidate;
	return { kind, title, priority, content, contentHash, fields, dossier, sentences, findings };
}

function storedItemOf(
	item: INodeExecutionData,
	index: number,
	executionId: string,
	source?: ISourceData,
): StoredItem {
	return {
		json: item.json,
		binary: lastingBinary(item.binary, executionId) as StoredItem['binary'],
		origin: source && {
			previousNode: source.previousNode,
			previousNodeOutput: source.previousNodeOutput ?? 0,
			previousNodeRun: source.previousNodeRun ?? 0,
			item: index,
		},
	};
}
