import { testSecret } from '../../../nodes/shared/secretTest';

describe('testSecret', () => {
	test('a secret that cannot be guessed is good', () => {
		expect(testSecret('0123456789abcdef'.repeat(2)).status).toBe('OK');
	});

	test.each([undefined, '', 'short', ' '.repeat(40)])('%p is too short', (secret) => {
		const { status, message } = testSecret(secret);
		expect(status).toBe('Error');
		expect(message).toContain('at least 32 characters');
	});
});
