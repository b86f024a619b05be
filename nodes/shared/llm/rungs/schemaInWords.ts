import type { StructuredRequest } from '../chatModel';
import { strictSchema } from '../strictSchema';

/** The system text with the form of the answer spelled out, for endpoints that cannot enforce it. */
export function systemWithSchema(request: StructuredRequest<unknown>): string {
	return [
		request.system,
		`Answer with one JSON object and nothing else: no explanation, no code fence. It is called "${request.name}" and must match this JSON Schema:`,
		JSON.stringify(strictSchema(request.schema)),
	].join('\n\n');
}
