import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { sealContent, type Content, type Draft } from '../../../nodes/shared/contracts';
import { openLedger, type Ledger, type LedgerPlace } from '../../../nodes/shared/ledger';
import { changeLedger, recordApproval, temporaryPlace } from '../../support/ledger';
import { startSmtpServer, type RunningSmtpServer } from '../../support/smtpServer';
import { openLine, type Line } from './line';
import { Administrator } from './administrator';
import type { Fault, Run, Stage } from './plan';
import { Sender } from './senderProcess';

/** What a run found out. All lists must stay empty but `unknown`. */
export interface Findings {
	duplicates: string[];
	unapproved: string[];
	altered: string[];
	/** No record says what became of it, or a record says something else than what happened. */
	lost: string[];
	unknown: number;
	sent: number;
	faultHappened: boolean;
}

export const messagesPerRun = 3;

/** Milliseconds that a mail server may stay silent: while the fault is on, and when all is well. */
const impatience = 250;
const patience = 10_000;

/** One ledger, one mail server, two sending processes: runs go through it one after the other. */
export class Lane {
	private constructor(
		private readonly ledger: Ledger,
		/** As the sending processes reach it. */
		private readonly place: LedgerPlace,
		private readonly senders: [Sender, Sender],
		private server: RunningSmtpServer,
		private readonly removePlace: () => Promise<void>,
		private readonly line?: Line,
		private readonly admin?: Administrator,
	) {}

	static async open(kind: Run['kind'], senderFile: string, cacheFolder: string): Promise<Lane> {
		const { place, remove } = await temporaryPlace(kind);
		const line = place.postgres && (await openLine(place.postgres));
		const reached =
			place.postgres && line
				? { postgres: { ...place.postgres, host: '127.0.0.1', port: line.port } }
				: place;
		const ledger = await openLedger(place);
		// What makes a file run full in ledgerFile.ts.
		if (place.path) await changeLedger(place, 'create table filler (content blob)');
		return new Lane(
			ledger,
			reached,
			[new Sender(senderFile, cacheFolder), new Sender(senderFile, cacheFolder)],
			await startSmtpServer(),
			remove,
			line,
			place.postgres && (await Administrator.connect(place.postgres)),
		);
	}

	async close(): Promise<void> {
		await Promise.all(this.senders.map(async (sender) => await sender.close()));
		await this.server.close();
		await this.line?.close();
		await this.admin?.close();
		await this.ledger.close();
		await this.removePlace();
	}

	/** Sends under the fault, then replays everything until nothing can be sent any more, then counts. */
	async carryOut(run: Run): Promise<Findings> {
		const contents = Array.from({ length: messagesPerRun }, (_, place) => contentOf(run, place));
		const approvals = await this.ledger.transaction(async (tables) => {
			const recorded = [];
			for (const [place, content] of contents.entries()) {
				recorded.push(await recordApproval(tables, { id: `${run.index}-${place}`, content }));
			}
			return recorded;
		});
		const good = approvals.map(({ id, content }) => ({
			draft: draftOf(content),
			approval: { id },
		}));
		const [first] = good;
		const items = [
			...good,
			// Twice in one run, changed by one character, never approved, and with an approval made by hand.
			first!,
			{ ...first!, draft: { ...first!.draft, body: `${first!.draft.body}!` } },
			{ draft: draftOf(contentOf(run, 99)), approval: { id: 'made-up', outcome: 'approved' } },
			{ draft: draftOf(contentOf(run, 98)) },
		];

		const faultHappened = this.arrange(run.fault);
		const order = (answerTimeout: number) => ({
			answerTimeout,
			place: this.place,
			smtp: { host: this.server.host, port: this.server.port },
			items,
		});
		const senders = run.twice ? this.senders : this.senders.slice(0, 1);
		const fileFault = 'afterStatements' in run.fault ? run.fault : undefined;
		const [report] = await Promise.all(
			senders.map(
				async (sender, place) =>
					await sender.send({ ...order(impatience), ...(place === 0 && { fileFault }) }),
			),
		);
		const happened = fileFault ? report?.fileFaultHappened === true : await faultHappened();
		// Replayed by a process that is healthy, until nothing is left that may be sent again.
		for (let replay = 0; replay < 5; replay++) {
			const again = await this.senders[0].send(order(patience));
			if (again && !again.endings.some(({ state }) => state === 'failed')) break;
		}

		return { ...(await this.count(approvals)), faultHappened: happened };
	}

