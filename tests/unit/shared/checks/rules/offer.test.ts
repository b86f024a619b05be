import { rulesBrokenBy } from '../../../../fixtures/checkedDraft';
import { dossierOf, factOf } from '../../../../fixtures/dossier';

const dossier = dossierOf({
	facts: [factOf('f1', 'Tidewater Cold Chain runs 86 refrigerated trucks from 14 depots.')],
});
const offers: Record<string, string> = {
	en: 'Northwind plans delivery routes overnight and shows them on a phone. It does not book tolls and never contacts drivers; it neither weighs nor loads. Northwind does not connect to payroll software. A four-week trial for one depot with up to ten trucks costs 900 euros. Setup is free of charge. The licence costs 39 euros per truck and month, with a minimum term of six months. There is no deposit. We do not carry out repairs.',
	de: 'Northwind plant Touren über Nacht und zeigt sie auf dem Telefon. Northwind bucht keine Maut und ersetzt keinen Disponenten. Fahrtenschreiber liefern wir nicht. Ein Test von vier Wochen an einem Standort mit bis zu zehn Fahrzeugen kostet 900 Euro. Die Einrichtung ist kostenlos. Die Lizenz kostet 39 Euro je Fahrzeug und Monat bei einer Mindestlaufzeit von sechs Monaten.',
	fr: "Northwind planifie les tournées la nuit et les montre sur un téléphone. Northwind ne réserve ni les péages ni les parkings et n'organise pas de dépannage. Un essai de quatre semaines sur un dépôt et dix camions coûte 900 euros. La licence coûte 39 euros par camion et par mois, avec un engagement de six mois.",
	es: 'Northwind planifica las rutas por la noche y las muestra en el teléfono. Northwind no gestiona peajes ni nóminas. No ofrecemos remolque. Una prueba de cuatro semanas en un almacén con diez camiones cuesta 900 euros. La licencia cuesta 39 euros por camión y mes, con una permanencia de seis meses.',
};

const altered: Array<[language: string, text: string]> = [
	['en', 'Northwind plans the routes and books the tolls on the way.'],
	['en', 'Our system connects to your payroll software, so hours are paid at once.'],
	['en', 'Northwind weighs every pallet before it leaves.'],
	[
		'en',
		'Should a truck break down, we carry out the repairs ourselves. We handle the repairs overnight.',
	],
	['en', 'You can try it at one depot, with up to ten trucks, for four weeks at no cost.'],
	['en', 'The licence has no minimum term.'],
	['en', 'Setup costs 39 euros.'],
	['de', 'Northwind bucht unterwegs auch die Maut.'],
	['de', 'Wir liefern die Fahrtenschreiber gleich mit.'],
	[
		'de',
		'Der Test an einem Standort mit bis zu zehn Fahrzeugen läuft vier Wochen und ist kostenlos.',
	],
	['de', 'Die Lizenz gibt es ohne Mindestlaufzeit.'],
	['de', 'Die Einrichtung kostet 39 Euro.'],
	['fr', 'Northwind réserve les péages pour chaque tournée.'],
	['fr', 'En cas de panne, nous organisons le dépannage.'],
	['fr', 'L’essai de quatre semaines sur un dépôt et dix camions est gratuit.'],
	['fr', 'La licence est sans engagement.'],
	['es', 'Northwind gestiona los peajes de cada ruta.'],
	['es', 'El programa prepara además las nóminas de sus conductores.'],
	['es', 'La prueba de cuatro semanas en un almacén con diez camiones es gratuita.'],
	['es', 'La licencia es sin permanencia.'],
];

const faithful: Array<[language: string, text: string]> = [
	['en', 'Northwind does not book tolls, and it never contacts drivers.'],
	['en', 'Tolls are still booked by your dispatchers.'],
	['en', 'Your planners keep their payroll software.'],
	['en', 'Repairs stay with your own workshop.'],
	['en', 'Northwind shows which trucks are in for repairs.'],
	['en', 'Setup is free of charge, and there is no deposit.'],
	['en', 'A four-week trial for one depot costs 900 euros.'],
	['en', 'You pay nothing for setup and 39 euros per truck and month.'],
	['en', 'Does your payroll software take hours from a file?'],
	['de', 'Maut bucht Northwind nicht.'],
	['de', 'Die Einrichtung ist kostenlos, die Lizenz kostet 39 Euro je Fahrzeug und Monat.'],
	['de', 'Der Disponent behält das letzte Wort.'],
	['de', 'Die Mindestlaufzeit beträgt sechs Monate.'],
	['fr', 'Northwind ne réserve pas les péages.'],
	['fr', 'Un essai de quatre semaines sur un dépôt coûte 900 euros.'],
	['fr', 'Les péages restent à votre main.'],
	['es', 'Northwind no gestiona peajes.'],
	['es', 'La prueba de cuatro semanas cuesta 900 euros.'],
	['es', 'Los peajes los sigue pagando su equipo.'],
	['en', 'Nor do we carry out repairs.'],
	['en', 'Repairs are what others carry out; we plan.'],
	['es', 'Ni gestionamos peajes ni ofrecemos remolque.'],
];

/** Offers whose "not" says nothing of what the product does, or whose gift is only a part. */
const misread: Array<[language: string, offer: string, text: string]> = [
	[
		'en',
		'Northwind gives no advice on tyres. A survey costs £4 per truck; the first 20 trucks are free.',
		'A survey costs £4 per truck, and each truck takes ten minutes.',
	],
	[
		'en',
		'Northwind gives no advice on tyres and needs no more than a phone.',
		'At Hull Tyre Advice in York, drivers wrote more down than they do now.',
	],
	[
		'es',
		'Northwind reconoce 140 matrículas; las que no reconoce las escribe el conductor.',
		'Northwind reconoce la matrícula y la apunta.',
	],
	[
		'en',
		'Northwind records each stop. What it does not record is the pause of the driver.',
		'Northwind will record each stop: it records the minute and the place.',
	],
];

function broken(language: string, text: string, offer = offers[language] ?? ''): string[] {
	const sender = {
		name: 'Sam Field',
		company: 'Northwind Tools',
		email: 'sam@northwind.example',
		address: 'Northwind Tools, 1 Harbour Street, Bristol',
		offer,
	};
	return rulesBrokenBy(text, { dossier, sender }, { language });
}

describe("the sender's product", () => {
	it.each(altered)('is altered (%s): %s', (language, text) => {
		expect(broken(language, text)).toContain('claims.offer');
	});

	it.each(misread)('is not denied (%s): %s %s', (language, offer, text) => {
		expect(broken(language, text, offer)).not.toContain('claims.offer');
	});

	it.each(faithful)('is as offered (%s): %s', (language, text) => {
		expect(broken(language, text)).not.toContain('claims.offer');
	});
});
