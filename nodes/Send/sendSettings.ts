import type { PaceRule, StoredApproval } from '../shared/ledger';
import type { Mailbox } from '../shared/mailbox';
import type { SendResult } from './sendResult';
import type { ReadFile } from './attachedFiles';
import type { SendWindow } from './sendWindow';
import type { UnsubscribeWays } from './unsubscribe/headers';

/**
 * How one item is to be sent. Everything absent means: at once, to whom it was approved for, however old the approval and
 * in whatever workflow it was given.
 */
export interface SendSettings {
	/** Id of the workflow whose approvals count; absent: any. */
	onlyWorkflow?: string;
	pace?: PaceRule[];
	window?: SendWindow;
	/** Milliseconds since the approval. */
	maximumAge?: number;
	/** Milliseconds that may be waited inside the node when it is too early. */
	waitAtMost?: number;
	/** Last look at the sources of the text; undefined when they still carry it. */
	recheck?: (approval: StoredApproval) => Promise<SendResult | undefined>;
	dryRun?: boolean;
	redirectAllTo?: Mailbox;
	headers?: Record<string, string>;
	unsubscribe?: UnsubscribeWays;
	/** The conversation that Gmail puts it into. */
	threadId?: string;
	/** Where the bytes of attachments are; without it those that the ledger keeps. */
	readFile?: ReadFile;
	/** Ends the waiting when the execution is cancelled. */
	cancelled?: AbortSignal;
}
