import { readFileSync } from 'node:fs';
import { reasons } from '../../../nodes/shared/contracts';
import { reasonCodesPage, renderReasonCodes } from '../../../scripts/reasonCodes';

it('the page of reason codes says what the code says', () => {
	expect(readFileSync(reasonCodesPage, 'utf8')).toBe(renderReasonCodes());
});

it('the page names every code once', () => {
	const named = [...renderReasonCodes().matchAll(/^- `([a-z_0-9]+)`/gm)].map(([, code]) => code);
	expect(named).toEqual(Object.keys(reasons));
});
