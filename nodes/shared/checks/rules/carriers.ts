import { carriesNumber } from '../../evidence/carriesNumber';
import type { ReadNumber } from '../../evidence/readNumbers';
import type { StatedNumber } from '../reading/reading';
import type { Source } from '../reading/evidence';

/** "a quarter" and "25 per cent" are one share. */
function sameShare(source: ReadNumber, stated: ReadNumber): boolean {
	const [share, percent] = source.factor ? [source, stated] : [stated, source];
	if (!share.factor || share.value >= 1 || percent.unit !== 'percent') return false;
	const [said, is] = source.factor
		? [percent.value, 100 * share.value]
		: [100 * share.value, percent.value];
	// "well over half" are 62 per cent
	if (stated.qualifier === 'over') return is >= said && is <= 1.4 * said;
	if (stated.qualifier === 'under') return is <= said && is >= 0.7 * said;
	const within = stated.qualifier === undefined ? 0.025 : 0.08;
	return Math.abs(100 * share.value - percent.value) <= within * percent.value;
}

/** Whether a number of a source carries one of a draft, be it in another form: as a share, or as "one in so many". */
export function carries(source: ReadNumber, stated: StatedNumber): boolean {
	if (stated.ofPart && stated.share)
		return carriesNumber(source, stated.share) || sameShare(source, stated.share);
	return (
		carriesNumber(source, stated) ||
		sameShare(source, stated) ||
		(stated.share !== undefined && carriesNumber(source, stated.share))
	);
}

/** The sources that state a number. */
export function carriers(stated: StatedNumber, sources: readonly Source[]): Source[] {
	return sources.filter(({ numbers }) => numbers.some((number) => carries(number, stated)));
}
