import { isSignoffError } from '../shared/errors';
import { sheetLinks } from '../shared/evidence/sheetLinks';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import type { PoliteReader } from '../shared/net/politeFetch';
import { takeApart } from '../shared/takeApart/takeApart';

/** Of a larger style sheet only the beginning counts. */
const maxSheetBytes = 384 * 1024;

/** The style sheets of one site, each read once; `bytes`: of all that were read. */
export class SiteSheets {
	bytes = 0;
	private readonly known = new Map<string, Promise<string>>();

	constructor(private readonly reader: PoliteReader) {}

	/** The text of the style sheets a page links to on its own host. One that cannot be read is left out. */
	async of(html: string, url: string, options: FetchPageOptions): Promise<string[]> {
		const texts = sheetLinks(html, url).map(async (address) => {
			const text = this.known.get(address) ?? this.read(address, options);
			this.known.set(address, text);
			return await text;
		});
		return (await Promise.all(texts)).filter(Boolean);
	}

	private async read(address: string, options: FetchPageOptions): Promise<string> {
		try {
			const limits = { accepts: 'style' as const, maxBytes: maxSheetBytes, cutAtLimit: true };
			const { html, bytes } = await this.reader.fetchPage(address, { ...options, ...limits });
			this.bytes += bytes;
			return await takeApart('shortenSheet', [html], options.signal);
		} catch (error) {
			options.signal?.throwIfAborted();
			if (!isSignoffError(error)) throw error;
			return '';
		}
	}
}
