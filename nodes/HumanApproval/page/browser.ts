/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * What runs in the reviewer's browser. It is written as a function so that the compiler checks it, and sent as its own
 * source text: it must not use anything from outside its body. Without it the page is a plain form that does the same.
 */
function reviewPage(): void {
	const form = document.querySelector<HTMLFormElement>('form[method=post]');
	const failure = document.querySelector<HTMLElement>('[data-failure]');
	const help = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
	const helpButton = document.querySelector<HTMLButtonElement>('[data-help]');
	if (!form || !failure || !help || !helpButton) return;
	const cards = [...form.querySelectorAll<HTMLElement>('[data-review]')];
	const texts = '[data-draft]';

	const fieldsOf = (card: HTMLElement) => [
		...card.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(texts),
	];
	const isEdited = (field: HTMLInputElement | HTMLTextAreaElement) =>
		field.value !== (field.dataset.draft ?? '').replaceAll('\r\n', '\n');
	const showEdited = (card: HTMLElement) => {
		const edited = fieldsOf(card).some(isEdited);
		for (const element of card.querySelectorAll<HTMLElement>('[data-edited],[data-restore]')) {
			element.hidden = !edited;
		}
	};

	// Time is counted for the card that has the focus or the pointer, in whole seconds.
	let current: HTMLElement | undefined = cards[0];
	setInterval(() => {
		if (document.hidden || !current) return;
		const seconds = current.querySelector<HTMLInputElement>('[name^="seconds."]');
		if (seconds) seconds.value = String(Number(seconds.value) + 1);
	}, 1000);

	for (const card of cards) {
		showEdited(card);
		const enter = () => {
			current = card;
		};
		card.addEventListener('focusin', enter);
		card.addEventListener('pointerdown', enter);
		card.addEventListener('input', () => showEdited(card));
		card.querySelector('[data-restore]')?.addEventListener('click', () => {
			for (const field of fieldsOf(card)) field.value = field.dataset.draft ?? '';
			showEdited(card);
			fieldsOf(card).at(-1)?.focus();
		});
		for (const sentence of card.querySelectorAll<HTMLElement>('[data-facts]')) {
			const light = (on: boolean) => () => {
				for (const id of (sentence.dataset.facts ?? '').split(' ')) {
					if (id) document.getElementById(id)?.classList.toggle('lit', on);
				}
			};
			sentence.addEventListener('pointerenter', light(true));
			sentence.addEventListener('pointerleave', light(false));
			sentence.addEventListener('focusin', light(true));
			sentence.addEventListener('focusout', light(false));
		}
	}

	const go = (step: number) => {
		const index = current ? cards.indexOf(current) : -1;
		current = cards[Math.max(0, Math.min(cards.length - 1, index + step))];
		current?.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
		current?.scrollIntoView({ block: 'start' });
	};
	const choose = (outcome: string) => {
		const radio = current?.querySelector<HTMLInputElement>(`input[type=radio][value=${outcome}]`);
		if (!radio || radio.disabled) return;
		radio.checked = true;
		radio.focus();
		if (outcome === 'changesRequested') {
			current?.querySelector<HTMLTextAreaElement>('[name^="feedback."]')?.focus();
		}
	};
	const keys: Record<string, () => void> = {
		j: () => go(1),
		k: () => go(-1),
		a: () => choose('approved'),
		c: () => choose('changesRequested'),
		r: () => choose('rejected'),
		u: () => choose('undecided'),
		e: () => current?.querySelector<HTMLTextAreaElement>('textarea.body')?.focus(),
		'?': () => help.showModal(),
	};
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			form.requestSubmit();
			return;
		}
		const target = event.target as HTMLElement;
		const typing = target.matches('textarea,input[type=text]');
		if (event.key === 'Escape' && typing) target.blur();
		if (typing || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
		const action = keys[event.key];
		if (!action) return;
		event.preventDefault();
		action();
	});
	helpButton.hidden = false;
	helpButton.addEventListener('click', () => help.showModal());

	for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local]')) {
		time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, {
			dateStyle: 'medium',
			timeStyle: 'short',
		});
	}

	const say = (message: string) => {
		failure.textContent = message;
		failure.hidden = false;
		failure.scrollIntoView({ block: 'center' });
	};
	const pause = (milliseconds: number) =>
		new Promise((resolve) => setTimeout(resolve, milliseconds));

	/** Waits until n8n has passed the decisions on and the rest of the queue is there, then shows it. */
	const showNext = async (accepted: string) => {
		document
			.querySelector('main')
			?.replaceChildren(
				new DOMParser().parseFromString(accepted, 'text/html').querySelector('main > *') ?? '',
			);
		for (let attempt = 0; attempt < 60; attempt += 1) {
			await pause(attempt < 10 ? 300 : 2000);
			try {
				const answer = await fetch(location.href, { headers: { Accept: 'application/json' } });
				const isOurs = answer.headers.get('content-type')?.includes('application/json');
				// n8n answers 409 while the run goes on, and a page of its own once it has ended.
				if (answer.ok && !isOurs) return;
				if (!answer.ok) continue;
				const { state } = (await answer.json()) as { state?: string };
				if (state === 'waiting') {
					location.reload();
					return;
				}
			} catch {
				// n8n may be restarting; the next attempt tells.
			}
		}
	};

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
		const entries = new URLSearchParams();
		for (const [name, value] of new FormData(form)) {
			if (typeof value === 'string') entries.append(name, value);
		}
		if (button) button.disabled = true;
		failure.hidden = true;
		void (async () => {
			try {
				const answer = await fetch(location.href, { method: 'POST', body: entries });
				const page = await answer.text();
				const isPage = answer.headers.get('content-type')?.includes('text/html');
				if (answer.ok && isPage) {
					await showNext(page);
					return;
				}
				const problems = isPage
					? new DOMParser()
							.parseFromString(page, 'text/html')
							.querySelector('[role=alert]:not([hidden])')
					: null;
				// innerText needs rendering; list items are joined by hand.
				const items = [...(problems?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
				const busy = answer.status === 409 || answer.status === 500;
				say(
					items.length > 0
						? items.join(' ')
						: ((busy ? form.dataset.busy : form.dataset.failed) ?? ''),
				);
			} catch {
				say(form.dataset.failed ?? '');
			} finally {
				if (button) button.disabled = false;
			}
		})();
	});
}

/** The script of the review page as source text. */
export const browserScript = `(${reviewPage.toString()})()`;
