import { randomUUID } from "node:crypto";
import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";
import { WAIT_INDEFINITELY } from "n8n-workflow";
import { SignoffError, toNodeError } from "../shared/errors";
import { ledgerFromNode } from "../shared/ledger/fromNode";
import { candidateOf, type Candidate } from "./candidate";
import type { Notice } from "./notification";
import { notifyReviewers } from "./notifyReviewers";
import { planRound } from "./planRound";
import { readDefinition } from "./readDefinition";
import { parseReviewers } from "./reviewers";
import { startRound, type StartedRound } from "./startRound";
import { readTimeLimits } from "./timeLimits";
import { isOver, waitTimes, type WaitTimes } from "./waitTime";

/** A reviewer with the link that proves it was theirs; `reviewer` is absent for an open link. */
interface ReviewLink {
  reviewer?: string;
  url: string;
}

/**
 * Opens a round for the incoming items, tells the reviewers and puts the execution to wait. While it waits, output 0
 * shows the links; the engine drops that output when the run goes on.
 */
export async function requestApproval(
  this: IExecuteFunctions,
): Promise<INodeExecutionData[][]> {
  const items = this.getInputData();
  const now = new Date();
  const limits = readTimeLimits.call(this);
  const reviewers = parseReviewers(
    this.getNodeParameter("reviewers", 0, "") as string,
  );
  const candidates = items.map((item, index) =>
    readCandidate.call(this, item, index),
  );

  // The execution id alone would meet an older request once n8n's own database was reset.
  const context = this.getContext("node");
  context.requestId ??= randomUUID();
  const requestId = context.requestId as string;
  const title = this.getNodeParameter("pageTitle", 0, "") as string;

  const ledger = await ledgerFromNode(this);
  const stored = await ledger.reviews.listByRequest(requestId);
  if (
    stored.every(({ review }) => review.state !== "undecided") &&
    !candidates.some(returns)
  ) {
    // A new batch of a loop, not the rest of an earlier queue: the clock starts again.
    context.requestedAt = now.toISOString();
  }
  const times = waitTimes(limits, new Date(context.requestedAt as string), now);
  if (isOver(times, now)) {
    const nextRound = ((await ledger.requests.find(requestId))?.round ?? 0) + 1;
    const open = planRound(candidates, stored, nextRound).filter(
      ({ kind }) => kind !== "released",
    );
    if (open.length > 0) throw gaveUp(open.length, times);
  }

  const round = await startRound(ledger, {
    request: {
      id: requestId,
      executionId: this.getExecutionId(),
      workflowId: this.getWorkflow().id ?? "",
      nodeId: this.getNode().id,
      title,
      reviewers,
    },
    items,
    candidates,
    source: this.getInputSourceData(),
    deadline: times.deadline,
    now,
  });
  if (round.waiting === 0) return [[], [], [], []];

  const links = linksFor.call(this, requestId, reviewers);
  const notices = noticesFor(round, links, title, times);
  if (notices.length > 0) await notifyReviewers.call(this, notices);
  await ledger.reviews.markNotified(
    round.unannounced.map(({ review }) => review.id),
    now,
  );
  context.failedBefore = false;
  await this.putExecutionToWait(times.wakeAt ?? WAIT_INDEFINITELY);
  return [
    links.map((link) => ({
      json: { reviewLink: link.url, reviewer: link.reviewer ?? null },
    })),
  ];
}

/** True for an item that has been in a request before. */
function returns({ earlierReviewId }: Candidate): boolean {
  return earlierReviewId !== undefined;
}

function gaveUp(open: number, { giveUpAt }: WaitTimes): SignoffError {
  const drafts = open === 1 ? "1 draft was" : `${open} drafts were`;
  return new SignoffError(
    "gave_up",
    `${drafts} still undecided at ${giveUpAt?.toISOString()}.`,
  );
}

function readCandidate(
  this: IExecuteFunctions,
  item: INodeExecutionData,
  index: number,
): Candidate {
  try {
    return candidateOf(item.json, readDefinition(this, index));
  } catch (error) {
    throw toNodeError(this.getNode(), error, index);
  }
}

/** n8n signs path and query together: nobody can put another reviewer or request into a link (2.40.7). */
function linksFor(
  this: IExecuteFunctions,
  request: string,
  reviewers: string[],
): ReviewLink[] {
  if (reviewers.length === 0)
    return [{ url: this.getSignedResumeUrl({ request }) }];
  return reviewers.map((reviewer) => ({
    reviewer,
    url: this.getSignedResumeUrl({ request, reviewer }),
  }));
}

/** What came back undecided right after a submission is known to everybody; news and reminders are worth a notice. */
function noticesFor(
  { unannounced, waiting, wokenByTimer }: StartedRound,
  links: ReviewLink[],
  title: string,
  { deadline }: WaitTimes,
): Notice[] {
  if (unannounced.length === 0 && !wokenByTimer) return [];
  return links.map((link) => ({
    ...link,
    title,
    reviews: unannounced,
    waiting,
    reminder: wokenByTimer && unannounced.length === 0,
    deadline: deadline?.toISOString(),
  }));
}
