import {
	NodeHelpers,
	Workflow,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeType,
} from 'n8n-workflow';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { Send } from '../../nodes/Send/Send.node';

const nodes: INodeType[] = [
	new ProspectResearch(),
	new DraftEmail(),
	new HumanApproval(),
	new Send(),
];

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;
interface Found {
	path: string;
	property: INodeProperties;
}

/** Every parameter of a list, with those inside it. */
function allOf(properties: INodeProperties[], path: string): Found[] {
	return properties.flatMap((property) => {
		const own = `${path} > ${property.displayName}`;
		const inside = ((property.options ?? []) as Entry[]).flatMap((entry) =>
			'values' in entry ? entry.values : 'type' in entry ? [entry] : [],
		);
		return [{ path: own, property }, ...allOf(inside, own)];
	});
}

const credentialFolder = join(__dirname, '../../credentials');
const credentials = readdirSync(credentialFolder)
	.filter((file) => file.endsWith('.ts'))
	.map((file) => {
		const module = jest.requireActual<Record<string, new () => { properties: INodeProperties[] }>>(
			join(credentialFolder, file),
		);
		const [Credential] = Object.values(module);
		return { name: file, properties: new Credential!().properties };
	});

const inNodes = nodes.flatMap(({ description }) =>
	allOf(description.properties, description.displayName),
);
const all = [
	...inNodes,
	...credentials.flatMap(({ name, properties }) => allOf(properties, name)),
].filter(({ property }) => property.type !== 'notice');

const choicesOf = ({ property }: Found): INodePropertyOptions[] =>
	['options', 'multiOptions'].includes(property.type)
		? ((property.options ?? []) as INodePropertyOptions[])
		: [];

/** The paths of those that break a rule. */
const breaking = (found: Found[], breaks: (property: INodeProperties) => boolean): string[] =>
	found.filter(({ property }) => breaks(property)).map(({ path }) => path);

const small = /^(a|an|and|as|at|by|for|from|in|of|on|or|per|the|to|up|with)$/;

/** Each word begins with a capital, but for small ones between others and for names such as robots.txt or claims.number. */
function isTitleCase(label: string): boolean {
	const words = label.split(/[\s/-]+/).map((word) => word.replace(/^[("]+|[)",:]+$/g, ''));
	return words.every((word, index) => {
		const isEdge = index === 0 || index === words.length - 1;
		if (word === '' || /^[a-z]+\.[a-z]+$/i.test(word) || /^[a-z]+[A-Z]/.test(word)) return true;
		return small.test(word)
			? !isEdge || words.length === 1
			: /^[A-Z]/.test(word) || small.test(word.toLowerCase());
	});
}

/** Begins with a capital and is not written like a title. */
function isSentenceCase(text: string): boolean {
	const plain = text.replace(/<[^>]+>/g, '').replace(/"[^"]*"/g, '');
	const [first = '', ...rest] = plain.split(/\s+/).filter((word) => /^[a-z]/i.test(word));
	const long = rest.filter((word) => !small.test(word));
	const capitals = long.filter((word) => /^[A-Z][a-z]/.test(word));
	return /^[^a-z]/.test(first) && (long.length < 2 || capitals.length < long.length);
}

const plainText = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9 ]/g, '')
		.trim();

