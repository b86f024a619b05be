import '../support/engine/ssrfProtection';
import { createEngine, sketchWorkflow } from '../support/engine';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { dossierSchema } from '../../nodes/shared/contracts';
import { startBadSites } from '../support/badSites';

// n8n's own SSRF protection, the real one, besides our own rules: Allow Private Network does not lift it.

let sites: Awaited<ReturnType<typeof startBadSites>>;
beforeAll(async () => {
	sites = await startBadSites();
});
afterAll(async () => await sites.close());

async function research(website: string) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.prospectResearch': new ProspectResearch() },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Research',
				type: 'n8n-nodes-signoff.prospectResearch',
				parameters: {
					modelSource: 'none',
					options: { allowPrivateNetwork: true, cacheHours: 0, gapBetweenRequests: 0 },
				},
			},
		],
		connections: ['Start -> Research'],
	});
	const execution = await engine.run(workflow, [{ json: { website } }]);
	expect(execution.error).toBeUndefined();
	const dossier = dossierSchema.parse(execution.items('Research')[0]?.json.dossier);
	return { dossier, warnings: dossier.warnings.map(({ code }) => code) };
}

test('an address that the admin allows is read', async () => {
	const { dossier } = await research(`${sites.url}/fine`);
	expect(dossier.pages).toMatchObject([{ status: 200 }]);
});

test.each([
	['an address', () => `${sites.other}/fine`],
	['a redirect to an address', () => `${sites.url}/redirect-to-other`],
	['a name', () => `${sites.url.replace('127.0.0.1', 'localhost')}/fine`],
])('%s that the admin forbids is not', async (_name, website) => {
	const { dossier, warnings } = await research(website());
	expect(warnings).toEqual(['address_not_allowed']);
	expect(dossier.warnings[0]?.message).toContain("n8n's SSRF protection");
	expect(sites.asked('/fine')).toBeLessThan(2);
});
