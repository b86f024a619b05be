import { uncitedPassages } from '../shared/checks/reading/evidence';
import type { DraftContext, Passage } from '../shared/contracts';
import type { DraftCase } from './readItem';
import type { DraftSettings } from './settings';

/**
 * What the draft is checked against beside the dossier; kept on the draft, so that it can be checked again after edits.
 * The earlier mail was approved by a person, and what a reviewer asks to be said rests on the reviewer's word.
 */
export function draftContextOf(
	settings: DraftSettings,
	draftCase: Omit<DraftCase, 'summary' | 'examples'>,
): DraftContext {
	const { prospect, hasDossier, passages, revision, earlierMail } = draftCase;
	const { sender, offer, proofPoints, callToAction, postalAddress, signature } = settings;
	const knowledge: Passage[] = [
		...passages,
		...passage(uncitedPassages.earlierMail, 'Earlier mail', [
			earlierMail?.subject,
			earlierMail?.text,
		]),
		...passage(uncitedPassages.feedback, 'Reviewer', [revision?.feedback]),
	];
	return {
		sender: {
			name: sender.name,
			company: sender.company,
			offer: [offer, ...proofPoints].filter(Boolean).join('\n'),
			...(sender.title ? { title: sender.title } : {}),
			...(sender.email ? { email: sender.email } : {}),
			...(postalAddress ? { address: postalAddress } : {}),
			...(signature ? { signature } : {}),
			...(callToAction ? { callToAction } : {}),
		},
		policy: {
			maximumWords: settings.maximumWords,
			...(settings.neverSay.length > 0 ? { neverSay: settings.neverSay } : {}),
			...(settings.allowedDomains.length > 0 ? { allowedDomains: settings.allowedDomains } : {}),
			...(Object.keys(settings.severities).length > 0 ? { severities: settings.severities } : {}),
			...(settings.addOptOutLine ? {} : { requireOptOut: false }),
		},
		...(knowledge.length > 0 ? { knowledge } : {}),
		...(hasDossier ? {} : { prospect }),
	};
}

function passage(id: string, source: string, texts: Array<string | undefined>): Passage[] {
	const text = texts.filter(Boolean).join('\n');
	return text ? [{ id, text, source }] : [];
}
