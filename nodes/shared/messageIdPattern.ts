/** One Message-ID in angle brackets (RFC 5322 3.6.4), as mail programs write it: no comments, no quoted parts. */
export const messageIdPattern = /^<[^<>\s@]+@[^<>\s@]+>$/;
