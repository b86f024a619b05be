import { robotsDirectives } from '../../../../nodes/shared/evidence/robotsDirectives';

const free = { mayQuote: true, mayFollow: true };

test.each([
	[{}, undefined, free],
	[{ robots: 'index, follow' }, undefined, free],
	[{ robots: 'NoIndex' }, undefined, { mayQuote: false, mayFollow: true }],
	[{ robots: 'nosnippet, nofollow' }, undefined, { mayQuote: false, mayFollow: false }],
	[{ robots: 'max-snippet: 0' }, undefined, { mayQuote: false, mayFollow: true }],
	[{ robots: 'max-snippet: 50' }, undefined, free],
	[{ robots: 'none' }, undefined, { mayQuote: false, mayFollow: false }],
	[{ signoffresearch: 'noindex' }, undefined, { mayQuote: false, mayFollow: true }],
	[{ googlebot: 'noindex' }, undefined, free],
	[{}, 'noindex', { mayQuote: false, mayFollow: true }],
	[{}, 'otherbot: noindex, nofollow', free],
	[{}, 'SignoffResearch: nosnippet', { mayQuote: false, mayFollow: true }],
	[{}, 'unavailable_after: 25 Jun 2026 15:00:00 GMT', free],
] as const)('meta %j and header %s', (meta, header, expected) => {
	expect(robotsDirectives({ ...meta }, header, 'SignoffResearch')).toEqual(expected);
});
