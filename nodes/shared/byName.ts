/** Choices in the order of the alphabet, as n8n's panels show them. */
export function byName<Choice extends { name: string }>(choices: Choice[]): Choice[] {
	return [...choices].sort((one, other) => one.name.localeCompare(other.name));
}
