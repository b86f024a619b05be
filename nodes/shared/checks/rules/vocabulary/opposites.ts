/**
 * Pairs of states of which one excludes the other, as regular expressions for whole words in four languages. Told in the place of
 * the other, or denied, such a word turns a fact round.
 */
interface Opposites {
	one: string;
	other: string;
	/** It is taken as known wherever it stands: "I hope that the injured are well". */
	presupposed?: true;
}

export const opposites: Opposites[] = [
	// taken away / brought in
	{
		one: String.raw`abolish\p{L}*|stop(?:s|ped)? \p{L}+ing|ceased|scrapp\p{L}*|discontinu\p{L}*|axed|phased out|did away with|do away with|(?:gave|given|giving) up|withdr[ae]w\p{L}*|drop(?:ped|ping)(?= (?:the|our|your|its|all|over|out))|abandon\p{L}*|moved (?:away )?from|(?:to|who) (?:move|leave|left)(?: away)? from|abgeschafft|abschaff\p{L}+|gestrichen|eingestellt|aufgegeben|zurückgezogen|supprim\p{L}+|abandonn\p{L}+|renonc\p{L}+|retiré\p{L}*|suprim\p{L}+|elimin\p{L}+|abandon\p{L}+|renunci\p{L}+|retir(?:ó|ado|ada|aron|amos)`,
		other: String.raw`introduc\p{L}+|reintroduc\p{L}+|(?:brought|bring|bringing) (?:[\p{L} ]{1,25} )?back|reinstat\p{L}+|submitted|filed|appl(?:y|ied|ying) for|still|keeps?|kept|eingeführt|einführ\p{L}+|wieder eingeführt|beantragt|eingereicht|weiterhin|nach wie vor|beibehalten|introdui\p{L}+|instaur\p{L}+|rétabl\p{L}+|dépos\p{L}+|toujours|maintenu\p{L}*|introduj\p{L}+|introducid\p{L}+|implant\p{L}+|restablec\p{L}+|presentad\p{L}+|presentamos|solicit\p{L}+|mantien\p{L}+|sigue[n]?`,
	},
	// wanted / let go
	{
		one: String.raw`hir(?:e|es|ed|ing)|recruit\p{L}*|looking for|seeking|vacanc(?:y|ies)|suchen|gesucht|einstell(?:en|t)|stellen [^.;]{0,60}\bein|recrut\p{L}+|embauch\p{L}+|cherchons|cherchez|buscamos|buscan|contrat(?:amos|an|ar|ando)`,
		other: String.raw`la(?:y|ying|id) off|layoffs?|redundan\p{L}+|(?:cut|cuts|cutting|shed|sheds|shedding) (?:[\p{L}\d]+ ){0,3}(?:jobs?|posts?|staff|positions?|roles?|people)|downsiz\p{L}+|entlass\p{L}+|Stellenabbau|(?:bau(?:en|t)|abgebaut|abbauen|streich(?:en|t))[^.;]{0,80}(?:Stellen?|Personal|ab)|licenci\p{L}+|supprim\p{L}+ (?:\p{L}+ ){0,3}(?:postes?|emplois?)|desp(?:iden|edir|edido|idieron)\p{L}*|recort\p{L}+ (?:\p{L}+ ){0,3}(?:plantilla|puestos?)`,
	},
	// harmed / unharmed
	{
		one: String.raw`hurt|injur(?:ed|ies|y)|harm(?:ed)?|wounded|casualt(?:y|ies)|killed|verletzt\p{L}*|Verletzten?|verwundet|zu Schaden|bless(?:é|és|ée|ées|ures?)|victimes?|herid[oa]s?|lesionad[oa]s?|víctimas?`,
		other: String.raw`unhurt|unharmed|uninjured|safe and (?:sound|well)|unverletzt|unversehrt|wohlbehalten|indemnes?|sains? et saufs?|saines et sauves|iles[oa]s?|san[oa]s y salv[oa]s`,
		presupposed: true,
	},
	// on paper / in a machine
	{
		one: String.raw`paper(?:[- ]based)?|handwritten|by hand|on foot|manually|clipboards?|(?:by|over the) (?:\p{L}+ (?:or|and) )?(?:phone|telephone|fax)|at the (?:counter|desk)|Papier\p{L}*|Zettel\p{L}*|handschriftlich\p{L}*|handgeschrieben\p{L}*|von Hand|per Hand|manuell|schriftlich|telefonisch|am Schalter|Pendelordner|papier|manuscrit\p{L}*|à la main|manuellement|par téléphone|au guichet|papel|manuscrit[oa]s?|a mano|manualmente|por teléfono|en (?:ventanilla|mostrador)`,
		other: String.raw`electronic\p{L}*|paperless|digital\p{L}*|online|printed by|by machine|machine-made|automatic(?:ally)?|automated|elektronisch\p{L}*|papierlos\p{L}*|im Internet|übers Internet|maschinell|(?:voll|teil)?automatisch\p{L}*|automatisiert\p{L}*|électronique\p{L}*|numérique\p{L}*|numérisé\p{L}*|en ligne|sur internet|par machine|automatiquement|automatisé\p{L}*|electrónic\p{L}+|en línea|por internet|a máquina|automátic\p{L}+|automatizad[oa]s?`,
	},
	// employed / self-employed
	{
		one: String.raw`freelanc\p{L}+|self-employed|independent contractors?|seasonal(?: staff)?|temporary|Honorar\p{L}*|freiberuflich\p{L}*|freie Mitarbeiter\p{L}*|selbstständig\p{L}*|selbständig\p{L}*|Leiharbeit\p{L}*|Saisonkräfte\p{L}*|indépendant\p{L}*|vacataires?|intérimaires?|saisonniers?|autónom[oa]s?|por cuenta propia|eventuales|temporer[oa]s`,
		other: String.raw`salaried|employees|on (?:the|your|our) payroll|permanent(?:ly)?(?: staff| employed)?|fest ?angestellt\p{L}*|fest angestellt\p{L}*|Festangestellte\p{L}*|Angestellte[nr]?|salarié\p{L}*|en CDI|asalariad[oa]s?|en plantilla|fij[oa]s`,
	},
	// for nothing / for money
	{
		one: String.raw`free(?: of charge)?|gratis|at no (?:cost|charge)|kostenlos\p{L}*|kostenfrei\p{L}*|unentgeltlich|gratuit\p{L}*|gratuitement|offerte?s?|sin coste|gratuita?s?|gratuitos?`,
		other: String.raw`charge[sd]?(?= (?:for|a fee|your|our|the|\p{Sc}))|fee-based|pa(?:ys?|id) (?:for|a fee)|bezahlen|zahlen für|paient|paie|pagan|paid for|cost(?:s)? (?:extra|money)|kostenpflichtig\p{L}*|gebührenpflichtig\p{L}*|payante?s?|facturé(?:e|s|es)?|de pago|cobra[n]?|cobran|se cobran?`,
	},
	// goes on / ended
	{
		one: String.raw`renew\p{L}*|extended|prolonged|verlängert|erneuert|renouvel\p{L}+|reconduit\p{L}*|prolong\p{L}+|renov(?:ó|ado|ada|aron|amos)|prorrog\p{L}+`,
		other: String.raw`lost|losing|expired|terminated|cancelled|canceled|ran out|verloren|gekündigt|ausgelaufen|beendet|perdu\p{L}*|résili\p{L}+|expiré\p{L}*|perdi\p{L}+|perdid\p{L}+|rescind\p{L}+|expir\p{L}+|vencid[oa]`,
	},
	// kept in the family / sold
	{
		one: String.raw`still owned by|owned by|family-owned|in family hands|independent|in Familienbesitz|familiengeführt\p{L}*|im Besitz|inhabergeführt\p{L}*|unabhängig\p{L}*|appartient|détenue? par|indépendante?|propiedad de|pertenece|independiente`,
		other: String.raw`sold (?:the|your|their|its|out|to)|was sold|sale of|taken over by|acquired by|bought by|verkauft\p{L}*|übernommen von|Verkauf|vendu\p{L}*|cédé\p{L}*|rachetée? par|vendi(?:ó|eron|do|da)|vendid[oa]|adquirid[oa] por`,
	},
	// handed on / thrown away
	{
		one: String.raw`donat\p{L}+|(?:given|handed|passed) (?:away |over |on )?to|collected by|recycl\p{L}+|reus\p{L}+|compost\p{L}*|gespendet|spende\p{L}*|als Spende|holt[^.;]{0,30}\bab|abgeholt|weitergegeben|wiederverwend\p{L}+|remis\p{L}* (?:\p{L}+ ){0,3}à|donné\p{L}*|distribué\p{L}*|recyclé\p{L}*|donad[oa]s?|donamos|entreg\p{L}+ a|recicl\p{L}+|reutiliz\p{L}+`,
		other: String.raw`thrown away|throw(?:s|ing)? (?:away|out)|threw (?:away|out)|discarded|binned|(?:in|into|to) (?:the )?(?:bin|landfill|skip|rubbish|trash)|weggeworfen|werfen[^.;]{0,40}\bweg|(?:in der|in die) Tonne|im Müll|in den Müll|entsorgt|jet(?:é|és|ée|ées|ez|ons|te|tent)|à la poubelle|mis\p{L}* au rebut|tira(?:n|da|das|do|dos)?|a la basura|desech\p{L}+`,
	},
	// open / shut
	{
		one: String.raw`open(?:ed|s|ing)?(?= |$)|inaugurat\p{L}+|(?:wieder)?eröffn\p{L}+|ouvertures?|apertura|reapertura|reabri\p{L}+|inauguré\p{L}*|ouver(?:t|te|ts|tes)|ouvr\p{L}+|inaugur\p{L}+|abiert[oa]s?|abri(?:ó|mos|eron)`,
		other: String.raw`clos(?:ed|es|ing|ure)|(?:to|must) close|shut(?:s|ting)?(?: down)?|geschlossen\p{L}*|schließ(?:t|en)|Schließung|ferm\p{L}+|cerr\p{L}+|cierr\p{L}+|clausur\p{L}+`,
	},
	// done by oneself / by others
	{
		one: String.raw`in-house|(?:our|your|its) own (?:\p{L}+ )?(?:team|staff|people|crew|fleet|drivers|workshop)|ourselves|yourselves|im eigenen (?:Haus|Betrieb)|eigene[nrms]? (?:\p{L}+ )?(?:Team|Leute|Personal|Fahrer|Werkstatt)|hausintern|selbst|en interne|(?:notre|votre) propre|nos propres|vos propres|propi[oa]s?|internamente`,
		other: String.raw`outsourc\p{L}+|contractors?|subcontract\p{L}+|external(?:ly)?|third part(?:y|ies)|extern(?:e[nrms]?)?|Fremdfirm\p{L}*|Dienstleister\p{L}*|Subunternehm\p{L}+|ausgelagert\p{L}*|sous-trait\p{L}+|prestataires?|externalis\p{L}+|extérieure?s?|subcontrat\p{L}+|extern[oa]s?|externaliz\p{L}+|subcontratist\p{L}+`,
	},
	// hired / owned
	{
		one: String.raw`rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|miet(?:et|en)|gemietet\p{L}*|geleast\p{L}*|lou(?:é|és|ée|ées|ons|ez)|locataires?|alquil\p{L}+|arrend\p{L}+`,
		other: String.raw`own(?:s|ed)?(?= (?:all|the|our|your|its|them|every|\d))|owned outright|(?:gehör(?:t|en)) (?:uns|Ihnen)|Eigentum|propriétaires?|en propiedad|propietari[oa]s?`,
	},
	// come / gone
	{
		one: String.raw`joined (?:us|you|the|your|our)|came on board|arriv(?:ed|al)|angefangen|eingetreten|zu uns gekommen|verstärkt|rejoint|arrivé\p{L}*|incorpor\p{L}+|se unió`,
		other: String.raw`left (?:the|your|you|us|our)|leav(?:es|ing) (?:the|your|you|us)|departed|departure|resign\p{L}+|retired|ausgeschieden|verlassen|gekündigt|in Rente|quitté\p{L}*|parti\p{L}* (?:de|à la retraite)|démission\p{L}*|dejado|dejó|se marchó|jubil\p{L}+`,
	},
];
