/** Words that carry no claim of their own: articles, pronouns, prepositions, auxiliaries. One entry per language. */
export const functionWords = {
	en: `a an the this that these those it its they them their there here he she his her him who whom whose
which what when where why how and or but so because if than then as at by for from in into of on onto over under up down out off
to toward with within without about across after before between during through until while is are was were be been being am do
does did done doing have has had having will would can could may might shall should must not no nor never only just also too very
more most much many some any each every all both few other others another such own same one we us our ours you your yours yourself
yourselves i me my mine s t re ve ll d m let lets got get like via per etc yes still yet again already now today soon ever since
although though whether either neither none nothing anything something everything nobody anybody somebody someone anyone everyone
instead unless till against along among around behind below beside besides beyond despite except near opposite past plus regarding
throughout towards upon versus therefore thus however otherwise anyway meanwhile rather quite enough else once twice herself himself
itself themselves myself ourselves cannot ought need`,
	de: `der die das den dem des ein eine einen einem einer eines und oder aber weil wenn als am an auf aus bei beim bis durch für gegen im in ins
mit nach ohne um unter von vom vor zu zum zur über ist sind war waren sein hat haben hatte hatten wird werden wurde wurden worden kann
können könnte könnten konnte nicht kein keine keinen keinem keiner nur auch noch schon sehr mehr sie ihr ihre ihrem ihren ihrer ihres ihnen
wir uns unser unsere unseren unserem unserer unseres ich mein meine meinen meinem meiner mir mich er es man sich dass daß was wer wie wo
dort hier dies diese dieser dieses diesem diesen da damit dabei dafür dazu davon daran darauf daraus darüber darum dadurch dann denn doch
so sonst also etwas nichts alles alle allem allen aller jede jeder jedes jedem jeden jetzt heute immer wieder nun ja nein sogar
selbst zwischen während wegen trotz seit ob falls sowie sowohl weder noch je pro statt außer gegenüber ab weniger viel viele vielen
vieler einige einigen manche mancher andere anderen anderer anderes anders beide beiden beides wem wen wessen welche welcher welches
welchen welchem warum wann woher wohin darf dürfen dürfte soll sollen sollte sollten muss müssen müsste will wollen wollte würde würden
mag mögen möchte möchten bin bist habe hätte hätten wäre wären gewesen geworden lassen lässt eben gerade fast etwa rund bereits bald
erst weiter weitere weiteren wohl zwar zudem außerdem`,
	fr: `le la les l un une des de du d et ou mais donc car que qui quoi dont où ce cet cette ces c s se sa son ses leur leurs il elle ils
elles on nous vous je j me m mon ma mes moi te tu ton ta tes notre nos votre vos en y à au aux dans par pour sans sous sur avec chez
entre vers depuis pendant avant après contre est sont était étaient être été suis êtes sommes ai as a avons avez ont avait avaient
avoir eu fait faire font ne n pas plus moins très trop peu bien aussi encore déjà si comme quand comment pourquoi combien tout toute
tous toutes chaque quel quelle quels quelles autre autres même mêmes peut peuvent pouvez pourrait pourriez puis aurais auriez serait
seriez serais cela ça ceci ici là seul seule seuls toujours jamais rien aucun aucune lequel laquelle quelque quelques afin ainsi alors
lors dès jusque parce puisque`,
	es: `el la los las lo un una unos unas de del al a y e o u pero que quien quienes cual cuales cuyo como cuando donde cuanto qué quién cuál
cómo cuándo dónde cuánto este esta estos estas ese esa esos esas aquel esto eso se sus su le les me mi mis te tu tus nos nuestro nuestra
nuestros nuestras yo él ella ellos ellas usted ustedes nosotros en con sin por para sobre entre hasta desde hacia según contra ante bajo
es son era eran ser sido soy somos está están estoy estamos estar ha han he hemos haber había hay no ni más menos muy mucho mucha muchos
muchas poco poca pocos todo toda todos todas cada otro otra otros otras mismo misma ya aún también tampoco sí si puede pueden podría
podrían podemos tiene tienen tener hace hacen hacer quiere quieren bien aquí ahí allí siempre nunca nada algo alguien nadie algún
alguna porque pues aunque mientras durante tras`,
} as const;
