import type { IExecuteFunctions } from 'n8n-workflow';
import { prospectSchema, type Prospect } from '../shared/contracts/prospect';
import { egressFilterOf } from '../shared/net/egress';
import type { Manners } from '../shared/net/politeFetch';
import { defaultUserAgent } from '../shared/net/userAgent';
import type { ExtraText } from './extraTexts';
import { describeIdealCustomer, type IdealCustomerForm } from './idealCustomer';
import type { ResearchSettings } from './researchSettings';

interface Options {
	allowPrivateNetwork?: boolean;
	cacheHours?: number;
	gapBetweenRequests?: number;
	keepTopN?: number;
	maximumBytes?: number;
	maximumPageSize?: number;
	parallelPages?: number;
	parallelProspects?: number;
	prospectTimeLimit?: number;
	respectRobots?: boolean;
	searchPages?: number;
	staleAfterDays?: number;
	timeLimit?: number;
	userAgent?: string;
}

function readOptions(context: IExecuteFunctions, itemIndex: number): Options {
	return context.getNodeParameter('options', itemIndex, {}) as Options;
}

/** What holds for the whole run, taken from the first item. */
export function readRunSettings(context: IExecuteFunctions): {
	keepTopN: number;
	parallel: number;
	manners: Omit<Manners, 'store'>;
} {
	const options = readOptions(context, 0);
	return {
		keepTopN: options.keepTopN ?? 0,
		parallel: options.parallelProspects ?? 5,
		manners: {
			freshMs: (options.cacheHours ?? 24) * 60 * 60 * 1000,
			gapMs: options.gapBetweenRequests ?? 50,
			respectRobots: options.respectRobots ?? true,
		},
	};
}

/** Addresses separated by commas, spaces or lines, or a list of them from an expression. */
function readAddresses(value: unknown): string[] {
	const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,]+/);
	return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** A value as lines of text: what an expression gives may be a list of notes or an object of fields. */
function asText(value: unknown): string {
	if (Array.isArray(value)) return value.map(asText).join('\n');
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	return Object.entries(value)
		.map(([name, inner]) => `${name}: ${asText(inner)}`)
		.join('\n');
}

function readExtraTexts(context: IExecuteFunctions, itemIndex: number): ExtraText[] {
	const { texts = [] } = context.getNodeParameter('extraTexts', itemIndex, {}) as {
		texts?: { name?: unknown; text?: unknown; date?: unknown }[];
	};
	return texts.flatMap(({ name, text, date }, place) => {
		const words = asText(text).trim();
		if (!words) return [];
		const written = Date.parse(String(date ?? ''));
		return [
			{
				name: String(name ?? '').trim() || `Text ${place + 1}`,
				text: words,
				date: Number.isNaN(written) ? undefined : new Date(written).toISOString(),
			},
		];
	});
}

/** How one item is researched. */
export function readSettings(
	context: IExecuteFunctions,
	itemIndex: number,
	signal?: AbortSignal,
): ResearchSettings {
	const options = readOptions(context, itemIndex);
	const form = context.getNodeParameter('idealCustomerForm', itemIndex, {}) as IdealCustomerForm;
	const text = String(context.getNodeParameter('idealCustomer', itemIndex, '') ?? '');
	return {
		idealCustomer: describeIdealCustomer(text, form),
		staleAfterDays: options.staleAfterDays ?? 365,
		searchPages: options.searchPages ?? 2,
		reading: {
			maxPages: Number(context.getNodeParameter('maximumPages', itemIndex, 5)),
			maxBytes: (options.maximumBytes ?? 8192) * 1024,
			timeLimitMs: (options.prospectTimeLimit ?? 60) * 1000,
			parallelPages: options.parallelPages ?? 2,
			extraPages: readAddresses(context.getNodeParameter('extraPages', itemIndex, '')),
			extraTexts: readExtraTexts(context, itemIndex),
			fetch: {
				allowPrivateNetwork: options.allowPrivateNetwork ?? false,
				timeoutMs: (options.timeLimit ?? 15) * 1000,
				maxBytes: (options.maximumPageSize ?? 2048) * 1024,
				userAgent: options.userAgent || defaultUserAgent,
				signal,
				egress: egressFilterOf(context),
			},
		},
	};
}

/** The prospect of one item. What the item lacks is blank; language, time zone and the like are taken from it as they are. */
export function readProspect(context: IExecuteFunctions, itemIndex: number): Prospect {
	const parameter = (name: string) => {
		const value = context.getNodeParameter(name, itemIndex, '');
		return value === null || value === undefined ? '' : String(value).trim();
	};
	const json = context.getInputData()[itemIndex]?.json ?? {};
	const carried = Object.fromEntries(
		['linkedin', 'phone', 'timezone', 'language']
			.map((name) => [name, json[name]] as const)
			.filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
	);
	return prospectSchema.parse({
		...carried,
		name: parameter('prospectName'),
		email: parameter('prospectEmail'),
		company: parameter('company'),
		website: parameter('website'),
		title: parameter('jobTitle') || undefined,
	});
}
