/** About how many tokens a request's text has: four characters each, the usual rule of thumb. For limits, not for cost. */
export function estimateTokens(request: unknown): number {
	return Math.ceil(JSON.stringify(request).length / 4);
}
