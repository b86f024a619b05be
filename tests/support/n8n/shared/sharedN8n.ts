import { N8nClient } from '../client';
import type { N8nPlace } from '../environment';
import type { Session } from '../rest';

/** The environment variable that tells test files where the keeper answers. */
export const keeperVariable = 'SIGNOFF_N8N_KEEPER';

/**
 * The n8n that test files share, started if this is the first to ask. It is not theirs to end, and its ledger holds what
 * other files put there meanwhile: a file that ends n8n, counts all there is, or measures how fast n8n answers starts its own.
 */
export async function sharedN8n(): Promise<N8nClient> {
	const url = process.env[keeperVariable];
	if (!url) throw new Error('The shared n8n is there for the jest project "e2e" only');
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message);
	const { place, session } = (await answer.json()) as { place: N8nPlace; session: Session };
	const n8n = new N8nClient(place);
	n8n.useSession(session);
	return n8n;
}
