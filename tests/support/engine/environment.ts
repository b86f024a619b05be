import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Imported before n8n-core, which reads these once: every test file gets a user folder of its own, and signatures that any
// run can repeat.
const userFolder = mkdtempSync(join(tmpdir(), 'signoff-engine-'));
const signatureSecret = 'engine-tests-signature';

process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'engine-tests';
process.env.N8N_HMAC_SIGNATURE_SECRET = signatureSecret;
process.env.N8N_LOG_LEVEL = 'silent';

afterAll(() => {
	rmSync(userFolder, { recursive: true, force: true });
});

export { signatureSecret, userFolder };
