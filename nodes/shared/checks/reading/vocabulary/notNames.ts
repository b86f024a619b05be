/** Written with a capital, yet naming nobody that has to be known: abbreviations, days, languages, tools of every office. */
export const notNames = `i ok okay ai it hr pr crm erp api apis pdf roi kpi kpis sla slas csv b2b b2c saas faq faqs ceo cto cfo coo cmo cio ciso vp
vps svp qr gps sms iot ui ux seo sme smes eu uk us usa uae emea dach apac pt hq r&d rfp rfq poc mvp ci cd devops sre sres qa tls ssl sso http
https url sql html css json xml cpu gpu ram tv dvd cad cam mes plc scada hvac led nfc rfid vr ar ml llm llms gdpr dsgvo kyc aml vat gmbh ag kg se ltd llc inc
plc bv sa sarl esg csr co2 ngo ngos nhs hmrc irs edi ean gtin sku skus mrr arr cac ltv nps b2g oem oems msp msps isp it's tco opex capex ebitda
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december english german french spanish dutch italian polish swedish danish european american british europe germany's christmas easter
black cyber new year internet excel word powerpoint outlook email e-mail linkedin google zoom teams whatsapp android iphone ios windows mac
dear hi hello hey regards best kind cheers ps p.s re fwd fw mr mrs ms mx dr prof sir madam q1 q2 q3 q4 cet gmt utc am pm est eastern pacific
montag dienstag mittwoch donnerstag freitag samstag sonntag januar jänner februar märz mai juni juli oktober dezember jahres advent weihnachten
ostern silvester neujahr kw mwst ust iso din tüv edv kmu personal madame monsieur bonjour m mme señor señora sr sra hola lunes noël navidad`;

/** Nouns that German writes with a capital and that name nobody, as far as their ending does not tell. */
export const germanNouns = `anfang ende anlass beginn abend morgen mittag nacht tag woche monat jahr quartal sommer herbst winter frühjahr frühling zeit
termin ruhe kürze zukunft vergangenheit absprache bedarf wunsch interesse erfahrung papier betrieb kontakt frage antwort thema anliegen
beispiel hilfe arbeit team büro haus kunde kunden mandant mandanten gast gäste partner lieferant lieferanten mitarbeiter kollege kollegen
kollegin kolleginnen chef chefin leute menschen frau frauen herr herren mann euro cent prozent stück kilogramm kilometer meter tonnen
liter uhr minuten stunden tage wochen monate jahre preis preise kosten rabatt vertrag angebot auftrag projekt produkt produkte muster serie serien
teile teil gehäuse maschine maschinen anlage anlagen werk werke halle lager fahrzeug fahrzeuge lkw strom gas wasser wärme netz netze energie
dach dächer daten bericht liste zahl zahlen plan pläne regel regeln schicht schichten dienst dienste zimmer bett betten küche tisch
tablet handy telefon rechner software app apps system systeme programm foto fotos bild bilder beleg belege ordner rechnung rechnungen
geld umsatz gewinn markt branche handwerk handwerker handel industrie gastronomie gastronomen hotel hotels praxis kanzlei stadt land region gemeinde
schule schulen klinik kliniken labor messe messen post bahn auto weg ort orte standort standorte stelle stellen seite seiten text
mail mails brief link artikel beitrag idee ideen lösung problem probleme fehler ziel ziele erfolg chance risiko druck last lust mühe
sinn grund gründe stand fall fälle art weise form teams schritt schritte start ablauf abläufe blick wert werte qualität güte
tarif betriebsrat vorstand bund kommune verwaltung technik guss grauguss sphäroguss stahl holz glas kunststoff metall fleisch brot milch obst
gemüse wein bier kaffee tür wand boden raum räume gang zettel zuruf anzeige anzeigen bewerber personal nachwuchs azubi lehrling meister
wochenende wochenenden urlaub feiertag feiertage saison buchung schnee wetter sonne dank gruß grüße glückwunsch respekt hinweis
vorschlag gespräch gespräche anruf anrufe telefonat prospekt unterlagen zeichnung zeichnungen skizze vorführung demo vorfeld rahmen
einkauf verkauf vertrieb logistik produktion fertigung wartung service support leitung geschäftsführung abteilung auftragsverarbeitung
verbindung datum vor- nachname anrede mio mrd januar februar`;
