import { z } from 'zod/v4';

/**
 * An address or domain that must not be written to. `value` is in the form in which it is compared: lower case, the domain
 * in ASCII (RFC 5891). A domain covers its subdomains. `source`: who or what asked for it.
 */
export const suppressionSchema = z.object({
	value: z.string().min(1),
	kind: z.enum(['address', 'domain']),
	source: z.string(),
	at: z.iso.datetime(),
});

export type Suppression = z.infer<typeof suppressionSchema>;
