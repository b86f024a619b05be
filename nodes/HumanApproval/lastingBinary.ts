import type { IBinaryKeyData } from 'n8n-workflow';

/**
 * Binary properties as they will be found after the wait. What a webhook took in n8n keeps under "temp", and moves under the id
 * of the execution as soon as it waits; it corrects its own data then, and cannot correct ours (2.40.7).
 */
export function lastingBinary(
	binary: IBinaryKeyData | undefined,
	executionId: string,
): IBinaryKeyData | undefined {
	if (!binary) return undefined;
	return Object.fromEntries(
		Object.entries(binary).map(([property, { id, ...file }]) => [
			property,
			id === undefined
				? file
				: { ...file, id: id.replace('/executions/temp/', `/executions/${executionId}/`) },
		]),
	);
}
