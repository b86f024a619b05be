/** Words of which the names of departments are made, in four languages: they are translated with the mail. */
export const departments = `quality regulatory affairs operations purchasing procurement human resources finance engineering production
maintenance logistics sales marketing technology research development service services support safety environment training
qualität zulassung betrieb einkauf personal finanzen technik produktion instandhaltung logistik vertrieb forschung entwicklung
kundendienst sicherheit umwelt ausbildung
qualité affaires réglementaires opérations achats ressources humaines finances technique exploitation logistique ventes recherche
développement sécurité environnement formation
calidad asuntos regulatorios operaciones compras recursos humanos finanzas ingeniería producción mantenimiento logística ventas
investigación desarrollo servicio servicios seguridad medio ambiente formación sistemas atención cliente`;

/** What prizes are called in four languages. */
export const prizes = `award awards prize prizes preis preise auszeichnung prix trophée trophées premio premios galardón galardones`;
