import { readHeaders, threadHeaders } from '../../../nodes/Send/customHeaders';

describe('headers that a builder adds', () => {
	it('are taken as they are', () => {
		const rows = [
			{ name: 'X-Campaign', value: 'spring, 2026' },
			{ name: 'Feedback-ID', value: '1:2:3' },
		];
		expect(readHeaders(rows)).toEqual({ 'X-Campaign': 'spring, 2026', 'Feedback-ID': '1:2:3' });
	});

	it.each([
		'To',
		'bcc',
		'From',
		'Subject',
		'Reply-To',
		'Content-Type',
		'Message-ID',
		'X-A: b\r\nBcc',
		'',
	])('cannot be %j, which belongs to the approved content', (name) => {
		expect(() => readHeaders([{ name, value: 'eve@evil.example' }])).toThrow('cannot be set');
	});

	it('cannot open a second header', () => {
		const value = 'one\r\nBcc: eve@evil.example';
		expect(() => readHeaders([{ name: 'X-Campaign', value }])).toThrow('line break');
	});
});

describe('a follow-up', () => {
	it('names what it follows, and all that came before', () => {
		expect(threadHeaders('<b@x.example>', '<a@x.example>')).toEqual({
			'In-Reply-To': '<b@x.example>',
			References: '<a@x.example> <b@x.example>',
		});
		expect(threadHeaders('<a@x.example>', '<a@x.example>').References).toBe('<a@x.example>');
		expect(threadHeaders('', '')).toEqual({});
	});

	it.each(['a@x.example', '<a@x.example', '<a b@x.example>', '<a@x>\r\nBcc: <e@evil.example>'])(
		'refuses %j',
		(id) => {
			expect(() => threadHeaders(id, '')).toThrow('Message-ID');
		},
	);
});