describe('what the panel says', () => {
	test('walks through all parameters', () => {
		expect(all.length).toBeGreaterThan(150);
		expect(credentials).toHaveLength(7);
	});

	test('labels and choices are in Title Case', () => {
		expect(breaking(all, ({ displayName }) => !isTitleCase(displayName))).toEqual([]);
		const choices = all.flatMap((found) =>
			choicesOf(found).map(({ name }) => ({ path: `${found.path} > ${name}`, name })),
		);
		expect(choices.filter(({ name }) => !isTitleCase(name)).map(({ path }) => path)).toEqual([]);
	});

	test('descriptions are sentences: a capital first, a full stop only where there are several', () => {
		const texts = all.flatMap((found) => [
			{ path: found.path, text: found.property.description },
			...choicesOf(found).map(({ name, description }) => ({
				...{ path: `${found.path} > ${name}`, text: description },
			})),
		]);
		const wrong = texts.filter(({ text }) => {
			if (text === undefined) return false;
			const isSeveral = /[.?!] [A-Z0-9]/.test(
				text.replace(/<[^>]+>/g, '').replace(/\be\.g\. /g, ''),
			);
			const endsWithStop = /[.?!]$/.test(text.replace(/<[^>]+>/g, ''));
			return !isSentenceCase(text) || isSeveral !== endsWithStop;
		});
		expect(wrong.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
	});

	test('a description says more than its label', () => {
		const repeats = ({ displayName, description }: INodeProperties) =>
			description !== undefined &&
			plainText(description).replace(/^(the|a|an) /, '') === plainText(displayName);
		expect(breaking(all, repeats)).toEqual([]);
	});

	test('a switch says what it decides: Whether ...', () => {
		const isUnclear = ({ type, description }: INodeProperties) =>
			type === 'boolean' && !description?.startsWith('Whether ');
		expect(breaking(all, isUnclear)).toEqual([]);
	});

	test('examples begin with e.g., buttons with Add', () => {
		const isWrong = ({ type, placeholder }: INodeProperties) => {
			if (placeholder === undefined) return false;
			const isList = ['collection', 'fixedCollection'].includes(type);
			return !(isList ? /^Add [a-z]/ : /^e\.g\. \S/).test(placeholder);
		};
		expect(breaking(all, isWrong)).toEqual([]);
	});

	test('an empty text field shows an example', () => {
		const isBare = ({ type, default: value, placeholder, typeOptions }: INodeProperties) =>
			type === 'string' && value === '' && !placeholder && typeOptions?.password !== true;
		expect(breaking(all, isBare)).toEqual([]);
	});

	test('a list has a button that says what it adds', () => {
		const isBare = ({ type, placeholder }: INodeProperties) =>
			['collection', 'fixedCollection'].includes(type) && !placeholder;
		expect(breaking(all, isBare)).toEqual([]);
	});

	test('names of parameters are in camelCase', () => {
		expect(breaking(all, ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
	});

	test('five choices or more are in the order of the alphabet', () => {
		const unsorted = all.filter((found) => {
			const labels = choicesOf(found).map(({ name }) => name);
			return (
				labels.length >= 5 &&
				labels.join() !== [...labels].sort((a, b) => a.localeCompare(b)).join()
			);
		});
		expect(unsorted.map(({ path }) => path)).toEqual([]);
	});

	test('a limit for results has a default and a least value', () => {
		const limits = all.filter(({ property }) => property.name === 'limit');
		expect(limits.length).toBeGreaterThanOrEqual(3);
		for (const { property } of limits) {
			expect(property).toMatchObject({ default: 50, typeOptions: { minValue: 1 } });
		}
	});
});

/**
 * The editor takes a choice whose every value asks for a credential for the choice of a login: it hides that choice and all
 * parameters that it depends on, such as the operation (n8n-editor-ui 2.40.7, `getMainAuthField`).
 */
function hiddenAsLogin({ description }: INodeType): string[] {
	const asking = new Map<string, unknown[]>();
	for (const { displayOptions } of description.credentials ?? []) {
		for (const [name, values = []] of Object.entries(displayOptions?.show ?? {})) {
			asking.set(name, [...(asking.get(name) ?? []), ...values]);
		}
	}
	return description.properties
		.filter(({ name, options = [] }) => {
			const values = (options as INodePropertyOptions[]).map(({ value }) => value);
			return values.length > 0 && values.every((value) => asking.get(name)?.includes(value));
		})
		.map(({ name }) => name);
}

describe('what a node offers', () => {
	test('the editor hides none of its choices', () => {
		for (const node of nodes) {
			expect([node.description.displayName, hiddenAsLogin(node)]).toEqual([
				node.description.displayName,
				[],
			]);
		}
	});

	const operations = nodes.flatMap((node) =>
		node.description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options }) => (options ?? []) as INodePropertyOptions[])
			.map((option) => ({ node, option })),
	);

	test('each operation has an action and a description in sentence case, and no two the same', () => {
		expect(operations.length).toBeGreaterThan(15);
		for (const { option } of operations) {
			expect([option.name, isSentenceCase(option.action ?? '')]).toEqual([option.name, true]);
			expect([option.name, option.action?.endsWith('.')]).toEqual([option.name, false]);
			expect(plainText(option.description ?? option.name)).not.toBe(plainText(option.name));
		}
		const actions = operations.map(({ option }) => option.action);
		expect(new Set(actions).size).toBe(actions.length);
	});

	test('the node itself is described, in a sentence', () => {
		for (const { description } of nodes) {
			expect([description.displayName, isTitleCase(description.displayName)]).toEqual([
				description.displayName,
				true,
			]);
			expect(isSentenceCase(description.description)).toBe(true);
			expect(description.defaults.name).toBe(description.displayName);
			expect(description.usableAsTool).toBe(true);
			expect(description.icon).toMatchObject({
				light: expect.any(String),
				dark: expect.any(String),
			});
		}
	});
});

