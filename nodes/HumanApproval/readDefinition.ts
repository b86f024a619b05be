import type { IExecuteFunctions } from 'n8n-workflow';
import type { ContentKind } from '../shared/contracts';
import type { ReviewDefinition } from './candidate';
import { customFieldsOf, type CustomFieldParameter } from './customFields';

/** The collection `Override Draft` as n8n gives it. */
type Overrides = NonNullable<ReviewDefinition['overrides']> & { priority?: number };

/**
 * What the builder wants to have reviewed of one item, with expressions resolved for it.
 * @throws SignoffError `invalid_input` for a custom field without label or with an unknown type
 */
export function readDefinition(context: IExecuteFunctions, itemIndex: number): ReviewDefinition {
	const kind = context.getNodeParameter('review', itemIndex) as ContentKind;
	const title = context.getNodeParameter('reviewTitle', itemIndex, '') as string;
	if (kind === 'custom') {
		const fields = context.getNodeParameter('customFields', itemIndex, {}) as {
			field?: CustomFieldParameter[];
		};
		return { kind, title, customFields: customFieldsOf(fields.field ?? []) };
	}
	const { priority, ...overrides } = context.getNodeParameter(
		'overrides',
		itemIndex,
		{},
	) as Overrides;
	return {
		kind,
		title,
		priority,
		overrides,
		allowRecipientEdits:
			kind === 'email' &&
			context.getNodeParameter('allowRecipientEdits', itemIndex, false) === true,
	};
}
