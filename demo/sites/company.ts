/** What a fictional company says about itself; `renderPage` turns it into pages. All of it is invented. */
export interface Company {
	name: string;
	language: 'en' | 'de';
	industry: string;
	tagline: string;
	description: string;
	founded: number;
	employees: number;
	city: string;
	/** Host of its mail addresses; always under `.example`. */
	mailHost: string;
	contact: { name: string; email: string; title: string };
	home: string[];
	about: string[];
	leaders: { name: string; role: string }[];
	product: { name: string; paragraphs: string[]; features: string[] };
	customers: { name: string; story: string; quote?: string; speaker?: string }[];
	jobs: { title: string; place: string; text: string }[];
	/** Newest first; `date` is ISO 8601 (year-month-day). */
	news: { date: string; title: string; text: string }[];
}
