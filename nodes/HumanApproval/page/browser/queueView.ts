/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fill } from '../words/fill';
import type { CardView, PageView } from './types';

/** The way through the queue: one card in view, filter, progress and the bar of choices. */
export function queueView(page: PageView) {
	const { form, words, cards } = page;
	const all = <Found extends HTMLElement>(selector: string) => [
		...document.querySelectorAll<Found>(selector),
	];
	const links = new Map(all('[data-open]').map((link) => [link.dataset.open ?? '', link]));
	const filters = all('[data-filter]');
	const progress = document.querySelector<HTMLElement>('[data-progress]');
	const meter = document.querySelector('progress');
	const approveAll = document.querySelector<HTMLElement>('[data-approve-all]');
	const choices = all<HTMLButtonElement>('[data-choose]');
	const submit = document.querySelector<HTMLButtonElement>('[data-submit]');
	const decidedBefore = Number(form.dataset.decided);

	const fits: Record<string, (card: CardView) => boolean> = {
		all: () => true,
		undecided: (card) => card.outcome === '',
		flagged: (card) => card.isFlagged,
	};
	let filter = 'all';
	const visible = () => cards.filter((card) => card === page.current || fits[filter]!(card));

	const show = () => {
		for (const card of cards) {
			const link = links.get(card.id);
			if (!link) continue;
			link.dataset.outcome = card.outcome;
			link.parentElement!.hidden = !fits[filter]!(card);
			link.querySelector('[data-state]')!.textContent = card.outcome && words.decided[card.outcome];
			link.querySelector('[data-flags]')!.textContent =
				card.flags > 0 ? page.counted(words.flags, card.flags) : '';
			if (card === page.current) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		for (const button of filters) {
			const name = button.dataset.filter ?? '';
			button.setAttribute('aria-pressed', String(name === filter));
			button.querySelector('b')!.textContent = String(cards.filter(fits[name]!).length);
		}
		const chosen = cards.filter((card) => card.outcome !== '');
		const done = decidedBefore + chosen.length;
		if (progress && meter) {
			progress.textContent = fill(words.progress, { done, all: decidedBefore + cards.length });
			meter.value = done;
		}
		const waiting = chosen.filter((card) => !card.isLocked).length;
		const count = submit?.querySelector('b');
		if (count) count.textContent = waiting > 0 ? String(waiting) : '';
		for (const button of choices) {
			const outcome = button.dataset.choose;
			const isBarred = outcome === 'approved' && (page.current?.isBarred ?? false);
			const isOff = isBarred || (page.current?.isLocked ?? true);
			button.setAttribute('aria-pressed', String(page.current?.outcome === outcome));
			button.setAttribute('aria-disabled', String(isOff));
			if (isBarred) button.setAttribute('aria-describedby', `barred-${page.current!.id}`);
			else button.removeAttribute('aria-describedby');
		}
		if (approveAll) {
			approveAll.hidden = false;
			const ready = withoutFindings().length;
			approveAll.querySelector('b')!.textContent = String(ready);
			approveAll.querySelector('button')!.disabled = ready === 0;
		}
	};
	const withoutFindings = () =>
		cards.filter(
			(card) => card.isOpened && card.outcome === '' && card.findingCount === 0 && !card.isLocked,
		);

	/** Puts a card in view. */
	const open = (card: CardView | undefined, isByHand = true) => {
		if (!card) return;
		for (const other of cards) other.element.classList.toggle('current', other === card);
		page.current = card;
		card.show();
		if (!card.isOpened) {
			card.isOpened = true;
			if (isByHand) card.changes += 1;
			if (isByHand) page.changed(card, true);
		}
		show();
		if (!isByHand) return;
		scrollTo({ top: 0 });
		card.element.focus({ preventScroll: true });
		links.get(card.id)?.scrollIntoView({ block: 'nearest' });
	};
	const step = (by: number) => {
		const queue = visible();
		const at = queue.indexOf(page.current!);
		open(queue[Math.max(0, Math.min(queue.length - 1, at + by))]);
	};
	/** The next card without a decision, from here round to here. */
	const skip = () => {
		const at = cards.indexOf(page.current!);
		const rest = [...cards.slice(at + 1), ...cards.slice(0, at)];
		const next = rest.find((card) => card.outcome === '' && fits[filter]!(card));
		if (next) open(next);
		else if (cards.every((card) => card.outcome !== '')) {
			page.say(words.allChosen);
			submit?.focus();
		}
		return next !== undefined;
	};

	for (const [id, link] of links) {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			open(cards.find((card) => card.id === id));
		});
	}
	for (const button of filters) {
		button.addEventListener('click', () => {
			filter = button.dataset.filter ?? 'all';
			show();
			if (page.current && !fits[filter]!(page.current)) open(cards.find(fits[filter]!));
		});
	}
	for (const box of all('[data-filters]')) box.hidden = false;
	return { show, open, step, skip, withoutFindings };
}
