import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { freePort } from '../tests/support/freePort';
import { startN8n } from '../tests/support/n8n';
import { announcement } from './announce';
import { chooseModel } from './chooseModel';
import { claimFolder } from './claimFolder';
import { startDemoMail } from './mail';
import { prepareWorkflow } from './prepareWorkflow';
import { Shutdown } from './shutdown';
import { startCompanySites } from './sites';

const checkout = resolve(__dirname, '..');
const owner = { email: 'demo@signoff.test', password: 'Signoff-demo-1' };

const { values } = parseArgs({
	options: {
		/** Everything the demo writes goes here. */
		folder: { type: 'string', default: join(checkout, '.demo') },
		/** First of the ports to use; a taken one is passed over. */
		port: { type: 'string', default: '5690' },
	},
});

async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
	const started = Date.now();
	console.log(`- ${title}`);
	const result = await work();
	console.log(`    done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
	return result;
}

async function main(shutdown: Shutdown): Promise<void> {
	const folder = resolve(values.folder);
	const port = Number(values.port);
	shutdown.onStop(claimFolder(folder));

	const mail = await startDemoMail({
		folder: join(folder, 'mails'),
		viewerPort: await freePort(port + 1),
		smtpPort: await freePort(port + 2),
	});
	shutdown.onStop(async () => await mail.close());
	const model = await chooseModel(process.env, await freePort(port + 3));
	shutdown.onStop(async () => await model.close());
	const companies = await startCompanySites({ port: await freePort(port + 4) });
	shutdown.onStop(async () => await companies.close());

	const userFolder = join(folder, 'n8n');
	mkdirSync(userFolder, { recursive: true });
	const n8n = await step('Start n8n with the pack (10 to 30 s)', async () => {
		return await startN8n({ userFolder, port: await freePort(port), owner });
	});
	shutdown.onStop(async () => await n8n.stop());
	void n8n.ended.then(async () => {
		if (!shutdown.hasBegun) await shutdown.fail(`n8n ended by itself; see ${n8n.logFile}`);
	});
	const workflow = await step('Publish the quick-start workflow', async () => {
		const template = join(checkout, 'workflows', 'quick-start.json');
		const published = await prepareWorkflow(n8n, template, { smtpPort: mail.smtpPort, model });
		// n8n needs a moment to listen: nobody should be sent to a form that is not there yet.
		await n8n.fetchForm(published);
		return published;
	});

	console.log(
		announcement({
			formUrl: n8n.formUrl(workflow),
			mailUrl: mail.viewerUrl,
			editorUrl: `${n8n.baseUrl}/workflow/${workflow.id}`,
			owner,
			modelLabel: model.label,
			folder,
			sites: companies.sites,
		}),
	);
}

const shutdown = new Shutdown();
main(shutdown).catch(async (error: unknown) => {
	await shutdown.fail(error instanceof Error ? error.message : String(error));
});
