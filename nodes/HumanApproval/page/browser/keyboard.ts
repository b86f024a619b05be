/// <reference lib="dom" />

/** Single keys do what the buttons do, except where somebody types. `Ctrl+Enter` works everywhere. */
export function keyboard(actions: Record<string, () => void>, submit: () => void): void {
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			submit();
			return;
		}
		const target = event.target as HTMLElement;
		const isTyping = target.matches(
			'textarea,select,input:not([type=checkbox],[type=radio],[type=hidden])',
		);
		if (event.key === 'Escape' && isTyping) {
			target.blur();
			target.closest<HTMLElement>('.card')?.focus({ preventScroll: true });
		}
		if (event.key === 'Enter' && target.matches('input')) event.preventDefault();
		const isOff = isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
		if (isOff || document.querySelector('dialog[open]')) return;
		const action = actions[event.key.toLowerCase()];
		if (!action) return;
		event.preventDefault();
		action();
	});
}
