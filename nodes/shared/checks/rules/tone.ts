import { carriersOf } from '../grounding';
import { closestTo } from '../reading/closest';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitsOf, telling } from './support';
import { byLanguage } from './terms';
import { matchesIn } from '../../matchesIn';

const shouting = unicode(/(?:\b\p{Lu}{2,}\b ?){3,}|[!?]{2,}/gu);

export const shoutingRule: Rule = {
	id: 'tone.shouting',
	severity: 'warn',
	what: 'Capitals in a row, or more than two exclamation marks.',
	check: (reading): Hit[] => {
		const loud = hitsOf(
			reading,
			shouting,
			() => 'This is shouting.',
			([said]) => /\p{Lu}/u.test(said) && said.replace(/[^\p{Lu}]/gu, '').length < 12,
		);
		if (loud.length > 0) return loud;
		const marks = reading.fields.flatMap(({ name, text }) =>
			matchesIn(text, /!/g).map(({ index }) => ({ name, index })),
		);
		const third = marks[2];
		return third
			? [
					hitAt(
						third.name,
						third.index,
						third.index + 1,
						`${marks.length} exclamation marks are too many.`,
					),
				]
			: [];
	},
};

const flattery = byLanguage(
	`inspir(?:ing|ational|ation|ed by)|visionar(?:y|ies)|admir(?:e|er|ation|ing)|incredible|amazing|outstanding(?! (?:invoices?|payments?|amounts?|balances?|items?|questions?|debts?|claims?|orders?|issues?|points?|tasks?|work))|remarkable|extraordinary(?! (?:general|meeting|costs?|expenses?|items?))|brilliant|phenomenal|genius|fantastic|legendary|exceptional(?! (?:loads?|transports?|items?|circumstances|cases?|costs?))|comes close to you|(?:few|nobody|no one) (?:\\p{L}+ ){0,6}(?:like you|your equal|as you do)|mind like yours|impressive|(?:huge|big) fan|blown away|impressed|in awe|thought leader|second to none|true leader|role model|envy of`,
	`beeindruck\\w*|großartig\\w*|hervorragend\\w*|bewunder\\w*|fantastisch\\w*|begnadet\\w*|vorbild\\w*|genial\\w*|Genie|brillant\\w*|den Hut (?:ziehen|ziehe)|wird zu Gold|herausragend\\w*|inspirier\\w*|visionär\\w*|einmalige?[nrs]? (?:Leistung|Erfolg|Arbeit|Gespür|Weitblick|Vision|Talent)\\p{L}*|ihresgleichen|ganzen branche`,
	`impressionn\\p{L}+|extraordinaire\\p{L}*|remarquable\\p{L}*|(?<!(?:fermeture|ouverture|vente|convoi|transport)s? )exceptionnel\\p{L}*|visionnaire\\p{L}*|admir\\p{L}+|génial\\p{L}*|inspirant\\p{L}*|formidable\\p{L}*`,
	`impresion\\p{L}+|(?<!(?:asamblea|junta|sesión|reunión|gasto|paga)s? )extraordinari\\p{L}+|admir\\p{L}+|visionari\\p{L}+|excepcional\\p{L}*|genial\\p{L}*|inspirador\\p{L}*|increíble\\p{L}*`,
);

/** "That is ...": what the sentence before tells is the reason. */
const pointsBack = unicode(
	/^(?:and )?(?:that|this|these|those|it|such|das|dies\p{L}*|so|cela|ça|c['’]est|ce|eso|esto|es)\b/iu,
);

function beforeIsCarried(sentence: ReadSentence, reading: Reading): boolean {
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	return (
		before !== undefined &&
		(carriersOf(before, reading).length > 0 ||
			(closestTo(before.text, reading.evidence.facts)?.matched ?? 0) >= 3)
	);
}

export const flatteryRule: Rule = {
	id: 'tone.flattery',
	severity: 'warn',
	what: 'Praise that no fact gives a reason for.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			if (
				!unicode(
					/\b(?:[Yy]ours?|[Yy]ou|Sie|Ihnen|Ihr\w*|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted(?:es)?|[Ss]us?)\b/u,
				).test(sentence.text) ||
				carriersOf(sentence, reading).length > 0 ||
				(pointsBack.test(sentence.text) && beforeIsCarried(sentence, reading))
			)
				return [];
			return matchesIn(sentence.text, flattery(reading.language)).map((match) =>
				hitAt(
					sentence.field,
					sentence.start + match.index,
					sentence.start + match.index + match[0].length,
					`"${match[0]}" is praise without a fact.`,
				),
			);
		}),
};
