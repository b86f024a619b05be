import type { Sentence } from '../../shared/contracts';
import { html, type Html } from '../../shared/html';
import type { Card } from './model';
import type { Words } from './words';

/** Why a sentence is marked as it is. */
export const statusColours: Record<Sentence['status'], string> = {
	grounded: 'good',
	own: '',
	unsupported: 'bad',
};

/** Where the facts and passages of a sentence stand in the lists beside it. */
export function factPlaces({ review, knowledge = [] }: Card, { factIds }: Sentence): number[] {
	const listed = [...(review.dossier?.facts ?? []), ...knowledge];
	return factIds
		.map((id) => listed.findIndex((known) => known.id === id))
		.filter((place) => place >= 0);
}

/** The sentences of a draft with what each rests on, and what the reviewer wishes for it when the draft is sent back. */
export function sentenceList(card: Card, words: Words): Html | false {
	const { review, sentences } = card;
	const hasWishes = card.review.sentences !== undefined;
	return (
		hasWishes &&
		html`<details class="sentences" data-sentences open><summary>${words.sentenceWishes}</summary><ol>${sentences.map(
			(sentence, index) =>
				html`<li class="${sentence.status}" data-facts="${factPlaces(card, sentence).join(' ')}" data-status="${sentence.status}"><span><span data-text dir="auto">${sentence.text}</span> <span class="pill ${statusColours[sentence.status]}">${words.sentenceStatus[sentence.status]}</span>${factPlaces(card, sentence).map((place) => html` <a class="number" href="#fact-${review.id}-${place}">${place + 1}</a>`)}</span>${wish(card, sentence, index, words)}</li>`,
		)}</ol></details>`
	);
}

function wish({ review, mine, entry }: Card, { text }: Sentence, index: number, words: Words) {
	const marked = (mine ?? entry)?.sentenceMarks?.find((known) => known.text === text)?.mark ?? '';
	const options: Array<[string, string]> = [
		['', words.wish],
		['keep', words.keep],
		['rewrite', words.rewrite],
	];
	return html`<select name="mark.${index}.${review.id}" aria-label="${words.sentenceWishes}: ${index + 1}">${options.map(([value, label]) => html`<option value="${value}"${marked === value && html` selected`}>${label}</option>`)}</select>`;
}
