import type { IExecuteFunctions, NodeEgressFilter } from 'n8n-workflow';
import { SignoffError } from '../errors';
import { orAborted } from '../orAborted';
import type { Resolver } from './addresses';

/** What an n8n admin forbids nodes to reach (`N8N_SSRF_*`). */
export type EgressFilter = Pick<NodeEgressFilter, 'validateUrl' | 'createSecureLookup'>;

/**
 * n8n's own SSRF protection as the admin has set it; where it is off it lets everything pass. Older n8n has none to ask
 * (`getSecureEgressFilter` is in n8n-core 2.40): undefined then.
 */
export function egressFilterOf(
	context: Pick<IExecuteFunctions, 'helpers'>,
): EgressFilter | undefined {
	const { helpers } = context as { helpers: Partial<IExecuteFunctions['helpers']> };
	return helpers.getSecureEgressFilter?.();
}

/** What the filter says of a host, in our words; a name that cannot be resolved stays the failure that it is. */
function refusal(error: Error): Error {
	if ('code' in error) return error;
	return new SignoffError('address_not_allowed', `n8n's SSRF protection: ${error.message}.`);
}

/** Throws `address_not_allowed` where n8n's admin forbids the address; checks names by what they resolve to, behind a proxy too. */
export async function checkEgress(
	filter: EgressFilter | undefined,
	url: URL,
	signal: AbortSignal,
): Promise<void> {
	if (!filter) return;
	// a name server that does not answer must not outlive the time limit
	const result = await orAborted(filter.validateUrl(url), signal);
	if (!result.ok) throw refusal(result.error);
}

/** Name resolution as the filter does it, so that the addresses it has checked are those that are connected to. */
export function filteredResolver(filter: EgressFilter): Resolver {
	const lookup = filter.createSecureLookup();
	return (host, options, done) => {
		lookup(host, options, (error, addresses) => {
			if (error) return done(refusal(error) as NodeJS.ErrnoException, []);
			done(null, Array.isArray(addresses) ? addresses : []);
		});
	};
}
