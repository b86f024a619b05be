import { NodeHelpers } from 'n8n-workflow';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { kindOf, wiringWarnings, type Wire } from '../../nodes/HumanApproval/wiring';
import type { Template, TemplateNode } from './templates';

const stickyNote = 'n8n-nodes-base.stickyNote';

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Everything that is wrong with a template file, in words; empty when it may be published. */
export function problemsOf(template: Template, types: INodeTypeDescription[]): string[] {
	return [
		...identity(template),
		...secrets(template),
		...unknownTypes(template, types),
		...unknownParameters(template, types),
		...notes(template),
		...names(template, types),
		...overlaps(template),
		...dangerousLoops(template),
		...dangerousWires(template),
		...unconnected(template, types),
	];
}

/** The command line wants an id, the editor none of the traces that an instance leaves. */
function identity({ id, active, settings, ...rest }: Template): string[] {
	const traces = ['versionId', 'meta', 'tags', 'shared', 'createdAt', 'updatedAt'];
	return [
		...(/^[A-Za-z0-9]{8,36}$/.test(id) ? [] : [`id "${id}" is not one the command line imports`]),
		...(active === false ? [] : ['a template is not active']),
		...(settings?.executionOrder === 'v1' ? [] : ['executionOrder is not v1']),
		...traces
			.filter((trace) => trace in rest)
			.map((trace) => `has a trace of an instance: ${trace}`),
		...(Object.keys((rest.pinData as object | undefined) ?? {}).length === 0
			? []
			: ['has pinned data']),
	];
}

/** No credential ids, and nothing that looks like a key, a token, or an address that really exists. */
function secrets(template: Template): string[] {
	const text = JSON.stringify(template);
	const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
		([, host]) => host ?? '',
	);
	const harmless = /(^|\.)(example|example\.(com|org|net)|schema\.org|w3\.org|n8n\.io)$/i;
	return [
		...template.nodes
			.filter(({ credentials }) => credentials)
			.map(({ name }) => `${name} names a credential`),
		...(/\b(sk-|xox[bp]-|ghp_|AKIA|Bearer [A-Za-z0-9])/.test(text)
			? ['holds something like a key']
			: []),
		...hosts
			.filter((host) => !harmless.test(host))
			.map((host) => `names a host that may exist: ${host}`),
	];
}

function descriptionOf({ type, typeVersion }: TemplateNode, types: INodeTypeDescription[]) {
	return types.find(
		({ name, version }) => name === type && [version].flat().some((known) => known === typeVersion),
	);
}

function unknownTypes({ nodes }: Template, types: INodeTypeDescription[]): string[] {
	return nodes
		.filter((node) => node.type !== stickyNote && !descriptionOf(node, types))
		.map(({ name, type, typeVersion }) => `${name}: n8n knows no ${type} ${typeVersion}`);
}

/** Parameters that the node does not have or does not show with these settings, options it does not offer, missing ones. */
function unknownParameters({ nodes }: Template, types: INodeTypeDescription[]): string[] {
	return nodes.flatMap((node) => {
		const description = descriptionOf(node, types);
		if (!description) return [];
		const { properties } = description;
		const full =
			NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ??
			{};
		const isShown = (property: INodeProperties) =>
			NodeHelpers.displayParameter(full, property, node, description);
		const unknown = Object.entries(node.parameters).flatMap(([name, value]) => {
			const shown = properties.filter((property) => property.name === name && isShown(property));
			if (shown.length === 0) return [`${node.name}: no parameter "${name}" with these settings`];
			return shown.some((property) => !strangeOption(property, value))
				? []
				: [`${node.name}: "${name}" cannot be ${JSON.stringify(value)}`];
		});
		const issues =
			NodeHelpers.getNodeParametersIssues(properties, { ...node, parameters: full }, description)
				?.parameters ?? {};
		// Left blank on purpose: what only the person who imports the template can know.
		const isBlank = (name: string) =>
			['workflowSelector', 'resourceLocator'].includes(
				properties.find((property) => property.name === name)?.type ?? '',
			);
		const missing = Object.entries(issues)
			.filter(([name]) => !isBlank(name))
			.flatMap(([, texts]) => texts.map((text) => `${node.name}: ${text}`));
		return [...unknown, ...missing];
	});
}

/** A fixed choice outside the list, or an entry in a collection that the collection does not have. */
function strangeOption(property: INodeProperties, value: unknown): boolean {
	const isExpression = typeof value === 'string' && value.startsWith('=');
	if (isExpression || !property.options || property.typeOptions?.loadOptionsMethod) return false;
	if (property.type === 'options') {
		return !property.options.some((option) => 'value' in option && option.value === value);
	}
	if (property.type === 'collection' || property.type === 'fixedCollection') {
		const known = property.options.map(({ name }) => name);
		return Object.keys(value as object).some((key) => !known.includes(key));
	}
	return false;
}

function notes({ nodes }: Template): string[] {
	const texts = nodes
		.filter(({ type }) => type === stickyNote)
		.map(({ parameters }) => String(parameters.content));
	return [
		...(texts.some((text) => text.startsWith('## ')) ? [] : ['no sticky note begins with a title']),
		...(texts.some((text) => /credential/i.test(text))
			? []
			: ['no sticky note names the credentials']),
		...(texts.length >= 2 ? [] : ['fewer than two sticky notes']),
	];
}

