import { noPromptVersion, type Figures, type GroupFigures } from './figuresOf';
import { characters, day, duration, percent, seconds } from './say';

/** A table of the report: the first column names the row, the others are numbers. */
export interface Table {
	title: string;
	/** What a reader has to know about the figures. */
	note?: string;
	head: string[];
	rows: string[][];
}

const groupHead = [
	'Decided',
	'Approved',
	'Changes requested',
	'Rejected',
	'Approval rate',
	'Approved unchanged',
	'Characters edited',
	'Time to decision',
	'Time spent',
	'Checks right',
];

const groupCells = (group: GroupFigures) => [
	String(group.decided),
	String(group.approved),
	String(group.changesRequested),
	String(group.rejected),
	percent(group.approvalRate),
	String(group.approvedUnchanged),
	characters(group.editDistance.median),
	duration(group.medianHoursToDecision),
	seconds(group.medianSecondsSpent),
	`${group.checks.right} of ${group.checks.right + group.checks.wrong}`,
];

/** Long hashes are told apart by their beginning. */
const shortened = (text: string) => (text.length > 14 ? `${text.slice(0, 12)}…` : text);

/** Every figure of the report as tables: what the charts show, and what they leave out. */
export function tablesOf(figures: Figures): Table[] {
	const current = figures.weeks.at(-1);
	return [
		{
			title: 'By week',
			note: 'Characters edited and times are medians.',
			head: ['Week of', ...groupHead],
			rows: [
				...figures.weeks.map((group) => [
					`${day(group.week)}${group === current ? ' (so far)' : ''}`,
					...groupCells(group),
				]),
				['All', ...groupCells(figures.total)],
			],
		},
		{
			title: 'By prompt version',
			head: ['Prompt version', 'Model', ...groupHead],
			rows: figures.promptVersions.map((group) => [
				group.promptVersion === noPromptVersion ? 'none' : shortened(group.promptVersion),
				group.model ?? '–',
				...groupCells(group),
			]),
		},
		{
			title: 'By reviewer',
			head: ['Reviewer', ...groupHead],
			rows: figures.reviewers.map((group) => [group.reviewer, ...groupCells(group)]),
		},
		{
			title: 'Checks',
			note: 'Right: the flagged draft was rejected, changes were requested, or its flagged text changed. Wrong: it was approved with that text as it was. Not known: the texts were removed by age.',
			head: ['Rule', 'Flagged', 'Right', 'Wrong', 'Not known', 'Right of both'],
			rows: figures.rules.map(({ rule, flagged, right, wrong, unknown, share }) => [
				rule,
				...[flagged, right, wrong, unknown].map(String),
				percent(share),
			]),
		},
	];
}
