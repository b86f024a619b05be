import type { INodeProperties } from 'n8n-workflow';
import { notEmail } from './operation';

const forChecks = { show: { operation: ['checkOnly'] } };
const forCalls = { show: { ...forChecks.show, kind: ['call'] } };

function callText(displayName: string, name: string, field: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		typeOptions: { rows: 3 },
		default: `={{ $json.draft?.fields?.${field} ?? $json.${field} }}`,
		placeholder: 'e.g. {{ $json.script }}',
		description: 'Text of this part; blank leaves it out',
		displayOptions: forCalls,
	};
}

/** Where the draft to check stands on the item: by default in `draft`, else in fields of these names. */
export const checkOnlyProperties: INodeProperties[] = [
	{
		displayName: 'Recipient',
		name: 'draftTo',
		type: 'string',
		default:
			'={{ $json.draft?.to ?? $json.to ?? $json.dossier?.prospect?.email ?? $json.prospect?.email ?? $json.email }}',
		placeholder: 'e.g. mara@example.com',
		description: 'Address the email goes to',
		displayOptions: { ...forChecks, hide: notEmail },
	},
	{
		displayName: 'Subject',
		name: 'draftSubject',
		type: 'string',
		default: '={{ $json.draft?.subject ?? $json.subject ?? $json.title }}',
		placeholder: 'e.g. {{ $json.subject }}',
		description: 'Subject of the email, title of the publication',
		displayOptions: { ...forChecks, hide: { kind: ['call'] } },
	},
	{
		displayName: 'Text',
		name: 'draftText',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '={{ $json.draft?.body ?? $json.body ?? $json.text }}',
		placeholder: 'e.g. {{ $json.body }}',
		description: 'The whole text, with signature and postal address',
		displayOptions: { ...forChecks, hide: { kind: ['call'] } },
	},
	callText('Opener', 'draftOpener', 'opener'),
	callText('Questions', 'draftQuestions', 'questions'),
	callText('Objections', 'draftObjections', 'objections'),
	callText('Voicemail', 'draftVoicemail', 'voicemail'),
];
