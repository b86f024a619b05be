import { inParallel } from '../../../nodes/shared/parallel';
import { openLedger, type Ledger } from '../../../nodes/shared/ledger';
import { temporaryPlace, type LedgerKind } from '../../support/ledger';
import { milliseconds, type Benchmark, type Side } from '../harness';
import { fillLedger } from './fill';

const claimsPerMeasurement = 2000;
const repetitions = 5;

/** As many at a time as Send has mails under way. */
const atATime = 5;

const rows: Record<Side, number> = { ours: 1_000_000, reference: 1_000 };

interface Filled {
	ledger: Ledger;
	next: number;
	remove: () => Promise<void>;
}

/**
 * Claims per second in a ledger of a million sends, beside one of a thousand: a ratio of 1 says that a claim does not get
 * slower as the ledger grows.
 */
export function claimBenchmark(kind: LedgerKind): Benchmark {
	const filled: Partial<Record<Side, Filled>> = {};
	const times: number[] = [];

	const claim = async (side: Side): Promise<number> => {
		const target = filled[side];
		if (!target) throw new Error('The benchmark is not set up.');
		const numbers = Array.from({ length: claimsPerMeasurement }, () => target.next++);
		const took = await milliseconds(async () => {
			await inParallel(numbers, atATime, async (number) => {
				const id = `approval-${String(number).padStart(8, '0')}`;
				const start = performance.now();
				const { claimed } = await target.ledger.sends.claim({
					...{ approvalId: id, contentHash: 'hash', recipient: `p${number}@acme.example` },
					...{ sender: 'sam@sender.example', transport: 'smtp' },
					...{ messageId: `<${id}@sender.example>`, now: new Date() },
				});
				if (side === 'ours') times.push(performance.now() - start);
				if (!claimed) throw new Error(`${id} could not be claimed.`);
			});
		});
		return claimsPerMeasurement / (took / 1000);
	};

	return {
		name: `ledger claim (${kind})`,
		unit: 'claims/s',
		n: claimsPerMeasurement,
		better: 'higher',
		repetitions,
		async setup() {
			for (const side of ['ours', 'reference'] as const) {
				const { place, remove } = await temporaryPlace(kind);
				const ledger = await openLedger(place);
				const unsent = claimsPerMeasurement * (repetitions + 1);
				await fillLedger(place, rows[side], unsent);
				filled[side] = { ledger, next: rows[side], remove };
			}
		},
		ours: async () => await claim('ours'),
		reference: async () => await claim('reference'),
		notes: () => {
			const sorted = times.toSorted((left, right) => left - right);
			const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
			return [
				`ours: ${rows.ours} sends in the ledger; reference: ${rows.reference}; ${atATime} at a time`,
				`one claim among ${rows.ours}: median ${at(0.5)} ms, 99 % below ${at(0.99)} ms`,
			];
		},
		async teardown() {
			for (const { ledger, remove } of Object.values(filled)) {
				await ledger.close();
				await remove();
			}
		},
	};
}
