import { candidateOf } from '../../../nodes/HumanApproval/candidate';
import {
	gateAnswer,
	isGate,
	toolCallCandidate,
	toolCallDefinition,
} from '../../../nodes/HumanApproval/gate';
import { contentOfDraft, sealContent, type Decision } from '../../../nodes/shared/contracts';
import { aDraft, aStoredReview } from '../../fixtures/reviews';

const call = {
	tool: 'send_invoice',
	parameters: { to: 'ana@brightline.example', amount: 120, lines: [{ text: 'Route plan' }] },
	reason: 'Ana asked for it.',
	message: '',
};

const decision = (changes: Partial<Decision>): Decision => ({
	reviewId: 'review-ana',
	outcome: 'approved',
	edits: {},
	reviewer: 'lead@northwind.example',
	verified: true,
	decidedAt: '2026-05-08T06:10:00.000Z',
	...changes,
});

describe("an agent's gate", () => {
	test('is known by the type that n8n gives it', () => {
		expect(isGate({ type: 'n8n-nodes-signoff.humanApprovalHitlTool' })).toBe(true);
		expect(isGate({ type: 'n8n-nodes-signoff.humanApprovalTool' })).toBe(false);
		expect(isGate({ type: 'n8n-nodes-signoff.humanApproval' })).toBe(false);
	});

	test('shows tool, reason and each parameter, none of them editable', () => {
		const { title, fields, content } = candidateOf({}, toolCallDefinition(call));
		expect(title).toBe('send_invoice');
		expect(fields.map(({ label }) => label)).toEqual(['Tool', 'Reason', 'to', 'amount', 'lines']);
		expect(fields.some(({ editable }) => editable)).toBe(false);
		expect(Object.values(content.fields ?? {})).toEqual([
			'send_invoice',
			'Ana asked for it.',
			'ana@brightline.example',
			'120',
			expect.stringContaining('Route plan'),
		]);
	});

	test.each([undefined, null, 'a plain text', 7, ['a', 'b']])(
		'shows parameters of any form: %p',
		(parameters) => {
			const { fields } = candidateOf({}, toolCallDefinition({ ...call, parameters }));
			expect(fields.map(({ label }) => label)).toEqual(['Tool', 'Reason', 'Parameters']);
		},
	);

	test('parameters named like other fields, or not nameable, do not hide each other', () => {
		const parameters = { Tool: 'x', tool: 'y', subject: 'z', '': 'w', 日本: 'v' };
		const { fields, content } = candidateOf({}, toolCallDefinition({ ...call, parameters }));
		expect(fields).toHaveLength(7);
		expect(Object.values(content.fields ?? {})).toEqual(
			expect.arrayContaining(['send_invoice', 'x', 'y', 'z', 'w', 'v']),
		);
	});

	test('the same call has the same seal, another call another', () => {
		const seal = (parameters: unknown) =>
			candidateOf({}, toolCallDefinition({ ...call, parameters })).contentHash;
		expect(seal({ amount: 120 })).toBe(seal({ amount: 120 }));
		expect(seal({ amount: 120 })).not.toBe(seal({ amount: 1200 }));
	});

	describe('before a tool that takes an email draft', () => {
		const draft = aDraft({
			findings: [
				{
					...{ rule: 'claims.number', severity: 'block', message: 'Where is 12 % from?' },
					field: 'body',
					start: 0,
					end: 2,
				},
			],
		});
		const candidate = (parameters: unknown) =>
			toolCallCandidate({}, { ...call, tool: 'Send', parameters });

		test('shows the email and seals exactly what Send looks for', () => {
			const { kind, title, contentHash, fields } = candidate({ draft });
			expect({ kind, title }).toEqual({ kind: 'email', title: `Send: ${draft.to}` });
			expect(contentHash).toBe(sealContent(contentOfDraft(draft)));
			expect(fields.length).toBeGreaterThan(2);
			expect(fields.some(({ editable }) => editable)).toBe(false);
			expect(candidate({ draft: JSON.stringify(draft) }).contentHash).toBe(contentHash);
		});

		test("keeps what bars Approve, and tells the agent's reason", () => {
			expect(
				candidate({ draft }).findings.map(({ severity, message }) => [severity, message]),
			).toEqual([
				['block', 'Where is 12 % from?'],
				['info', 'Ana asked for it.'],
			]);
		});

		test.each([{ draft: 'no JSON' }, { draft: { body: 'half a draft' } }, { draft: null }])(
			'shows anything else parameter by parameter: %p',
			(parameters) => {
				expect(candidate(parameters).kind).toBe('custom');
			},
		);
	});

	test('approval and refusal are what the agent reads on output 0', () => {
		const stored = aStoredReview();
		const [approved] = gateAnswer([{ stored, decision: decision({}) }], 1);
		expect(approved?.[0]?.json).toMatchObject({ approved: true });
		expect(approved?.[0]?.json).not.toHaveProperty('chatInput');
		const refusal = decision({ outcome: 'rejected', feedback: 'Ask for the VAT number first' });
		const [refused] = gateAnswer([{ stored, decision: refusal }], 1);
		expect(refused?.[0]?.json).toMatchObject({
			approved: false,
			chatInput: 'Ask for the VAT number first',
		});
	});

	test('the approval of an earlier call approves nothing now', () => {
		const earlier = aStoredReview({}, { activeRound: 1 });
		const current = aStoredReview({ id: 'review-now' }, { activeRound: 2 });
		const released = [{ stored: earlier, decision: decision({}) }, { stored: current }];
		expect(gateAnswer(released, 2)[0]?.[0]?.json).toEqual({ approved: false });
	});
});
