/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { make } from './make';
import type { Field, PageView, ReviewUpdate } from './types';

/** Writes what the server found anew into a card: findings, and the sentences with what each rests on. */
export function findingsView(
	card: HTMLElement,
	{ findings, sentences }: ReviewUpdate,
	{ words }: PageView,
): void {
	const box = card.querySelector<HTMLElement>('[data-findings]');
	const barred = card.querySelector<HTMLElement>('[data-barred]');
	const colours = { info: '', warn: 'warn', block: 'bad' };
	const order = ['block', 'warn', 'info'];
	if (box && barred) {
		box.hidden = findings.length === 0;
		barred.hidden = !findings.some(({ severity }) => severity === 'block');
		const sorted = [...findings].sort(
			(left, right) => order.indexOf(left.severity) - order.indexOf(right.severity),
		);
		box.querySelector('ul')?.replaceChildren(
			...sorted.map(({ severity, message, field, start, end }) => {
				const control = card.querySelector<Field>(`[name^="edit.${field}."]`);
				const item = make(
					'li',
					{ 'data-severity': severity },
					make('span', { class: `pill ${colours[severity]}` }, words.severities[severity]),
					` ${message} `,
				);
				const excerpt = control?.value.slice(start, end);
				if (excerpt) {
					const place = { 'data-start': `${start}`, 'data-end': `${end}` };
					item.append(make('q', { 'data-field-name': field, ...place }, excerpt.slice(0, 200)));
				}
				return item;
			}),
		);
	}

	const list = card.querySelector('[data-sentences] ol');
	if (!list) return;
	const wishes = new Map(
		[...list.querySelectorAll('li')].map((item) => [
			item.querySelector('[data-text]')?.textContent,
			item.querySelector('select')?.value ?? '',
		]),
	);
	const facts = [...card.querySelectorAll<HTMLElement>('[data-fact]')];
	const statusColours = { grounded: 'good', own: '', unsupported: 'bad' };
	const options = [
		['', words.wish],
		['keep', words.keep],
		['rewrite', words.rewrite],
	] as const;
	list.replaceChildren(
		...sentences.map(({ text, status, factIds }, index) => {
			const places = factIds
				.map((id) => facts.findIndex((fact) => fact.dataset.fact === id))
				.filter((place) => place >= 0);
			return make(
				'li',
				{ class: status, 'data-status': status, 'data-facts': places.join(' ') },
				make(
					'span',
					{},
					make('span', { 'data-text': true, dir: 'auto' }, text),
					' ',
					make('span', { class: `pill ${statusColours[status]}` }, words.sentenceStatus[status]),
				),
				make(
					'select',
					{ 'aria-label': `${words.sentenceWishes}: ${index + 1}` },
					...options.map(([value, label]) =>
						make('option', { value: value || ' ', selected: wishes.get(text) === value }, label),
					),
				),
			);
		}),
	);
	for (const option of list.querySelectorAll<HTMLOptionElement>('option')) {
		option.value = option.value.trim();
	}
}
