import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '../../../nodes/shared/ledger';

type Claim = Parameters<Ledger['sends']['claim']>[0];
type Outcome = Parameters<Ledger['sends']['settle']>[0];
type RoundClaim = Parameters<Ledger['requests']['claimRound']>[0];

/** What a test can tell the other process to do. Messages between processes keep dates, as they are cloned, not written as JSON. */
export const commands = {
	open: async () => undefined,
	claimSend: async (ledger: Ledger, claim: Claim) => await ledger.sends.claim(claim),
	settleSend: async (ledger: Ledger, outcome: Outcome) => await ledger.sends.settle(outcome),
	/** Claims many, one right after the other; tells which were given. */
	claimSends: async (ledger: Ledger, claims: Claim[]) => {
		const given: string[] = [];
		for (const claim of claims) {
			if ((await ledger.sends.claim(claim)).claimed) given.push(claim.approvalId);
		}
		return given;
	},
	claimRound: async (ledger: Ledger, claim: RoundClaim) => await ledger.requests.claimRound(claim),
	/** Answers as soon as it holds the lock, and keeps it for so many milliseconds more. */
	holdWriteLock: async (ledger: Ledger, ms: number) => {
		await new Promise<void>((locked, failed) => {
			const holding = ledger.transaction(async () => {
				locked();
				await sleep(ms);
			});
			holding.catch(failed);
		});
	},
};

export type Commands = typeof commands;
