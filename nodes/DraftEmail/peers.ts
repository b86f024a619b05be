import { prospectSchema, type Prospect } from '../shared/contracts';

function prospectIn(json: Record<string, unknown>): Prospect | undefined {
	const dossier = json.dossier as { prospect?: unknown } | null | undefined;
	for (const candidate of [dossier?.prospect, json.prospect, json]) {
		const parsed = prospectSchema.safeParse(candidate);
		if (parsed.success && (parsed.data.name || parsed.data.email)) return parsed.data;
	}
	return undefined;
}

/** The prospects of all items of a run, in their order; undefined for an item that has none. */
export function prospectsOf(
	items: ReadonlyArray<{ json: Record<string, unknown> }>,
): Array<Prospect | undefined> {
	return items.map(({ json }) => prospectIn(json));
}

/** Everybody else in the run: what belongs to them must not turn up in the draft of the item at `index`. */
export function peersOf(prospects: ReadonlyArray<Prospect | undefined>, index: number): Prospect[] {
	const own = prospects[index];
	return prospects.filter(
		(prospect): prospect is Prospect =>
			prospect !== undefined &&
			(prospect.email.toLowerCase() !== own?.email.toLowerCase() || prospect.name !== own.name),
	);
}
