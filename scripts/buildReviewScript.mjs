// Bundles what runs in the reviewer's browser into nodes/HumanApproval/page/reviewScript.ts. Run it after each change in
// nodes/HumanApproval/page/browser: node scripts/buildReviewScript.mjs. A test tells when it was forgotten (--check).
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const page = fileURLToPath(new URL('../nodes/HumanApproval/page/', import.meta.url));
const target = `${page}reviewScript.ts`;

/** The module with the bundled script, as it must stand in the repository. */
async function reviewScriptModule() {
	const { outputFiles } = await build({
		entryPoints: [`${page}browser/start.ts`],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		target: 'es2022',
		charset: 'utf8',
	});
	const script = outputFiles[0].text.trim();
	if (/<\/script|<!--/i.test(script)) throw new Error('The script would end its own element.');
	const source = `/** Made from browser/start.ts by scripts/buildReviewScript.mjs: change that, and run it. */
export const reviewScript = ${JSON.stringify(script)};
`;
	return await format(source, { ...(await resolveConfig(target)), parser: 'typescript' });
}

const isCheck = process.argv.includes('--check');
const source = await reviewScriptModule();
const isSame = source === (await readFile(target, 'utf8').catch(() => ''));
if (isCheck && !isSame) throw new Error('Run node scripts/buildReviewScript.mjs');
if (!isSame) await writeFile(target, source);
process.stdout.write(`${target}: ${source.length} characters\n`);
