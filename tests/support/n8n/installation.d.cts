export const checkout: string;
export function cacheFolder(): string;
export function lockHash(lockFile: string): string;
export function n8nFolder(): string;
export function nodeBinary(): string;
