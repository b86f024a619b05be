import { parseArgs } from 'node:util';
import { labelledDrafts } from '../fixtures/checks/labelledDrafts';
import { isCaught, measureChecks } from './checks';
import { mutationsOf } from './mutations';

// node --import tsx tests/eval/printMutations.ts [--misses]: changes harmless drafts systematically and checks each
const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const harmless = measureChecks(labelledDrafts().filter(({ bad }) => !bad)).filter(
	({ right }) => right,
);
const mutations = harmless.flatMap((labelled) => mutationsOf(labelled));
const measured = measureChecks(mutations.map(({ labelled }) => labelled)).map((one, index) => ({
	...one,
	mutation: mutations[index],
}));
for (const kind of new Set(mutations.map((one) => one.kind))) {
	const such = measured.filter(({ mutation }) => mutation?.kind === kind);
	const right = such.filter((one) => one.right).length;
	process.stdout.write(
		`${kind}: ${right} of ${such.length} right (${((100 * right) / such.length).toFixed(1)} %)\n`,
	);
}
if (values.misses)
	for (const { id, right, mutation, draft, findings } of measured) {
		if (right || !mutation) continue;
		const at = draft.body.indexOf(mutation.to);
		const line = draft.body.slice(Math.max(0, at - 90), at + mutation.to.length + 90);
		const rules = isCaught(findings)
			? findings.map(({ rule, start, end }) => `${rule} «${draft.body.slice(start, end)}»`)
			: [];
		process.stdout.write(
			`\n${id} ${mutation.kind}: "${mutation.from}" -> "${mutation.to}" ${rules.join(', ')}\n    …${line.replace(/\n/g, ' | ')}…\n`,
		);
	}
