import { z } from 'zod/v4';
import { prospectSchema } from './prospect';
import { usageSchema } from './usage';

/** What a fact is about; decides how telling it is for ranking. */
export const factKinds = [
	'company',
	'product',
	'customer',
	'hiring',
	'funding',
	'news',
	'person',
	'technology',
	'other',
] as const;

/**
 * A claim with the words of a page, or of a text that the builder gave, that carry it. No quote in the source, no fact.
 *
 * - `url`: of the page that was read. `source`: in place of it the name of the text, "CRM note". One of them is there.
 * - `start`, `end`: UTF-16 offsets of `quote` in the extracted text of the page, `start` inclusive, `end` exclusive.
 * - `pageHash`: lower-case hex SHA-256 of that text, so that a later reading can tell whether the page changed.
 * - `readAt`, `publishedAt`: ISO 8601; `publishedAt` only where the page states it. `ageInDays`: whole days from the one to
 *   the other; `isStale`: older than the builder allows for such a fact.
 */
export const factSchema = z
	.object({
		id: z.string().min(1),
		claim: z.string().min(1),
		quote: z.string().min(1),
		url: z.url().optional(),
		source: z.string().min(1).optional(),
		title: z.string().optional(),
		publishedAt: z.string().optional(),
		readAt: z.iso.datetime(),
		kind: z.enum(factKinds).default('other'),
		pageHash: z.string().regex(/^[0-9a-f]{64}$/),
		start: z.int().min(0),
		end: z.int().min(1),
		ageInDays: z.int().min(0).optional(),
		isStale: z.boolean().optional(),
	})
	.refine((fact) => fact.end > fact.start, {
		error: 'A fact must end after it starts.',
		path: ['end'],
	})
	.refine((fact) => (fact.url === undefined) !== (fact.source === undefined), {
		error: 'A fact has the address of a page or the name of a text as its source.',
		path: ['url'],
	});

export type Fact = z.infer<typeof factSchema>;

/**
 * How well a company matches the ideal customer profile.
 *
 * - `score`: 0 (no match) to 100 (perfect match).
 * - `reasons`: what speaks for or against it, `missing`: what could not be found out.
 * - `grounds`: the same reasons with the ids of the facts that each rests on, where there are facts.
 */
export const fitSchema = z.object({
	score: z.number().min(0).max(100),
	reasons: z.array(z.string()),
	missing: z.array(z.string()),
	grounds: z
		.array(z.object({ reason: z.string(), factIds: z.array(z.string()).min(1) }))
		.optional(),
});

export type Fit = z.infer<typeof fitSchema>;

/** One page that was asked for: HTTP `status` (0 when no answer came), `bytes` received, `ms` it took, `hash` of its text ('' when none), `fromCache` where the site was not asked for it again. */
export const readPageSchema = z.object({
	url: z.string(),
	status: z.int().min(0).max(599),
	bytes: z.int().min(0),
	ms: z.number().min(0),
	hash: z.string(),
	fromCache: z.boolean().optional(),
});

export type ReadPage = z.infer<typeof readPageSchema>;

/** Why research is thinner than it could be. `code` is one of the reason codes in `reasons.ts`. */
export const warningSchema = z.object({
	code: z.string().min(1),
	message: z.string().min(1),
	url: z.string().optional(),
});

export type Warning = z.infer<typeof warningSchema>;

/**
 * What research found about a prospect.
 *
 * - `priority`: 0 (last) to 100 (first in the queue).
 * - `facts` may be empty: an honest blank, with a warning that says why.
 * - `model` is absent when facts came from the page's own structure without a model.
 * - `language`: BCP 47 tag of the language that most of the pages are in. `droppedFacts`: what was claimed and not kept.
 * - `cost`: of the model calls, by the builder's prices and in their currency.
 */
export const dossierSchema = z.object({
	prospect: prospectSchema,
	summary: z.string(),
	facts: z.array(factSchema),
	fit: fitSchema,
	priority: z.number().min(0).max(100),
	pages: z.array(readPageSchema),
	warnings: z.array(warningSchema),
	model: z.string().optional(),
	usage: usageSchema.optional(),
	language: z.string().optional(),
	droppedFacts: z.int().min(0).optional(),
	cost: z.number().min(0).optional(),
});

export type Dossier = z.infer<typeof dossierSchema>;
