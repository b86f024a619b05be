import { problemsOf } from '../support/templateRules';
import { readTemplate, TemplateBench, templateFile, templateNames } from '../support/templates';
import { agentWithAGate } from './templates/agentWithAGate';
import { anyModel } from './templates/anyModel';
import { callScripts } from './templates/callScripts';
import { draftsWithKnowledge } from './templates/draftsWithKnowledge';
import { followUps } from './templates/followUps';
import { overnightSdr } from './templates/overnightSdr';
import { publishContent } from './templates/publishContent';
import { recoverUnsent } from './templates/recoverUnsent';
import { unsubscribeAndBounces } from './templates/unsubscribeAndBounces';
import {
	remindersAndEscalation,
	startImpatientRuns,
	type ImpatientRuns,
} from './templates/remindersAndEscalation';
import { reviewInbox } from './templates/reviewInbox';
import { weeklyReport } from './templates/weeklyReport';

jest.setTimeout(180_000);

let started: TemplateBench | undefined;
let impatient: ImpatientRuns;
const bench = (): TemplateBench => {
	if (!started) throw new Error('n8n is not running');
	return started;
};

beforeAll(async () => {
	started = await TemplateBench.start();
	impatient = await startImpatientRuns(started);
});

afterAll(async () => {
	await started?.close();
});

beforeEach(() => {
	bench().beginTest();
});

describe.each(templateNames())('the template %s', (name) => {
	test('keeps the rules for templates', async () => {
		expect(problemsOf(readTemplate(name), await bench().n8n.nodeTypes())).toEqual([]);
	});
});

test('every template imports through the command line as it is', async () => {
	const folder = templateFile('*').replace('/*.json', '');
	await bench().n8n.importWithCli(folder);
	for (const name of templateNames()) {
		const { id, nodes } = readTemplate(name);
		const stored = await bench().n8n.workflow(id);
		expect(stored.nodes.map((node) => node.name).sort()).toEqual(
			nodes.map((node) => node.name).sort(),
		);
	}
});

// One n8n for all: starting one takes longer than most of these tests.
describe('overnight SDR', () => overnightSdr(bench));
describe('follow-ups', () => followUps(bench));
describe('any model', () => anyModel(bench));
describe('agent with a gate', () => agentWithAGate(bench));
describe('call scripts', () => callScripts(bench));
describe('recover unsent', () => recoverUnsent(bench));
describe('unsubscribe and bounces', () => unsubscribeAndBounces(bench));
describe('drafts with knowledge', () => draftsWithKnowledge(bench));
describe('publish content', () => publishContent(bench));
describe('review inbox', () => reviewInbox(bench));
describe('weekly report', () => weeklyReport(bench));
describe('reminders and escalation', () => remindersAndEscalation(bench, () => impatient));
