/** Index after the bracket that closes the one at `start`, or -1; brackets inside strings do not count. */
function endOfObject(text: string, start: number): number {
	let depth = 0;
	let inString = false;
	for (let index = start; index < text.length; index++) {
		const character = text[index];
		if (inString) {
			if (character === '\\') index++;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === '{') depth++;
		else if (character === '}' && --depth === 0) return index + 1;
	}
	return -1;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON is an expected answer here: the caller asks in another way.
		return undefined;
	}
}

/**
 * The first whole JSON object in a text: alone, in a code fence, or between other words. `undefined` when there is none,
 * which includes an object that breaks off.
 */
export function extractJson(text: string): unknown {
	const whole = parse(text.trim());
	if (whole !== undefined) return whole;
	for (let start = text.indexOf('{'); start !== -1; ) {
		const end = endOfObject(text, start);
		// An object that never closes may hold smaller whole ones: half an answer, so none is taken.
		if (end === -1) return undefined;
		const value = parse(text.slice(start, end));
		if (value !== undefined) return value;
		start = text.indexOf('{', end);
	}
	return undefined;
}
