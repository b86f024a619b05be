/// <reference lib="dom" />
import { make } from './make';
import type { PageView } from './types';

/**
 * The text as it reads, each sentence marked by what it rests on, with the numbers of its facts. Sentences are those of
 * the list in the card; what was edited since is unmarked until it has been checked again.
 */
export function annotate(
	view: HTMLElement,
	text: string,
	items: HTMLElement[],
	{ words }: PageView,
): void {
	const pieces: Node[] = [];
	let position = 0;
	for (const item of items) {
		const sentence = item.querySelector('[data-text]')?.textContent ?? '';
		const at = sentence === '' ? -1 : text.indexOf(sentence, position);
		if (at < 0) continue;
		const status = item.dataset.status as 'grounded' | 'own' | 'unsupported';
		const facts = item.dataset.facts ?? '';
		const numbers = facts
			.split(' ')
			.filter(Boolean)
			.map((place) => Number(place) + 1)
			.join(', ');
		const marked = make(
			'span',
			{
				class: `s ${status}`,
				'data-facts': facts,
				...(status !== 'own' && { tabindex: '0' }),
			},
			sentence,
		);
		if (status !== 'own') {
			marked.append(
				make('sup', { 'aria-hidden': 'true' }, numbers || '!'),
				make('span', { class: 'unseen' }, ` (${words.sentenceStatus[status]} ${numbers}) `),
			);
		}
		pieces.push(document.createTextNode(text.slice(position, at)), marked);
		position = at + sentence.length;
	}
	view.replaceChildren(...pieces, text.slice(position));
}
