import { createPublicKey } from 'node:crypto';
import type { LookUpTxt } from '../../shared/net/dns';
import { findingsAbout, tagsOf, type DomainFinding } from './domainFinding';

const publish =
	'Ask your mail provider for the TXT or CNAME record of this selector and add it to the DNS of the domain.';

/** Looks at the keys with which mail of the domain is signed (DKIM, RFC 6376 3.6 and RFC 8463), one for each selector. */
export async function checkDkim(
	domain: string,
	selectors: string[],
	lookUp: LookUpTxt,
): Promise<DomainFinding[]> {
	if (selectors.length === 0) {
		return [
			{
				...{ check: 'dkim', status: 'warn' },
				message: 'DKIM was not checked: no selector was given.',
				advice:
					'Enter the selector: the value after s= in the DKIM-Signature header of a mail you sent.',
			},
		];
	}
	const findings: DomainFinding[] = [];
	for (const selector of selectors) {
		const name = `${selector}._domainkey.${domain}`;
		findings.push(...keyFindings(name, await lookUp(name)));
	}
	return findings;
}

function keyFindings(name: string, records: string[]): DomainFinding[] {
	// Signers look for p; v=DKIM1 may be left out.
	const record = records.find((text) => tagsOf(text).has('p'));
	const finding = findingsAbout('dkim', record);
	if (record === undefined)
		return [finding('problem', `There is no DKIM key at ${name}.`, publish)];
	const tags = tagsOf(record);
	const key = (tags.get('p') ?? '').replace(/\s+/g, '');
	if (key === '') {
		return [finding('problem', `The DKIM key at ${name} has been revoked (p is empty).`, publish)];
	}
	const findings: DomainFinding[] = [];
	const bits = tags.get('k')?.toLowerCase() === 'ed25519' ? 'ed25519' : rsaBits(key);
	if (bits === undefined) {
		const message = `The DKIM key at ${name} cannot be read.`;
		findings.push(finding('problem', message, 'Enter the record again: a part of it is missing.'));
	} else if (bits !== 'ed25519' && bits < 2048) {
		const message = `The DKIM key at ${name} has ${bits} bits.`;
		const status = bits < 1024 ? 'problem' : 'warn';
		findings.push(finding(status, message, 'Have a key of 2048 bits made and publish that.'));
	}
	if (tags.get('t')?.split(':').includes('y')) {
		const message = `The DKIM key at ${name} is marked as a test (t=y): receivers may ignore it.`;
		findings.push(finding('warn', message, 'Take t=y out of the record.'));
	}
	return findings.length > 0 ? findings : [finding('ok', `There is a DKIM key at ${name}.`)];
}

/** `p` is the key as SubjectPublicKeyInfo, in older records as PKCS #1. */
function rsaBits(base64: string): number | undefined {
	const der = Buffer.from(base64, 'base64');
	for (const type of ['spki', 'pkcs1'] as const) {
		try {
			const { asymmetricKeyDetails } = createPublicKey({ key: der, format: 'der', type });
			if (asymmetricKeyDetails?.modulusLength) return asymmetricKeyDetails.modulusLength;
		} catch {
			// Not in this form; the caller says so when it is in neither.
		}
	}
	return undefined;
}
