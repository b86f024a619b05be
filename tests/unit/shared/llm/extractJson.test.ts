import fc from 'fast-check';
import { extractJson } from '../../../../nodes/shared/llm/extractJson';

describe('finding JSON in a text', () => {
	it('finds any object between words and in a code fence', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const json = JSON.stringify(value);
				const read = JSON.parse(json) as unknown;
				expect(extractJson(json)).toEqual(read);
				expect(extractJson(`Here it is:\n\`\`\`json\n${json}\n\`\`\`\nDone.`)).toEqual(read);
			}),
		);
	});

	it('takes no part of an object that breaks off, wherever it breaks off', () => {
		const json = JSON.stringify({ a: { b: 'x}y', c: [{ d: 1 }] }, e: 'a "quoted" word' });
		for (let length = 0; length < json.length; length++) {
			expect(extractJson(json.slice(0, length))).toBeUndefined();
		}
	});

	it('passes over braces that are no JSON', () => {
		expect(extractJson('Use {name} like this: {"name": "Ana"}')).toEqual({ name: 'Ana' });
	});

	it('finds nothing in prose', () => {
		expect(extractJson('I would rather not.')).toBeUndefined();
	});
});
