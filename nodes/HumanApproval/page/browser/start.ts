/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { autosave } from './autosave';
import { cardView } from './cardView';
import { fill } from '../words/fill';
import { keyboard } from './keyboard';
import { make } from './make';
import { queueView } from './queueView';
import { submitting } from './submitting';
import type { Outcome } from '../../../shared/contracts';
import type { ScriptWords } from '../scriptWords';
import type { CardView, PageView } from './types';

/** Turns the form into a queue: one card at a time, choices by button and key, everything saved as it is entered. */
export function start(): void {
	const form = document.querySelector<HTMLFormElement>('form#review');
	const status = document.querySelector<HTMLElement>('[data-status]');
	const failure = document.querySelector<HTMLElement>('[data-failure]');
	const help = document.querySelector<HTMLDialogElement>('dialog[data-help]');
	if (!form || !status || !failure || !help) return;
	const root = document.documentElement;
	root.classList.add('js');
	const words = JSON.parse(form.dataset.words ?? '{}') as ScriptWords;

	const rules = new Intl.PluralRules(root.lang);
	const page: PageView = {
		form,
		words,
		cards: [],
		say: (message) => {
			status.textContent = message;
		},
		fail: (messages) => {
			failure.replaceChildren(...messages.map((message) => make('p', {}, message)));
			failure.hidden = messages.length === 0;
			if (messages.length > 0) failure.scrollIntoView({ block: 'center' });
		},
		changed: (card, isTyping) => {
			card.notice('');
			page.say(words.notSaved);
			saving.later(isTyping ? 1200 : 150);
			queue.show();
		},
		counted: (forms, n) => fill(rules.select(n) === 'one' ? forms.one : forms.other, { n }),
		problemText: ({ code, message, title, detail }) => {
			const known = (words.problems as Record<string, string | undefined>)[code];
			if (!known) return message;
			return `${title ? `${title}: ` : ''}${known}${detail ? ` (${detail})` : ''}`;
		},
	};
	page.cards = [...form.querySelectorAll<HTMLElement>('[data-review]')].map((card) =>
		cardView(card, page),
	);
	const queue = queueView(page);
	const saving = autosave(page, () => queue.show());
	const submit = submitting(page, saving, (card) => queue.open(card));

	const past: Array<{ card: CardView; outcome: Outcome | '' }> = [];
	const choose = (card: CardView, outcome: Outcome | '') => {
		past.push({ card, outcome: card.outcome });
		card.choose(outcome);
	};
	const decide = (outcome: Outcome) => {
		const card = page.current;
		if (!card || card.isLocked) return;
		if (outcome === 'approved' && card.isBarred) {
			page.say(words.barred);
			return;
		}
		if (!form.querySelector(`[data-choose=${outcome}]`)) return;
		if (card.outcome !== outcome) choose(card, outcome);
		else if (outcome !== 'approved') {
			choose(card, '');
			return;
		}
		if (outcome === 'approved') queue.skip();
		else if (outcome === 'changesRequested') card.focusComment();
		else (card.element.querySelector<HTMLElement>('.tags input') ?? card.element).focus();
	};
	const undo = () => {
		const last = past.pop();
		if (!last) return;
		queue.open(last.card);
		if (!last.card.isLocked) last.card.choose(last.outcome);
	};
	const approveAll = () => {
		for (const card of queue.withoutFindings()) choose(card, 'approved');
	};
	const actions: Record<string, () => void> = {
		next: () => queue.step(1),
		previous: () => queue.step(-1),
		skip: () => void queue.skip(),
		undo,
		help: () => help.showModal(),
	};

	document.addEventListener('click', (event) => {
		const button = (event.target as HTMLElement).closest<HTMLElement>('button');
		if (button?.dataset.choose) decide(button.dataset.choose as Outcome);
		else if (button?.dataset.do) actions[button.dataset.do]?.();
		else if (button?.closest('[data-approve-all]')) approveAll();
	});
	keyboard(
		{
			j: actions.next!,
			k: actions.previous!,
			s: actions.skip!,
			u: undo,
			a: () => decide('approved'),
			c: () => decide('changesRequested'),
			r: () => decide('rejected'),
			e: () => page.current?.edit(),
			'?': actions.help!,
		},
		() => void submit(),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const button = event.submitter as HTMLButtonElement | null;
		void (button?.value === 'submit' ? submit() : saving.save());
	});

	// Time counts for the card in view, in whole seconds.
	setInterval(() => {
		if (!document.hidden && page.current) page.current.seconds += 1;
	}, 1000);
	for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local]')) {
		time.textContent = new Date(time.dateTime).toLocaleString(root.lang, {
			...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
			timeZoneName: 'short',
		} as Intl.DateTimeFormatOptions);
	}
	for (const part of document.querySelectorAll<HTMLElement>('[data-actions]')) part.hidden = false;
	queue.open(page.cards.find((card) => card.outcome === '') ?? page.cards[0], false);
}

start();
