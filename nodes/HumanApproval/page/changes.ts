import { html, type Html } from '../../shared/html';
import { diffText } from './browser/diffText';

/** Two texts as one, with what was taken out and what came in. */
export function changes(before: string, after: string): Html {
	return html`${diffText(before, after).map(([kind, text]) => {
		if (kind === 'same') return html`<span>${text}</span>`;
		return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
	})}`;
}
