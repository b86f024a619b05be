import { setTimeout as sleep } from 'node:timers/promises';
import type { SendRecord } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Claim, Ledger, StoredApproval } from '../shared/ledger';
import { heldBack } from './hold';
import { attachedFiles } from './attachedFiles';
import { composeMail, type OutgoingMail } from './outgoingMail';
import { readRefusal } from './refusal';
import { rehearse, sendTrial } from './rehearse';
import type { SendResult } from './sendResult';
import type { SendSettings } from './sendSettings';
import { nextOpening } from './sendWindow';
import type { Delivery, MailTransport } from './transport/transport';
import { withUnsubscribe } from './unsubscribe/headers';

/** Writes the outcome down. If that fails after the server took the message, nobody may send it again: unknown. */
async function settle(
	ledger: Ledger,
	claimed: SendRecord,
	delivery: Delivery,
): Promise<SendResult> {
	const said = delivery.state === 'sent' ? delivery.note : delivery.detail;
	try {
		const record = await ledger.sends.settle({
			approvalId: claimed.approvalId,
			state: delivery.state,
			now: new Date(),
			error: said,
		});
		if (delivery.state !== 'sent') {
			const { reason, retryIn } = delivery;
			const notBefore = retryIn === undefined ? undefined : new Date(Date.now() + retryIn);
			return { record, problem: new SignoffError(reason, said), notBefore };
		}
		// Sent to the copies alone: never again by itself, and not what anybody would call sent.
		const { recipientRefused, receipt } = delivery;
		return recipientRefused
			? { record, problem: new SignoffError('recipient_refused', said) }
			: { record, receipt };
	} catch (cause) {
		const happened = delivery.state === 'sent' ? 'The server accepted it.' : delivery.detail;
		const why = cause instanceof Error ? cause.message : String(cause);
		return {
			record: claimed,
			problem: new SignoffError(
				'outcome_unknown',
				`${happened} The ledger could not write that down: ${why}`,
				{ cause },
			),
		};
	}
}

/** One try, now. */
async function tryToSend(
	ledger: Ledger,
	transport: MailTransport,
	approval: StoredApproval,
	mail: OutgoingMail,
	settings: SendSettings,
): Promise<SendResult> {
	const now = new Date();
	const { window, maximumAge, pace, dryRun, redirectAllTo } = settings;
	if (maximumAge !== undefined && now.getTime() - Date.parse(approval.decidedAt) > maximumAge) {
		throw new SignoffError('approval_expired', `It was given on ${approval.decidedAt}.`);
	}
	const held = heldBack(approval, now);
	if (held) return held;
	const opening = window && nextOpening(now, window);
	if (opening) return { problem: new SignoffError('outside_window'), notBefore: opening };

	const claim: Claim = {
		approvalId: approval.id,
		contentHash: approval.contentHash,
		recipient: mail.to.address,
		copies: [...mail.cc, ...mail.bcc].map(({ address }) => address),
		sender: mail.from.address,
		transport: transport.name,
		messageId: mail.messageId,
		pace,
		now,
	};
	if (settings.recheck) {
		// Sites are asked only for what could be sent this moment.
		const objection =
			readRefusal(await ledger.sends.check(claim)) ?? (await settings.recheck(approval));
		if (objection) return objection;
	}
	if (dryRun || redirectAllTo) {
		const refusal = readRefusal(await ledger.sends.check(claim));
		if (refusal) return refusal;
		if (dryRun || !redirectAllTo) return await rehearse(transport, mail);
		return await sendTrial(transport, mail, redirectAllTo, (trial) =>
			withUnsubscribe(trial, approval.id, settings.unsubscribe),
		);
	}
	const answer = await ledger.sends.claim(claim);
	if (!answer.claimed) return readRefusal(answer) ?? {};
	return await settle(ledger, answer.record, await transport.deliver(mail));
}

/**
 * Sends what was approved, at most once: checks it, claims it in the ledger, hands it to the mail server, writes down how
 * that ended. What leaves is the ledger's sealed content. Throws a `SignoffError` when it cannot be sent at all.
 */
export async function sendOnce(
	ledger: Ledger,
	transport: MailTransport,
	approval: StoredApproval,
	settings: SendSettings = {},
): Promise<SendResult> {
	const { headers, unsubscribe, readFile, threadId } = settings;
	const files = await attachedFiles(ledger, approval.content, readFile);
	const mail = withUnsubscribe(
		{ ...composeMail(approval.content, approval.id, headers, files), threadId },
		approval.id,
		unsubscribe,
	);
	const deadline = Date.now() + (settings.waitAtMost ?? 0);
	for (;;) {
		const result = await tryToSend(ledger, transport, approval, mail, settings);
		const { notBefore } = result;
		if (!notBefore || notBefore.getTime() > deadline) return result;
		const delay = Math.max(notBefore.getTime() - Date.now(), 10);
		await sleep(delay, undefined, { signal: settings.cancelled });
	}
}
