import { createHash } from 'node:crypto';
import { Limiter } from './limiter';

const limiters = new Map<string, Limiter>();

/** The limiter of an endpoint, shared by all items and nodes of this process that use it with the same key and model. */
export function limiterOf(...parts: string[]): Limiter {
	// A hash: the parts hold an API key.
	const name = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const limiter = limiters.get(name) ?? new Limiter();
	limiters.set(name, limiter);
	return limiter;
}
