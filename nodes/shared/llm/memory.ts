import type { ModelHabits, RungName } from '../contracts/modelHabits';
import { orAborted } from '../orAborted';

/** Where habits outlast the process. `endpoint` holds no secret. */
export interface HabitStore {
	find(endpoint: string, model: string): Promise<ModelHabits | undefined>;
	save(habits: ModelHabits): Promise<void>;
}

/** What is assumed of a model before anything was learned: the first form to ask in, and what it takes as parameters. */
export interface Assumptions {
	firstRung?: RungName;
	tokenLimit?: ModelHabits['tokenLimit'];
	temperature?: boolean;
}

/** Endpoints change: after a week the best form is looked for anew. */
const forgetAfterMs = 7 * 24 * 60 * 60 * 1000;
/** A form is given up for wrong answers only when they keep coming. */
const strikesToGiveUp = 2;

/**
 * What is known of one model at one endpoint: which form it honours and which parameters it takes. Shared by all items of this
 * process, and by other processes through a store.
 */
export class Memory {
	rung?: RungName;
	tokenLimit: ModelHabits['tokenLimit'];
	temperature: boolean;
	readonly firstRung: RungName;

	private learnedAt = 0;
	private strikes = 0;
	private changed = false;
	private recalling?: Promise<void>;
	private first?: Promise<unknown>;

	constructor(
		private readonly endpoint: string,
		private readonly model: string,
		private readonly assumed: Assumptions,
	) {
		this.firstRung = assumed.firstRung ?? 'json_schema';
		this.tokenLimit = assumed.tokenLimit ?? 'max_tokens';
		this.temperature = assumed.temperature ?? true;
	}

	/** Reads once what an earlier process has learned, and forgets what is too old. */
	async recall(store: HabitStore | undefined): Promise<void> {
		if (this.learnedAt > 0 && Date.now() - this.learnedAt > forgetAfterMs) this.forget();
		if (store && this.learnedAt === 0) await (this.recalling ??= this.read(store));
	}

	/** Hands on what was learned since the last time. */
	async keep(store: HabitStore | undefined): Promise<void> {
		if (!this.changed || !store || !this.rung) return;
		this.changed = false;
		const { endpoint, model, rung, tokenLimit, temperature } = this;
		const learnedAt = new Date(this.learnedAt).toISOString();
		await store.save({ endpoint, model, rung, tokenLimit, temperature, learnedAt });
	}

	/**
	 * Does `work`, but lets the very first one find out alone which form the endpoint honours: the others wait for it, once.
	 */
	async inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		if (this.rung) return await work();
		if (this.first) {
			await orAborted(this.first, signal);
			return await work();
		}
		const working = work();
		// However it ends, it is no business of those who wait.
		this.first = working.catch(() => undefined);
		return await working;
	}

	/** A valid answer came in the form `rung`; `refused`: forms the endpoint refused on the way, `invalid`: others that failed. */
	succeeded(rung: RungName, invalid: readonly RungName[]): void {
		if (rung === this.rung) {
			this.strikes = 0;
			return;
		}
		// One wrong answer is an accident, and a form that was known to work is kept.
		if (invalid.length > 0 && ++this.strikes < strikesToGiveUp) return;
		this.strikes = 0;
		this.learn({ rung });
	}

	/** The endpoint refused the form that was known to work: it has changed. */
	refused(rung: RungName): void {
		if (rung === this.rung) this.rung = undefined;
	}

	learn(change: Partial<Pick<ModelHabits, 'rung' | 'tokenLimit' | 'temperature'>>): void {
		Object.assign(this, change);
		this.learnedAt = Date.now();
		this.changed = true;
	}

	private forget(): void {
		this.rung = undefined;
		this.tokenLimit = this.assumed.tokenLimit ?? 'max_tokens';
		this.temperature = this.assumed.temperature ?? true;
		this.learnedAt = 0;
		this.first = undefined;
		this.recalling = undefined;
	}

	private async read(store: HabitStore): Promise<void> {
		const kept = await store.find(this.endpoint, this.model);
		const learnedAt = Date.parse(kept?.learnedAt ?? '');
		if (!kept || !(Date.now() - learnedAt < forgetAfterMs) || this.learnedAt > 0) return;
		this.rung = kept.rung;
		this.tokenLimit = kept.tokenLimit;
		this.temperature = kept.temperature;
		this.learnedAt = learnedAt;
	}
}

const memories = new Map<string, Memory>();

/** The address without what may be secret in it. */
function withoutSecrets(endpoint: string): string {
	const url = URL.parse(endpoint);
	return url?.host ? `${url.origin}${url.pathname}` : endpoint;
}

/** What this process knows of a model at an endpoint. */
export function memoryOf(endpoint: string, model: string, assumed: Assumptions = {}): Memory {
	const place = withoutSecrets(endpoint);
	const key = JSON.stringify([place, model]);
	const memory = memories.get(key) ?? new Memory(place, model, assumed);
	memories.set(key, memory);
	return memory;
}

/** As if the process had just started; for tests of what outlasts it. */
export function forgetAllModels(): void {
	memories.clear();
}
