import { z } from 'zod/v4';
import { reviewEntrySchema, reviewStates } from '../shared/contracts';

/** Longest value a reviewer may enter into one field, in UTF-16 units. */
export const maximumFieldLength = 500_000;

/** Largest submission that is read, in bytes. n8n itself stops at N8N_PAYLOAD_SIZE_MAX, 16 MB by default. */
export const maximumSubmissionBytes = 8 * 1024 * 1024;

/**
 * What a front end says about one review. `revision` is the one it was shown; without it a save cannot tell that somebody
 * else was faster and is refused when the entry has changed. `outcome` `undecided` or none leaves the review open.
 */
export const submittedReviewSchema = reviewEntrySchema
	.omit({ outcome: true, by: true, at: true })
	.extend({
		id: z.string().min(1),
		revision: z.int().min(0).optional(),
		outcome: z.enum(reviewStates).optional(),
	})
	.strict();

export type SubmittedReview = z.infer<typeof submittedReviewSchema>;

/**
 * The body of a POST to the review link, as JSON or read from the form. `save` keeps entries and decides nothing;
 * `submit` keeps them and records the decisions; `recall` takes back the approvals of the reviews named, and reads nothing
 * else. `reviewer` is the name on an open link; a signed link ignores it.
 */
export const submissionSchema = z.strictObject({
	action: z.enum(['save', 'submit', 'recall']),
	reviewer: z.string().trim().max(200).optional(),
	reviews: z.array(submittedReviewSchema),
});

export type Submission = z.infer<typeof submissionSchema>;
