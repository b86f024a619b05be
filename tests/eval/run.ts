import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoModelName, startDemoModel } from '../../demo/model';
import { openAiCompatibleModel } from '../../nodes/shared/llm/openAiCompatible';
import { evaluate } from './evaluate';
import type { EvalRow } from './measure';

// npm run eval -- [--json] [--prompt FILE] [--learn N]
// The model: SIGNOFF_EVAL_URL, SIGNOFF_EVAL_KEY and SIGNOFF_EVAL_MODEL name an OpenAI-compatible endpoint; without them the
// demo's scripted model is asked, which tells whether the measuring works, not how good a prompt is.

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		prompt: { type: 'string' },
		learn: { type: 'string', default: '0' },
	},
});

const percent = (rate: number) => `${(100 * rate).toFixed(1)} %`;

function line({ findings, failures, ...row }: EvalRow): string {
	const failed = Object.entries(failures).map(([code, count]) => `${code} ${count}`);
	return [
		`${row.model}, prompt ${row.promptVersion}, ${row.learnedEdits} learned edits: ${row.drafts} drafts`,
		`  grounded ${percent(row.groundedRate)}, unsupported ${percent(row.unsupportedRate)} of the sentences`,
		`  findings: ${findings.block} block, ${findings.warn} warn, ${findings.info} info`,
		`  ${row.words.toFixed(1)} words, edit distance ${row.editDistance.toFixed(1)} characters, a draft on average`,
		...(failed.length > 0 ? [`  not drafted: ${failed.join(', ')}`] : []),
	].join('\n');
}

async function main(): Promise<void> {
	const {
		SIGNOFF_EVAL_URL: url,
		SIGNOFF_EVAL_KEY: apiKey = 'none',
		SIGNOFF_EVAL_MODEL: name,
	} = process.env;
	if (url && !name) throw new Error('SIGNOFF_EVAL_URL is set: set SIGNOFF_EVAL_MODEL, too.');
	const scripted = url ? undefined : await startDemoModel();
	try {
		const rows = await evaluate({
			model: openAiCompatibleModel({
				apiKey,
				baseUrl: url ?? scripted?.baseUrl ?? '',
				model: name && url ? name : demoModelName,
			}),
			prompt: values.prompt === undefined ? undefined : readFileSync(values.prompt, 'utf8'),
			learnedEdits: Math.max(0, Number.parseInt(values.learn, 10) || 0),
		});
		for (const row of rows)
			process.stdout.write(`${values.json ? JSON.stringify(row) : line(row)}\n`);
	} finally {
		await scripted?.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
