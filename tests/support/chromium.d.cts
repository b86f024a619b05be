/** Path of the first Chromium on the PATH, or undefined. */
export function findChromium(): string | undefined;
