import type { LookUpTxt } from '../../shared/net/dns';
import { checkDkim } from './dkim';
import { checkDmarc } from './dmarc';
import type { DomainFinding } from './domainFinding';
import { checkSpf } from './spf';

export interface SenderDomainReport {
	domain: string;
	/** True when nothing is a problem; warnings may stand. */
	passed: boolean;
	findings: DomainFinding[];
}

/** What receivers find in DNS about a domain that mail comes from. Rejects with `dns_failed`. */
export async function checkSenderDomain(
	domain: string,
	selectors: string[],
	lookUp: LookUpTxt,
): Promise<SenderDomainReport> {
	const findings = (
		await Promise.all([
			checkSpf(domain, lookUp),
			checkDkim(domain, selectors, lookUp),
			checkDmarc(domain, lookUp),
		])
	).flat();
	return { domain, passed: findings.every(({ status }) => status !== 'problem'), findings };
}
