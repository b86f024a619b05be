import { parseArgs } from 'node:util';
import { labelledDrafts, sets, type Part, type SetName } from '../fixtures/checks/labelledDrafts';
import { measureChecks, tableOf, tableOfRules } from './checks';

// node --import tsx tests/eval/printChecks.ts [--part development|setAside|reserve|last|validation] [--set fifth] [--misses] [--rules]
const { values } = parseArgs({
	options: {
		part: { type: 'string' },
		set: { type: 'string' },
		misses: { type: 'boolean', default: false },
		rules: { type: 'boolean', default: false },
	},
});
const measured = measureChecks(
	labelledDrafts(values.set ? [values.set as SetName] : sets).filter(
		({ part }) => !values.part || part === (values.part as Part),
	),
);
process.stdout.write(`${tableOf(measured)}\n`);
if (values.rules) process.stdout.write(`\n${tableOfRules(measured)}\n`);
if (values.misses) {
	for (const { id, bad, note, right, forItsFault, findings, draft } of measured) {
		if (right && (!bad || forItsFault)) continue;
		const what = bad
			? draft.body.split('\n\n').slice(1, -2).join(' | ')
			: findings
					.filter(({ severity }) => severity !== 'info')
					.map(({ rule, message, field, start, end }) => {
						const text = { body: draft.body, subject: draft.subject ?? '' }[field] ?? '';
						return `${rule}: ${message} «${text.slice(start, end)}»`;
					})
					.join('\n    ');
		process.stdout.write(
			`\n${id} (${!bad ? 'false alarm' : right ? 'caught for something else' : 'not caught'}: ${note})\n    ${what}\n`,
		);
	}
}
