/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { exchange } from './exchange';
import { make } from './make';
import type { autosave } from './autosave';
import type { PageView, Reply } from './types';

/** Hands the decisions in, and shows what comes next: the thanks, the rest of the queue, or what is to correct. */
export function submitting(
	page: PageView,
	saving: ReturnType<typeof autosave>,
	open: (card: PageView['current']) => void,
) {
	const { form, words, cards } = page;
	const button = document.querySelector<HTMLButtonElement>('[data-submit]');
	const pause = (milliseconds: number) =>
		new Promise((resolve) => setTimeout(resolve, milliseconds));

	/** Waits until n8n has passed the decisions on and the rest of the queue is there, then shows it. */
	const showNext = async () => {
		for (let attempt = 0; attempt < 60; attempt += 1) {
			await pause(attempt < 10 ? 300 : 2000);
			try {
				const { data, ended } = await exchange();
				if (ended) return;
				if (data?.state === 'waiting') {
					location.reload();
					return;
				}
			} catch {
				// n8n may be restarting; the next attempt tells.
			}
		}
	};

	const showDone = ({ data }: Reply) => {
		const counts = data?.counts;
		if (!counts) return;
		const outcomes = (['approved', 'rejected', 'changesRequested'] as const).filter(
			(outcome) => counts[outcome] > 0,
		);
		const done = make(
			'main',
			{ class: 'answer' },
			make(
				'section',
				{ class: 'card done', role: 'status', tabindex: '-1' },
				make('h2', {}, words.thanks),
				make(
					'ul',
					{},
					...outcomes.map((outcome) =>
						make('li', {}, `${words.decided[outcome]}: ${counts[outcome]}`),
					),
				),
				make(
					'p',
					{},
					counts.undecided > 0
						? page.counted(words.left, counts.undecided)
						: counts.held > 0
							? ''
							: words.allDone,
				),
			),
		);
		form.replaceWith(done);
		for (const rest of document.querySelectorAll('.sending,.standing')) rest.remove();
		done.querySelector('section')?.focus();
		// What is held can still be recalled: the page shows until when.
		if (counts.undecided + counts.held > 0) void showNext();
	};

	/** What can be seen to be missing without asking the server. */
	const findMissing = () => {
		const chosen = cards.filter((card) => card.outcome !== '' && !card.isLocked);
		if (chosen.length === 0 && form.dataset.unfinished === undefined) {
			return words.problems.nothing_decided;
		}
		const name = form.querySelector<HTMLInputElement>('[name=reviewer]');
		if (name?.value.trim() === '') {
			name.focus();
			return words.problems.reviewer_required;
		}
		const silent = chosen.find(
			(card) => card.outcome === 'changesRequested' && card.feedback.trim() === '',
		);
		if (!silent) return undefined;
		open(silent);
		silent.focusComment();
		return `${silent.title}: ${words.problems.feedback_required}`;
	};

	let isSending = false;
	return async (): Promise<void> => {
		if (isSending) return;
		const missing = findMissing();
		if (missing !== undefined) {
			page.fail([missing]);
			return;
		}
		isSending = true;
		if (button) button.disabled = true;
		page.fail([]);
		page.say(words.sending);
		await saving.stop();
		try {
			const sent = cards.filter(
				(card) =>
					!card.isLocked &&
					!card.theirs &&
					(card.outcome !== '' || card.changes !== card.savedChanges),
			);
			const reply = await exchange({
				action: 'submit',
				reviewer: saving.reviewer(),
				reviews: sent.map((card) => card.entry()),
			});
			page.say('');
			if (reply.data?.accepted) showDone(reply);
			else if (reply.ended) page.fail([words.ended]);
			else if (reply.data?.problems) {
				saving.apply(reply);
				page.fail([words.notTaken, ...reply.data.problems.map(page.problemText)]);
				const [first] = reply.data.problems.flatMap(({ reviewId }) => reviewId ?? []);
				open(cards.find((card) => card.id === first));
			} else if (reply.ok && reply.data?.reviews) {
				// Votes were taken, and more of them are needed before anything leaves.
				saving.apply(reply, new Map(sent.map((card) => [card.id, card.changes])));
				page.say(words.saved);
			} else page.fail([reply.busy ? words.busy : words.failed]);
		} catch {
			page.say(words.notSaved);
			page.fail([words.failed]);
		} finally {
			isSending = false;
			if (button) button.disabled = false;
		}
	};
}
