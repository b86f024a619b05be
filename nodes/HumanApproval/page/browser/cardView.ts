/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fieldViews } from './fieldViews';
import { fill } from '../words/fill';
import { findingsView } from './findingsView';
import type { Outcome, ReviewEntry } from '../../../shared/contracts';
import type { CardView, PageView, ReviewUpdate } from './types';

/** One card of the page and what a reviewer has entered into it. */
export function cardView(element: HTMLElement, page: PageView): CardView {
	const { words } = page;
	const one = <Found extends HTMLElement>(selector: string) =>
		element.querySelector<Found>(selector);
	const radios = [...element.querySelectorAll<HTMLInputElement>('.choices input')];
	const tags = [...element.querySelectorAll<HTMLInputElement>('.tags input')];
	const feedback = one<HTMLTextAreaElement>('[name^="feedback."]');
	const wishes = () =>
		[...element.querySelectorAll('[data-sentences] li')].flatMap((item) => {
			const mark = item.querySelector('select')?.value ?? '';
			const text = item.querySelector('[data-text]')?.textContent ?? '';
			return mark === 'keep' || mark === 'rewrite' ? [{ text, mark } as const] : [];
		});
	const count = (selector: string) =>
		element.querySelectorAll(`[data-findings] ${selector}`).length;

	const changed = (isTyping = false) => {
		card.changes += 1;
		page.changed(card, isTyping);
	};
	const fields = fieldViews(element, page, changed);

	const setOutcome = (outcome: Outcome | '') => {
		element.dataset.outcome = outcome;
		for (const radio of radios) radio.checked = radio.value === (outcome || 'undecided');
	};

	const card: CardView = {
		id: element.dataset.review ?? '',
		element,
		title: one('h2')?.textContent ?? '',
		revision: Number(element.dataset.revision),
		changes: 0,
		savedChanges: 0,
		seconds: Number(element.dataset.seconds),
		isOpened: element.dataset.opened !== undefined,
		isLocked: false,
		get outcome() {
			return (element.dataset.outcome ?? '') as Outcome | '';
		},
		get isBarred() {
			return count('[data-severity=block]') > 0;
		},
		get flags() {
			return count('[data-severity=block]') + count('[data-severity=warn]');
		},
		get isFlagged() {
			return card.flags > 0;
		},
		get findingCount() {
			return count('li');
		},
		get feedback() {
			return feedback?.value ?? '';
		},
		show: () => fields.show(),
		choose(outcome) {
			setOutcome(outcome);
			changed();
		},
		edit() {
			const place = one('[data-severity=block] q, [data-severity=warn] q')?.dataset;
			if (place) fields.edit(place.fieldName, Number(place.start), Number(place.end));
			else fields.edit();
		},
		focusComment() {
			feedback?.focus();
			feedback?.scrollIntoView({ block: 'center' });
		},
		entry() {
			return {
				id: card.id,
				revision: card.revision,
				outcome: card.outcome || 'undecided',
				edits: fields.edits(),
				feedback: card.feedback,
				tags: tags.filter((tag) => tag.checked).map((tag) => tag.value),
				sentenceMarks: wishes(),
				secondsSpent: card.seconds,
				opened: card.isOpened,
			};
		},
		take(entry: ReviewEntry) {
			setOutcome(entry.outcome ?? '');
			if (feedback) feedback.value = entry.feedback ?? '';
			for (const tag of tags) tag.checked = entry.tags?.includes(tag.value) ?? false;
			for (const item of element.querySelectorAll('[data-sentences] li')) {
				const text = item.querySelector('[data-text]')?.textContent;
				const wish = item.querySelector('select');
				if (wish) wish.value = entry.sentenceMarks?.find((mark) => mark.text === text)?.mark ?? '';
			}
			fields.setEdits(entry.edits ?? {});
		},
		update(update: ReviewUpdate, isOwn: boolean) {
			const { decision, votes, state, entry } = update;
			card.revision = update.revision;
			findingsView(element, update, page);
			const given = one('[data-votes]');
			if (given) {
				const names = votes.map(({ reviewer }) => reviewer).join(', ');
				const all = page.form.dataset.needed ?? '';
				given.textContent = `${fill(words.votes, { n: votes.length, all })}${names && `: ${names}`}`;
				given.classList.toggle('good', votes.length > 0);
			}
			const by = one('[data-by]');
			const name = entry?.by === page.form.dataset.reviewer ? '' : entry?.by;
			if (by) by.textContent = name ? fill(words.changedBy, { name }) : '';
			if (!isOwn && entry) card.take(entry);
			fields.show();
			if (state !== 'undecided') {
				card.isLocked = true;
				setOutcome(state);
				card.notice(fill(words.decidedElsewhere, { name: decision?.reviewer ?? '?' }));
				for (const control of element.querySelectorAll<HTMLInputElement>(
					'input,textarea,select,button',
				)) {
					control.disabled = true;
				}
			} else if (card.isBarred && card.outcome === 'approved') {
				card.choose('');
				card.notice(words.barred);
				page.say(words.barred);
			}
		},
		notice(message) {
			const box = one('[data-notice]');
			if (!box) return;
			box.textContent = message;
			box.hidden = message === '';
		},
	};

	feedback?.addEventListener('input', () => changed(true));
	for (const tag of tags) tag.addEventListener('change', () => changed());
	element.addEventListener('change', (event) => {
		if ((event.target as HTMLElement).matches('[data-sentences] select')) changed();
	});

	// A sentence lights up its facts, a fact its sentences.
	const light = (event: Event) => {
		for (const lit of element.querySelectorAll('.lit')) lit.classList.remove('lit');
		if (event.type === 'pointerleave' || event.type === 'focusout') return;
		const target = event.target as HTMLElement;
		const places = target.closest<HTMLElement>('[data-facts]')?.dataset.facts?.split(' ') ?? [];
		for (const place of places) {
			if (place) document.getElementById(`fact-${card.id}-${place}`)?.classList.add('lit');
		}
		const fact = /-(\d+)$/.exec(target.closest('[data-fact]')?.id ?? '')?.[1];
		if (fact === undefined) return;
		for (const sentence of element.querySelectorAll<HTMLElement>('[data-facts]')) {
			const isIts = sentence.dataset.facts?.split(' ').includes(fact) ?? false;
			sentence.classList.toggle('lit', isIts);
		}
	};
	for (const kind of ['pointerover', 'pointerleave', 'focusin', 'focusout']) {
		element.addEventListener(kind, light);
	}
	return card;
}
