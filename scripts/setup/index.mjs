import { installCheckoutDependencies, installNode24 } from './checkoutDependencies.mjs';
import { installChromium } from './chromium.mjs';
import { installDovecot } from './dovecot.mjs';
import { installN8n } from './n8n.mjs';
import { buildPack } from './pack.mjs';
import { providePostgres, provideRedis } from './services.mjs';

/** The checkout's own packages and its Node 24: enough for lint, types, unit and engine tests. */
export async function setUpCheckout(progress) {
	await installCheckoutDependencies(progress);
	await installNode24(progress);
}

/** All that a real n8n with the pack needs, but for the build of the pack. */
export async function setUpN8n(progress) {
	await setUpCheckout(progress);
	await installN8n(progress);
}

export { buildPack, installChromium, installDovecot, providePostgres, provideRedis };
