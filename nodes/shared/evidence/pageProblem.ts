import type { ReasonCode } from '../contracts/reasons';
import type { ExtractedPage } from './extractPage';

/** Longer pages say something besides; in characters. */
const shortPage = 1500;

const parked =
	/\b(buy|purchase|acquire) this domain\b|\bdomain(?: name)? (?:is|may be|might be) (?:for sale|parked|available)|\bdomain\b.{0,40}\b(?:for sale|parked)\b|\bdomain\b.{0,40}\b(?:zu verkaufen|zum verkauf|geparkt)|parkingcrew|sedoparking|hugedomains|\bafternic\b/i;
const consent =
	/\bcookies?\b|\bconsent\b|before you continue|privacy (?:settings|choices)|einwillig|zustimm|datenschutzeinstellungen|consentement/i;

/**
 * Why a page that could be read is no evidence about a company: `parked_domain`, `login_required`, `consent_page`,
 * `empty_page` (also a single-page app, whose text needs scripts). Undefined for an ordinary page.
 */
export function pageProblem(page: ExtractedPage): ReasonCode | undefined {
	const lines = page.blocks.map(({ start, end }) => page.text.slice(start, end));
	const length = lines.join('').length;
	if (length <= shortPage) {
		if (parked.test(`${page.title} ${lines.join(' ')}`)) return 'parked_domain';
		if (page.hasPasswordField) return 'login_required';
		const about = lines.filter((line) => consent.test(line)).join('').length;
		if (length > 0 && about >= length / 2) return 'consent_page';
	}
	if (!page.isEmpty) return undefined;
	return page.asksForConsent ? 'consent_page' : 'empty_page';
}
