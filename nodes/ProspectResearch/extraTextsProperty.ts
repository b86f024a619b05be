import type { INodeProperties } from 'n8n-workflow';

/** Texts about the prospect that are no web pages; `extraTexts.ts` reads them. */
export const extraTextsProperty: INodeProperties = {
	displayName: 'Extra Texts',
	name: 'extraTexts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add text',
	default: {},
	description:
		'What you have about the prospect besides web pages. Facts may be quoted from it; reviewers see the name as their source. It is shown to the model.',
	options: [
		{
			displayName: 'Text',
			name: 'texts',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. CRM note',
					description: 'What reviewers see as the source of a fact',
				},
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					typeOptions: { rows: 4 },
					default: '',
					placeholder: 'e.g. {{ $json.notes }}',
					description: 'Plain text or HTML, or an expression that gives a list of them',
				},
				{
					displayName: 'Date',
					name: 'date',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2026-10-01',
					description: 'When it was written, if you know; decides how fresh its facts are',
				},
			],
		},
	],
};
