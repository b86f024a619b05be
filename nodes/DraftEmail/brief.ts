import type { Draft } from '../shared/contracts';
import type { DraftCase } from './readItem';
import { relevant } from './relevant';
import type { DraftSettings } from './settings';

/** Language of the draft: as set, else the prospect's, else English. */
export function languageOf(settings: DraftSettings, draftCase: DraftCase): string {
	return settings.language.trim() || draftCase.prospect.language || 'en';
}

/** What a call for one of several versions says of it; counted from 1. */
export interface VariantPlace {
	number: number;
	of: number;
}

const orNothing = (text: string) => text.trim() || undefined;
const filled = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

/**
 * What the builder and the reviewer say, for the model. `blocked`: a draft that a check refused. What is not set is left
 * out, so that the model is not told to follow an empty wish.
 */
export function briefOf(
	settings: DraftSettings,
	draftCase: DraftCase,
	{ blocked, variant }: { blocked?: Draft; variant?: VariantPlace } = {},
): Record<string, unknown> {
	const { revision, earlierMail, examples } = draftCase;
	const { name, title, company } = settings.sender;
	return {
		language: languageOf(settings, draftCase),
		maximumWords: settings.maximumWords,
		sender: { name, title, company },
		offer: settings.offer,
		proofPoints: filled(settings.proofPoints),
		audience: orNothing(settings.audience),
		tone: settings.tone,
		callToAction: settings.callToAction,
		channel: orNothing(settings.kind === 'publication' ? settings.channel : ''),
		instructions: settings.instructions,
		examples: orNothing(settings.examples),
		learnedEdits: filled(examples.map(({ before, after }) => ({ before, after }))),
		earlierMail: earlierMail && {
			subject: earlierMail.subject,
			text: earlierMail.text.slice(0, longestText),
			sentAt: earlierMail.sentAt,
		},
		revision: revision && {
			subject: revision.subject || undefined,
			body: revision.body || undefined,
			...revision.fields,
			feedback: revision.feedback,
			keep: filled(revision.keep),
			rewrite: filled(revision.rewrite),
		},
		neverSay: filled(settings.neverSay),
		variant: variant && variant.of > 1 ? variant : undefined,
		blocked: blocked && {
			subject: blocked.subject,
			body: blocked.body || undefined,
			...blocked.fields,
			problems: [...new Set(blocked.findings.map(({ message }) => message))],
		},
	};
}

/** More facts than this do not make a better draft, only a dearer one; the checks know them all. */
const mostFacts = 40;
/** Longest quote, summary or claim that the model is shown, in UTF-16 units. */
const longestQuote = 700;
const longestText = 4000;

/** What was collected, for the model. Addresses are not in it. */
export function dataOf(
	settings: DraftSettings,
	{ prospect, summary, facts, passages }: DraftCase,
): Record<string, unknown> {
	const { name, title, company, website } = prospect;
	const wanted = [settings.offer, ...settings.proofPoints, settings.callToAction].join('\n');
	const shown =
		facts.length > mostFacts
			? relevant(facts, wanted, {
					most: mostFacts,
					textOf: ({ claim, quote }) => `${claim}\n${quote}`,
				})
			: facts;
	return {
		prospect: { name, title, company, website },
		summary: summary.slice(0, longestText),
		facts: shown.map(({ id, claim, quote, kind, publishedAt }) => ({
			id,
			claim: shortened(claim),
			quote: shortened(quote),
			kind,
			publishedAt,
		})),
		knowledge: filled(passages.map(({ id, text, source, title }) => ({ id, text, source, title }))),
	};
}

function shortened(text: string): string {
	return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
