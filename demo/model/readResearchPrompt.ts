/** A page as research shows it to the model. */
export interface PromptPage {
	url: string;
	text: string;
}

/** What Prospect Research tells the model, as far as the demo model uses it. */
export interface ResearchPrompt {
	pages: PromptPage[];
	/** What the builder looks for; '' when nothing is said. */
	idealCustomer: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === 'object';
}

/** Every object anywhere inside a value. */
function objectsIn(value: unknown): Array<Record<string, unknown>> {
	if (!isRecord(value)) return [];
	return [value, ...Object.values(value).flatMap(objectsIn)];
}

/**
 * Reads the user text of the call `research_facts`: JSON inside tags, in which every object with `url` and `text` is a page.
 * Throws when there is no page in it.
 */
export function readResearchPrompt(user: string): ResearchPrompt {
	const sections = [...user.matchAll(/<(\w+)>\n(.*?)\n<\/\1>/gs)].map(
		([, , json = '']) => JSON.parse(json) as unknown,
	);
	const objects = sections.flatMap(objectsIn);
	const pages = objects.filter(
		(object): object is Record<string, unknown> & PromptPage =>
			typeof object.url === 'string' && typeof object.text === 'string',
	);
	if (pages.length === 0) throw new Error('The prompt has no page.');
	const idealCustomer = objects.map((object) => object.idealCustomer).find(Boolean);
	return { pages, idealCustomer: typeof idealCustomer === 'string' ? idealCustomer : '' };
}
