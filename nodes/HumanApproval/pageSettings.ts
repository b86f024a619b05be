import type { IWebhookFunctions } from 'n8n-workflow';
import { isGate } from './gate';
import { readApprovalsNeeded } from './reviewers';
import { readHold } from './timeLimits';
import { defaultSettings, type PageSettings } from './page/model';

/** The collection `Page Options` as n8n gives it. */
interface PageOptions {
	language?: string;
	brandColour?: string;
	logo?: string;
	approveLabel?: string;
	sendBackLabel?: string;
	rejectLabel?: string;
	laterLabel?: string;
	rejectTags?: string;
	allowApproveAll?: boolean;
}

/** Largest logo, in characters of its data URL: it is part of every page. */
const maximumLogoLength = 40_000;

/** What the builder chose for the page. Values that the page could not show safely are left out. */
export function readPageSettings(context: IWebhookFunctions, title: string): PageSettings {
	const options = context.getNodeParameter('pageOptions', {}) as PageOptions;
	return {
		...defaultSettings,
		title,
		language: options.language || undefined,
		brandColour: /^#[0-9a-f]{6}$/i.test(options.brandColour ?? '')
			? options.brandColour
			: undefined,
		logo: logoOf(options.logo),
		labels: {
			approved: options.approveLabel || undefined,
			changesRequested: options.sendBackLabel || undefined,
			rejected: options.rejectLabel || undefined,
			undecided: options.laterLabel || undefined,
		},
		rejectTags: listOf(options.rejectTags),
		approvalsNeeded: readApprovalsNeeded(context.getNodeParameter('approvalsNeeded', 1)),
		allowApproveAll: options.allowApproveAll === true,
		// An agent waits for its answer: there is nothing to hold back.
		holdMs: isGate(context.getNode()) ? 0 : readHold(context.getNodeParameter('holdFor', 0)),
		// A tool call is run as it is or not at all: there is nothing to send back.
		...(isGate(context.getNode()) && { outcomes: ['approved', 'rejected'] as const }),
	};
}

function logoOf(logo = ''): string | undefined {
	const isImage = /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(logo);
	return isImage && logo.length <= maximumLogoLength ? logo : undefined;
}

function listOf(text = ''): string[] {
	return text
		.split(/[,\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}
