import { unicode } from '../../reading/pattern';

/** What follows a figure that says by how much something is more or less: "300,000 more", "500 tonnes de plus". */
export const compares = unicode(
	/^(?:\s(?!and\b|und\b|et\b|y\b)[\p{L}-]+){0,3}?\s(?:more|fewer|less|mehr|weniger|de plus|de moins|supplémentaires|más|menos)\b/iu,
);

/** That something is left when others go. */
export const remains = unicode(
	/\b(?:remain(?:s|ing)?|(?:is|are|be|were) left|still have|keeps?|stay|down to|bleiben?|bleibt|verbleiben|übrig|(?:sind|wären|werden) es (?:dann |danach )?(?:nur )?noch|restent?|restera|resteront|il reste|gardez|garderez|quedan?|quedarán|quedará|quedarían|conservan)\b/iu,
);

/** That something joins, or that there is a sum. */
export const joins = unicode(
	/\b(?:with|once|when|if|from|then|after|makes?|will|would|becomes?|together|altogether|mit|dann|wird|werden|sobald|wenn|zusammen|insgesamt|ab|nach|macht|künftig|avec|quand|lorsque|une fois|dès|à partir|ser(?:ez|ont|a|ait)|aur(?:ez|a|ont)|deviendr\p{L}+|fer(?:a|ont)|font|fait|en tout|au total|con|cuando|una vez|desde|ser(?:án|á|ían)|tendr(?:á|án)|sum\p{L}+|pasar\p{L}*|juntos|en total)\b/iu,
);

/** That one more is there from then on. */
export const opens = unicode(
	/\b(?:opens?|opening|joins?|takes? over|is added|(?:er)?öffne\p{L}*|eröffnung|kommt|übernimm\p{L}*|übernehm\p{L}*|ouvr\p{L}+|ouverture|rejoin\p{L}+|repren\p{L}+|abr(?:e|en|an|a|irá|irán)|apertura|incorpor\p{L}+)\b/iu,
);

/** That something more is taken with it: "with the option". */
export const addsOption = unicode(
	/\b(?:with|including|plus|mit|einschließlich|inklusive|samt|avec|option|y compris|con|incluid[oa]|más)\b/iu,
);

/** That what was counted apart is now counted together. */
export const totals = unicode(
	/\b(?:in (?:total|all)|altogether|together|combined|between them|all told|zusammen(?:genommen)?|insgesamt|in summe|alles in allem|au total|en tout|réunis?|réunies|confondus|à eux deux|à elles deux|en total|juntos|juntas|en conjunto|sum\p{L}+|entre (?:ambos|ambas|los dos|las dos|todos|todas))\b/iu,
);
