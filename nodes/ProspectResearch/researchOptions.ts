import type { INodeProperties } from 'n8n-workflow';
import { currencyOption, modelPricesOption } from '../shared/llm/priceOptions';
import { defaultUserAgent } from '../shared/net/userAgent';

/** What a builder can set besides, in the order of their labels. */
export const researchOptions: INodeProperties[] = [
	{
		displayName: 'Allow Private Network',
		name: 'allowPrivateNetwork',
		type: 'boolean',
		default: false,
		description:
			'Whether to read sites on this machine and in private networks too. For trials only: websites in the items can then reach internal services.',
	},
	{
		displayName: 'Cache Pages For',
		name: 'cacheHours',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 24,
		description:
			'Hours for which a page that was read is not asked for again, by any run. Later it is asked for only if it changed. 0 keeps nothing.',
	},
	currencyOption,
	{
		displayName: 'Gap Between Requests',
		name: 'gapBetweenRequests',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 50,
		description:
			'Least milliseconds between two requests to the same host. A crawl delay in robots.txt counts instead if it is longer.',
	},
	{
		displayName: 'Keep Top N',
		name: 'keepTopN',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'How many prospects of a run to keep, by priority, the best first. The others leave by Not Shortlisted. 0 keeps all in the order they came.',
	},
	{
		displayName: 'Maximum Bytes per Prospect',
		name: 'maximumBytes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 8192,
		description: 'How much to read for one prospect in all, in KB after decompression',
	},
	{
		displayName: 'Maximum Page Size',
		name: 'maximumPageSize',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 2048,
		description: 'Largest page to read, in KB after decompression',
	},
	modelPricesOption,
	{
		displayName: 'Pages From Search',
		name: 'searchPages',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 2,
		description:
			'With Web Search: how many pages about the company on sites of others to read besides, within the limits of bytes and time',
	},
	{
		displayName: 'Parallel Pages',
		name: 'parallelPages',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 2,
		description:
			'How many pages of one prospect are read at the same time. A host never gets more than two requests at once.',
	},
	{
		displayName: 'Parallel Prospects',
		name: 'parallelProspects',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 5,
		description: 'How many prospects are researched at the same time',
	},
	{
		displayName: 'Price per Million Input Tokens',
		name: 'inputPrice',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Price of every model that Model Prices does not name, in Currency',
	},
	{
		displayName: 'Price per Million Output Tokens',
		name: 'outputPrice',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Price of every model that Model Prices does not name, in Currency',
	},
	{
		displayName: 'Respect robots.txt',
		name: 'respectRobots',
		type: 'boolean',
		default: true,
		description:
			'Whether to read only what robots.txt of a site allows. Turn off for your own sites alone.',
	},
	{
		displayName: 'Stale After',
		name: 'staleAfterDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 365,
		description: 'Days after which a dated fact is marked as stale',
	},
	{
		displayName: 'Time Limit',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 0.1, numberPrecision: 1 },
		default: 15,
		description: 'Seconds to wait for one page',
	},
	{
		displayName: 'Time Limit per Prospect',
		name: 'prospectTimeLimit',
		type: 'number',
		typeOptions: { minValue: 0.1, numberPrecision: 1 },
		default: 60,
		description: 'Seconds to spend on reading for one prospect. What was read until then counts.',
	},
	{
		displayName: 'User Agent',
		name: 'userAgent',
		type: 'string',
		default: defaultUserAgent,
		description:
			'How the reader introduces itself to the sites. The name in it is also looked up in robots.txt.',
	},
];
