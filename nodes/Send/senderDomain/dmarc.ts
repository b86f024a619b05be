import { getDomain } from 'tldts';
import type { LookUpTxt } from '../../shared/net/dns';
import { findingsAbout, tagsOf, type DomainFinding } from './domainFinding';

const start =
	'Add a TXT record at _dmarc of the domain; "v=DMARC1; p=none; rua=mailto:dmarc@your-domain" is a safe beginning.';

/** Looks at what receivers are told to do with mail that only claims to come from the domain (DMARC, RFC 7489). */
export async function checkDmarc(domain: string, lookUp: LookUpTxt): Promise<DomainFinding[]> {
	const organisation = getDomain(domain) ?? domain;
	const own = dmarcOf(await lookUp(`_dmarc.${domain}`));
	const isInherited = own.length === 0 && organisation !== domain;
	const records = isInherited ? dmarcOf(await lookUp(`_dmarc.${organisation}`)) : own;
	const [record] = records;
	const finding = findingsAbout('dmarc', record);
	if (record === undefined) {
		const message = `${domain} has no DMARC record; large mailbox providers refuse bulk mail without one.`;
		return [finding('problem', message, start)];
	}
	if (records.length > 1) {
		const message = `There are ${records.length} DMARC records: receivers ignore all of them.`;
		return [finding('problem', message, 'Keep one of them.')];
	}
	const tags = tagsOf(record);
	const policy = ((isInherited ? tags.get('sp') : undefined) ?? tags.get('p') ?? '').toLowerCase();
	const findings: DomainFinding[] = [];
	if (!['none', 'quarantine', 'reject'].includes(policy)) {
		const message = 'The DMARC record says no policy that receivers know.';
		findings.push(finding('problem', message, 'Set p to none, quarantine or reject.'));
	} else if (policy === 'none') {
		const message = 'The DMARC policy is none: forged mail of your domain is delivered.';
		const advice = 'Read the reports; when all your own mail passes, go on to quarantine.';
		findings.push(finding('warn', message, advice));
	}
	if (!tags.get('rua')) {
		const message = 'Nobody gets the DMARC reports: the record has no rua.';
		findings.push(finding('warn', message, 'Add rua=mailto: with an address that somebody reads.'));
	}
	const share = Number(tags.get('pct') ?? 100);
	if (share < 100) {
		const message = `The DMARC policy holds for ${share} % of the mail only.`;
		findings.push(
			finding('warn', message, 'Take pct out of the record once all your own mail passes.'),
		);
	}
	return findings.length > 0 ? findings : [finding('ok', `The DMARC policy is ${policy}.`)];
}

const dmarcOf = (records: string[]) => records.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text));
