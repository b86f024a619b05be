import { carriesNumber } from '../../evidence/carriesNumber';
import type { ReadNumber } from '../../evidence/readNumbers';
import type { Source } from '../reading/evidence';

/** The sources that state a number. */
export function carriers(stated: ReadNumber, sources: readonly Source[]): Source[] {
	return sources.filter(({ numbers }) => numbers.some((number) => carriesNumber(number, stated)));
}
