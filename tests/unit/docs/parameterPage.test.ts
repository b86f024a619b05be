import { readFileSync } from 'node:fs';
import { DraftEmail } from '../../../nodes/DraftEmail/DraftEmail.node';
import { HumanApproval } from '../../../nodes/HumanApproval/HumanApproval.node';
import { ProspectResearch } from '../../../nodes/ProspectResearch/ProspectResearch.node';
import { Send } from '../../../nodes/Send/Send.node';
import { parameterPage, renderParameterPage } from '../../../scripts/parameterPage';

const page = renderParameterPage([
	new ProspectResearch(),
	new DraftEmail(),
	new HumanApproval(),
	new Send(),
]);

it('the page of parameters says what the nodes say', () => {
	expect(readFileSync(parameterPage, 'utf8')).toBe(page);
});

it('every node and every operation of Send has its place', () => {
	const headings = [...page.matchAll(/^##+ (.+)$/gm)].map(([, text]) => text);
	expect(headings).toEqual(
		expect.arrayContaining(['Prospect Research', 'Draft Email', 'Human Approval', 'Send']),
	);
	expect(headings).toContain('Send: Send Email');
});
