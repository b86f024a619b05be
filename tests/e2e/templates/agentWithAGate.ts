import { demoModelName, startDemoModel } from '../../../demo/model';
import {
	startChatServer,
	type ChatCall,
	type ChatReply,
	type RunningServer,
} from '../../../demo/model/chatServer';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';

const reviewer = 'reviewer@northwind.example';
const feedback = 'Shorter, and without the closing question.';

type Turn = { call: string; with: Record<string, unknown> } | { say: string };

/** The tool messages of a conversation, oldest first, as text. */
const heard = ({ messages }: ChatCall) =>
	messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));

/** The newest record under a name in what the tools have returned. */
function newest(call: ChatCall, record: 'dossier' | 'draft'): unknown {
	const answers = heard(call).flatMap((text) => {
		try {
			return JSON.parse(text) as Array<Record<string, unknown>>;
		} catch {
			return [];
		}
	});
	return answers.filter((answer) => answer[record]).at(-1)?.[record];
}

const gated = (draft: unknown): Turn => ({
	call: 'Send',
	with: {
		toolParameters: { draft },
		hitlParameters: { reason: 'The draft rests on the facts of the dossier.' },
	},
});

/** What a model does that follows the instructions of the template. */
function obedient(call: ChatCall): Turn {
	const said = heard(call);
	const last = said.at(-1) ?? '';
	const dossier = newest(call, 'dossier');
	const draft = newest(call, 'draft');
	if (!dossier) return { call: 'Prospect_Research', with: {} };
	if (!draft) return { call: 'Draft_Email', with: { dossier } };
	if (last.includes('provided feedback')) {
		const [, told] = /provided feedback: \\?"(.*?)\\?"/.exec(last) ?? [];
		return told?.startsWith('Do not write')
			? { say: 'Not sent: the reviewer does not want it.' }
			: { call: 'Revise_Draft', with: { dossier, draft, feedback: told } };
	}
	const [answer] = last.startsWith('[') ? (JSON.parse(last) as Array<{ send?: object }>) : [];
	return answer?.send ? { say: `Send said: ${JSON.stringify(answer.send)}` } : gated(draft);
}

