import type { RungName } from './chatModel';

/** What a process has learned about one model at one endpoint. */
export interface ModelHabits {
	rung?: RungName;
	tokenLimit: 'max_tokens' | 'max_completion_tokens';
	temperature: boolean;
}

const known = new Map<string, ModelHabits>();

/** Habits of a model at an endpoint, kept for the life of the process so that only the first call probes. */
export function habitsOf(baseUrl: string, model: string): ModelHabits {
	const key = JSON.stringify([baseUrl, model]);
	const habits = known.get(key) ?? { tokenLimit: 'max_tokens', temperature: true };
	known.set(key, habits);
	return habits;
}
