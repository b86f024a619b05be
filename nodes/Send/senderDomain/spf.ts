import type { LookUpTxt } from '../../shared/net/dns';
import { findingsAbout, type DomainFinding } from './domainFinding';

/** Terms that cost a lookup, and how many a record may need in all (RFC 7208 4.6.4). */
const costly = /^(include|a|mx|ptr|exists|redirect)(?=[:=/]|$)/i;
const mostLookUps = 10;

const advice = {
	missing:
		'Add one TXT record at the domain that names your mail server or provider, such as "v=spf1 include:_spf.provider.example ~all".',
	several: 'Merge them into one TXT record: receivers ignore all of them as they are.',
	open: 'End the record with ~all or -all.',
	lookUps:
		'Take out providers that you do not use any more, or write their addresses as ip4 and ip6.',
	include: 'Take it out of the record, or correct its name.',
};

/** Looks at who may send for the domain (SPF, RFC 7208). */
export async function checkSpf(domain: string, lookUp: LookUpTxt): Promise<DomainFinding[]> {
	const records = spfOf(await lookUp(domain));
	const [record] = records;
	const finding = findingsAbout('spf', record);
	if (record === undefined) {
		const message = `${domain} has no SPF record: receivers cannot tell which servers may send for it.`;
		return [finding('problem', message, advice.missing)];
	}
	if (records.length > 1) {
		return [finding('problem', `${domain} has ${records.length} SPF records.`, advice.several)];
	}
	const findings: DomainFinding[] = [];
	const cost = await countLookUps(record, lookUp, new Set([domain]));
	for (const name of cost.broken) {
		const message = `The SPF record includes ${name}, which has no SPF record: receivers take that for an error.`;
		findings.push(finding('problem', message, advice.include));
	}
	if (cost.count > mostLookUps) {
		const message = `The SPF record needs more than ${mostLookUps} lookups: receivers take that for an error.`;
		findings.push(finding('problem', message, advice.lookUps));
	}
	findings.push(
		...openness(record).map(([status, message]) => finding(status, message, advice.open)),
	);
	return findings.length > 0
		? findings
		: [finding('ok', `${domain} says which servers may send for it.`)];
}

const spfOf = (records: string[]) => records.filter((text) => /^v=spf1(\s|$)/i.test(text));
const termsOf = (record: string) => record.trim().split(/\s+/).slice(1);

function openness(record: string): Array<[DomainFinding['status'], string]> {
	const terms = termsOf(record).map((term) => term.toLowerCase());
	const all = terms.find((term) => /^[+?~-]?all$/.test(term));
	if (all === 'all' || all === '+all') {
		return [['problem', 'The SPF record lets every server in the world send for the domain.']];
	}
	if (all === '?all') return [['warn', 'The SPF record says nothing about other servers (?all).']];
	if (all === undefined && !terms.some((term) => term.startsWith('redirect='))) {
		return [
			['warn', 'The SPF record does not say what to make of other servers: it has no "all".'],
		];
	}
	return [];
}

/** Follows includes as a receiver does; stops once it is too many, however deep they go. */
async function countLookUps(
	record: string,
	lookUp: LookUpTxt,
	seen: Set<string>,
	cost: { count: number; broken: string[] } = { count: 0, broken: [] },
): Promise<{ count: number; broken: string[] }> {
	for (const term of termsOf(record)) {
		const plain = term.replace(/^[+?~-]/, '');
		if (!costly.test(plain)) continue;
		cost.count += 1;
		if (cost.count > mostLookUps) return cost;
		const [, name] = /^(?:include:|redirect=)(.+)$/i.exec(plain) ?? [];
		// A macro can only be followed for one mail at a time.
		if (name === undefined || name.includes('%') || seen.has(name)) continue;
		seen.add(name);
		const [inner] = spfOf(await lookUp(name));
		if (inner === undefined) cost.broken.push(name);
		else await countLookUps(inner, lookUp, seen, cost);
	}
	return cost;
}
