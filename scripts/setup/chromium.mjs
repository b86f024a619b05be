import chromium from '../../tests/support/chromium.cjs';
import { installDebianPackages } from './debian.mjs';

/** The browser that the e2e tests drive. */
export async function installChromium(progress) {
	if (chromium.findChromium() !== undefined) return;
	await installDebianPackages(['chromium'], 'The browser of the e2e tests', progress);
	if (chromium.findChromium() === undefined) {
		throw new Error("Debian's chromium is installed but not on the PATH");
	}
}
