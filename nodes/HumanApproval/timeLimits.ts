import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { TimeLimits } from './waitTime';

const unitMilliseconds = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** A century: far enough for everybody, and a date that can still be counted with. */
const longest = 36_500 * unitMilliseconds.days;

/**
 * Reads the parameters of `properties/time.ts`.
 * @throws SignoffError `invalid_input` when an expression gave no usable number
 */
export function readTimeLimits(this: IExecuteFunctions): TimeLimits {
	if (!this.getNodeParameter('limitWaitTime', 0, false)) return {};
	const wait = duration.call(this, 'Wait For', 'waitAmount', 'waitUnit');
	if (wait === 0) throw new SignoffError('invalid_input', 'Wait For must be more than 0.');
	const giveUp = duration.call(this, 'Give Up After', 'giveUpAfter', 'giveUpUnit');
	return { wait, giveUp: giveUp === 0 ? undefined : giveUp };
}

/**
 * `Hold For` in milliseconds.
 * @throws SignoffError `invalid_input` when an expression gave no usable number
 */
export function readHold(seconds: unknown): number {
	const value = Number(seconds);
	if (!(value >= 0))
		throw new SignoffError('invalid_input', 'Hold For must be a number, 0 or more.');
	return Math.min(Math.round(value * 1000), longest);
}

function duration(this: IExecuteFunctions, label: string, amount: string, unit: string): number {
	const value = Number(this.getNodeParameter(amount, 0, 0));
	if (!(value >= 0))
		throw new SignoffError('invalid_input', `${label} must be a number, 0 or more.`);
	const name = this.getNodeParameter(unit, 0, 'hours') as keyof typeof unitMilliseconds;
	return Math.min(value * unitMilliseconds[name], longest);
}
