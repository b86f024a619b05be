/** Places with names of their own in other languages: one place per line, its names parted by commas. */
export const exonyms = `munich, münchen, múnich
cologne, köln, colonia
vienna, wien, vienne, viena
geneva, genf, genève, ginebra
zurich, zürich, zúrich
basel, basle, bâle, basilea
berne, bern, berna
lucerne, luzern, lucerna
fribourg, freiburg, friburgo
ticino, tessin, tesino
brussels, brüssel, bruxelles, bruselas
antwerp, antwerpen, anvers, amberes
ghent, gent, gand, gante
bruges, brügge, brugge, brujas
liège, lüttich, lieja
the hague, hague, den haag, la haye, la haya
copenhagen, kopenhagen, copenhague, københavn
gothenburg, göteborg, gotemburgo
lisbon, lissabon, lisbonne, lisboa
porto, oporto
seville, sevilla, séville
saragossa, zaragoza, saragosse
milan, mailand, milano, milán
turin, torino, turín
florence, florenz, firenze, florencia
rome, rom, roma
venice, venedig, venise, venecia, venezia
naples, neapel, napoli, nápoles
genoa, genua, gênes, génova
warsaw, warschau, varsovie, varsovia, warszawa
krakow, krakau, cracovie, cracovia, kraków
gdansk, danzig
wroclaw, breslau
poznan, posen
prague, prag, praga, praha
london, londres
edinburgh, édimbourg, edimburgo
strasbourg, straßburg, estrasburgo
nuremberg, nürnberg, núremberg
hanover, hannover, hanovre
frankfurt, francfort, fráncfort
hamburg, hambourg, hamburgo
nice, nizza, niza
marseille, marseilles, marsella
lyon, lyons
bordeaux, burdeos
toulouse, tolosa
basque country, baskenland, pays basque, país vasco, euskadi
lake constance, bodensee, lac de constance
alps, alpen, alpes
black forest, schwarzwald, forêt-noire, selva negra
rhine, rhein, rhin, rin
danube, donau, danubio
north sea, nordsee, mer du nord, mar del norte
baltic, ostsee, baltique, báltico
atlantic, atlantik, atlantique, atlántico
mediterranean, mittelmeer, méditerranée, mediterráneo
new york, nueva york
beijing, peking, pékin, pekín`;