	/** Sets the fault up; the function returned waits until it is over and tells whether it came to pass. */
	private arrange(fault: Fault): () => Promise<boolean> {
		if ('stage' in fault) return this.arrangeAtStage(fault);
		// The sending process breaks its own connection to the file, and reports whether that happened.
		if ('afterStatements' in fault) return async () => false;
		if ('afterChunks' in fault) {
			let ended: Promise<number> | undefined;
			const endSessions = () => {
				ended = this.admin?.endSessions();
			};
			const isCut = fault.kind === 'cutLedger';
			const callOff = this.line?.strikeAfter(fault.afterChunks, isCut ? undefined : endSessions);
			return async () => {
				const happened = callOff?.() ?? false;
				return happened && (isCut || ((await ended) ?? 0) > 0);
			};
		}
		const over = sleep(fault.afterMs).then(async () => {
			if (fault.kind === 'killLater') this.senders[0].kill();
			else if (fault.kind === 'restart') await this.restartServer(fault.forMs);
			else if (fault.kind === 'refuseLedger') await this.refuseLedger(fault.forMs);
			else await this.holdLedger(fault.forMs);
		});
		return async () => {
			await over;
			return true;
		};
	}

	private arrangeAtStage(fault: Extract<Fault, { stage: Stage }>): () => Promise<boolean> {
		let seen = 0;
		let happened = false;
		const strike = () => {
			seen += 1;
			if (happened || seen < fault.at) return undefined;
			happened = true;
			if (fault.kind === 'kill') this.senders[0].kill();
			if (fault.kind === 'cut') return 'close' as const;
			if (fault.kind === 'refuse') return { refuse: 451 };
			return fault.kind === 'silence' || fault.kind === 'kill' ? ('silence' as const) : undefined;
		};
		const { faults } = this.server;
		if (fault.stage === 'duringMessage')
			faults.duringMessage = () => (strike() ? 'close' : undefined);
		else faults[fault.stage] = strike;
		return async () => {
			delete faults[fault.stage];
			return happened;
		};
	}

	/** The same port: the address of a mail server does not change when it restarts. */
	private async restartServer(downMs: number): Promise<void> {
		const { port, messages } = this.server;
		await this.server.close();
		await sleep(downMs);
		const next = await startSmtpServer({ port });
		next.messages.push(...messages);
		this.server = next;
	}

	private async refuseLedger(forMs: number): Promise<void> {
		await this.line?.refuse();
		await sleep(forMs);
		await this.line?.admit();
	}

	private async holdLedger(forMs: number): Promise<void> {
		if (this.line) {
			this.line.stall();
			await sleep(forMs);
			this.line.flow();
			return;
		}
		const other = new DatabaseSync(this.place.path!);
		try {
			other.exec('pragma busy_timeout = 2000; begin immediate');
			await sleep(forMs);
			other.exec('commit');
		} finally {
			other.close();
		}
	}

	private async count(approvals: Awaited<ReturnType<typeof recordApproval>>[]) {
		const found: Omit<Findings, 'faultHappened'> = {
			...{ duplicates: [], unapproved: [], altered: [], lost: [] },
			...{ unknown: 0, sent: 0 },
		};
		const received = [...this.server.messages];
		this.server.reset();
		for (const approval of approvals) {
			const { id, content } = approval;
			const mine = received.filter(({ parsed }) => parsed.messageId.startsWith(`<${id}@`));
			if (mine.length > 1) found.duplicates.push(id);
			for (const { parsed, envelope } of mine) {
				const [to] = envelope.to;
				const left = { ...content, subject: parsed.subject, text: parsed.text, to };
				if (sealContent(left) !== approval.contentHash || envelope.to.length !== 1) {
					found.altered.push(id);
				}
				received.splice(
					received.findIndex((mail) => mail.parsed === parsed),
					1,
				);
			}
			const record = await this.ledger.sends.find(id);
			if (record?.state === 'sent' && mine.length === 1) found.sent += 1;
			else if (record?.state === 'unknown') found.unknown += 1;
			else found.lost.push(`${id}: ${record?.state ?? 'no record'}, ${mine.length} received`);
		}
		for (const { parsed } of received) found.unapproved.push(parsed.messageId);
		return found;
	}
}

function contentOf({ index }: Run, place: number): Content {
	return {
		kind: 'email',
		from: 'sam@seller.example',
		to: `ana${place}@run${index}.example`,
		subject: `Run ${index}, message ${place}`,
		text: `Hello Ana,\n\nthis is message ${place} of run ${index}.\n`,
	};
}

function draftOf({ from, to, subject, text = '' }: Content): Draft {
	return {
		...{ kind: 'email', from, to, subject, body: text },
		...{ language: 'en', sentences: [], findings: [], version: 1 },
	};
}
