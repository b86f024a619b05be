/** Networks and directories whose pages say what somebody typed in there; most forbid reading by machine. */
const networks =
	/(^|\.)(linkedin\.com|xing\.com|facebook\.com|fb\.com|instagram\.com|x\.com|twitter\.com|threads\.net|tiktok\.com|youtube\.com|youtu\.be|pinterest\.com|linktr\.ee|t\.me|wa\.me|crunchbase\.com|glassdoor\.com|bsky\.app)$/i;

/** Whether an address is a profile at a social network or directory instead of a company's own site. */
export function isSocialProfile(address: string): boolean {
	const host = URL.parse(address)?.hostname;
	return host !== undefined && networks.test(host);
}
