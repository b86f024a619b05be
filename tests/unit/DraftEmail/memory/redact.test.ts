import { redact, type Redaction } from '../../../../nodes/DraftEmail/memory/redact';

const redaction: Redaction = { strangers: [], own: [], language: 'en' };

test.each([
	['write to ana@acme.example, please', 'write to [address] please'],
	['see https://acme.example/a?b=c now', 'see [address] now'],
	['see www.acme.test now', 'see [address] now'],
	['our site acme-foods.co.uk is up', 'our site [address] is up'],
	['(acme.example) is theirs', '([address]) is theirs'],
	['a sentence.common words go on', 'a sentence.common words go on'],
	['one @ alone stays', 'one @ alone stays'],
])('%j becomes %j', (text, expected) => {
	expect(redact(text, redaction)).toBe(expected);
});

test.each([
	['dots', 'a.'.repeat(40_000)],
	['letters', 'a'.repeat(80_000)],
	['a domain after something long', `${'a'.repeat(80_000)}!${'b'.repeat(80_000)}.example`],
])('a word of 80 KB is read in moments: %s', (_, word) => {
	const before = process.cpuUsage();
	redact(`hello ${word} there`, redaction);
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1000).toBeLessThan(2000);
});
