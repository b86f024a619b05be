import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';

export const parameterPage = join(__dirname, '../docs/parameters.md');

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

const isCollection = (entry: Entry): entry is INodePropertyCollection => 'values' in entry;
const isProperty = (entry: Entry): entry is INodeProperties =>
	'displayName' in entry && 'type' in entry;

/** One line for a parameter, with its choices, and one more for each parameter inside it. */
function linesOf(property: INodeProperties, depth: number): string[] {
	const indent = '  '.repeat(depth);
	if (property.type === 'notice') return [];
	const entries = (property.options ?? []) as Entry[];
	const choices = entries.filter(
		(entry): entry is INodePropertyOptions => !isCollection(entry) && !isProperty(entry),
	);
	const inside = entries.flatMap((entry) =>
		isCollection(entry) ? entry.values : isProperty(entry) ? [entry] : [],
	);
	const about = [
		plain(property.description),
		choices.length > 0 ? `Choices: ${choices.map(({ name }) => name).join(', ')}.` : '',
		defaultOf(property, choices),
	].filter(Boolean);
	return [
		`${indent}- **${property.displayName}**${about.length > 0 ? `: ${about.join(' ')}` : ''}`,
		...inside.flatMap((entry) => linesOf(entry, depth + 1)),
	];
}

function plain(description: string | undefined): string {
	const text = (description ?? '').replace(/<[^>]+>/g, '').trim();
	return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

function defaultOf({ default: value }: INodeProperties, choices: INodePropertyOptions[]): string {
	const chosen = choices.find((choice) => choice.value === value);
	if (chosen) return `Default: ${chosen.name}.`;
	const isShort = typeof value === 'string' && value !== '' && value.length <= 60;
	if (isShort || typeof value === 'number') return `Default: \`${String(value)}\`.`;
	if (typeof value === 'boolean') return `Default: ${value ? 'on' : 'off'}.`;
	return '';
}

/** Operations that show a parameter; undefined when it is always there. */
function operationsOf({ displayOptions }: INodeProperties): string[] | undefined {
	return displayOptions?.show?.operation?.map(String);
}

function sectionOf({ description: { displayName, description, properties } }: INodeType): string[] {
	const operation = properties.find(({ name }) => name === 'operation');
	const parts = [`## ${displayName}`, '', plain(description), ''];
	const isGeneral = (property: INodeProperties) => operationsOf(property) === undefined;
	parts.push(...properties.filter(isGeneral).flatMap((property) => linesOf(property, 0)));
	for (const { name, value } of (operation?.options ?? []) as INodePropertyOptions[]) {
		const own = properties.filter((property) => operationsOf(property)?.includes(String(value)));
		const lines = own.flatMap((property) => linesOf(property, 0));
		if (lines.length > 0) parts.push('', `### ${displayName}: ${name}`, '', ...lines);
	}
	return [...parts, ''];
}

/** docs/parameters.md as it should be: every parameter of the given nodes, from their descriptions. */
export function renderParameterPage(nodes: INodeType[]): string {
	return [
		'# Parameters',
		'',
		'Every parameter of the four nodes, as the panel shows them; some appear only once another is set. Written from the node',
		'descriptions by `npx tsx scripts/parameterPage.ts`; a test compares the two.',
		'',
		...nodes.flatMap(sectionOf),
	]
		.join('\n')
		.replace(/\n+$/, '\n');
}

async function nodeNamed(name: string): Promise<INodeType> {
	// With its extension: Node takes a bare ".node" for an add-on.
	const path = `../nodes/${name}/${name}.node.ts`;
	const module = (await import(path)) as Record<string, new () => INodeType>;
	const Node = module[name];
	if (!Node) throw new Error(`${path} has no class ${name}`);
	return new Node();
}

async function main(): Promise<void> {
	const names = ['ProspectResearch', 'DraftEmail', 'HumanApproval', 'Send'];
	writeFileSync(parameterPage, renderParameterPage(await Promise.all(names.map(nodeNamed))));
}

if (require.main === module) void main();
