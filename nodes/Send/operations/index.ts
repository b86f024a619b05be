import { checkAddress } from './checkAddress';
import { checkSenderDomain } from './checkSenderDomain';
import { exportAuditTrail } from './exportAuditTrail';
import { getSendLog } from './getSendLog';
import { getUnsentApprovals } from './getUnsentApprovals';
import type { Operation } from './operation';
import { purgeOldContent } from './purgeOldContent';
import { recallApproval } from './recallApproval';
import { recordUnsubscribe } from './recordUnsubscribe';
import { release } from './release';
import { removeSuppression } from './removeSuppression';
import { sendEmail } from './sendEmail';
import { sortIncomingMail } from './sortIncomingMail';
import { suppressAddress } from './suppressAddress';

/** In the order of the panel, which is that of the alphabet. */
export const operations: Operation[] = [
	checkAddress,
	checkSenderDomain,
	exportAuditTrail,
	getSendLog,
	getUnsentApprovals,
	purgeOldContent,
	recallApproval,
	recordUnsubscribe,
	release,
	removeSuppression,
	sendEmail,
	sortIncomingMail,
	suppressAddress,
];
