import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { ParameterChanges, TemplateBench } from '../../support/templates';
import { waitFor } from '../../support/waitFor';

const reviewer = 'reviewer@overnight.example';
const everyDay = [0, 1, 2, 3, 4, 5, 6];

type Row = Record<'email' | 'status' | 'note' | 'messageId', string> & { priority: number };

/** An IANA zone in which it is now about `hour` o'clock. */
function zoneWhereItIs(hour: number): string {
	const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
	// POSIX counts the other way round: Etc/GMT-3 is three hours ahead of UTC.
	return ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** A send window that is open or closed all day, and hardly any gap. */
function pace(isOpen: boolean): ParameterChanges {
	const today = new Date().getUTCDay();
	const pace = {
		windowFrom: '00:00',
		windowUntil: '00:00',
		// Closed on the days around today, wherever the recipient is.
		windowDays: isOpen ? everyDay : [(today + 3) % 7],
		minimumGap: 0.1,
	};
	return { Send: { pace } };
}

/** The night, the morning and the day of the template with six companies. */
export function overnightSdr(bench: () => TemplateBench): void {
	let workflow: StoredWorkflow;

	async function rows(): Promise<Map<string, Row>> {
		return await bench().rowsByEmail<Row>('Signoff prospects');
	}

	async function statuses(): Promise<Record<string, string | null>> {
		return Object.fromEntries([...(await rows())].map(([email, { status }]) => [email, status]));
	}

	/** Uploads a CSV file through the form, as a person does. */
	async function upload(sites: TemplateBench['sites'], count: number): Promise<void> {
		const lines = sites.map(({ company, website, contact }) =>
			[contact.name, contact.email, company, website, contact.title, 'Etc/UTC']
				.map((cell) => `"${cell}"`)
				.join(','),
		);
		const header = 'name,email,company,website,title,timezone';
		const answer = await bench().uploadCsv(workflow, [header, ...lines]);
		expect(answer.status).toBe(200);
		await waitFor('the table', async () => (await rows()).size === count);
	}

	async function publishIn(timezone: string, changes: ParameterChanges): Promise<void> {
		const stored = await bench().import('overnight-sdr', {
			'Prospect Research': { options: { keepTopN: 4 } },
			'Human Approval': { reviewers: reviewer },
			...changes,
		});
		const settings = { ...stored.settings, timezone };
		workflow = await bench().n8n.activate(
			await bench().n8n.updateWorkflow(stored.id, { ...stored, settings }),
		);
	}

	test('a list comes in as CSV; drafts made at night are asked about at 08:00', async () => {
		await publishIn(zoneWhereItIs(2), {});
		const [last] = bench().sites.slice(-1);
		await upload([last!], 1);
		const night = await bench().execute(workflow, 'Every Night at 02:00');
		const { waitTill } = await bench().until(night, ['waiting']);
		const local = new Intl.DateTimeFormat('en-GB', {
			timeZone: zoneWhereItIs(2),
			timeStyle: 'medium',
		}).format(new Date(String(waitTill)));
		expect(local).toBe('08:00:00');
		expect(Date.parse(String(waitTill)) - Date.now()).toBeLessThan(7 * 3_600_000);
		expect(await statuses()).toEqual({ [last!.contact.email]: 'in review' });
		expect(bench().mailsTo(reviewer)).toHaveLength(0);
		await bench().n8n.rest('POST', `/rest/executions/${night}/stop`);
		await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	});

	test('the best are reviewed, the approved go out in the send window, and the table says what became of each', async () => {
		await publishIn(zoneWhereItIs(11), pace(false));
		const { sites } = bench();
		await upload(sites, sites.length);
		const night = await bench().execute(workflow, 'Every Night at 02:00');
		const link = await bench().reviewLink(reviewer);
		const shown = await bench().reviews(link);
		expect(shown).toHaveLength(4);

		const before = await rows();
		const inReview = [...before.values()].filter(({ status }) => status === 'in review');
		const passedOver = [...before.values()].filter(({ status }) => status === 'not shortlisted');
		expect([inReview.length, passedOver.length]).toEqual([5, 2]);
		const worst = Math.min(...inReview.map(({ priority }) => priority ?? 0));
		for (const { priority } of passedOver) expect(priority).toBeLessThanOrEqual(worst);

		const [first, second, third, fourth] = shown.map(({ title }) => title);
		const addressOf = (title?: string) =>
			sites.find(({ contact }) => title?.startsWith(contact.name))?.contact.email ?? '';
		await bench().decide(link, {
			[first!]: 'approved',
			[second!]: { outcome: 'rejected', feedback: 'Already a customer' },
			[third!]: { outcome: 'changesRequested', feedback: 'Please make it shorter.' },
		});
		const redrafted = await waitFor('the redraft', async () =>
			(await bench().reviews(link)).find(({ version }) => version === 2),
		);
		await bench().decide(link, { [redrafted.title]: 'approved' });
		await waitFor('both approvals', async () => {
			return (await statuses())[addressOf(third)] === 'approved';
		});

		const early = await bench().execute(workflow, 'Every 15 Minutes');
		await bench().until(early);
		expect(bench().mailsTo(addressOf(first))).toHaveLength(0);
		expect((await statuses())[addressOf(first)]).toBe('approved, waiting');

		await bench().change(workflow.id, pace(true));
		for (let times = 0; times < 2; times++) {
			await bench().until(await bench().execute(workflow, 'Every 15 Minutes'));
		}
		const after = await rows();
		const outcome = (title?: string) => after.get(addressOf(title))?.status;
		expect([first, second, third, fourth].map(outcome)).toEqual([
			'sent',
			'rejected',
			'sent',
			'in review',
		]);
		expect(after.get(addressOf(second))?.note).toBe('Already a customer');
		for (const address of [first, third].map(addressOf)) {
			const mails = bench().mailsTo(address);
			expect(mails).toHaveLength(1);
			expect(after.get(address)?.messageId).toBe(mails[0]?.parsed?.messageId);
		}
		// The fourth waits on, and the next night finds nobody new.
		expect((await bench().n8n.execution(night)).status).toBe('waiting');
		await bench().until(await bench().execute(workflow, 'Every Night at 02:00'));
		expect(await statuses()).toEqual(
			Object.fromEntries([...after].map(([email, { status }]) => [email, status])),
		);
	});
}
