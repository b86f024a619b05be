import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { ledgerProperty } from '../../shared/ledger/properties';
import { figuresProperties } from './figures';
import { gateProperties, outsideGate } from './gate';
import { operationProperties } from './operation';
import { pageProperties } from './page';
import { peopleProperties } from './people';
import { reviewProperties } from './review';
import { reviewListProperties } from './reviewList';
import { timeProperties } from './time';

const requesting: IDisplayOptions = { show: { operation: ['sendAndWait'] } };
const listing: IDisplayOptions = { show: { operation: ['getReviews'] } };
const counting: IDisplayOptions = { show: { operation: ['getFigures'] } };

/** The parameters of Human Approval, in the order of the panel. */
export const humanApprovalProperties: INodeProperties[] = [
	...operationProperties,
	...shownWhen(
		requesting,
		gateProperties,
		shownWhen(outsideGate, reviewProperties),
		peopleProperties,
		timeProperties,
		pageProperties,
	),
	...shownWhen(listing, reviewListProperties),
	...shownWhen(counting, figuresProperties),
	ledgerProperty,
];

/** The properties of all groups, shown only when both their own condition and this one hold. */
function shownWhen(condition: IDisplayOptions, ...groups: INodeProperties[][]): INodeProperties[] {
	return groups.flat().map((property) => {
		const { show, hide } = property.displayOptions ?? {};
		const displayOptions = {
			...((show ?? condition.show) && { show: { ...condition.show, ...show } }),
			...((hide ?? condition.hide) && { hide: { ...condition.hide, ...hide } }),
		};
		return { ...property, displayOptions };
	});
}
