import fc from 'fast-check';
import {
	openLedger,
	type Ledger,
	type LedgerPlace,
	type StoredApproval,
} from '../../../../nodes/shared/ledger';
import { changeLedger, recordApproval, temporaryLedger } from '../../../support/ledger';
import { startLedgerProcess, type LedgerProcess } from '../../../support/ledgerProcess';

let ledger: Ledger;
let place: LedgerPlace;
let remove: () => Promise<void>;
let approval: StoredApproval;

const now = new Date('2026-11-23T08:10:00.000Z');

beforeEach(async () => {
	({ ledger, place, remove } = await temporaryLedger());
	approval = await recordApproval(ledger);
});

afterEach(async () => {
	await remove();
});

const claimOf = ({ id, contentHash }: StoredApproval) => ({
	approvalId: id,
	contentHash,
	recipient: 'ana@acme.example',
	sender: 'sam@sender.example',
	transport: 'smtp',
	messageId: `<${id}@signoff>`,
	now,
});

const settle = async (state: 'sent' | 'failed' | 'unknown', error?: string) =>
	await ledger.sends.settle({ approvalId: approval.id, state, now, error });

describe('claiming a send', () => {
	it('records who gets what before anything leaves', async () => {
		const { claimed, record } = await ledger.sends.claim(claimOf(approval));

		expect(claimed).toBe(true);
		expect(record).toEqual({
			approvalId: approval.id,
			contentHash: approval.contentHash,
			recipient: 'ana@acme.example',
			transport: 'smtp',
			messageId: `<${approval.id}@signoff>`,
			state: 'claimed',
			attempts: 1,
			at: now.toISOString(),
		});
		expect(await ledger.sends.find(approval.id)).toEqual(record);
	});

	it('is refused while another run of this process is sending', async () => {
		await ledger.sends.claim(claimOf(approval));

		const second = await ledger.sends.claim(claimOf(approval));

		expect(second).toMatchObject({ claimed: false, record: { state: 'claimed', attempts: 1 } });
	});

	it.each(['sent', 'unknown'] as const)(
		'is refused for ever once it ended as %s',
		async (state) => {
			await ledger.sends.claim(claimOf(approval));
			await settle(state);

			const second = await ledger.sends.claim(claimOf(approval));

			expect(second).toMatchObject({ claimed: false, record: { state, attempts: 1 } });
		},
	);

	it('is possible again after a failure, and forgets the old error', async () => {
		await ledger.sends.claim(claimOf(approval));
		await settle('failed', '450 mailbox busy');
		const later = new Date('2026-11-23T09:00:00.000Z');

		const second = await ledger.sends.claim({ ...claimOf(approval), now: later });

		expect(second).toMatchObject({
			claimed: true,
			record: { state: 'claimed', attempts: 2, at: later.toISOString() },
		});
		expect(second.record?.error).toBeUndefined();
	});

	it('needs an approval', async () => {
		const claim = { ...claimOf(approval), approvalId: 'nobody-approved-this' };
		await expect(ledger.sends.claim(claim)).rejects.toThrow(/foreign key/i);
	});

	it('has exactly one winner among any number of callers, for any history of failures', async () => {
		let approvals = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
				async (callersByAttempt) => {
					const raced = await recordApproval(ledger, { id: `raced-${++approvals}` });
					for (const [attempt, callers] of callersByAttempt.entries()) {
						const claims = await Promise.all(
							Array.from({ length: callers }, () => ledger.sends.claim(claimOf(raced))),
						);
						expect(claims.filter(({ claimed }) => claimed)).toHaveLength(1);
						expect(claims.map(({ record }) => record?.attempts)).toEqual(
							Array(callers).fill(attempt + 1),
						);
						await ledger.sends.settle({ approvalId: raced.id, state: 'failed', now });
					}
				},
			),
			{ numRuns: 25 },
		);
	});

	it('sends at most once for any sequence of claims and outcomes', async () => {
		let approvals = 0;
		const step = fc.constantFrom('claim', 'sent', 'failed', 'unknown');
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
				const { id, ...rest } = await recordApproval(ledger, { id: `tried-${++approvals}` });
				let state = 'approved';
				for (const next of steps) {
					if (next === 'claim') {
						const { claimed } = await ledger.sends.claim(claimOf({ id, ...rest }));
						expect(claimed).toBe(state === 'approved' || state === 'failed');
						if (claimed) state = 'claimed';
					} else {
						const outcome = { approvalId: id, state: next as 'sent', now };
						const held = state === 'claimed' || state === 'unknown';
						if (held) {
							await ledger.sends.settle(outcome);
							state = next;
						} else await expect(ledger.sends.settle(outcome)).rejects.toThrow('does not hold');
					}
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe('settling a send', () => {
	it('keeps the answer of the mail server', async () => {
		await ledger.sends.claim(claimOf(approval));

		const record = await settle('failed', '550 no such user');

		expect(record).toMatchObject({ state: 'failed', error: '550 no such user', attempts: 1 });
		expect(await ledger.sends.find(approval.id)).toEqual(record);
	});

	it('is refused without a claim', async () => {
		await expect(settle('sent')).rejects.toThrow(approval.id);
	});
});

describe('an outcome that cannot be written down', () => {
	/** The table is away for the time of `work`: no statement on it goes through. */
	const without = async (table: string, work: () => Promise<void>) => {
		await changeLedger(place, `alter table ${table} rename to away`);
		try {
			await work();
		} finally {
			await changeLedger(place, `alter table away rename to ${table}`);
		}
	};
	const leaveUnsettled = async () => {
		await ledger.sends.claim(claimOf(approval));
		await without('sends', async () => {
			await expect(settle('sent')).rejects.toThrow(/sends/);
		});
		expect(await ledger.sends.find(approval.id)).toMatchObject({ state: 'claimed' });
	};

	it('leaves the send unknown for the next who wants to send it, and not "being sent" for ever', async () => {
		await leaveUnsettled();
		expect(await ledger.sends.claim(claimOf(approval))).toMatchObject({
			...{ claimed: false },
			record: { state: 'unknown', error: 'The outcome could not be written down.' },
		});
		expect(await ledger.sends.claim(claimOf(approval))).toMatchObject({
			...{ claimed: false, record: { state: 'unknown' } },
		});
	});

	it('is found once among the claims to give up; a claim that is under way is not', async () => {
		const other = await recordApproval(ledger, { id: 'under-way' });
		await ledger.sends.claim(claimOf(other));
		await leaveUnsettled();
		const limits = { claimedBefore: now, now };
		expect(await ledger.sends.giveUpClaims(limits)).toMatchObject([
			{ approvalId: approval.id, state: 'unknown' },
		]);
		expect(await ledger.sends.giveUpClaims(limits)).toEqual([]);
		expect(await ledger.sends.find(other.id)).toMatchObject({ state: 'claimed' });
	});
});

describe('listing sends', () => {
	it('shows the newest first, page by page', async () => {
		for (const [minute, id] of ['one', 'two', 'three'].entries()) {
			const claim = claimOf(await recordApproval(ledger, { id }));
			await ledger.sends.claim({ ...claim, now: new Date(now.getTime() + minute * 60_000) });
		}

		const first = await ledger.sends.list({ limit: 2, offset: 0 });
		const second = await ledger.sends.list({ limit: 2, offset: 2 });

		expect(first.map(({ approvalId }) => approvalId)).toEqual(['approval-three', 'approval-two']);
		expect(second.map(({ approvalId }) => approvalId)).toEqual(['approval-one']);
	});
});

describe('sends to one address', () => {
	const addresses = ['Ana@Acme.example', 'ana@acme.example', 'ANA@ACME.EXAMPLE'];
	const international = ['jose\u0301@bücher.example', 'José@xn--bcher-kva.example'];
	const claimAll = async (all: string[]) => {
		await ledger.transaction(async (tables) => {
			for (const [index, to] of all.entries()) {
				const { id, contentHash } = await recordApproval(tables, { id: `to-${index}` });
				const claim = { ...claimOf(approval), approvalId: id, contentHash, recipient: to };
				await tables.sends.claim(claim);
			}
		});
	};
	const spellingsOf = async (recipient: string) => {
		const records = await ledger.sends.list({ recipient, limit: 10, offset: 0 });
		return records.map((record) => record.recipient).sort();
	};

	it('are found in any spelling that suppressions take for the same, and are kept as they were written', async () => {
		await claimAll([...addresses, ...international, 'ana@other.example']);
		for (const spelling of addresses) {
			expect(await spellingsOf(spelling)).toEqual([...addresses].sort());
		}
		for (const spelling of international) {
			expect(await spellingsOf(spelling)).toEqual([...international].sort());
		}
		expect(await spellingsOf('nobody')).toEqual([]);
	});

	it('are found, too, when they were sent by a version that compared letter by letter', async () => {
		const many = Array.from({ length: 501 }, (_, index) => `Ana${index}@Acme.example`);
		await claimAll([...addresses, ...many]);
		await ledger.close();
		for (const statement of [
			'drop index sends_by_recipient_key',
			'alter table sends drop column recipient_key',
			'create index sends_by_recipient on sends (recipient, at)',
			"delete from kysely_migration where name >= '2026-11-uniform-recipients'",
		]) {
			await changeLedger(place, statement);
		}
		ledger = await openLedger(place);
		expect(await spellingsOf('ana@acme.example')).toEqual([...addresses].sort());
		expect(await spellingsOf('ana0@acme.example')).toEqual(['Ana0@Acme.example']);
		expect(await spellingsOf('ana500@acme.example')).toEqual(['Ana500@Acme.example']);
		await ledger.close();
	});
});

describe('with another process', () => {
	let other: LedgerProcess;

	beforeEach(async () => {
		other = await startLedgerProcess(place);
	}, 20_000);

	afterEach(async () => {
		await other.kill();
	});

	it('a claim has exactly one winner', async () => {
		await other.tell('open');
		for (let index = 0; index < 20; index++) {
			const claim = claimOf(await recordApproval(ledger, { id: `raced-${index}` }));

			const [here, there] = await Promise.all([
				ledger.sends.claim(claim),
				other.tell('claimSend', claim),
			]);

			expect([here.claimed, there.claimed].filter(Boolean)).toHaveLength(1);
		}
	}, 20_000);

	it('a claim that a killed process held becomes unknown and is never sent again', async () => {
		expect((await other.tell('claimSend', claimOf(approval))).claimed).toBe(true);
		await other.kill();

		const first = await ledger.sends.claim(claimOf(approval));
		const second = await ledger.sends.claim(claimOf(approval));

		for (const { claimed, record } of [first, second]) {
			expect(claimed).toBe(false);
			expect(record).toMatchObject({ state: 'unknown', attempts: 1 });
			expect(record?.error).toContain('has left no outcome');
		}
		expect(await ledger.sends.find(approval.id)).toEqual(first.record);
	}, 20_000);

	it('what the holder of a claim knows replaces what others assumed', async () => {
		await other.tell('claimSend', claimOf(approval));
		await ledger.sends.claim(claimOf(approval));

		await other.tell('settleSend', { approvalId: approval.id, state: 'sent', now });

		expect(await ledger.sends.find(approval.id)).toMatchObject({ state: 'sent' });
	}, 20_000);

	it('claims it left behind long enough ago become unknown, are named once, and keep its own outcome if it comes', async () => {
		const later = new Date(now.getTime() + 60_000);
		const young = await recordApproval(ledger, { id: 'young' });
		const own = await recordApproval(ledger, { id: 'own' });
		await other.tell('claimSend', claimOf(approval));
		await other.tell('claimSend', { ...claimOf(young), now: later });
		await ledger.sends.claim(claimOf(own));

		const found = await ledger.sends.giveUpClaims({ claimedBefore: now, now: later });

		expect(found).toMatchObject([{ approvalId: approval.id, state: 'unknown' }]);
		expect(await ledger.sends.giveUpClaims({ claimedBefore: now, now: later })).toEqual([]);
		expect(await ledger.sends.find(young.id)).toMatchObject({ state: 'claimed' });
		expect(await ledger.sends.find(own.id)).toMatchObject({ state: 'claimed' });
		await other.tell('settleSend', { approvalId: approval.id, state: 'sent', now: later });
		expect(await ledger.sends.find(approval.id)).toMatchObject({ state: 'sent' });
	}, 20_000);

	it('a claim of the other process cannot be settled here', async () => {
		await other.tell('claimSend', claimOf(approval));
		await expect(settle('failed')).rejects.toThrow('does not hold');
		expect(await ledger.sends.find(approval.id)).toMatchObject({ state: 'claimed' });
	}, 20_000);
});
