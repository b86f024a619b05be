import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasons, type ReasonCode } from '../nodes/shared/contracts';

const checkout = join(__dirname, '..');
const source = join(checkout, 'nodes/shared/contracts/reasons.ts');

export const reasonCodesPage = join(checkout, 'docs/reason-codes.md');

/** docs/reason-codes.md as it should be: the table of reasons, under the headings that its comments give. */
export function renderReasonCodes(): string {
	const lines = readFileSync(source, 'utf8').split('\n');
	const parts: string[] = [
		'# Reason codes',
		'',
		'Every code that a node puts into an item or an error, what it means and what to do. Written from',
		'`nodes/shared/contracts/reasons.ts` by `npx tsx scripts/reasonCodes.ts`; a test compares the two.',
	];
	for (const line of lines) {
		const [, heading] = /^\t\/\/ (.+?)[.:]?$/.exec(line) ?? [];
		if (heading) parts.push('', `## ${heading}`, '');
		const [, code] = /^\t([a-z_0-9]+): \{$/.exec(line) ?? [];
		if (code && code in reasons) {
			const { message, advice } = reasons[code as ReasonCode];
			parts.push(`- \`${code}\`: ${message} ${advice}`);
		}
	}
	return `${parts.join('\n')}\n`;
}

if (require.main === module) writeFileSync(reasonCodesPage, renderReasonCodes());
