/// <reference lib="dom" />
import { conflictView } from './conflictView';
import { exchange } from './exchange';
import type { PageView, Reply } from './types';

/** Keeps what is entered in the ledger, shortly after each action, and tells whether it is there. */
export function autosave(page: PageView, onSaved: () => void) {
	const { words } = page;
	const retry = document.querySelector<HTMLElement>('[data-retry]');
	const waits = [2, 5, 10, 30];
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running: Promise<void> | undefined;
	let failures = 0;
	let isOver = false;

	const unsaved = () =>
		page.cards.filter(
			(card) => card.changes !== card.savedChanges && !card.isLocked && !card.theirs,
		);
	const reviewer = () =>
		page.form.querySelector<HTMLInputElement>('[name=reviewer]')?.value || undefined;

	/** Takes over what the server says about reviews; those in `own` were just sent from here. */
	const apply = (reply: Reply, own = new Map<string, number>()) => {
		const conflicts = new Set(
			reply.data?.problems
				?.filter(({ code }) => code === 'changed_elsewhere')
				.map(({ reviewId }) => reviewId),
		);
		for (const update of reply.data?.reviews ?? []) {
			const card = page.cards.find(({ id }) => id === update.id);
			if (!card || card.isLocked) continue;
			if (conflicts.has(card.id)) {
				card.theirs = update;
				conflictView(card, update, page);
				continue;
			}
			const sent = own.get(card.id);
			if (sent !== undefined) card.savedChanges = sent;
			const isOthers = sent === undefined && update.revision > card.revision;
			if (update.state !== 'undecided') card.update(update, false);
			else if (sent !== undefined) card.update(update, true);
			else if (isOthers && card.changes === card.savedChanges) card.update(update, false);
		}
		onSaved();
	};

	const again = () => {
		const wait = waits[Math.min(failures, waits.length - 1)]!;
		failures += 1;
		if (retry) retry.hidden = false;
		clearTimeout(timer);
		timer = setTimeout(() => void save(), wait * 1000);
	};

	const send = async (keepalive: boolean) => {
		const cards = unsaved();
		if (cards.length === 0 || isOver) return;
		const own = new Map(cards.map((card) => [card.id, card.changes]));
		page.say(words.saving);
		let reply: Reply;
		try {
			const reviews = cards.map((card) => card.entry());
			reply = await exchange({ action: 'save', reviewer: reviewer(), reviews }, keepalive);
		} catch {
			page.say(words.notSaved);
			again();
			return;
		}
		if (reply.ended) {
			isOver = true;
			page.say(words.notSaved);
			page.fail([words.ended]);
		} else if (reply.ok) {
			failures = 0;
			if (retry) retry.hidden = true;
			page.say(words.saved);
			apply(reply, own);
			if (unsaved().length > 0) later(300);
		} else {
			page.say(words.notSaved);
			const other =
				reply.data?.problems?.filter(({ code }) => !/elsewhere|already/.test(code)) ?? [];
			// What somebody else was faster with is named; all else of such a save was kept.
			apply(reply, other[0] || reply.busy ? undefined : own);
			const codes = String(other.map(({ code }) => code));
			const isBusy = reply.busy || /progress/.test(codes);
			if (isBusy) page.say(words.busy);
			else if (codes) page.fail(other.map(page.problemText));
			// These pass by themselves; what the reviewer has to correct does not.
			if (isBusy || /^ledger/.test(codes) || (!codes && unsaved()[0])) again();
		}
	};
	const save = async (keepalive = false): Promise<void> => {
		clearTimeout(timer);
		await running;
		running = send(keepalive);
		await running;
		running = undefined;
	};
	const later = (milliseconds: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => void save(), milliseconds);
	};
	retry?.addEventListener('click', () => {
		failures = 0;
		void save();
	});
	document.addEventListener('visibilitychange', () => {
		if (document.hidden) void save(true);
	});
	return {
		later,
		save,
		apply,
		reviewer,
		/** Waits for a save on its way and starts no other. */
		async stop() {
			clearTimeout(timer);
			await running;
		},
	};
}
