/**
 * Words of any polite business mail: where they come from or lead, they say nothing about anybody. What somebody is said to do
 * or have is not among them.
 */
export const courtesyWords = {
	en: `read saw see seen notice noticed learn learnt hear heard come came across look find site website page web news article say said mention
write wrote written know understand think thought believe hope wonder guess imagine feel felt glad happy delight pleased nice great good fine
thank thanks please sorry dear hello hi best regard regards wish wishes kind sincerely cheers warm reach touch contact reply answer respond
question call chat talk speak meeting meet demo minute week weeks tomorrow monday tuesday wednesday thursday friday saturday sunday time
times moment show shown send sent share tell told ask asked help helpful idea interest interesting interested curious relevant worth sense
mean meant matter fit suit suitable work way thing lot bit part kind sort name mail email message note line short brief quick quickly
congratulation congratulations congrats well done recent recently lately currently busy hand handy head first second last next new day days
year years month months morning afternoon evening noon lunch possible possibly perhaps maybe really actually simply especially often
sometimes always usual usually use used using useful make take taken give given want keep kept go going put try tried leave left decide decision
choose prefer catch caught eye stay explain agree disagree wrong right correct honest honestly story end pointer list easy easily hard difficult
simple plain small big large little long early late later able ready free open close whole half several enough real true clear clearly fair
sure certain probably likely presumably obviously surely apparently fully exactly simply nearly almost roughly about compare comparison number
figure figures amount sum total average example instance case reason result point side place step question topic subject task job plate desk
person people someone colleague colleagues team company business organisation organization begin start started stop happen happened
become became turn seem seems sound sounds appear remain remember forget think consider suppose assume expect plan look looking looks
follow later sooner forward back welcome respect appreciate enjoy enjoyed like love bring carry run add added need needs mind problem
trouble worry worried challenge challenging pressure effort care puzzle tough tricky important main key special different similar common
normal usual such much many few somebody yourself ahead together alone apart away far near quite pretty rather half interruption
summary detail details information details link address answers word words sentence letter`,
	de: `gelesen lesen lese gesehen sehen sieht gehört hören erfahren gefunden finden schreiben schreibe geschrieben schrieb steht stehen seite website
webseite anzeige meldung nachricht mail email e-mail zeile brief wort frage fragen antwort antworten gespräch gespräche termin anruf
anrufen telefon telefonieren sprechen reden zeit woche wochen tag tage monat monate jahr jahre minute minuten stunde stunden morgen
vormittag nachmittag abend montag dienstag mittwoch donnerstag freitag samstag sonntag uhr januar jänner februar märz april mai juni
juli august september oktober november dezember freue freuen freut gefreut danke dank gruß grüße freundlich freundliche herzlich
herzliche viele beste guten gute guter gutes gut hallo tag sehr geehrte geehrter liebe lieber gern gerne möchte würde passt passen zeigen zeige
schicken schicke senden sende geben gebe gibt nehmen machen mache macht tun tut gehen geht kommen kommt bleiben bleibt liegen liegt
bringen bringt halten helfen hilft brauchen braucht nutzen wissen weiß kennen kennt denken denke glauben glaube hoffen hoffe vermuten
vermute vermutlich wahrscheinlich vielleicht sicher bestimmt natürlich gleichzeitig daher deshalb schließe folgt heißt bedeutet
interesse interessant interessiert neugierig aufgefallen gefallen hinweis idee vorschlag thema sache punkt stelle grund anlass beispiel
fall teil seite art weise weg ende anfang beginn neu neue neuen neuer neues alt alte alten klein kleine großen groß große lang lange kurz
kurze kurzen schnell einfach leicht schwer schwierig möglich nötig wichtig richtig falsch klar offen frei fertig eigen eigene eigenen
erste ersten erster zweite zweiten nächste nächsten letzte letzten kommende kommenden ganze ganzen halbe halbes genug weniger mehr
person leute leuten menschen kollege kollegin kollegen team haus firma unternehmen aufgabe arbeit problem umso besser zufrieden gratuliere
glückwunsch gratulation herzlichen wünsche wünschen erfolg respekt lust mühe eile ruhe rückfrage rückmeldung betrifft beschäftigt
beschäftigen überlegen denkbar gemeinsam zusammen selbst allein zuerst danach vorher nachher später früher heutzutage täglich gerade
genau ungefähr sagen sage sagt gesagt erzählen erzähle erklären erkläre melden melde bitte bitten darum kontakt zahl zahlen ausgerechnet`,
	fr: `lu lire vu voir entendu noté remarqué appris écrire écris écrit page site annonce message mail courriel ligne mot question réponse répondre
échange échanger appel appeler rendez-vous parler discuter proposer propose montrer montre présenter envoyer envoie temps jour jours
semaine semaines mois année années minute minutes heure heures matin soir lundi mardi mercredi jeudi vendredi samedi dimanche demain
aujourd hui prochaine prochain janvier février mars avril mai juin juillet août septembre octobre novembre décembre merci bonjour
madame monsieur cordialement bien bon bonne heureux heureuse ravi félicitations bravo intéresse intérêt intéressant utile simple vite
facile difficile possible peut-être doute sans savoir sais savez pense crois imagine espère veux voudrais souhaitez souhaite faut
devoir doit doivent prendre prend donner donne mettre aller venir vient nouveau nouvelle nouvelles premier première grand grande petit
petite personne équipe travail tâche sujet point façon manière exemple cas idée chose partie fin début besoin aide aider occupe
respecte promets promesse`,
	es: `leído leer visto ver oído sabido escribir escribo escrito página web sitio anuncio mensaje correo línea palabra pregunta respuesta
responder llamada llamar hablar charla reunión visita visitar visite mostrar muestro enseñar enviar envío proponer propongo tiempo día
días semana semanas mes meses año años minuto minutos hora horas mañana tarde lunes martes miércoles jueves viernes sábado domingo
próxima próximo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gracias hola estimado estimada
señor señora saludo cordial bueno buena buenos mejor feliz enhorabuena interés interesa interesante útil fácil difícil posible quizá
vez saber sé sabe creo pienso imagino espero quiero quisiera gustaría parece planean hoy decide nuevo nueva primero primera grande
pequeño persona equipo trabajo tema punto forma manera ejemplo caso idea cosa parte fin inicio ayuda ayudar necesita falta ajustar
quedan quedamos amigos`,
} as const;
