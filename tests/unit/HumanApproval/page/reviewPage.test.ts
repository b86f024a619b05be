import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { reviewScript } from '../../../../nodes/HumanApproval/page/reviewScript';
import { renderReviewPage } from '../../../../nodes/HumanApproval/page/reviewPage';
import type { Card, ReviewPageModel } from '../../../../nodes/HumanApproval/page/model';
import { defaultSettings } from '../../../../nodes/HumanApproval/page/model';
import { english } from '../../../../nodes/HumanApproval/page/words';
import type { ReviewField } from '../../../../nodes/shared/contracts';
import { aCard, aModel, aQueue, blocking } from '../../../fixtures/reviewPage';
import { aDossier, aReview } from '../../../fixtures/reviews';

function render(changes: Partial<ReviewPageModel> = {}) {
	const page = renderReviewPage(aModel(changes), english);
	return { page, document: parseHTML(page.body).document };
}

const settings = (changes: object) => ({ ...defaultSettings, title: 'Drafts', ...changes });

function customCard(field: Partial<ReviewField>, value: string): Card {
	const whole: ReviewField = {
		name: 'field1',
		label: 'Field',
		type: 'text',
		editable: true,
		required: false,
		...field,
	};
	return aCard({
		kind: 'custom',
		content: { kind: 'custom', fields: { field1: value } },
		fields: [whole],
		sentences: undefined,
		dossier: undefined,
	});
}