/** An AI Agent whose tools are Prospect Research, Draft Email and Send, and a person before Send. */
export function agentWithAGate(bench: () => TemplateBench): void {
	let demo: RunningServer;
	let model: RunningServer;
	let calls: ChatCall[] = [];
	let published: StoredWorkflow | undefined;
	let think: (call: ChatCall) => Turn = obedient;

	/** The agent's own calls are scripted; what its tools ask for, the demo model answers. */
	async function reply(call: ChatCall): Promise<ChatReply> {
		const tools = (call.body.tools ?? []) as Array<{ function: { name: string } }>;
		if (!tools.some(({ function: { name } }) => name === 'Send')) {
			const answer = await fetch(`${demo.baseUrl}/chat/completions`, {
				method: 'POST',
				body: JSON.stringify(call.body),
			});
			const { choices } = (await answer.json()) as {
				choices: Array<{ message: Record<string, unknown>; finish_reason: string }>;
			};
			const [{ message, finish_reason: finishReason } = { message: {}, finish_reason: 'stop' }] =
				choices;
			return { message, finishReason };
		}
		calls.push(call);
		const turn = think(call);
		if ('say' in turn) {
			return { message: { role: 'assistant', content: turn.say }, finishReason: 'stop' };
		}
		const toolCall = {
			id: `call_${calls.length}`,
			type: 'function',
			function: { name: turn.call, arguments: JSON.stringify(turn.with) },
		};
		return {
			message: { role: 'assistant', content: null, tool_calls: [toolCall] },
			finishReason: 'tool_calls',
		};
	}

	beforeAll(async () => {
		demo = await startDemoModel();
		model = await startChatServer({ models: [demoModelName], ownedBy: 'signoff tests', reply });
	});

	afterAll(async () => {
		await Promise.all([model.close(), demo.close()]);
	});

	beforeEach(() => {
		calls = [];
		think = obedient;
	});

	// The form has one address, whatever became of the test before.
	afterEach(async () => {
		if (!published) return;
		await bench().n8n.rest('POST', `/rest/workflows/${published.id}/deactivate`);
		published = undefined;
	});

	const site = () => {
		const [first] = bench().sites;
		if (!first) throw new Error('No site');
		return first;
	};

	const settings = () => ({
		'OpenAI Chat Model': { model: { __rl: true, mode: 'id', value: demoModelName } },
	});

	async function credentials() {
		const openAiApi = await bench().n8n.createCredential('openAiApi', 'Agent model', {
			apiKey: 'sk-test',
			url: model.baseUrl,
		});
		return { openAiApi };
	}

	async function submitForm(workflow: StoredWorkflow): Promise<void> {
		const { company, website, contact } = site();
		const { name, email, title } = contact;
		await bench().n8n.submitForm(workflow, {
			Name: name,
			Email: email,
			Company: company,
			Website: website,
			'Job title': title,
		});
	}

	async function publish(): Promise<StoredWorkflow> {
		published = await bench().publish('agent-with-a-gate', settings(), await credentials());
		return published;
	}

	/** What the agent said at last. */
	async function outcome(workflow: StoredWorkflow): Promise<string> {
		const { data } = await bench().n8n.waitForExecution(workflow.id, ['success', 'error']);
		if (data.resultData.error) throw new Error(JSON.stringify(data.resultData.error));
		const [item] = data.resultData.runData['Outreach Agent']?.at(-1)?.data?.main?.[0] ?? [];
		return String(item?.json.output);
	}

	test('refused with feedback it revises and asks again; approved, exactly what was seen goes out once', async () => {
		const workflow = await publish();
		await submitForm(workflow);
		const { email } = site().contact;
		const first = await bench().reviewLink(reviewer);
		const [review] = await bench().reviews(first);
		expect(review?.title).toBe(`Send: ${email}`);
		expect(review?.fields.map(({ label }) => label)).toEqual(['To', 'Subject', 'Text']);
		expect(review?.fields.some(({ editable }) => editable)).toBe(false);
		expect(await (await fetch(first)).text()).toContain('rests on the facts of the dossier');
		expect(bench().mailsTo(email)).toEqual([]);

		const before = calls.length;
		await bench().decide(first, { Send: { outcome: 'rejected', feedback } });
		const second = await bench().reviewLink(reviewer, 2);
		const [revised] = await bench().reviews(second);
		expect(heard(calls[before]!).at(-1)).toContain(feedback);
		expect(revised?.version).toBe(2);
		expect(bench().mailsTo(email)).toEqual([]);

		await bench().decide(second, { Send: 'approved' });
		expect(await outcome(workflow)).toContain('"state":"sent"');
		const [mail, ...more] = bench().mailsTo(email);
		expect(more).toEqual([]);
		const value = (label: string) => revised?.fields.find((field) => field.label === label)?.value;
		expect(mail?.parsed.subject).toBe(value('Subject'));
		expect(mail?.parsed.text?.trim()).toBe(value('Text')?.trim());
	});

	test('told not to write at all it stops, and nothing is sent', async () => {
		const workflow = await publish();
		await submitForm(workflow);
		const link = await bench().reviewLink(reviewer);
		await bench().decide(link, {
			Send: { outcome: 'rejected', feedback: 'Do not write to them: a customer already.' },
		});
		expect(await outcome(workflow)).toBe('Not sent: the reviewer does not want it.');
		expect(bench().mailsTo(site().contact.email)).toEqual([]);
	});

	test('past the gate Send refuses by itself, and the agent is told why', async () => {
		const imported = await bench().import('agent-with-a-gate', settings(), await credentials());
		const stored = await bench().n8n.workflow(imported.id);
		// A builder in a hurry connects Send to the agent.
		Object.assign(stored.connections as Record<string, unknown>, {
			Send: { ai_tool: [[{ node: 'Outreach Agent', type: 'ai_tool', index: 0 }]] },
			'Human Approval': {},
		});
		await bench().n8n.updateWorkflow(stored.id, stored);
		const workflow = await bench().n8n.activate(await bench().n8n.workflow(stored.id));
		published = workflow;
		think = (call) => {
			const turn = obedient(call);
			if (!('call' in turn) || turn.call !== 'Send') return turn;
			return { call: 'Send', with: { draft: newest(call, 'draft') } };
		};
		await submitForm(workflow);
		// The test before may have had the same words approved, in its own workflow: that does not count here either.
		expect(await outcome(workflow)).toMatch(/"reason":"(?:not_approved|other_workflow)"/);
		expect(bench().mailsTo(site().contact.email)).toEqual([]);
	});
}
