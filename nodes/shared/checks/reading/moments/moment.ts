import type { Days, Season } from './calendarTime';

/** A moment that a text names, as exactly as it names it. */
export interface Moment {
	start: number;
	end: number;
	/** The days it can mean; several where a word can mean several ("last spring"). None where no year is told. */
	days: Days[];
	/** Without a year: the months it can lie in, the first one 0. */
	ofYear?: number[];
	/** Only a year, or what a year has in it: what a source says of that year fits. */
	grain: 'day' | 'month' | 'part' | 'year';
	season?: Season;
	/** Reckoned from today by a span. */
	reckoned?: boolean;
}
