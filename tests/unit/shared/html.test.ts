import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { html, raw } from '../../../nodes/shared/html';

describe('html', () => {
	test('text from outside cannot open an element', () => {
		expect(String(html`<p>${'<script>alert(1)</script>'}</p>`)).toBe(
			'<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
		);
	});

	test('any text comes back unchanged from element content and from an attribute', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				fc.pre(!/[\0\r]/.test(text));
				const page = html`<html><body><p title="${text}">${text}</p></body></html>`;
				const { document } = parseHTML(String(page));
				const paragraphs = document.querySelectorAll('p');
				expect(paragraphs).toHaveLength(1);
				expect(paragraphs[0]?.textContent).toBe(text);
				expect(paragraphs[0]?.getAttribute('title')).toBe(text);
			}),
		);
	});

	test('lists and nested markup are kept, absent values print nothing', () => {
		const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
		expect(String(html`<ul>${items}</ul>${undefined}${null}${false}${0}`)).toBe(
			'<ul><li>a</li><li>b</li></ul>0',
		);
	});

	test('raw passes our own text through', () => {
		expect(String(html`${raw('<!doctype html>')}`)).toBe('<!doctype html>');
	});
});
