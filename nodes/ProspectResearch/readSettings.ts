import type { IExecuteFunctions } from 'n8n-workflow';
import { prospectSchema, type Prospect } from '../shared/contracts/prospect';
import type { ResearchSettings } from './researchProspect';

interface Options {
	allowPrivateNetwork?: boolean;
	keepTopN?: number;
	maximumPageSize?: number;
	parallelProspects?: number;
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
} {
	const { keepTopN = 0, parallelProspects = 5 } = readOptions(context, 0);
	return { keepTopN, parallel: parallelProspects };
}

/** How one item is researched. */
export function readSettings(
	context: IExecuteFunctions,
	itemIndex: number,
	signal?: AbortSignal,
): ResearchSettings {
	const options = readOptions(context, itemIndex);
	return {
		idealCustomer: String(context.getNodeParameter('idealCustomer', itemIndex, '') ?? ''),
		maxPages: Number(context.getNodeParameter('maximumPages', itemIndex, 5)),
		fetch: {
			allowPrivateNetwork: options.allowPrivateNetwork ?? false,
			timeoutMs: (options.timeLimit ?? 15) * 1000,
			maxBytes: (options.maximumPageSize ?? 2048) * 1024,
			userAgent: options.userAgent || 'Mozilla/5.0 (compatible; Signoff research)',
			signal,
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
