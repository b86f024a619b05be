import { z } from 'zod/v4';

/**
 * A person at a company we may write to. `name` or `email` identifies the person; everything else helps research.
 *
 * - `website`: where research starts; a bare host name is read as `https://`. Missing or unreadable is not an error:
 *   research then ends in a warning and an honest blank.
 * - `timezone`: IANA name (`Europe/Berlin`); `language`: BCP 47 tag (`de`, `pt-BR`).
 * - `custom`: anything the builder wants to carry along; never interpreted.
 */
export const prospectSchema = z.object({
	name: z.string().trim().default(''),
	email: z.string().trim().default(''),
	company: z.string().trim().default(''),
	website: z.string().trim().default(''),
	title: z.string().trim().optional(),
	linkedin: z.string().trim().optional(),
	phone: z.string().trim().optional(),
	timezone: z.string().trim().optional(),
	language: z.string().trim().optional(),
	custom: z.record(z.string(), z.unknown()).optional(),
});

export type Prospect = z.infer<typeof prospectSchema>;
