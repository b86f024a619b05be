import type { Invalid } from '../ladder';

/** The one repair turn: the wrong answer as the model's own, and what is wrong with it. */
export function repairTurn({ answer, problem }: Invalid): { said: string; asked: string } {
	return {
		said: answer || '(empty)',
		asked: `That is not the JSON object asked for: ${problem} Answer again with the whole JSON object and nothing else.`,
	};
}
