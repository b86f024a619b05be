import { html, type Html } from '../../shared/html';
import type { PageSettings } from './model';
import type { Words } from './words';

/** The overlay that `?` opens. */
export function keyboardHelp({ outcomes }: PageSettings, { keyboard, keys, close }: Words): Html {
	const rows: Array<[string, string]> = [
		['J', keys.next],
		['K', keys.previous],
		['A', keys.approve],
		['R', keys.reject],
		['C', keys.sendBack],
		['E', keys.edit],
		['S', keys.skip],
		['U', keys.undo],
		['Esc', keys.leaveField],
		['Ctrl + Enter', keys.submit],
		['?', keys.help],
	];
	const shown = rows.filter(([key]) => key !== 'C' || outcomes.includes('changesRequested'));
	return html`<dialog data-help aria-labelledby="help-title"><h2 id="help-title">${keyboard}</h2>
<dl class="keys">${shown.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl>
<form method="dialog"><button>${close}</button></form></dialog>`;
}
