/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { annotate } from './annotate';
import { diffText } from './diffText';
import { make } from './make';
import type { Field, FieldViews, PageView } from './types';

/** The fields of one card: edited in place, with the difference from the draft, counts, and the text as it reads. */
export function fieldViews(
	card: HTMLElement,
	page: PageView,
	onChange: (isTyping: boolean) => void,
): FieldViews {
	const { words, counted } = page;
	const controls = [...card.querySelectorAll<Field>('[data-field]')];
	const nameOf = (control: Field) => control.name.split('.')[1] ?? '';
	const drafts = new Map(
		controls.map((control) => [
			control,
			control.dataset.draft?.replaceAll('\r\n', '\n') ?? control.value,
		]),
	);
	const isEdited = (control: Field) => control.value !== drafts.get(control);
	const restore = card.querySelector<HTMLElement>('[data-restore]');
	const edited = card.querySelector<HTMLElement>('[data-edited]');

	const showCounts = (control: Field, box: HTMLElement) => {
		const { value } = control;
		// Telling words apart in languages without spaces is slow for very long texts.
		const segments =
			value.length < 20_000 && 'Segmenter' in Intl
				? [
						...new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(
							value,
						),
					].filter(({ isWordLike }) => isWordLike)
				: value.split(/\s+/).filter(Boolean);
		box.textContent = `${counted(words.characters, [...value].length)} · ${counted(words.wordCount, segments.length)}`;
	};
	const showChanges = (control: Field, box: HTMLElement) => {
		box.hidden = !isEdited(control);
		const tags = { same: 'span', added: 'ins', removed: 'del' } as const;
		box
			.querySelector('.text')
			?.replaceChildren(
				...(box.hidden
					? []
					: diffText(drafts.get(control) ?? '', control.value).map(([kind, text]) =>
							make(tags[kind], {}, text),
						)),
			);
	};

	// The text reads with its sentences marked and turns into an editor where it is clicked.
	const text = controls.find((control) => nameOf(control) === 'text');
	const readOnly = card.querySelector<HTMLElement>('[data-name=text] .value');
	const sentences = () => [...card.querySelectorAll<HTMLElement>('[data-sentences] li')];
	const view = make('div', { class: 'view text', dir: 'auto' });
	const opener = make(
		'button',
		{ type: 'button', class: 'small' },
		`${words.edit} `,
		make('kbd', { 'aria-hidden': 'true' }, 'E'),
	);
	// Laying out 200 KB takes a browser 20 s in a paragraph and no time in a text field (Chromium, measured).
	const hasView = text !== undefined && text.value.length < 20_000 && sentences().length > 0;
	const showView = () => {
		if (!hasView) {
			if (readOnly && sentences().length > 0) {
				annotate(readOnly, readOnly.dataset.text ?? '', sentences(), page);
			}
			return;
		}
		annotate(view, text.value, sentences(), page);
		text.hidden = true;
		view.hidden = opener.hidden = false;
	};
	const openText = (start?: number, end?: number) => {
		if (!(text instanceof HTMLTextAreaElement)) return;
		view.hidden = opener.hidden = true;
		text.hidden = false;
		text.focus();
		if (start !== undefined) text.setSelectionRange(start, end ?? start);
	};
	if (readOnly && !text) readOnly.dataset.text = readOnly.textContent ?? '';
	if (hasView) {
		text.before(view);
		view.after(opener);
		opener.addEventListener('click', () => openText());
		view.addEventListener('click', (event) => {
			if (getSelection()?.isCollapsed === false) return;
			const place = document.caretRangeFromPoint?.(event.clientX, event.clientY);
			const before = place && new Range();
			before?.setStart(view, 0);
			before?.setEnd(place!.startContainer, place!.startOffset);
			const fragment = before?.cloneContents();
			for (const extra of fragment?.querySelectorAll('sup,.unseen') ?? []) extra.remove();
			openText(fragment?.textContent?.length);
		});
		// Not at once: what was pressed must not move away from under the pointer.
		text.addEventListener('blur', () =>
			setTimeout(() => {
				if (document.activeElement !== text) showView();
			}, 200),
		);
	}

	const show = () => {
		for (const control of controls) {
			const box = control.closest('.field');
			const count = box?.querySelector<HTMLElement>('[data-counts]');
			const changes = box?.querySelector<HTMLElement>('[data-changes]');
			if (count) showCounts(control, count);
			if (changes) showChanges(control, changes);
		}
		const any = controls.some(isEdited);
		if (edited) edited.hidden = !any;
		if (restore) restore.hidden = !any;
		if (document.activeElement !== text) showView();
	};
	let waiting: ReturnType<typeof setTimeout> | undefined;
	for (const control of controls) {
		control.addEventListener('input', () => {
			onChange(true);
			clearTimeout(waiting);
			waiting = setTimeout(show, control.value.length > 20_000 ? 600 : 60);
		});
	}
	const setEdits = (edits: Record<string, string>) => {
		for (const control of controls) {
			control.value = edits[nameOf(control)] ?? drafts.get(control) ?? '';
		}
		show();
	};
	// The draft as it was, or one of its variants.
	for (const button of card.querySelectorAll<HTMLElement>('[data-restore]')) {
		const { restore: values } = button.dataset;
		if (values) button.hidden = false;
		button.onclick = () => {
			setEdits(JSON.parse(values || '{}'));
			onChange(false);
			card.focus();
		};
	}
	return {
		edits: () =>
			Object.fromEntries(
				controls.filter(isEdited).map((control) => [nameOf(control), control.value]),
			),
		setEdits,
		show,
		edit: (name, start, end) => {
			const control =
				controls.find((known) => nameOf(known) === (name ?? 'text')) ?? controls.at(-1);
			if (control === text && text) openText(start, end);
			else control?.focus();
		},
	};
}
