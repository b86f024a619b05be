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
ostern silvester neujahr kw mwst ust iso din tüv edv kmu personal madame monsieur bonjour m mme señor señora sr sra hola lunes noël navidad
thanksgiving halloween hanukkah diwali ramadan eid pentecost whitsun midsummer boxing pfingsten fasching karneval pâques toussaint ascension reyes
irish scottish welsh english-speaking australian canadian mexican brazilian indian chinese japanese norwegian finnish austrian swiss belgian
portuguese greek turkish russian ukrainian czech hungarian romanian nordic scandinavian baltic asian african kiwi maori latin roman catholic
christian jewish muslim greek hindu iberian balkan ouest est nord sud north south east west norte sur oeste este pin pins rma edifact xx xix xxi
fahrenheit celsius kelvin wi-fi wifi bluetooth usb lan wlan lte 4g 5g 3d mp4 jpeg png docx xlsx pdfs lorawan modbus snmp ttl diy diner asap fyi eta
eod eob nb tbc etc ie eg vs murphy murphys pandora sisyphus achilles titanic sherlock tetris lego rubik post-it post-its velcro biro tupperware
kärcher tipp-ex tesafilm sisyphusarbeit terre lune soleil tierra luna sol earth moon erde mond noël web deutsch englisch französisch spanisch
italienisch polnisch niederländisch dänisch schwedisch norwegisch finnisch tschechisch ungarisch rumänisch türkisch russisch ukrainisch portugiesisch griechisch`;

/** Nouns that German writes with a capital and that name nobody, as far as their ending does not tell. */
export const germanNouns = `anfang ende anlass beginn abend morgen mittag nacht tag woche monat jahr quartal sommer herbst winter frühjahr frühling zeit
termin ruhe kürze zukunft vergangenheit absprache bedarf wunsch interesse erfahrung papier betrieb kontakt frage antwort thema anliegen
beispiel hilfe arbeit team büro haus kunde kunden mandant mandanten gast gäste partner lieferant lieferanten mitarbeiter kollege kollegen
kollegin kolleginnen chef chefin leute menschen frau frauen herr herren mann euro cent prozent stück kilogramm kilometer meter tonnen
liter uhr minuten stunden tage wochen monate jahre stunde minute sekunde preis preise kosten rabatt vertrag angebot auftrag projekt produkt produkte muster serie serien
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

