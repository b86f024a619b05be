import { parse } from 'tldts';

/** Services that give mailboxes to anybody under many endings: `yahoo.fr`, `gmx.at`. */
const mailBrands = new Set(
	'aol gmx googlemail hotmail live mail msn outlook protonmail tutanota yahoo yandex ymail zoho'.split(
		' ',
	),
);

/** Other services of that kind, and internet providers whose customers have mailboxes there. */
const mailDomains = new Set(
	(
		'gmail.com icloud.com me.com mac.com proton.me pm.me tuta.io tuta.com fastmail.com fastmail.fm hey.com email.com inbox.com ' +
		'hushmail.com duck.com rocketmail.com usa.net juno.com web.de t-online.de freenet.de arcor.de mailbox.org posteo.de ' +
		'vodafone.de kabelmail.de bluewin.ch hispeed.ch sunrise.ch chello.at aon.at orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
		'neuf.fr bbox.fr numericable.fr telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl ' +
		'casema.nl libero.it virgilio.it tiscali.it alice.it tin.it telefonica.net terra.es sapo.pt telia.com comhem.se bredband.net ' +
		'spray.se online.no broadpark.no mail.dk elisanet.fi kolumbus.fi seznam.cz centrum.cz azet.sk wp.pl o2.pl onet.pl interia.pl ' +
		'freemail.hu citromail.hu abv.bg ukr.net rambler.ru bk.ru list.ru inbox.lv btinternet.com sky.com virginmedia.com ' +
		'talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net comcast.net verizon.net att.net sbcglobal.net ' +
		'bellsouth.net cox.net charter.net earthlink.net optonline.net shaw.ca rogers.com sympatico.ca videotron.ca telus.net ' +
		'bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br ig.com.br rediffmail.com ' +
		'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net nate.com ' +
		'docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com'
	).split(' '),
);

/**
 * The home page at the domain of a business email address. Undefined where the domain belongs to a mail service or provider, and
 * where it is none of the public internet: a wrong company is worse than none.
 */
export function websiteOfEmail(email: string): string | undefined {
	const host = /^[^\s@]+@([\p{L}\p{N}\p{M}.-]+)$/u.exec(email.trim())?.[1];
	if (!host) return undefined;
	const { domain, domainWithoutSuffix, isIcann } = parse(host.toLowerCase(), {
		allowPrivateDomains: true,
	});
	if (!domain || !isIcann) return undefined;
	if (mailDomains.has(domain) || mailBrands.has(domainWithoutSuffix ?? '')) return undefined;
	return URL.parse(`https://${domain}/`)?.href;
}
