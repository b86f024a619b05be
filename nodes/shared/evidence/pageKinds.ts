import type { Fact } from '../contracts/dossier';

/** The pages of a company's site that say something worth writing about. */
export const pageKinds = ['about', 'product', 'customers', 'news', 'careers'] as const;
export type PageKind = (typeof pageKinds)[number];

/** What a fact from such a page is usually about. */
export const factKindOfPage: Record<PageKind, Fact['kind']> = {
	about: 'company',
	product: 'product',
	customers: 'customer',
	news: 'news',
	careers: 'hiring',
};

/** Words in paths and link texts, without accents: English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic. */
const words: Record<PageKind, RegExp> = {
	about:
		/\b(about( us)?|company|our story|who we are|team|uber uns|ueber uns|unternehmen|a propos|qui sommes nous|entreprise|sobre|sobre nosotros|quienes somos|empresa|sobre nos|quem somos|chi siamo|azienda|over ons|om oss|om os|om)\b/,
	product:
		/\b(products?|solutions?|services?|platform|features|what we do|how it works|produkte?|losungen|loesungen|leistungen|produits?|productos?|soluciones|servicios|produtos?|solucoes|servicos|prodotti|soluzioni|servizi|producten|diensten|produkter|tjanster)\b/,
	customers:
		/\b(customers?|clients?|case stud(y|ies)|success stories|references|testimonials|kunden|referenzen|fallstudien|references clients|clientes|casos de exito|clienti|klanten|kunder)\b/,
	news: /\b(news|newsroom|press|blog|updates|aktuelles|neuigkeiten|presse|actualites|noticias|prensa|novedades|notizie|nieuws|nyheter|nyheder)\b/,
	careers:
		/\b(careers?|jobs?|join us|work with us|hiring|vacancies|karriere|stellen|stellenangebote|carrieres?|recrutement|emplois?|empleo|trabaja con nosotros|carreiras|lavora con noi|vacatures|karriar)\b/,
};

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/**
 * What kind of page an address and the words on the link suggest. Short paths and link texts weigh more: `/about` is the
 * about page, `/blog/all-about-our-customers` is not. Undefined for a page that is none of them.
 */
export function pageKind(
	url: string,
	linkText: string,
): { kind: PageKind; depth: number } | undefined {
	const { pathname } = new URL(url);
	const parts = pathname
		.split('/')
		.filter((part) => part && !/^[a-z]{2}([-_][a-z]{2})?$/i.test(part));
	const depth = parts.length;
	const texts = [
		plain(safelyDecoded(parts[0] ?? '')),
		...(linkText.length <= 40 ? [plain(linkText)] : []),
	];
	const kind = pageKinds.find((candidate) => texts.some((text) => words[candidate].test(text)));
	return kind && { kind, depth };
}

function safelyDecoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		// a path need not be valid percent-encoding
		return part;
	}
}
