/// <reference lib="dom" />
import { diffText } from './diffText';
import { fill } from '../words/fill';
import { make } from './make';
import type { ReviewEntry } from '../../../shared/contracts';
import type { CardView, PageView, ReviewUpdate } from './types';

/** Both versions of a card that two reviewers changed at once, and the choice between them. */
export function conflictView(card: CardView, theirs: ReviewUpdate, page: PageView): void {
	const { words } = page;
	const entry = theirs.entry ?? {};
	const mine: ReviewEntry = { ...card.entry(), outcome: card.outcome || undefined };
	card.element.querySelector('.conflict')?.remove();
	const label = (name: string) =>
		card.element.querySelector(`[data-name="${name}"] :is(label,.label)`)?.textContent ?? name;
	const describe = (version: ReviewEntry, other: ReviewEntry) =>
		make(
			'ul',
			{ class: 'plain' },
			make('li', {}, words.decided[version.outcome ?? 'undecided']),
			...Object.entries(version.edits ?? {}).map(([name, value]) =>
				make(
					'li',
					{},
					`${label(name)}: `,
					make(
						'div',
						{ class: 'text', dir: 'auto' },
						...diffText(other.edits?.[name] ?? value, value)
							.filter(([kind]) => kind !== 'removed')
							.map(([kind, text]) => make(kind === 'added' ? 'ins' : 'span', {}, text)),
					),
				),
			),
			...(version.feedback ? [make('li', {}, `${words.comment}: ${version.feedback}`)] : []),
		);
	const button = (text: string, onClick: () => void) => {
		const element = make('button', { type: 'button', class: 'small' }, text);
		element.addEventListener('click', () => {
			section.remove();
			card.theirs = undefined;
			card.revision = theirs.revision;
			onClick();
			card.element.focus();
		});
		return element;
	};
	const keep = button(words.keepMine, () => page.changed(card));
	const take = button(words.takeTheirs, () => {
		card.savedChanges = card.changes;
		card.update(theirs, false);
		page.changed(card);
		card.savedChanges = card.changes;
	});
	const section = make(
		'section',
		{ class: 'note bad conflict', role: 'alert' },
		make('strong', {}, fill(words.conflict, { name: entry.by ?? '?' })),
		make(
			'div',
			{ class: 'versions' },
			make('div', {}, make('h3', {}, words.mine), describe(mine, entry), keep),
			make('div', {}, make('h3', {}, words.theirs), describe(entry, mine), take),
		),
	);
	card.element.querySelector('.columns')?.before(section);
}
