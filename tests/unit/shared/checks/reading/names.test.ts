import { namesOf } from '../../../../../nodes/shared/checks/reading/names';

const named = (text: string, language = 'en') => namesOf(text, language).map((name) => name.text);

describe('names in a sentence', () => {
	it.each([
		['We wrote to Harbor Smiles last week.', ['Harbor Smiles']],
		['In Bremen you have a depot.', ['Bremen']],
		['Planning is what we do.', []],
		['Kuehne uses our routes.', ['Kuehne']],
		['Would Tuesday suit you?', []],
		['It works with your CRM.', []],
		["My topic is less green, I'm afraid, and I've said so.", []],
	])('%s', (text, expected) => {
		expect(named(text)).toEqual(expected);
	});

	it.each([
		['Ihr Vertrag mit Delmare läuft im Frühjahr aus.', 'Delmare'],
		['Die Partnerschaft mit Kandelo ist neu.', 'Kandelo'],
		['Kronfeld Foods und Osterby sparen mit uns Geld.', 'Kronfeld Foods und Osterby'],
	])('finds whom a German contract or a German list names: %s', (sentence, name) => {
		expect(named(sentence, 'de')).toEqual([name]);
	});

	it('takes no German noun for a name', () => {
		expect(named('Ihr Vertrag mit Kunden und Partnern läuft aus.', 'de')).toEqual([]);
		expect(named('Wir planen die Belegung von Prüfständen für Getriebe.', 'de')).toEqual([]);
		expect(named('Das ist besser als Arbeit mit Heftklammern.', 'de')).toEqual([]);
		expect(named('Passt Ihnen ein Gespräch?', 'de')).toEqual([]);
		expect(named('Ich sprach mit Peter Lang von der Kramm GmbH.', 'de')).toEqual([
			'Peter Lang',
			'Kramm GmbH',
		]);
	});
});
