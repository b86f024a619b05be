import { detectLanguage } from '../../../../nodes/shared/evidence/language';

test.each([
	['en', 'We run the cold stores of the harbour and we show every customer what is in them.'],
	['de', 'Wir betreiben die Kühlhäuser im Hafen und zeigen jedem Kunden, was in ihnen ist.'],
	[
		'fr',
		'Nous gérons les entrepôts du port et nous montrons à nos clients ce qui est dans les stocks.',
	],
	[
		'es',
		'Gestionamos los almacenes del puerto y mostramos a los clientes lo que hay en una nave con frío.',
	],
	[
		'nl',
		'Wij beheren de koelhuizen in het havengebied en tonen onze klanten wat er op voorraad is voor hen.',
	],
	['ja', '私たちは港の冷蔵倉庫を運営しています。'],
	['zh', '我们经营港口的冷藏仓库，为客户提供服务。'],
	['ar', 'ندير مستودعات التبريد في الميناء لعملائنا.'],
	['ko', '우리는 항구의 냉장 창고를 운영합니다.'],
	['ru', 'Мы управляем холодильными складами порта.'],
	[undefined, 'Tidewater Live 2026'],
	[undefined, ''],
])('%s: %s', (language, text) => {
	expect(detectLanguage(text)).toBe(language);
});
