/** What one look at a domain's DNS records says. `problem`: mail may be refused or put into spam because of it. */
export interface DomainFinding {
	check: 'spf' | 'dkim' | 'dmarc';
	status: 'ok' | 'warn' | 'problem';
	/** What was found, in plain words. */
	message: string;
	/** What to do; absent when all is well. */
	advice?: string;
	/** The record, where there is one. */
	record?: string;
}

/** The tags of a record such as `v=DMARC1; p=none`, names in lower case. The first of a repeated tag counts. */
export function tagsOf(record: string): Map<string, string> {
	const tags = new Map<string, string>();
	for (const part of record.split(';')) {
		const at = part.indexOf('=');
		if (at < 0) continue;
		const name = part.slice(0, at).trim().toLowerCase();
		if (!tags.has(name)) tags.set(name, part.slice(at + 1).trim());
	}
	return tags;
}

/** Makes the findings of one check about one record, where there is one. */
export function findingsAbout(check: DomainFinding['check'], record: string | undefined) {
	return (status: DomainFinding['status'], message: string, advice?: string): DomainFinding => ({
		...{ check, status, message },
		...(advice && { advice }),
		...(record && { record }),
	});
}