/** More of them, for what stands without an article after "in", "mit", "bei", "aus" or "nach", or beside another noun. */
export const moreGermanNouns = `abgleich abruf absicht abstand abstimmung abzug achse acker akte akten aktie alltag alter amt anblick anbetracht andrang
angriff angst ankunft anlauf annahme anruf ansatz anschluss anspruch ansporn anstand anstieg antrag antrieb anteil anwalt anwender anzug apfel
apparat aprilwetter arm armatur arzt ärzte ast atem auge augen augenblick augenhöhe augenmaß augenzwinkern ausbau ausblick ausfall ausflug ausgang
auskunft ausnahme ausschuss außendienst aussicht austausch auswahl ausweg bach bahnhof balken ball band bank banken bau bauch bauer bauern baum
bäume becken bedacht bedenken befund begriff behälter beleg bein beitrag bekannte belang belastung belegschaft berg berge beruf besitz besitzer besteck
bestand besteller betracht beute bewohner bezug bier bildschirm binder birne blatt blech blei block blume boot bord borte boot bote boten brand brauch brei
breite bremse brett brief brille bruch brücke brunnen bub buchhalter buchhaltung bühne bulle burg bürger bürste bus busse chaos charme christbaum container
damen dampf darm dauerlauf daumen deckel decke deich depot detail dichtung dieb diesel ding dinge dorf dorn draht dreck dritte drittel druckluft duft dunst durchlauf
durchsatz durst ebene ecke ehe ehre ei eier eifer eigentümer eile eimer einblick eindruck einfall einfluss einklang einsatz einstieg eintritt einvernehmen
einwand einzelfall einzelhandel eis eisen elan eltern empfang empfänger engpass enkel ente entwurf erde erfinder ernst ernte ersatz ersatzteil ertrag erz etage etikett
etiketten euros fach fächer fabrik faden fahne fahrer fahrerin fahrgast fahrt fahrten fahrrad farbe farben faser fass faust feder feier feierabend feile fein feind feld felder fels fenster
ferien ferne fertiger fest fett feuer feuerwehr figur filiale filialen film filter finger firma firmen fisch fläche flächen flamme flasche flaschen fleiß fliese flug fluss folge folgen folie folien
förderer forscher forst frau freiheit freitagabend freizeit freude freund freunde friede frist frost frucht früchte fuchs fuge fuhre fuhrpark führer führung fund funk funke furcht fuß gabel
garage garantie garten gärten gas gasse gebäude gebiet gebot gebrauch gebühr gedanke gedanken geduld gefahr gefäß gefühl gegend gegenteil gegenwart geheimnis gehör gehalt
geist gelände geländer gelegenheit gemälde gemüt genuss gepäck gerät geräte gericht geruch gerüst gesamtbild geschäft geschäfte geschehen geschenk geschichte geschirr geschmack
geschoss gesetz gesicht gespür gestalt gestell getränk getränke getreide getriebe gewähr gewicht gewinde gewissen gewissheit gewohnheit gift gipfel gitter glanz glaube glück gold graben gramm
gras grenze grenzen griff grün grüne gummi gurt haar haare hafen haft hagel hahn haken halm hals halt hand hände handarbeit händler handel handgriff handlauf handumdrehen hang harz haut hebel hecke heft
heim heizung held helfer hemd herbst herd herz herzen heu hilfe himmel hitze hobby hof höfe hoffnung holz honig horizont hose hub huf hügel huhn hund hunger hut hütte idee imker industrie
inhaber inhalt innenstadt insel instanz inventar jäger jahrhundert jahrzehnt joghurt jubel jugend junge jura kabel kabine kaffee kalender kälte kamera kamin kammer kampf kanal kante kapital kappe
käse kasten katalog katze käufer kauf kegel keller kenner kennzahl kern kerne kessel kiefer kies kilo kind kinder kirche kirsche kissen kiste kisten klage klarheit klasse klassen klebeband kleidung klima klinge
knopf knoten koch köche koffer kohle kolben komfort konto kopf köpfe kopie korb kork korn körper kraft kräfte kran kranz kreis kreuz krise küche kugel kuh kühe kühlung kunde kunst kupfer kurs kurve kuss küste
lacher lack laden läden ladung lagerist laie land länder landwirt länge lärm last lastwagen laub lauf laune leben leder leere lehm lehre lehrer leid leim leine leinen leistung leiter leiterin leitstand leser licht lichter lieferung
lieferschein linie linien lob loch löcher löffel lohn löhne los lot lücke lücken luft lüfter lunge luxus macht magen makel makulatur maler mandat mangel mängel mantel mappe maß maße masse mast material matte mauer maul
maus medien meer mehl mehrheit mehrwert meinung menge mensch messer miete mieter milch minimum minister mitarbeiterin mitglied mitglieder mittag mitte modell modus monteur monteure montage moor moos motor motoren mühle müll mund
muskel mut mutter nachbar nachbarn nachfrage nachmittag nachrichten nachsicht nacken nadel nagel nähe name namen nase natur nebel neffe neugier neugierde niveau norm normen not note noten notiz notizen notfall nummern nuss nutzen nutzer nutzerin
oberfläche ofen öfen offenheit öffnung ohr öl onkel oper opfer option orden orientierung osten paar paare packung paket pakete palette paletten panne papiere pappe park parkplatz partei pass passagier patent pate pech pedal pegel pelz
pendler personalrat pfad pfand pfanne pfarrer pfeffer pfeife pferd pferde pflanze pflanzen pflege pflicht pilot pilotversuch pils pilz pinsel platte platten platz pokal politik polster pool portion porto post posten pracht pranger präzision presse
prinzip probe proben profil profit prospekt protokoll prozess prozesse prüfer prüfstand publikum pulver pumpe pumpen putz quelle quellen quittung rad räder radio rahmen rampe rampen rand rang rasen raster rat rätsel rauch rausch reaktor rechner rede regal
regale regen region reh reife reifen reihe reihen reis reise reisen reiz rekord rente reserve rest reste restaurant rettung rezept rhythmus richter riese riff rinde ring rinder rind risse riss roboter rock rohr rohre rohstoff rolle rollen roman rost rote route routen routine rücken
rückgang rücksicht ruder ruf ruhm rumpf runde runden saal saft säge sahne salat salz samen sammlung sand satz säule schach schacht schaden schäden schaf schafe schale schall schalter schalttafel scham schatten schatz schau schaufel schaum scheibe scheiben
schema scherz scheu schicksal schiene schienen schiff schiffe schild schimmel schinken schirm schlag schlamm schlange schlauch schleife schleuse schliff schloss schlüssel schmerz schmied schmuck schmutz schnaps schnee schneider schnitt schnitte schnur schock
schokolade schrank schränke schraube schrauben schrei schreiber schrift schrott schub schuh schuhe schuld schüler schulter schuss schüssel schutz schwamm schwan schwein schweine schweiß schwelle schwerpunkt schwung see segel sehne seide seife seil sekunde sekunden sensor sensoren
server sessel sicherheit sicht siegel signal silber silo sinne sitte sitz sitze ski socke software sohn soldat sommertag sorge sorgen sorte sorten spalte spaß späne speck speicher speise speisen sperre spiegel spiel spiele spitze sport sprache sprung spur stab stadion städte stall
ställe stamm stange stapel stärke stau staub staub steg steig stein steine stempel stern sterne stiel stift stifte stil stille stimme stimmen stirn stoff stollen stolz störfall stoß strafe strahl strand straße straßen strecke strecken streik streit stress stress strich stroh strömung strom strudel
studie studium stufe stufen stuhl stühle sturm süden summe sumpf suppe süße szene tabelle tabellen tablett tafel tal talent tank tanks tanne tanz tasche taschen tasse taste tasten taufe tausch team teer teich teller tempo teppich test tests teufel text theater tief tiefe tier tiere tinte titel tochter
tod ton töne topf töpfe tor tore torte tour touren tracht traktor träger transport traube trauben trauer traum träume treff treffen treffer treppe treue trick trieb tritt trockner tropfen trost trotz trubel truppe tuch tücher tugend turm türme turnier übelstand überblick überfluss übergang überlauf
übersicht überstunde überzug ufer umfang umfeld umgang umkreis umlauf umriss umsicht umstand umstände umweg umwelt umzug unfall unfälle unglück unmut unrecht unruh unsinn untergrund unternehmer unterschied unterschiede unterstand unwetter urkunde ursache urteil vater ventil ventile verband
verbrauch verdacht verdienst verein vereine verfahren vergleich verhältnis verkehr verlag verlass verlaub verlauf verlust verluste vermerk vermieter vernunft verpackung vers verschleiß verschnitt verschulden versehen versand versuch versuche verständnis verstand verstoß verteiler vertrauen verwalter verwandte
verzicht verzug vieh viertel visier vogel vögel volk vollzug volumen vorabend voraussicht vorbehalt vorbild vordergrund vorgang vorgänge vorhaben vorhang vorjahr vorlage vorlauf vormittag vorrat vorräte vorrang vorreiter vorschau vorschein vorschub vorsicht vorsitz vorsprung vorstellung vorteil vorteile vortrag
waage wache wachs wachstum waffe wagnis wahl wahnsinn wahrheit wald wälder wand wandel wände wange wanne ware wäsche wasser wechsel wecker wein weine weite weizen welle wellen welt wende werbung werft werkzeug westen wette wettbewerb wetter wicht wiese wild wille wind winde windel winkel winter wirt wirte wirtschaft wissen
witterung witwe witz woge wohl wohnung wohnungen wolf wolke wolken wolle wort worte wörter wucht wunde wunder wunsch wünsche würde wurf wurst wurzel wüste wut zange zahn zähler zapfen zaun zäune zeh zeichen zeile zeilen zeuge ziege ziegel zimmer zins zinsen zitat zone zoo zorn zucker zufall zufluss zugang zugriff zukunft zunge
zusammenhang zusage zusatz zuschauer zuschlag zuschnitt zuschuss zustand zustände zutat zutaten zuversicht zuwachs zweck zwecke zweifel zweig zwiebel zwilling zwinge zylinder bezugnahme erwägung erwähnung verhandlung rede aussicht gänze gegenzug kraft anbetracht angriff vorfreude nachgang zuge hinsicht hinblick folge laufe mitleidenschaft
schwarm schuldner gläubiger geldgeber bauherr bauherren bauherrin spender spenderin patient patienten patientin bewohnerin ärztin pfleger pflegerin monteurin technikerin gärtner gärtnerei bäckerei brauerei molkerei metzgerei druckerei spedition reederei schreinerei tischlerei zimmerei wäscherei winzer genossenschaft sparkasse
stadtwerk stadtwerke gemeinderat kreis landkreis bundesland österreich schweiz deutschland europa euroraum ausland inland innendienst hausnummer ansprechpartner ansprechpartnerin messgerät messwert messwerte verschlusssache kleingedrucktes handschrift nachtschicht frühschicht spätschicht rufbereitschaft bereitschaft werkstatt werkstätten humor charakter talent mitte rand ränder unterschrift nachtruhe sonntagsruhe fingerspitzengefühl schwarz weiß schwarz-weiß blau gelb deutschland`;