/** Countries and their parts: names in four languages, then, behind the colon, what lies in them. */
export const countries = `bavaria, bayern, bavière, baviera: munich, nuremberg, augsburg, regensburg, würzburg, passau, bamberg
saxony, sachsen, saxe, sajonia: leipzig, dresden, chemnitz, zwickau
north rhine-westphalia, nordrhein-westfalen: cologne, düsseldorf, dortmund, essen, bonn, münster, bielefeld, aachen
upper austria, oberösterreich, haute-autriche: linz, wels, steyr, traun
styria, steiermark, styrie, estiria: graz, leoben
tyrol, tirol: innsbruck, kufstein, lienz
tuscany, toskana, toscane, toscana: florence, pisa, siena, livorno
brittany, bretagne, bretaña: rennes, brest, quimper, lorient, vannes, saint-malo
normandy, normandie, normandía: rouen, caen, le havre, cherbourg
alsace, elsass, alsacia: strasbourg, mulhouse, colmar
catalonia, katalonien, catalogne, cataluña, catalunya: barcelona, girona, tarragona, lleida
andalusia, andalusien, andalousie, andalucía: seville, málaga, cádiz, huelva, granada, córdoba, almería, jaén
aragon, aragón, aragonien: saragossa, huesca, teruel
galicia, galicien, galice: vigo, la coruña, santiago, lugo, ourense, pontevedra
united kingdom, uk, great britain, britain, vereinigtes königreich, großbritannien, royaume-uni, grande-bretagne, reino unido, gran bretaña: england, scotland, wales, northern ireland, cornwall, yorkshire, london, manchester, birmingham, leeds, liverpool, bristol, sheffield, glasgow, edinburgh, cardiff, swansea, belfast, york, hull, newcastle, nottingham, leicester, norwich, aberdeen, dundee, inverness, plymouth, southampton, oxford, cambridge
england, angleterre, inglaterra: cornwall, yorkshire, lincolnshire, norfolk, suffolk, essex, kent, devon, cumbria, london, manchester, birmingham, leeds, liverpool, bristol, sheffield, york, hull, newcastle, nottingham, leicester, norwich, plymouth, southampton, oxford, cambridge
scotland, schottland, écosse, escocia: glasgow, edinburgh, aberdeen, dundee, inverness, highland, highlands, leith, moray, caithness, fife, perth, stirling
wales, pays de galles, gales: cardiff, swansea, newport, wrexham, bangor, aberystwyth, gwynedd, powys
northern ireland, nordirland, irlande du nord, irlanda del norte: belfast, derry, antrim, armagh, fermanagh, tyrone
ireland, irland, irlande, irlanda: dublin, cork, galway, limerick, waterford, kilkenny, sligo, athlone, kerry, clare, mayo, donegal, tipperary, wexford, tralee, dundalk, drogheda
germany, deutschland, allemagne, alemania: berlin, hamburg, munich, cologne, frankfurt, stuttgart, düsseldorf, leipzig, dresden, hannover, nuremberg, bremen, dortmund, essen, kassel, münster, augsburg, karlsruhe, mannheim, bonn, fulda, regensburg, bavaria, saxony, hessen, niedersachsen, thüringen, brandenburg, baden-württemberg, nordrhein-westfalen
austria, österreich, autriche: vienna, graz, linz, salzburg, innsbruck, klagenfurt, wels, villach, bregenz, steyr, tirol, kärnten, steiermark, vorarlberg, burgenland
switzerland, schweiz, suisse, suiza: zurich, basel, berne, geneva, lausanne, lucerne, st. gallen, winterthur, lugano, chur, ticino, valais, wallis
france, frankreich, francia: paris, lyon, marseille, toulouse, nantes, bordeaux, lille, rennes, strasbourg, montpellier, nice, grenoble, dijon, angers, tours, brest, reims, le mans, clermont-ferrand, brittany, normandy, alsace, provence, bourgogne, auvergne, jura, vendée, savoie, yonne, loire
spain, spanien, espagne, españa: madrid, barcelona, valencia, seville, saragossa, zaragoza, málaga, murcia, bilbao, vitoria, pamplona, logroño, vigo, alicante, córdoba, granada, cádiz, huelva, valladolid, salamanca, burgos, león, oviedo, gijón, santander, catalonia, andalusia, galicia, aragón, navarra, asturias, extremadura, la rioja
portugal: lisbon, porto, braga, coimbra, faro, évora, tavira, algarve, azores, madeira
italy, italien, italie, italia: milan, turin, rome, florence, venice, naples, genoa, bologna, verona, padova, trieste, palermo, bari, tuscany, lombardia, veneto, piemonte, sicilia
netherlands, the netherlands, holland, niederlande, pays-bas, países bajos, holanda: amsterdam, rotterdam, the hague, utrecht, eindhoven, groningen, leiden, delft, breda, vlissingen, maastricht
belgium, belgien, belgique, bélgica: brussels, antwerp, ghent, bruges, liège, leuven, namur, charleroi, flanders, wallonia
denmark, dänemark, danemark, dinamarca: copenhagen, aarhus, odense, aalborg, esbjerg, kalundborg
sweden, schweden, suède, suecia: stockholm, gothenburg, malmö, uppsala, lund, umeå, linköping
norway, norwegen, norvège, noruega: oslo, bergen, trondheim, stavanger, tromsø, moss, halden
poland, polen, pologne, polonia: warsaw, krakow, gdansk, wroclaw, poznan, łódź, katowice, szczecin
united states, usa, america, us, u.s, vereinigte staaten, états-unis, estados unidos, ee. uu: california, texas, oregon, ohio, kansas, iowa, montana, arizona, nebraska, colorado, washington, florida, minnesota, wisconsin, michigan, illinois, massachusetts, pennsylvania, virginia, georgia, maine, vermont, new york, chicago, boston, seattle, portland, denver, phoenix, houston, dallas, atlanta
canada, kanada, canadá: toronto, montreal, vancouver, calgary, ottawa, winnipeg, halifax, saskatchewan, manitoba, alberta, ontario, québec, quebec, nova scotia, british columbia
australia, australien, australie: sydney, melbourne, brisbane, perth, adelaide, hobart, victoria, queensland, new south wales, tasmania, bendigo, ballarat, geelong
new zealand, neuseeland, nouvelle-zélande, nueva zelanda, aotearoa: auckland, wellington, christchurch, dunedin, hamilton, otago, waikato, canterbury
finland, finnland, finlande, finlandia: helsinki, tampere, turku
greece, griechenland, grèce, grecia: athens, patras
czech republic, czechia, tschechien, république tchèque, tchéquie, república checa, chequia: prague, brno
hungary, ungarn, hongrie, hungría: budapest
slovakia, slowakei, slovaquie, eslovaquia: bratislava
slovenia, slowenien, slovénie, eslovenia: ljubljana, maribor
croatia, kroatien, croatie, croacia: zagreb, split
romania, rumänien, roumanie, rumanía: bucharest, cluj
bulgaria, bulgarien, bulgarie: sofia
turkey, türkei, turquie, turquía: istanbul, izmir
luxembourg, luxemburg, luxemburgo: luxembourg
ukraine, ucrania: kyiv, lviv
china, chine: beijing, shanghai
japan, japon, japón: tokyo, osaka
mexico, mexiko, mexique, méxico: guadalajara, monterrey
morocco, marokko, maroc, marruecos: casablanca, rabat
scandinavia, skandinavien, scandinavie, escandinavia: denmark, sweden, norway
benelux: belgium, netherlands, luxembourg`;

/** Countries, and how the words for their people, their language and what comes from there begin. */
export const adjectivesOfCountries = `germany: german deutsch allemand aleman
austria: austrian österreichisch autrichien austriac
switzerland: swiss schweizer suisse helveti suiz
france: french französisch franzos français francés frances
spain: spanish spaniard spanisch espagnol español
portugal: portugues portugies portugais
italy: italian italien
netherlands: dutch niederländ holländ néerland neerland holand
belgium: belgian belgisch belge belga
denmark: danish dänisch danois danes
sweden: swedish schwedisch suédois sueco sueca
norway: norwegian norwegisch norvégien norueg
finland: finnish finnisch finlandais finlandes
poland: polish polnisch polonais polac polaco
ireland: irish irisch irlandais irlandes
united kingdom: british britisch britanni englisch anglais ingles
england: english englisch anglais ingles
scotland: scottish schottisch écossais escoces
wales: welsh walisisch gallois gales
greece: greek griech grec grieg
czech republic: czech tschech tchèque checo checa
hungary: hungar ungar hongrois
slovakia: slovak slowak slovaque eslovac
slovenia: sloven slowen eslovenia
croatia: croat kroat
romania: romanian rumän roumain ruman
bulgaria: bulgar
ukraine: ukrain ucran
turkey: turkish türkisch turc turco turca
china: chines chinois
japan: japan japon
united states: american amerikan améric estadounid
canada: canad kanad
mexico: mexic mexikan
morocco: morocc marokk marocain marroq
scandinavia: scandinav skandinav escandinav nordic`;
