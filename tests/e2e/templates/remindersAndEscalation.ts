import type { INodeParameters } from 'n8n-workflow';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import { readTemplate, type TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const name = 'reminders-and-escalation';
const seconds = (count: number) => count / 60;

/** Settings of a run: whom it asks and when; times as the template has them where left out. */
interface Run {
	who: string;
	hoursUntilManager?: number;
	waitMinutes?: number;
	giveUpMinutes?: number;
}

const prospectOf = (who: string) => `${who}@tidewater.example`;

/** Publishes the template for one run, and hands in a prospect of its own. */
async function start(bench: TemplateBench, { who, ...times }: Run): Promise<StoredWorkflow> {
	const template = readTemplate(name);
	const parametersOf = (node: string) =>
		template.nodes.find((known) => known.name === node)?.parameters as INodeParameters;
	const { assignments } = parametersOf('Who and When').assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	const values: Record<string, unknown> = {
		reviewer: `reviewer-${who}@northwind.example`,
		manager: `manager-${who}@northwind.example`,
		hoursUntilManager: times.hoursUntilManager,
	};
	const form = parametersOf('Prospect Form').options as INodeParameters;
	const workflow = await bench.publish(name, {
		'Prospect Form': { options: { ...form, path: `reminders-${who}` } },
		'Who and When': {
			assignments: {
				assignments: assignments.map((field) => ({
					...field,
					value: values[field.name] ?? field.value,
				})),
			},
		},
		'Human Approval': {
			...(times.waitMinutes && { waitAmount: times.waitMinutes, waitUnit: 'minutes' }),
			...(times.giveUpMinutes && { giveUpAfter: times.giveUpMinutes, giveUpUnit: 'minutes' }),
		},
	});
	const [site] = bench.sites;
	await bench.n8n.submitForm(workflow, {
		Name: `Prospect ${who}`,
		Email: prospectOf(who),
		Company: site!.company,
		Website: site!.website,
	});
	await bench.n8n.waitForExecution(workflow.id, ['waiting']);
	return workflow;
}

/** The runs whose time is over by the minute: a reminder, the manager, the end. */
export interface ImpatientRuns {
	reminded: StoredWorkflow;
	escalated: StoredWorkflow;
	closed: StoredWorkflow;
}

/** Starts three runs. n8n looks for waits that are over once a minute; other tests can use that time. */
export async function startImpatientRuns(bench: TemplateBench): Promise<ImpatientRuns> {
	const soon = { waitMinutes: seconds(5) };
	return {
		reminded: await start(bench, { who: 'early', ...soon }),
		escalated: await start(bench, { who: 'late', ...soon, hoursUntilManager: 0.0001 }),
		closed: await start(bench, { who: 'closed', ...soon, giveUpMinutes: seconds(5) }),
	};
}

/** What becomes of a draft that nobody decides. */
export function remindersAndEscalation(
	bench: () => TemplateBench,
	runs: () => ImpatientRuns,
): void {
	const subjectsTo = (address: string) =>
		bench()
			.allMailsTo(address)
			.map(({ parsed }) => parsed?.subject ?? '');

	/** Read from all mail: these runs began before the tests. */
	const linkTo = (address: string) =>
		bench()
			.allMailsTo(address)
			.map(({ parsed }) => /http\S+webhook-waiting\S+/.exec(parsed?.text ?? '')?.[0])
			.find(Boolean);

	test('times are 4 hours, a day and a week', async () => {
		const workflow = await start(bench(), { who: 'patient' });
		const { waitTill, startedAt } = await bench().n8n.waitForExecution(workflow.id, ['waiting']);
		const hours = (Date.parse(String(waitTill)) - Date.parse(startedAt)) / 3_600_000;
		expect(hours).toBeCloseTo(4, 1);
		expect(subjectsTo('reviewer-patient@northwind.example')).toEqual([
			'Outbound drafts: 1 draft to review',
		]);
		const { data } = await bench().n8n.waitForExecution(workflow.id, ['waiting']);
		expect(data.resultData.runData['Who and When']?.[0]?.data?.main?.[0]?.[0]?.json).toMatchObject({
			hoursUntilManager: 24,
		});
		await bench().decide(await bench().reviewLink('reviewer-patient@northwind.example'), {
			'Prospect patient': 'rejected',
		});
		await bench().n8n.waitForExecution(workflow.id, ['success']);
	});

	test('first a reminder, later the manager, at last the end; only what the manager approves is sent', async () => {
		const { reminded, escalated, closed } = runs();
		const managers = await waitFor(
			'the manager to be asked',
			() => linkTo('manager-late@northwind.example'),
			90_000,
		);
		expect(managers).not.toBe(linkTo('reviewer-late@northwind.example'));
		await bench().decide(managers, { 'Prospect late': 'approved' });
		const { data } = await bench().n8n.waitForExecution(escalated.id, ['success']);
		const [sent] = data.resultData.runData.Send?.[0]?.data?.main?.[0] ?? [];
		expect(sent?.json.approval).toMatchObject({
			reviewer: 'manager-late@northwind.example',
			verified: true,
		});
		expect(bench().allMailsTo(prospectOf('late'))).toHaveLength(1);

		await waitFor(
			'the reminder',
			() => subjectsTo('reviewer-early@northwind.example').length > 1,
			90_000,
		);
		expect(subjectsTo('reviewer-early@northwind.example')[1]).toContain('Reminder');
		expect(subjectsTo('manager-early@northwind.example')).toEqual([]);
		expect((await bench().n8n.executions({ workflowId: reminded.id }))[0]?.status).toBe('waiting');

		await bench().n8n.waitForExecution(closed.id, ['success'], 90_000);
		const [end] = bench().allMailsTo('manager-closed@northwind.example');
		expect(end?.parsed?.subject).toContain('Closed without a decision');
		expect(end?.parsed?.text).toContain('Prospect closed');
		expect(bench().allMailsTo(prospectOf('early'))).toHaveLength(0);
		expect(bench().allMailsTo(prospectOf('closed'))).toHaveLength(0);
		await bench().n8n.rest('POST', `/rest/workflows/${reminded.id}/deactivate`);
	});
}
