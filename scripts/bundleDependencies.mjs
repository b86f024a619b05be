// Puts the libraries that the built pack uses into dist/vendor, one file each, and points dist/ at them: a user installs
// 3 MB instead of 75 MB of dependencies with their sources, types and maps, and gets exactly the versions that were tested.
// Each file is still loaded only by the module that uses it, when it is used.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(checkout, 'dist');
const vendor = join(dist, 'vendor');

/** What n8n brings itself. */
const FROM_N8N = new Set(['n8n-workflow', 'n8n-core']);
/** Add-ons that the libraries try for and do without. */
const OPTIONAL = ['pg-native', 'canvas'];

/** `require("x")`, `import("x")` and `createRequire(__filename)("x")`, as TypeScript writes them. */
const LOADS = /\b(require\(|import\(|createRequire\)\(__filename\)\()(["'])([^"'.][^"']*)\2\)/g;

const packageOf = (specifier) =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');
const isBundled = (specifier) =>
	!specifier.startsWith('node:') &&
	!builtinModules.includes(specifier) &&
	!FROM_N8N.has(packageOf(specifier));
const fileNameOf = (specifier) => specifier.replace(/^@/, '').replaceAll('/', '.');

async function scriptsBelow(folder) {
	const entries = await readdir(folder, { withFileTypes: true });
	const found = await Promise.all(
		entries.map((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return path === vendor ? [] : scriptsBelow(path);
			return entry.name.endsWith('.js') ? [path] : [];
		}),
	);
	return found.flat();
}

/** Rewrites the scripts of dist/. @returns the libraries they load, with how they are loaded */
async function redirect() {
	const libraries = new Map();
	for (const script of await scriptsBelow(dist)) {
		const source = await readFile(script, 'utf8');
		const changed = source.replace(LOADS, (whole, call, quote, specifier) => {
			if (!isBundled(specifier)) return whole;
			const isImport = call === 'import(';
			const ways = libraries.get(specifier) ?? new Set();
			libraries.set(specifier, ways.add(isImport ? 'import' : 'require'));
			const path = relative(dirname(script), join(vendor, fileNameOf(specifier)));
			const local = path.startsWith('.') ? path : `./${path}`;
			return `${call}${quote}${local}${isImport ? '.mjs' : '.js'}${quote})`;
		});
		if (changed !== source) await writeFile(script, changed);
	}
	return libraries;
}

/** The libraries use each other's one copy: two copies of a schema library would not know each other's classes. */
const shareLibraries = (specifiers) => ({
	name: 'share-libraries',
	setup({ onResolve }) {
		onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
			if (kind === 'entry-point' || importer === '<stdin>' || !specifiers.has(path))
				return undefined;
			return { path: `./${fileNameOf(path)}.js`, external: true };
		});
	},
});

async function bundle(specifiers) {
	const packages = new Set();
	for (const specifier of specifiers) {
		const { metafile } = await build({
			stdin: {
				contents: `module.exports = require(${JSON.stringify(specifier)});`,
				resolveDir: checkout,
			},
			outfile: join(vendor, `${fileNameOf(specifier)}.js`),
			bundle: true,
			platform: 'node',
			target: 'node24',
			format: 'cjs',
			minifyWhitespace: true,
			minifySyntax: true,
			// Error messages and stack traces keep their names.
			keepNames: true,
			legalComments: 'none',
			metafile: true,
			external: OPTIONAL,
			logLevel: 'warning',
			plugins: [shareLibraries(specifiers)],
		});
		for (const input of Object.keys(metafile.inputs)) {
			const match = /^node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)\//.exec(input);
			if (match) packages.add(input.slice(0, match.index + match[0].length - 1));
		}
	}
	return packages;
}

/** `import()` of a CommonJS file sees only what Node can guess; here the names are known. */
async function writeImports(libraries) {
	for (const [specifier, ways] of libraries) {
		if (!ways.has('import')) continue;
		const names = Object.keys(await import(specifier)).filter(
			(name) => name !== 'default' && name !== 'module.exports',
		);
		const source = [
			`import library from './${fileNameOf(specifier)}.js';`,
			'export default library.default ?? library;',
			`export const { ${names.join(', ')} } = library;`,
		].join('\n');
		await writeFile(join(vendor, `${fileNameOf(specifier)}.mjs`), `${source}\n`);
	}
}

/** The licences of everything that was bundled ask that their text comes along. */
async function writeLicences(packages) {
	const texts = [];
	for (const folder of [...packages].sort()) {
		const { name, version, license } = JSON.parse(
			await readFile(join(checkout, folder, 'package.json'), 'utf8'),
		);
		const file = (await readdir(join(checkout, folder))).find((entry) =>
			/^(licen[cs]e|copying)/i.test(entry),
		);
		const text = file ? await readFile(join(checkout, folder, file), 'utf8') : '';
		texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
	}
	await writeFile(join(vendor, 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

if (!existsSync(dist)) throw new Error('dist/ is missing: run n8n-node build first');
await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
const libraries = await redirect();
if (libraries.size === 0) throw new Error('dist/ loads no library: was it bundled before?');
await writeLicences(await bundle(new Set(libraries.keys())));
await writeImports(libraries);