describe('renderReviewPage', () => {
	test('a card shows recipient, subject, text, and facts with quote, source and age', () => {
		const { document, page } = render();
		expect(page.body).toContain('Ana Ruiz &lt;ana@brightline.example&gt;');
		expect(
			document.querySelector('input[name="edit.subject.review-ana"]')?.getAttribute('value'),
		).toBe('Your third depot');
		expect(document.querySelector('textarea.long')?.textContent).toContain('Hello Ana,');
		expect(document.querySelector('.facts blockquote')?.textContent).toBe(
			'We opened our third depot in Leeds this spring.',
		);
		const source = document.querySelector('.facts a[target=_blank]');
		expect(source?.getAttribute('href')).toBe('https://brightline.example/news');
		expect(document.querySelector('.facts time')?.textContent).toBe('read 6 hours ago');
	});

	test('a claim that is its quote once more is shown once', () => {
		const [fact] = aDossier().facts;
		const said = (claim: string) => {
			const dossier = aDossier({ facts: [{ ...fact!, claim }] });
			const { document } = render({ undecided: [aCard({ dossier })] });
			return document.querySelectorAll('.facts p:not(.quiet)').length;
		};
		expect(said(`“${fact!.quote}”`)).toBe(0);
		expect(said('Has three depots')).toBe(1);
	});

	test('characters that turn the reading direction are seen in what comes from web pages', () => {
		const [fact] = aDossier().facts;
		const turned = { ...fact!, claim: 'Sells \u202eevil', quote: 'We sell \u202eevil' };
		const warning = { code: 'page_blocked', message: 'Read \u2066here' };
		const { document } = render({
			undecided: [aCard({ dossier: aDossier({ facts: [turned], warnings: [warning] }) })],
		});
		const shown = document.querySelector('.evidence')?.textContent ?? '';
		for (const text of ['Sells [U+202E]evil', 'We sell [U+202E]evil', 'Read [U+2066]here']) {
			expect(shown).toContain(text);
		}
	});

	test('what a draft cites of the sender’s own knowledge stands behind the facts, numbered on', () => {
		const cited = {
			text: 'Elbe Dairy drives 14 % less.',
			factIds: ['k1'],
			status: 'grounded' as const,
		};
		const card = aCard(
			{ sentences: [cited] },
			{
				knowledge: [
					{ id: 'k1', text: cited.text, source: 'https://n.example/elbe', title: '<i>Elbe' },
				],
			},
		);
		const { document } = render({ undecided: [card] });
		const [fact, passage] = document.querySelectorAll('.facts > li');
		expect(fact?.getAttribute('data-fact')).toBe('f1');
		expect(passage?.querySelector('blockquote')?.textContent).toBe(cited.text);
		expect(passage?.querySelector('a')?.getAttribute('href')).toBe('https://n.example/elbe');
		expect(passage?.querySelector('a')?.textContent).toBe('<i>Elbe (n.example)');
		expect(document.querySelector('.sentences a.number')?.textContent).toBe('2');
	});

	test('other versions and the mail that is followed up are shown, escaped', () => {
		const text = 'Hello <b>Ana</b>,';
		const finding = {
			rule: 'r',
			severity: 'warn' as const,
			message: 'Too <long>',
			field: 'body',
			start: 0,
			end: 0,
		};
		const variant = { subject: 'Another', body: text, sentences: [], findings: [finding] };
		const earlierMail = { subject: 'Before', text, sentAt: '2026-05-01T09:00:00.000Z' };
		const { document } = render({ undecided: [aCard({}, { variants: [variant], earlierMail })] });
		const shown = document.querySelector('.variants');
		expect(shown?.textContent).toContain(text);
		expect(shown?.textContent).toContain('Too <long>');
		const button = shown?.querySelector('button');
		expect(JSON.parse(button?.getAttribute('data-restore') ?? '')).toEqual({
			subject: 'Another',
			text,
		});
		const summary = document.querySelector('details.history summary')?.textContent;
		expect(summary).toContain('“Before”');
		expect(summary).toContain('2026-05-01');
	});

	test('every control has a label', () => {
		const { document } = render({ settings: settings({ rejectTags: ['Not now'] }) });
		const controls = [...document.querySelectorAll('input:not([type=hidden]),textarea,select')];
		expect(controls.length).toBeGreaterThan(8);
		for (const control of controls) {
			const label =
				control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
			expect(label?.textContent?.trim() ?? control.getAttribute('aria-label')).toBeTruthy();
		}
	});

	test('script in every field stays text', () => {
		const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
		const review = aReview({
			id: 'review-evil',
			title: evil,
			content: { kind: 'email', to: evil, from: evil, subject: evil, text: `</textarea>${evil}` },
			dossier: aDossier({
				facts: [{ ...aDossier().facts[0]!, claim: evil, quote: evil, title: evil }],
				warnings: [{ code: 'http_error', message: evil, url: evil }],
			}),
			sentences: [{ text: evil, factIds: [evil], status: 'grounded' }],
			findings: [{ rule: evil, severity: 'info', message: evil, field: evil, start: 0, end: 0 }],
		});
		const decision = {
			reviewId: 'review-evil',
			outcome: 'changesRequested' as const,
			edits: {},
			feedback: evil,
			tags: [evil],
			reviewer: evil,
			verified: false,
			decidedAt: '2026-05-08T08:00:00.000Z',
		};
		const card = aCard(review, {
			history: [{ review: { ...review, content: { kind: 'email', text: evil } }, decision }],
			entry: { feedback: evil, by: evil, edits: { subject: evil, text: `${evil}!` } },
			mine: { feedback: evil, edits: { subject: `${evil}?` } },
		});
		const { document } = render({
			settings: settings({ title: evil, rejectTags: [evil], labels: { approved: evil } }),
			signedReviewer: undefined,
			reviewerName: evil,
			undecided: [card, aCard({ id: 'other' })],
			decided: [aCard({ ...review, state: 'rejected' }, { decision })],
			problems: [{ code: 'unknown_field', message: evil, title: evil, detail: evil }],
		});
		expect(document.querySelectorAll('script')).toHaveLength(1);
		expect(document.querySelectorAll('img')).toHaveLength(0);
		expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
	});

	test('a source that is not a web address is no link', () => {
		const [fact] = aDossier().facts;
		const dossier = aDossier({ facts: [{ ...fact!, url: 'javascript:alert(1)' }] });
		const { document } = render({ undecided: [aCard({ dossier })] });
		expect(document.querySelector('a[href^="javascript"]')).toBeNull();
	});

	test('a fact from a text of the builder shows its name, in words and without a link', () => {
		const { url, title, ...fact } = aDossier().facts[0]!;
		const dossier = aDossier({ facts: [{ ...fact, source: 'CRM note <b>of May</b>' }] });
		const { document } = render({ undecided: [aCard({ dossier })] });
		const item = document.querySelector('.facts li');
		expect(item?.textContent).toContain('CRM note <b>of May</b>');
		expect(item?.textContent).not.toContain(title ?? url);
		expect(item?.querySelector('a, b')).toBeNull();
	});

	test('the page may load nothing from elsewhere and runs in a sandbox of its own', () => {
		const { page } = render();
		const policy = page.headers['Content-Security-Policy'] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain('sandbox allow-forms');
		expect(policy).not.toContain('allow-same-origin');
		expect(policy).not.toContain('unsafe-inline');
		expect(page.headers['Referrer-Policy']).toBe('no-referrer');
		const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
		expect(page.body).toContain(`<script nonce="${nonce}">`);
	});

	test('each page has a nonce of its own', () => {
		const policies = [render(), render()].map(
			({ page }) => page.headers['Content-Security-Policy'],
		);
		expect(policies[0]).not.toBe(policies[1]);
	});

	test('approve is barred while a blocking finding stands, and the finding says why', () => {
		const { document } = render({ undecided: [aCard({ findings: [{ ...blocking, end: 5 }] })] });
		const isDisabled = (value: string) =>
			document.querySelector(`input[value=${value}]`)?.hasAttribute('disabled');
		expect(isDisabled('approved')).toBe(true);
		expect(isDisabled('rejected')).toBe(false);
		const checks = document.querySelector('[data-findings]');
		expect(checks?.textContent).toContain('No fact says how many vans they have.');
		expect(checks?.querySelector('q')?.textContent).toBe('Hello');
		expect(document.querySelector('[data-barred]')?.hasAttribute('hidden')).toBe(false);
	});

	test('an open link asks for a name, a signed one shows whose it is', () => {
		expect(render().document.querySelector('input[name=reviewer]')).toBeNull();
		expect(render().page.body).toContain('You decide as lead@northwind.example');
		expect(
			render({ signedReviewer: undefined }).document.querySelector('input[name=reviewer]'),
		).not.toBeNull();
	});

	test('a leading line break of the text survives the form', () => {
		const { page } = render({
			undecided: [aCard({ content: { kind: 'email', text: '\nHello' } })],
		});
		expect(page.body).toMatch(/<textarea class="long"[^>]*>\n\nHello<\/textarea>/);
	});

	test('an edit is shown against the draft, without script too', () => {
		const { document } = render({
			undecided: [aCard({}, { entry: { edits: { subject: 'Your new depot' } } })],
		});
		const changes = document.querySelector('[data-name=subject] [data-changes]');
		expect(changes?.querySelector('del')?.textContent).toBe('third');
		expect(changes?.querySelector('ins')?.textContent).toBe('new');
		const control = document.querySelector('[name="edit.subject.review-ana"]');
		expect(control?.getAttribute('value')).toBe('Your new depot');
		expect(control?.getAttribute('data-draft')).toBe('Your third depot');
	});

	test('somebody else saved first: their version is shown, mine stands in the fields', () => {
		const { document } = render({
			undecided: [
				aCard(
					{},
					{
						revision: 4,
						entry: { edits: { subject: 'Theirs' }, by: 'ben@northwind.example' },
						mine: { edits: { subject: 'Mine' } },
					},
				),
			],
		});
		expect(document.querySelector('.conflict')?.textContent).toContain('Theirs');
		expect(document.querySelector('.conflict')?.textContent).toContain('ben@northwind.example');
		expect(document.querySelector('[name="edit.subject.review-ana"]')?.getAttribute('value')).toBe(
			'Mine',
		);
		expect(document.querySelector('[name="revision.review-ana"]')?.getAttribute('value')).toBe('4');
	});

	test('a draft that came back shows what was asked and what changed', () => {
		const first = aReview({ id: 'first', content: { kind: 'email', text: 'A long text.' } });
		const { document } = render({
			undecided: [
				aCard(
					{ version: 2, content: { kind: 'email', text: 'A short text.' } },
					{
						history: [
							{
								review: first,
								decision: {
									reviewId: 'first',
									outcome: 'changesRequested',
									edits: {},
									feedback: 'Shorter',
									sentenceMarks: [{ text: 'A long text.', mark: 'rewrite' }],
									reviewer: 'ben@northwind.example',
									verified: true,
									decidedAt: '2026-05-08T08:00:00.000Z',
								},
							},
						],
					},
				),
			],
		});
		const history = document.querySelector('.history');
		expect(history?.textContent).toContain('ben@northwind.example asked for changes');
		expect(history?.querySelector('blockquote')?.textContent).toBe('Shorter');
		expect(history?.querySelector('del')?.textContent).toBe('long');
		expect(history?.textContent).toContain('Rewrite');
	});

	test.each([
		['number', '12.5', 'input[inputmode=decimal]'],
		['date', '2026-05-08', 'input[type=date]'],
		['date', 'next week', 'input[type=text]'],
		['longText', 'a\nb', 'textarea.long'],
		['markdown', '# a', 'textarea.code'],
		['link', 'https://a.example', 'input[inputmode=url]'],
	] as const)('a field of type %s with %j is entered in %s', (type, value, selector) => {
		const { document } = render({ undecided: [customCard({ type }, value)] });
		const control = document.querySelector(`[data-name=field1] ${selector}`);
		expect(control?.getAttribute('value') ?? control?.textContent?.trim()).toBe(value);
	});

	test('a choice keeps a value that is not among its options', () => {
		const options = ['Low', 'High'];
		const { document } = render({ undecided: [customCard({ type: 'choice', options }, 'Odd')] });
		const shown = [...document.querySelectorAll('[data-name=field1] option')];
		expect(shown.map((option) => option.getAttribute('value'))).toEqual(['Odd', 'Low', 'High']);
		expect(shown[0]?.hasAttribute('selected')).toBe(true);
	});

	test('HTML is shown in a frame that may do nothing, as text beside it', () => {
		const value = '<p>Hello <b>Ana</b></p><script>alert(1)</script><div hidden>secret</div>';
		const { document, page } = render({ undecided: [customCard({ type: 'html' }, value)] });
		const shown = document.querySelector('iframe');
		expect(shown?.getAttribute('sandbox')).toBe('');
		expect(shown?.getAttribute('srcdoc')).toBe(value);
		expect(document.querySelector('[data-name=field1] details')?.textContent).toContain('secret');
		expect(document.querySelectorAll('script')).toHaveLength(1);
		expect(page.headers['Content-Security-Policy']).toContain("style-src-attr 'unsafe-inline'");
	});

	test('a picture in the content is shown, one on another host is a link', () => {
		const inline = 'data:image/png;base64,iVBORw0KGgo=';
		const shown = render({ undecided: [customCard({ type: 'image' }, inline)] });
		expect(shown.document.querySelector('img')?.getAttribute('src')).toBe(inline);
		expect(shown.page.headers['Content-Security-Policy']).toContain('img-src data:');
		for (const value of ['https://a.example/b.png', 'data:image/svg+xml;base64,PHN2Zy8+']) {
			const { document } = render({ undecided: [customCard({ type: 'image' }, value)] });
			expect(document.querySelector('img')).toBeNull();
		}
	});

	test('with several approvals needed the card says how many there are and whose', () => {
		const vote = {
			reviewId: 'review-ana',
			reviewer: 'ben@northwind.example',
			verified: true,
			contentHash: '',
			at: '2026-05-08T08:00:00.000Z',
		};
		const { document } = render({
			settings: settings({ approvalsNeeded: 2 }),
			undecided: [aCard({}, { votes: [vote] })],
		});
		expect(document.querySelector('[data-votes]')?.textContent).toBe(
			'1 of 2 approvals: ben@northwind.example',
		);
	});

	test('the gate of an agent offers only what the builder allows', () => {
		const { document } = render({ settings: settings({ outcomes: ['approved', 'rejected'] }) });
		const values = [...document.querySelectorAll('input[type=radio]')].map((radio) =>
			radio.getAttribute('value'),
		);
		expect(values).toEqual(['undecided', 'approved', 'rejected']);
		expect(document.querySelector('[data-choose=changesRequested]')).toBeNull();
		expect(document.querySelector('.sentences')).toBeNull();
	});

	test('a brand colour gets black or white on it, whichever reads better', () => {
		const style = (brandColour: string) =>
			render({ settings: settings({ brandColour }) }).document.querySelector('style')?.textContent;
		expect(style('#ffd400')).toContain('--brand:#ffd400;--on-brand:#000');
		expect(style('#123')).toContain('--brand:#112233;--on-brand:#fff');
		expect(style('red;}body{display:none')).not.toContain('red;}');
	});

	test('characters that nobody sees are shown in what cannot be edited', () => {
		const content = {
			kind: 'email' as const,
			to: 'ana\u202Emoc.elpmaxe\u0007@a.example',
			text: '',
		};
		const { document } = render({ undecided: [aCard({ content })] });
		expect(document.querySelector('.addresses')?.textContent).toContain(
			'ana[U+202E]moc.elpmaxe␇@a.example',
		);
	});
});

describe('the size of the page', () => {
	test('20 drafts with 6 facts each fit into 60 KB compressed', () => {
		const { page } = render({ undecided: aQueue(20, 6) });
		expect(gzipSync(page.body).length).toBeLessThan(60 * 1024);
	});

	test('the script has at most 20 KB', () => {
		expect(Buffer.byteLength(reviewScript)).toBeLessThanOrEqual(20 * 1024);
	});

	test('the bundled script is that of its sources', () => {
		const script = join(__dirname, '../../../../scripts/buildReviewScript.mjs');
		const said = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
		expect(said).toContain('reviewScript.ts');
	});

	test('500 drafts and one of 200 KB are rendered in moments', () => {
		const long = aCard({ id: 'long', content: { kind: 'email', text: 'word 😀 '.repeat(25_000) } });
		const start = performance.now();
		const { page } = render({ undecided: [...aQueue(499), long] });
		expect(performance.now() - start).toBeLessThan(5000);
		expect(page.body.match(/<article /g)).toHaveLength(500);
	});
});
