import { unicode } from './pattern';

const leads = unicode(
	/(?:^|[.!?:;,()[\]{}–—"“„«\n-]|\b(?:and|then|please|always|und|bitte|et|puis|y|luego))\s*$/iu,
);

/** Whether a verb at an offset opens its sentence or clause, as a command does: "Keep it short", not "I will keep it short". */
export function isCommandAt(text: string, at: number): boolean {
	return leads.test(text.slice(Math.max(0, at - 30), at));
}
