import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../nodes/shared/checks/rules';

// npx tsx scripts/checkRules.ts: writes the table of rules in docs/checks.md from the rules themselves.
const page = join(__dirname, '../docs/checks.md');
const text = readFileSync(page, 'utf8');
const head = '## Rules\n\n';
const start = text.indexOf(head) + head.length;
const end = text.indexOf('\n## ', start);
const rows = rules.map(({ id, severity, what }) => [`\`${id}\``, severity, what]);
const table = [['rule', 'severity', 'finds'], ...rows];
const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
const line = (row: string[]) =>
	`| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
const ruled = widths.map((width) => '-'.repeat(width));
const lines = [line(table[0]!), line(ruled), ...table.slice(1).map(line)];
writeFileSync(page, `${text.slice(0, start)}${lines.join('\n')}\n${text.slice(end)}`);
