import type { Company } from './company';
import { html, raw, type Html } from '../../nodes/shared/html';

type PageName = 'home' | 'about' | 'product' | 'customers' | 'careers' | 'news';

const words = {
	en: {
		titles: {
			home: 'Home',
			about: 'About us',
			product: 'Product',
			customers: 'Customers',
			careers: 'Careers',
			news: 'News',
		},
		paths: {
			home: '/',
			about: '/about',
			product: '/product',
			customers: '/customers',
			careers: '/careers',
			news: '/news',
		},
		leaders: 'Who runs the company',
		openJobs: 'Open positions',
		write: 'Write to us',
		imprint: 'Imprint',
		imprintText: 'This company is fictional. Its site is part of a demonstration.',
	},
	de: {
		titles: {
			home: 'Startseite',
			about: 'Über uns',
			product: 'Produkt',
			customers: 'Kunden',
			careers: 'Karriere',
			news: 'Aktuelles',
		},
		paths: {
			home: '/',
			about: '/ueber-uns',
			product: '/produkt',
			customers: '/kunden',
			careers: '/karriere',
			news: '/aktuelles',
		},
		leaders: 'Wer das Unternehmen führt',
		openJobs: 'Offene Stellen',
		write: 'Schreiben Sie uns',
		imprint: 'Impressum',
		imprintText: 'Dieses Unternehmen ist erfunden. Die Seiten gehören zu einer Vorführung.',
	},
} as const;

/** JSON-LD; `<` is written so that no value can end the element. */
function jsonLd(value: object): Html {
	const json = JSON.stringify(value, null, 1).replaceAll('<', '\\u003c');
	return raw(`<script type="application/ld+json">\n${json}\n</script>`);
}

const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${text}</p>`);

function body(company: Company, page: PageName): Html {
	const { leaders, openJobs } = words[company.language];
	switch (page) {
		case 'home':
			return html`<h1>${company.tagline}</h1>
				<p class="lead">${company.description}</p>
				${paragraphs(company.home)}`;
		case 'about':
			return html`${paragraphs(company.about)}
				<h2>${leaders}</h2>
				<ul>
					${company.leaders.map(({ name, role }) => html`<li>${name}, ${role}</li>`)}
				</ul>`;
		case 'product':
			return html`<h2>${company.product.name}</h2>
				${paragraphs(company.product.paragraphs)}
				<ul>
					${company.product.features.map((feature) => html`<li>${feature}</li>`)}
				</ul>`;
		case 'customers':
			return html`${company.customers.map(
				({ name, story, quote, speaker }) =>
					html`<section>
						<h2>${name}</h2>
						<p>${story}</p>
						${quote ? html`<blockquote><p>“${quote}”</p><footer>${speaker}</footer></blockquote>` : ''}
					</section>`,
			)}`;
		case 'careers':
			return html`<h2>${openJobs}</h2>
				${company.jobs.map(
					({ title, place, text }) =>
						html`<section>
							<h3>${title}, ${place}</h3>
							<p>${text}</p>
						</section>`,
				)}`;
		case 'news':
			return html`${company.news.map(
				({ date, title, text }) =>
					html`<article>
						<h2>${title}</h2>
						<p><time datetime="${date}">${readableDate(date, company.language)}</time></p>
						<p>${text}</p>
					</article>`,
			)}`;
	}
}

function readableDate(date: string, language: Company['language']): string {
	return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
		dateStyle: 'long',
		timeZone: 'UTC',
	}).format(new Date(date));
}

function layout(company: Company, origin: string, path: string, title: string, main: Html): string {
	const text = words[company.language];
	const links = (Object.keys(text.paths) as PageName[]).map(
		(page) => html`<li><a href="${text.paths[page]}">${text.titles[page]}</a></li>`,
	);
	return html`<!doctype html>
<html lang="${company.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${company.name}</title>
<meta name="description" content="${company.description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${company.name}">
<meta property="og:title" content="${title} | ${company.name}">
<meta property="og:description" content="${company.description}">
<meta property="og:url" content="${origin}${path}">
${jsonLd({
	'@context': 'https://schema.org',
	'@type': 'Organization',
	name: company.name,
	url: `${origin}/`,
	description: company.description,
	slogan: company.tagline,
	foundingDate: String(company.founded),
	numberOfEmployees: { '@type': 'QuantitativeValue', value: company.employees },
	address: { '@type': 'PostalAddress', addressLocality: company.city },
	email: `hello@${company.mailHost}`,
})}
<style>
body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #888; }
</style>
</head>
<body>
<header><strong>${company.name}</strong><nav><ul>
${links}
</ul></nav></header>
<main>
${main}
</main>
<footer><p>© ${company.founded} ${company.name}, ${company.city}. ${text.write}:
<a href="mailto:hello@${company.mailHost}">hello@${company.mailHost}</a>. <a href="/imprint">${text.imprint}</a></p></footer>
</body>
</html>
`.toString();
}

/** The page of a company at a path, or undefined where its site has none. `origin` is scheme, host and port, without a slash. */
export function renderPage(company: Company, origin: string, path: string): string | undefined {
	const text = words[company.language];
	if (path === '/imprint') {
		const main = html`<h1>${text.imprint}</h1><p>${text.imprintText}</p>`;
		return layout(company, origin, path, text.imprint, main);
	}
	const page = (Object.keys(text.paths) as PageName[]).find((name) => text.paths[name] === path);
	if (!page) return undefined;
	const main =
		page === 'home'
			? body(company, page)
			: html`<h1>${text.titles[page]}</h1>${body(company, page)}`;
	return layout(company, origin, path, page === 'home' ? company.tagline : text.titles[page], main);
}
