import { testWebhookSecret } from '../../../nodes/HumanApproval/webhookSecret';

describe('testWebhookSecret', () => {
	test('a secret that cannot be guessed is good', () => {
		expect(testWebhookSecret('0123456789abcdef'.repeat(2)).status).toBe('OK');
	});

	test.each([undefined, '', 'short', ' '.repeat(40)])('%p is too short', (secret) => {
		const { status, message } = testWebhookSecret(secret);
		expect(status).toBe('Error');
		expect(message).toContain('at least 32 characters');
	});
});
