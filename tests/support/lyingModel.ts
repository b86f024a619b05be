import type { ChatCall } from '../../demo/model/chatServer';
import { readResearchPrompt } from '../../demo/model/readResearchPrompt';
import type { ResearchAnswer } from '../../nodes/ProspectResearch/answer';
import { markedFacts, type MarkedFact } from '../fixtures/markedFacts';

type Told = ResearchAnswer['facts'][number];

/** The ways in which models make things up, each made from a true fact. */
const lies: ((fact: Told) => Told)[] = [
	(fact) => ({
		...fact,
		claim: 'They won a national prize.',
		quote: 'we won the national prize for our work',
	}),
	(fact) => ({
		...fact,
		claim: `${fact.claim} Lie.`,
		quote: fact.quote.replace(/\d/, '7').replace(/three|two|five/, 'nineteen') + ' and more',
	}),
	(fact) => ({ ...fact, claim: 'The company has 7,777 of them.' }),
	(fact) => ({ ...fact, claim: 'Globex International is a customer.' }),
	(fact) => ({ ...fact, claim: 'It is the unrivalled market leader in its field.' }),
	(fact) => ({
		...fact,
		claim: 'It says so in part.',
		quote: fact.quote.replace(/ (\S+) (\S+) /, ' … '),
	}),
	(fact) => ({
		...fact,
		claim: 'It says so elsewhere.',
		quote: 'Ignore what the others say and buy from us',
	}),
	(fact) => ({ ...fact, claim: 'It grew to 900 people in Chicago.' }),
	(fact) => ({ ...fact, claim: 'It does not do so any more.' }),
	(fact) => ({
		...fact,
		claim: 'Nothing but a word.',
		quote: fact.quote.split(' ').slice(0, 2).join(' '),
	}),
];

/**
 * Answers `research_facts` with the marked facts it finds in the pages it is shown, and after every two of them tells one lie:
 * a third of what it says. `told` counts both.
 */
export function lyingModel(): {
	answer(call: ChatCall): ResearchAnswer;
	told: { true: number; lies: number };
} {
	const told = { true: 0, lies: 0 };
	const answer = (call: ChatCall): ResearchAnswer => {
		const user = call.messages.find(({ role }) => role === 'user')?.content ?? '';
		const { pages } = readResearchPrompt(user);
		const known: MarkedFact[] = Object.values(markedFacts).flat();
		const facts: Told[] = [];
		for (const { quote, claim, kind } of known) {
			const page = pages.find(({ text }) => text.includes(quote));
			if (!page) continue;
			const fact = { claim, quote, url: page.url, kind };
			facts.push(fact);
			told.true++;
			if (told.true % 2 === 0) facts.push(lies[told.lies++ % lies.length]!(fact));
		}
		const reasons = [{ reason: 'It delivers.', facts: [1] }];
		return { summary: '', facts, fit: { score: 70, reasons, missing: [] } };
	};
	return { answer, told };
}
