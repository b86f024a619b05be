import type { INodeProperties } from 'n8n-workflow';
import { pageProperties } from './page';
import { peopleProperties } from './people';
import { reviewProperties } from './review';
import { timeProperties } from './time';

/** The parameters of Human Approval, in the order of the panel. */
export const humanApprovalProperties: INodeProperties[] = [
	...reviewProperties,
	...peopleProperties,
	...timeProperties,
	...pageProperties,
];
