import { matchesIn } from '../../../matchesIn';
import { bareOf } from './momentsIn';

const time = String.raw`(?:(\d{1,2})(?:[.:h](\d\d))?\s?(a\.?m\.?|p\.?m\.?|uhr|h(?:eures)?|horas)?|(midnight|mitternacht|minuit|medianoche|noon|midday|mittag|midi|mediodia))`;
const range = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,])(?:(?:from|between|von|zwischen|de|entre|des)\s(?:las?\s)?)?${time}\s?(?:to|until|till|and|bis|und|a|y|et|hasta|–|-)\s?(?:las?\s)?${time}(?!\p{L}|\d|[.,]\d)`,
	'gu',
);
const leads = /^(?:from|between|von|zwischen|de|entre|des)\s/u;

function hourOf(hours = '', minutes = '0', half = '', named = ''): number {
	if (named) return /^mi(?:dn|tter|nui)|medianoche/u.test(named) ? 24 : 12;
	const told = Number(hours) + Number(minutes) / 60;
	if (half.startsWith('p')) return told < 12 ? told + 12 : told;
	return half.startsWith('a') && told >= 12 ? told - 12 : told;
}

/** How long the times of day last that a text gives from one hour to another: "from 9 am to midnight", "23 bis 5 Uhr". */
export function hoursIn(text: string): number[] {
	return matchesIn(bareOf(text), range).flatMap((match) => {
		const [whole, hours, minutes, half, named, laterHours, laterMinutes, laterHalf, laterNamed] =
			match;
		// "2 to 8 degrees": nothing says that hours are meant
		if (!half && !named && !laterHalf && !laterNamed) return [];
		if (!leads.test(whole) && !half && !laterHalf) return [];
		const from = hourOf(hours, minutes, half ?? (laterHalf?.startsWith('p') ? '' : half), named);
		const to = hourOf(laterHours, laterMinutes, laterHalf, laterNamed);
		if (from > 24 || to > 24) return [];
		const length = (to - from + 24) % 24;
		return length > 0 ? [length] : [];
	});
}
