import { unicode } from '../reading/pattern';
import { distance } from 'fastest-levenshtein';
import { getDomain, parse } from 'tldts';
import { parseMailbox } from '../../mailbox';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitOn } from './support';
import { matchesIn } from '../../matchesIn';

/** An address in a text: of a web page or a mailbox. `domain` is the registrable one, in lower case. */
export interface FoundAddress {
	kind: 'link' | 'mail';
	text: string;
	field: string;
	start: number;
	end: number;
	host: string;
	domain: string;
}

const addressPattern = unicode(
	/(?<scheme>\b[a-z][a-z0-9+.-]{1,9}:\/\/)[^\s<>"“”'’)\]]+|(?<![\p{L}\p{N}._%+-])(?<mail>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+\.[\p{L}]{2,})|(?<![\p{L}\p{N}@./-])(?<bare>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[a-z]{2,})(?<path>\/[^\s<>"“”'’)\]]*)?(?![\p{L}\p{N}@])/giu,
);

function domainOf(host: string): string {
	return (getDomain(host) ?? host).toLowerCase();
}

/** Whether a word with a dot is a host: its last part is a top-level domain, or one that is kept for examples. */
function looksLikeHost(host: string, path: string | undefined): boolean {
	if (/^www\./i.test(host) || path) return true;
	const { isIcann, publicSuffix } = parse(host);
	return (
		host === host.toLowerCase() &&
		(isIcann === true || /^(?:example|test|invalid)$/.test(publicSuffix ?? ''))
	);
}

const found = new WeakMap<Reading, FoundAddress[]>();

/** The web and mail addresses in all texts of a draft, its HTML included. Several rules ask: looked for once. */
export function addressesIn(reading: Reading): FoundAddress[] {
	const known = found.get(reading) ?? findAddresses(reading);
	found.set(reading, known);
	return known;
}

function findAddresses(reading: Reading): FoundAddress[] {
	const html = reading.draft.html ? [{ name: 'html', text: reading.draft.html }] : [];
	return [...reading.fields, ...html].flatMap(({ name, text }) =>
		matchesIn(text, addressPattern).flatMap((match): FoundAddress[] => {
			const { scheme = '', mail, bare, path } = match.groups ?? {};
			// The sentence's own punctuation is no part of an address, and a host would keep it.
			const found = match[0].replace(/[.,;:!?]+$/, '');
			const place = {
				text: found,
				field: name,
				start: match.index,
				end: match.index + found.length,
			};
			if (mail) {
				const host = mail.slice(mail.lastIndexOf('@') + 1);
				return [{ kind: 'mail', ...place, host, domain: domainOf(host) }];
			}
			if (bare && !looksLikeHost(bare, path)) return [];
			const host = bare ?? hostOfLink(found.slice(scheme.length));
			return [{ kind: 'link', ...place, host, domain: domainOf(host) }];
		}),
	);
}

/** `shop.example` of `user@shop.example:8080/path`. */
function hostOfLink(afterScheme: string): string {
	return afterScheme.replace(/^[^/@]*@/, '').replace(/[:/?#].*$/, '');
}

function hostsOf(values: ReadonlyArray<string | undefined>): string[] {
	return values.flatMap((value) => {
		const host = value
			?.trim()
			.replace(/^[a-z]+:\/\//i, '')
			.replace(/^.*@/, '')
			.replace(/[:/?#>].*$/, '');
		return host ? [domainOf(host)] : [];
	});
}

interface OwnDomains {
	sender: string[];
	prospect: string[];
}

const ownOf = new WeakMap<Reading, OwnDomains>();

/** Domains that the sender and the prospect use themselves. Several rules ask: looked for once. */
export function ownDomains(reading: Reading): OwnDomains {
	const known = ownOf.get(reading) ?? findOwnDomains(reading);
	ownOf.set(reading, known);
	return known;
}

function findOwnDomains({ context, draft }: Reading): OwnDomains {
	const { sender, dossier } = context;
	const texts = [sender.signature, sender.offer, sender.callToAction].filter(Boolean).join(' ');
	const written = matchesIn(texts, addressPattern).map(([text]) => text);
	return {
		sender: hostsOf([sender.email, sender.website, draft.from, draft.replyTo, ...written]),
		prospect: hostsOf([dossier.prospect.email, dossier.prospect.website]),
	};
}

export function allowedDomains(reading: Reading): Set<string> {
	const { sender, prospect } = ownDomains(reading);
	return new Set([
		...sender,
		...prospect,
		...hostsOf(reading.context.dossier.facts.map(({ url }) => url)),
		...hostsOf(
			reading.context.knowledge?.map(({ source }) =>
				/^https?:/.test(source) ? source : undefined,
			) ?? [],
		),
		...hostsOf(reading.context.policy?.allowedDomains ?? []),
	]);
}

/** A name with letters that look alike made one: `soIvane`, `s0lvane` and `solvane`. */
function skeleton(domain: string): string {
	return domain
		.replace(/[І|]/g, 'l')
		.replace(/I/g, 'l')
		.normalize('NFKC')
		.toLowerCase()
		.replace(
			/[аеорсухі]/g,
			(letter) =>
				({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i' })[letter] ?? letter,
		)
		.replace(/rn/g, 'm')
		.replace(/vv/g, 'w')
		.replace(/0/g, 'o')
		.replace(/1/g, 'l')
		.replace(/-/g, '');
}

/** One letter more, less or another, or two neighbours that changed places. */
function isOneOff(one: string, other: string): boolean {
	const apart = distance(one, other);
	if (apart !== 2 || one.length !== other.length) return apart === 1;
	const at = [...one].findIndex((letter, index) => letter !== other[index]);
	const swapped = `${one.slice(0, at)}${one[at + 1]}${one[at]}${one.slice(at + 2)}`;
	return swapped === other;
}

/** The domain that another one imitates: equal but for letters that look alike, or one letter off. */
function imitated(host: string, real: readonly string[]): string | undefined {
	const written = host.replace(/^www\./i, '');
	if (real.includes(domainOf(written)) && written === written.toLowerCase()) return undefined;
	return real.find((domain) => {
		const own = domain.split('.')[0] ?? '';
		const other = written.split('.')[0] ?? '';
		if (domainOf(written) === domain && skeleton(written) === skeleton(domain))
			return (
				written !== written.toLowerCase() &&
				/[a-z]I|I[a-z]/.test(written) &&
				!real.includes(written.toLowerCase())
			);
		if (skeleton(other) === skeleton(own)) return domainOf(written) !== domain;
		return own.length >= 6 && isOneOff(skeleton(other), skeleton(own));
	});
}

export const lookAlikeDomainRule: Rule = {
	id: 'crossContact.lookAlikeDomain',
	severity: 'block',
	what: "A domain that imitates the sender's, the prospect's or another contact's.",
	check: (reading): Hit[] => {
		const { sender, prospect } = ownDomains(reading);
		const peers = hostsOf(
			(reading.context.peers ?? []).flatMap(({ email, website }) => [email, website]),
		);
		const real = [...new Set([...sender, ...prospect, ...peers])];
		return addressesIn(reading).flatMap(({ field, start, end, host }) => {
			const meant = imitated(host, real);
			return meant
				? [hitAt(field, start, end, `"${host}" looks like "${meant}" but is another domain.`)]
				: [];
		});
	},
};

export const recipientRule: Rule = {
	id: 'crossContact.recipient',
	severity: 'block',
	what: "A recipient that is not the prospect's address.",
	check: ({ draft, context }): Hit[] => {
		const wanted = context.dossier.prospect.email;
		if (draft.kind !== 'email' || !wanted || draft.to === undefined) return [];
		const address = parseMailbox(draft.to)?.address ?? draft.to;
		if (address.toLowerCase() === wanted.toLowerCase()) return [];
		const meant = imitated(address.split('@')[1] ?? '', hostsOf([wanted]));
		return [
			hitOn(
				'to',
				meant
					? `"${address}" only looks like the prospect's ${wanted}.`
					: `The draft goes to "${address}", the prospect is ${wanted}.`,
			),
		];
	},
};
