import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import { readWorkflowId } from '../shared/workflowFilter';
import { markEndedRuns } from './endedRuns';
import { figuresOf, type Figures } from './figures/figuresOf';
import { measure, type Measure } from './figures/measure';
import { renderFiguresMail } from './figures/mail';
import { renderFiguresPage } from './figures/page';
import { titleOf } from './figures/say';
import { beforeWeek, weekOf, weeksUpTo } from './figures/weeks';
import { queryLedger } from './queryLedger';

interface Filters {
	until?: string;
	workflowId?: unknown;
}

/** Counts what was decided: one item with all figures, for each incoming item with its own filters. */
export async function getFigures(this: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await queryLedger(this, async (ledger, index) => {
		const figures = await count.call(this, ledger, index);
		const json = {
			title: titleOf(figures),
			...figures,
			...(this.getNodeParameter('asPage', index, false) === true && {
				html: renderFiguresPage(figures),
				mail: renderFiguresMail(figures),
			}),
		} as unknown as IDataObject;
		return [{ json }];
	});
}

async function count(this: IExecuteFunctions, ledger: Ledger, index: number): Promise<Figures> {
	const filters = this.getNodeParameter('filters', index, {}) as Filters;
	const timezone = this.getTimezone();
	const until = momentOf(filters.until);
	const workflowId = readWorkflowId(filters.workflowId);
	const weeks = weeksUpTo(
		weekOf(until, timezone),
		weeksFrom(this.getNodeParameter('weeks', index)),
	);
	const range = { since: beforeWeek(weeks[0] ?? ''), until, workflowId };
	const measures: Measure[] = [];
	for await (const decided of ledger.decided.read(range)) measures.push(measure(decided, timezone));
	await markEndedRuns(this, ledger, { workflowId }, new Date());
	const undecided = await ledger.decided.countUndecided(workflowId);
	return figuresOf(measures, { weeks, until, undecided });
}

function weeksFrom(value: unknown): number {
	const weeks = Number(value);
	if (Number.isSafeInteger(weeks) && weeks >= 1 && weeks <= 104) return weeks;
	throw new SignoffError('invalid_input', 'Weeks must be a whole number from 1 to 104.');
}

function momentOf(value: string | undefined): Date {
	const moment = value ? new Date(value) : new Date();
	if (!Number.isNaN(moment.getTime())) return moment;
	throw new SignoffError('invalid_input', `Until must be a date and time, not "${value}".`);
}
