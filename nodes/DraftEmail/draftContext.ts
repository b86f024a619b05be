import { uncitedPassages } from '../shared/checks/reading/evidence';
import type { DraftContext, Passage } from '../shared/contracts';
import type { DraftCase } from './readItem';
import type { DraftSettings } from './settings';

/** What the draft is checked against beside the dossier; kept on the draft, so that it can be checked again after edits. */
export function draftContextOf(settings: DraftSettings, { revision }: DraftCase): DraftContext {
	const { sender, offer, callToAction, postalAddress, signature } = settings;
	// What a reviewer asks to be said rests on the reviewer's word.
	const knowledge: Passage[] = revision
		? [{ id: uncitedPassages.feedback, text: revision.feedback, source: 'Reviewer' }]
		: [];
	return {
		sender: {
			name: sender.name,
			company: sender.company,
			offer,
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
	};
}
