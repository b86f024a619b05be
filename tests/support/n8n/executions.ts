import type { ExecutionStatus, IRunExecutionData } from 'n8n-workflow';

/** One line of n8n's list of executions. */
export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	startedAt: string;
	stoppedAt?: string;
	waitTill?: string | null;
}

/** An execution with everything that its nodes took in and gave out. */
export interface StoredExecution extends ExecutionSummary {
	data: IRunExecutionData;
}

/**
 * Reads n8n's stored form of execution data: a JSON list in which every text inside an object or list is the place of
 * the real value in the list, so that shared values are stored once.
 */
export function readExecutionData(stored: string): IRunExecutionData {
	const values = JSON.parse(stored) as unknown[];
	const known = new Map<number, unknown>();
	const resolve = (value: unknown): unknown =>
		typeof value === 'string' ? valueAt(Number(value)) : value;
	const valueAt = (place: number): unknown => {
		if (known.has(place)) return known.get(place);
		const value = values[place];
		if (typeof value !== 'object' || value === null) return value;
		const target: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
		// Before its parts are read: a part may point back to the whole.
		known.set(place, target);
		for (const [key, part] of Object.entries(value)) Reflect.set(target, key, resolve(part));
		return target;
	};
	return valueAt(0) as IRunExecutionData;
}
