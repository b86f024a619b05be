import { retell } from './retell';

/** The fixed words of a demo draft in one language. Everything else comes from facts, offer and feedback. */
export interface Phrases {
	subjects: [string, string];
	greeting(name: string, formal: boolean): string;
	firstFact(quote: string): string;
	secondFact(quote: string): string;
	sender(name: string, company: string): string;
	offer(sentence: string): string;
	asked(wish: string): string;
	questions: [string, string];
	/** A question from an instruction such as "Ask for a call"; undefined where it cannot be put into the language. */
	question(wish: string): string | undefined;
	closing(formal: boolean): string;
	/** What a caller says first, asks, hears, and leaves on a voicemail. */
	call: {
		opener(name: string, sender: string, company: string): string;
		questions: string[];
		objections: [string, string];
		voicemail(name: string, sender: string, company: string): string;
		callBack: string;
	};
}

/** Only English can be retold in an English sentence; anything else is quoted. */
const isEnglish = (text: string) => /\b(the|and|of|our|we|with|for|has|from|to)\b/i.test(text);

const firstName = (name: string) => name.replace(/^(Dr|Prof|Mr|Ms|Mrs)\.? /, '').split(' ')[0];

const english: Phrases = {
	subjects: ['An idea for {company}', 'A short question for {company}'],
	greeting: (name, formal) => {
		if (!name) return 'Hello,';
		return formal ? `Dear ${name},` : `Hi ${firstName(name)},`;
	},
	firstFact: (quote) =>
		isEnglish(quote)
			? `I read on your site that ${retell(quote)}`
			: `I read this on your site: “${quote}”`,
	secondFact: (quote) =>
		isEnglish(quote) ? `It also says that ${retell(quote)}` : `And this: “${quote}”`,
	sender: (name, company) => (company ? `I work for ${company}.` : `My name is ${name}.`),
	offer: (sentence) => sentence,
	asked: (wish) => `One more point: ${wish}.`,
	questions: [
		'Would a short call next week suit you?',
		'May I send you one page that shows how this works?',
	],
	question: (wish) => {
		const ask = /^ask (?:them |him |her )?(?:for|about) (.+)$/i.exec(wish)?.[1];
		if (ask) return `Would you have time for ${ask}?`;
		return `Would you be open to this: ${wish}?`;
	},
	closing: (formal) => (formal ? 'Kind regards,' : 'Best regards,'),
	call: {
		opener: (name, sender, company) =>
			`Hello${name ? ` ${firstName(name)}` : ''}, this is ${sender}${company ? ` from ${company}` : ''}.`,
		questions: ['How do you do this today?', 'What would you like to be easier?'],
		objections: ['We have no time for this now.', 'We have a solution already.'],
		voicemail: (name, sender, company) =>
			`Hello${name ? ` ${firstName(name)}` : ''}, ${sender}${company ? ` from ${company}` : ''} here.`,
		callBack: 'I will try again tomorrow.',
	},
};

const german: Phrases = {
	subjects: ['Eine Idee für {company}', 'Eine kurze Frage an {company}'],
	greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
	firstFact: (quote) => `auf Ihrer Website habe ich gelesen: „${quote}“`,
	secondFact: (quote) => `Dort steht auch: „${quote}“`,
	sender: (name, company) => (company ? `Ich arbeite für ${company}.` : `Mein Name ist ${name}.`),
	offer: (sentence) => `Unser Angebot in unseren Worten: ${sentence}`,
	asked: (wish) => `Und noch ein Punkt: ${wish}.`,
	questions: [
		'Passt Ihnen nächste Woche ein kurzes Gespräch?',
		'Darf ich Ihnen eine Seite schicken, die zeigt, wie es geht?',
	],
	question: () => undefined,
	closing: () => 'Mit freundlichen Grüßen',
	call: {
		opener: (name, sender, company) =>
			`Guten Tag${name ? ` ${name}` : ''}, hier spricht ${sender}${company ? ` von ${company}` : ''}.`,
		questions: ['Wie machen Sie das heute?', 'Was hätten Sie gern einfacher?'],
		objections: ['Dafür haben wir gerade keine Zeit.', 'Wir haben schon eine Lösung.'],
		voicemail: (name, sender, company) =>
			`Guten Tag${name ? ` ${name}` : ''}, hier ist ${sender}${company ? ` von ${company}` : ''}.`,
		callBack: 'Ich versuche es morgen noch einmal.',
	},
};

/** German for `de` and its regions, English for everything else: the demo model speaks no other language. */
export function phrasesFor(language: string): Phrases {
	return /^(de\b|german|deutsch)/i.test(language) ? german : english;
}
