import { checkPolicySchema } from '../../../../nodes/shared/contracts/draft';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft } from '../../../../nodes/shared/checks/checkDraft';
import { rules } from '../../../../nodes/shared/checks/rules';
import { findingSchema, sentenceSchema, type Dossier } from '../../../../nodes/shared/contracts';
import { dossierOf, factOf } from '../../../fixtures/dossier';
import { check, contextOf, draftOf, rulesBrokenBy } from '../../../fixtures/checkedDraft';

describe('checking a draft', () => {
	it('finds nothing in a draft that says what is known', () => {
		const { findings, sentences } = check(
			'You run 86 refrigerated trucks. We plan delivery routes.\n\nMay I show you on Tuesday?',
		);
		expect(findings).toEqual([]);
		expect(sentences.map(({ text, factIds, status }) => [text, factIds, status])).toEqual([
			['Hi Mara,', [], 'own'],
			['You run 86 refrigerated trucks.', ['f1'], 'grounded'],
			['We plan delivery routes.', [], 'own'],
			['May I show you on Tuesday?', [], 'own'],
			['Best regards,', [], 'own'],
			['Reply "no thanks" and I will not write again.', [], 'own'],
		]);
	});

	it('calls a sentence unsupported whatever fact the writer names for it', () => {
		const text = 'You run 400 trucks.';
		const known = [{ text, factIds: ['f1'], status: 'grounded' as const }];
		const { sentences } = check(text, {}, { sentences: known });
		expect(sentences.find((sentence) => sentence.text === text)).toEqual({
			text,
			factIds: [],
			status: 'unsupported',
		});
	});

	it('says where: the offsets cut out what is meant', () => {
		const draft = draftOf('You run 400 trucks.');
		const [finding] = checkDraft(draft, contextOf()).findings;
		expect(finding).toMatchObject({ rule: 'claims.number', severity: 'block', field: 'body' });
		expect(draft.body.slice(finding?.start, finding?.end)).toBe('400');
	});

	it('reads subject and fields too', () => {
		const { findings } = check(
			'We plan routes.',
			{},
			{
				subject: 'For your 400 trucks',
				fields: { voicemail: 'I call about your 500 trucks.' },
			},
		);
		expect(findings.map(({ rule, field }) => [rule, field])).toEqual([
			['claims.number', 'subject'],
			['claims.number', 'fields.voicemail'],
		]);
	});

	it('follows the severities that the builder sets', () => {
		const text = 'You run 400 trucks. Hurry!';
		const policy = { severities: { 'claims.number': 'info', 'tone.urgency': 'off' } as const };
		expect(check(text, { policy }).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
			['claims.number', 'info'],
		]);
	});

	it('asks neither opt-out nor address of a call script', () => {
		expect(rulesBrokenBy('', {}, { kind: 'call', body: 'We plan delivery routes.' })).toEqual([]);
	});

	it('has a test of its own for each rule', () => {
		const folder = join(__dirname, 'rules');
		const tests = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
		for (const { id } of rules) expect(tests.join()).toContain(`'${id}'`);
	});

	it('lets the builder set the severity of each rule, or turn it off', () => {
		for (const { id } of rules) {
			const severities = { [id]: 'off' as const };
			expect(checkPolicySchema.parse({ severities })).toEqual({ severities });
			expect(rulesBrokenBy('You run 120 trucks.', { policy: { severities } })).not.toContain(id);
		}
	});

	it('has each rule once, with its severity in the documentation', () => {
		const ids = rules.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const page = readFileSync(join(__dirname, '../../../../docs/checks.md'), 'utf8').replace(
			/ +/g,
			' ',
		);
		for (const { id, severity, what } of rules) {
			expect(page).toContain(`| \`${id}\` | ${severity} | ${what} |`);
		}
	});

	it('does with 200 facts, with a fact of 10,000 characters, and with facts that contradict each other', () => {
		const many = Array.from({ length: 200 }, (_, index) =>
			factOf(
				`f${index}`,
				`We run ${index + 1} trucks in region ${index}. ${'Cold goods. '.repeat(index === 7 ? 800 : 1)}`,
			),
		);
		const dossier = dossierOf({ facts: many });
		expect(rulesBrokenBy('You run 86 trucks.', { dossier })).toEqual([]);
		expect(rulesBrokenBy('You run 860 trucks.', { dossier })).toContain('claims.number');
	});

	it('finds the same, whatever the language of the draft before it on the same facts', () => {
		const quote = 'Wir werden 2027 Kran Nord eröffnen.';
		const shared = dossierOf({ facts: [factOf('f1', quote)] });
		const german = (dossier: Dossier) =>
			rulesBrokenBy('Sie haben Kran Nord eröffnet.', { dossier }, { language: 'de' });
		rulesBrokenBy('You opened Kran Nord.', { dossier: shared }, { language: 'en' });
		expect(german(shared)).toEqual(german(dossierOf({ facts: [factOf('f1', quote)] })));
		expect(german(shared)).toContain('claims.stretched');
	});

	it('greets in the Latin script a prospect whose name is in another', () => {
		const { prospect } = dossierOf();
		const dossier = dossierOf({ prospect: { ...prospect, name: 'Мара Линдквист' } });
		expect(rulesBrokenBy('We plan delivery routes.', { dossier })).toEqual([]);
	});

	it('does not throw and keeps its form, whatever the text', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 300 }),
			fc
				.array(
					fc.constantFrom(
						'You',
						'86',
						'[',
						'{{',
						'http://',
						'%',
						'\n',
						'Re:',
						' ',
						'.',
						'@',
						'ß',
						'\u202e',
						'AG',
					),
					{ maxLength: 60 },
				)
				.map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(anything, anything, (body, subject) => {
				const draft = draftOf('', { body, subject });
				const { findings, sentences } = checkDraft(draft, contextOf());
				let from = 0;
				for (const sentence of sentences) {
					sentenceSchema.parse(sentence);
					from = body.indexOf(sentence.text, from);
					expect(from).toBeGreaterThanOrEqual(0);
					from += sentence.text.length;
				}
				for (const finding of findings) {
					findingSchema.parse(finding);
					const text = finding.field === 'subject' ? subject : body;
					expect(finding.end).toBeLessThanOrEqual(Math.max(text.length, 0));
				}
			}),
		);
	});

	it('takes time that grows with the text and not with its square', () => {
		for (const unit of ['a.', 'Aa ', '1,', 'You ', '[', '{', 'x@', '- ', '!?', 'A']) {
			const startedAt = performance.now();
			checkDraft(draftOf('', { body: unit.repeat(30_000 / unit.length) }), contextOf());
			expect(performance.now() - startedAt).toBeLessThan(3000);
		}
	});
});
