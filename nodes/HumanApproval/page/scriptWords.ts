import type { PageSettings } from './model';
import type { Words } from './words';

/** The words that the script in the browser needs. */
export function scriptWords(words: Words, { outcomes }: PageSettings) {
	const { progress, flags, allChosen, edit, characters, wordCount, decided, comment } = words;
	const { by, barred, votes, sentenceStatus, sentenceWishes, wish, keep, rewrite } = words;
	const { severities, saving, saved, notSaved, sending, busy, failed, ended, changedBy } = words;
	const { decidedElsewhere, conflict, theirs, mine, keepMine, takeTheirs, notTaken } = words;
	const { thanks, left, allDone, problems } = words;
	return {
		...{ progress, flags, allChosen, edit, characters, wordCount, decided, comment },
		...{ by, barred, votes, sentenceStatus, sentenceWishes, wish, keep, rewrite },
		...{ severities, saving, saved, notSaved, sending, busy, failed, ended, changedBy },
		...{ decidedElsewhere, conflict, theirs, mine, keepMine, takeTheirs, notTaken },
		...{ thanks, left, allDone, problems, outcomes },
	};
}

export type ScriptWords = ReturnType<typeof scriptWords>;