/** A node alone on the canvas with these parameters, for expressions in its description. */
function evaluate(node: INodeType, expression: string, given: INodeParameters): unknown {
	const { description } = node;
	const parameters =
		NodeHelpers.getNodeParameters(description.properties, given, true, false, null, description) ??
		{};
	const placed = {
		...{ id: 'id', name: 'Node', type: description.name, typeVersion: 1, parameters },
		position: [0, 0] as [number, number],
	};
	const nodeTypes = {
		getByName: () => node,
		getByNameAndVersion: () => node,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [placed], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(placed, expression, 'internal', {});
}

describe('what stands on the canvas', () => {
	test('the line below the name tells the setting, for each operation', () => {
		for (const node of nodes) {
			const { subtitle, properties, displayName } = node.description;
			const operation = properties.find(({ name }) => name === 'operation');
			const values = ((operation?.options ?? [{}]) as INodePropertyOptions[]).map(
				({ value }) => value,
			);
			const lines = values.map((value) =>
				evaluate(node, subtitle ?? '', value === undefined ? {} : { operation: value }),
			);
			expect([
				displayName,
				lines.filter((line) => typeof line !== 'string' || line === ''),
			]).toEqual([displayName, []]);
		}
		const [research, draft, approval, send] = nodes as [INodeType, INodeType, INodeType, INodeType];
		const line = (node: INodeType, given: INodeParameters) =>
			evaluate(node, node.description.subtitle ?? '', given);
		expect(line(research, { modelSource: 'none' })).toBe('no model');
		expect(line(draft, { model: { __rl: true, mode: 'id', value: 'tiny-1' } })).toBe('tiny-1');
		expect(line(approval, { reviewers: 'ana@example.com' })).toBe('ana@example.com');
		expect(line(approval, { reviewers: '={{ $json.owner }}' })).toBe('reviewers by expression');
		expect(line(send, { operation: 'getUnsentApprovals' })).toBe('Get Unsent Approvals');
	});

	const shown = (node: INodeType, given: INodeParameters) =>
		(node.description.hints ?? [])
			.filter(({ displayCondition = '' }) => evaluate(node, displayCondition, given) === true)
			.map(({ message }) => message);

	test('hints follow the settings, and a condition is always true or false', () => {
		for (const node of nodes) {
			for (const { displayCondition = '', message } of node.description.hints ?? []) {
				expect([message, typeof evaluate(node, displayCondition, {})]).toEqual([
					message,
					'boolean',
				]);
			}
		}
		const [research, , approval, send] = nodes as [INodeType, INodeType, INodeType, INodeType];
		const contains = (text: string) => [expect.stringContaining(text)];
		expect(shown(research, {})).toEqual([]);
		expect(shown(research, { options: { allowPrivateNetwork: true } })).toEqual(
			contains('Allow Private Network'),
		);
		expect(shown(research, { options: { respectRobots: false } })).toEqual(contains('robots.txt'));
		expect(shown(approval, {})).toEqual(contains('No reviewers'));
		expect(shown(approval, { reviewers: 'ana@example.com' })).toEqual([]);
		expect(shown(approval, { reviewers: 'ana@example.com', notifyBy: 'none' })).toEqual(
			contains('Nobody is notified'),
		);
		expect(shown(approval, { operation: 'getReviews' })).toEqual([]);
		expect(shown(send, {})).toEqual([]);
		expect(shown(send, { options: { dryRun: true } })).toEqual(contains('Dry Run'));
		expect(shown(send, { options: { redirectAllTo: 'me@example.com' } })).toEqual(
			contains('Redirect All To'),
		);
		expect(shown(send, { operation: 'release', approvalsFrom: 'any' })).toEqual(
			contains('any workflow'),
		);
	});
});