/** Names say what a node does here: Title Case, no "Edit Fields1", none twice. */
function names({ nodes }: Template, types: INodeTypeDescription[]): string[] {
	const all = nodes.map(({ name }) => name);
	const vague = [
		'If',
		'Switch',
		'Code',
		'Edit Fields',
		'HTTP Request',
		'Webhook',
		'Merge',
		'Filter',
		'Data table',
		'No Operation, do nothing',
	];
	return [
		...all
			.filter((name, index) => all.indexOf(name) !== index)
			.map((name) => `two nodes are called ${name}`),
		...all
			.filter((name) => /[A-Za-z]\d+$/.test(name))
			.map((name) => `${name} has a name by chance`),
		...nodes
			.filter((node) => vague.includes(node.name) && descriptionOf(node, types))
			.map(({ name }) => `${name} does not say what it does here`),
	];
}

/** As the editor draws them (n8n 2.40.7): the icon with its outputs, and below it the name. */
function boxOf(node: TemplateNode): Box {
	const [left, top] = node.position;
	if (node.type === stickyNote) {
		const { width, height } = node.parameters as { width: number; height: number };
		return { name: node.name, left, top, right: left + width, bottom: top + height };
	}
	const width = /\.agent$/.test(node.type) ? 256 : 96;
	const label = 48;
	return {
		name: node.name,
		left: left - 16,
		top,
		right: left + width + 16,
		bottom: top + 96 + label,
	};
}

function overlaps({ nodes }: Template): string[] {
	const boxes = nodes.map(boxOf);
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(other) =>
					one.left < other.right &&
					other.left < one.right &&
					one.top < other.bottom &&
					other.top < one.bottom,
			)
			.map((other) => `${one.name} and ${other.name} overlap`),
	);
}

/**
 * n8n runs branches from top to bottom, each to its end. So what leads back to Human Approval must lie below what does not,
 * and Undecided leads back through a No Operation node below all others. Nothing but Approved leads into Send.
 */
function dangerousLoops({ nodes, connections }: Template): string[] {
	const find = (name: string) => nodes.find((node) => node.name === name);
	const next = (name: string) =>
		Object.values(connections[name] ?? {}).flatMap((outputs) =>
			outputs.flatMap((targets) => (targets ?? []).map(({ node }) => node)),
		);
	const leadsTo = (from: string, goal: string, seen = new Set<string>()): boolean =>
		from === goal ||
		(!seen.has(from) && next(from).some((name) => leadsTo(name, goal, seen.add(from))));
	const runsBefore = (one: TemplateNode, other: TemplateNode) =>
		one.position[1] < other.position[1] ||
		(one.position[1] === other.position[1] && one.position[0] < other.position[0]);

	return nodes.filter(isRequest).flatMap(({ name: request }) => {
		const outputs = connections[request]?.main ?? [];
		const targets = (index: number) =>
			(outputs[index] ?? []).flatMap(({ node }) => find(node) ?? []);
		const decided = [1, 2, 3].flatMap(targets);
		const loop = targets(0).filter(({ name }) => leadsTo(name, request));
		const back = [...decided.filter(({ name }) => leadsTo(name, request)), ...loop];
		const away = decided.filter((node) => !back.includes(node));
		return [
			...(targets(1).length > 0 ? [] : [`${request}: Approved leads nowhere`]),
			...(targets(0).length > 0 ? [] : [`${request}: Undecided leads nowhere`]),
			...loop
				.filter(({ type }) => type !== 'n8n-nodes-base.noOp')
				.map(({ name }) => `${request}: Undecided leads back through ${name}, not a No Operation`),
			...back.flatMap((node) =>
				away
					.filter((other) => !runsBefore(other, node))
					.map((other) => `${node.name} must lie below ${other.name}`),
			),
			...loop.flatMap((node) =>
				decided
					.filter((other) => !runsBefore(other, node))
					.map((other) => `${node.name} must lie below ${other.name}`),
			),
			...[0, 2, 3]
				.flatMap(targets)
				.filter(({ type }) => type === 'n8n-nodes-signoff.send')
				.map(({ name }) => `${name} is fed by something that nobody approved`),
		];
	});
}

/** What Human Approval itself would warn of. */
function dangerousWires({ nodes, connections }: Template): string[] {
	return nodes.filter(isRequest).flatMap(({ name: own }) => {
		const wires = Object.entries(connections).flatMap(([from, { main = [] }]) =>
			main.flatMap((targets, output) =>
				(targets ?? []).flatMap(({ node: to }): Wire[] => {
					const target = nodes.find(({ name }) => name === to);
					return target
						? [{ from, output, to, kind: to === own ? 'ownNode' : kindOf(target) }]
						: [];
				}),
			),
		);
		return wiringWarnings(wires, own).map((warning) => `${own}: ${warning}`);
	});
}

function isRequest({ type, parameters }: TemplateNode): boolean {
	return kindOf({ type, parameters }) === 'gate';
}

/** A node that nothing leads to and that leads nowhere was forgotten. */
function unconnected({ nodes, connections }: Template, types: INodeTypeDescription[]): string[] {
	const reached = new Set(
		Object.values(connections).flatMap((byType) =>
			Object.values(byType).flatMap((outputs) =>
				outputs.flatMap((targets) => (targets ?? []).map(({ node }) => node)),
			),
		),
	);
	return [
		...[...reached]
			.filter((name) => !nodes.some((node) => node.name === name))
			.map((name) => `a wire leads to ${name}, which is not there`),
		...Object.keys(connections)
			.filter((name) => !nodes.some((node) => node.name === name))
			.map((name) => `a wire begins at ${name}, which is not there`),
		...nodes
			.filter((node) => node.type !== stickyNote && !reached.has(node.name))
			.filter((node) => !isStart(node, descriptionOf(node, types)) && !connections[node.name])
			.map(({ name }) => `${name} is not connected`),
	];
}

function isStart(node: TemplateNode, description: INodeTypeDescription | undefined): boolean {
	return description?.group.includes('trigger') === true || /Trigger$/.test(node.type);
}
