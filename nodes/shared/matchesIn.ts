/** Every match of a global pattern. `matchAll` makes a copy of the pattern at each call, which costs more than most searches. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex += 1;
	}
	return found;
}
