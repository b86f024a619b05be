import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import { parseMailbox, type Mailbox } from '../shared/mailbox';
import { filesOfItem } from './attachedFiles';
import { readHeaders, threadHeaders } from './customHeaders';
import { readOnlyWorkflow } from './approvalsFrom';
import { paceRules, type PaceLimits } from './paceRules';
import type { SendSettings } from './sendSettings';
import { readClock, type SendWindow } from './sendWindow';

const day = 24 * 3_600_000;

/** What the panel says about one item. Throws a `SignoffError` for a value that cannot be used. */
export function readSettings(context: IExecuteFunctions, index: number): SendSettings {
	const pace = context.getNodeParameter('pace', index, {}) as IDataObject & PaceLimits;
	const options = context.getNodeParameter('options', index, {}) as IDataObject & {
		maximumAge?: number;
		dryRun?: boolean;
		redirectAllTo?: string;
		inReplyTo?: string;
		references?: string;
		threadId?: string;
		headers?: { header?: Array<{ name: string; value: string }> };
	};
	return {
		onlyWorkflow: readOnlyWorkflow(context, index),
		pace: paceRules(pace),
		window: readWindow(pace, () => timeZoneOf(context, index, pace.timeZone)),
		waitAtMost: Number(pace.waitAtMost ?? 0) * 1000,
		maximumAge: options.maximumAge ? options.maximumAge * day : undefined,
		dryRun: options.dryRun === true,
		redirectAllTo: readTrialAddress(options.redirectAllTo),
		headers: {
			...readHeaders(options.headers?.header ?? []),
			...threadHeaders(options.inReplyTo ?? '', options.references ?? ''),
		},
		threadId: options.threadId?.trim() || undefined,
		readFile: filesOfItem(context, index),
		cancelled: context.getExecutionCancelSignal(),
	};
}

function readWindow(pace: IDataObject, timeZone: () => string): SendWindow | undefined {
	const { windowFrom, windowUntil, windowDays } = pace;
	if (!windowFrom && !windowUntil && !windowDays) return undefined;
	return {
		from: readClock('Send From', String(windowFrom || '00:00')),
		until: readClock('Send Until', String(windowUntil || '00:00')),
		days: (windowDays as number[] | undefined) ?? [0, 1, 2, 3, 4, 5, 6],
		timeZone: timeZone(),
	};
}

/** What the builder says, else where the prospect is, else where the workflow is. */
function timeZoneOf(context: IExecuteFunctions, index: number, chosen: unknown): string {
	if (typeof chosen === 'string' && chosen.trim() !== '') return chosen.trim();
	const { prospect, dossier } = context.getInputData()[index]?.json ?? {};
	for (const place of [prospect, (dossier as IDataObject | undefined)?.prospect]) {
		const { timezone } = (place ?? {}) as { timezone?: unknown };
		if (typeof timezone === 'string' && timezone !== '') return timezone;
	}
	return context.getTimezone();
}

function readTrialAddress(text = ''): Mailbox | undefined {
	if (text.trim() === '') return undefined;
	const mailbox = parseMailbox(text);
	if (!mailbox) throw new SignoffError('invalid_address', 'Option: Redirect All To.');
	return mailbox;
}
