import { whatGoesBeyond } from '../../../../nodes/shared/evidence/claimCheck';

test.each([
	['It runs 86 trucks.', 'We run 86 refrigerated trucks and three cold stores'],
	['It made 41,000 deliveries.', '99.2 % of our 41.000 deliveries'],
	['99.2% of deliveries arrived in time.', 'Last year 99,2 Prozent of our deliveries'],
	['Twelve battery trucks are on order.', 'we ordered 12 battery trucks'],
	['From 2027 on it runs twelve trucks.', 'From spring 2027 twelve trucks will run'],
	['It has 12 trucks.', 'Wir haben zwölf Lastwagen'],
	['It raised 4.2 million euros.', 'we raised 4,200,000 euros'],
	['It sells millions of crowns.', 'We sell millions of crowns'],
	['The store opened in September 2026.', 'Eröffnet am 14. September 2026'],
	['The store opened in May 2026.', 'Article date published: 2026-05-04'],
	['It moved to Munich in Germany.', 'Umzug nach München, Deutschland'],
	['It is the largest dairy.', 'Wir sind die größte Molkerei'],
	["Polder Greens' claims fell by 38 %.", 'Polder Greens: claims fell by 38 %'],
	['Customers can log temperatures.', 'Temperature log for every customer'],
	['It has run cold stores since 1998.', '私たちは1998年から冷蔵倉庫を運営しています'],
	['It has 300 staff.', '約300人の社員がいます'],
	['The company works with SAP.', 'Interfaces to SAP and Microsoft Dynamics'],
	['He was promoted to Head of Operations.', 'Head of Operations since spring'],
])('"%s" says no more than "%s"', (claim, quote) => {
	expect(whatGoesBeyond(claim, quote)).toBeUndefined();
});

test.each([
	['Tidewater runs 96 trucks.', 'We run 86 trucks', '96'],
	['38 people left.', 'fell by 38 %', '38'],
	['It raised 4.2 billion.', 'We raised 4.2 million', '4200000000'],
	['It is worth billions.', 'It is worth a lot', 'about 1000000000'],
	['It has thirty stores.', 'It has three stores', '30'],
	['It has 3 trucks.', '3万台のトラック', '3'],
	['It is the leading carrier.', 'We are a carrier of food', 'leading'],
	['It is the first carrier to do so.', 'We are a carrier that does so', 'first'],
	['The only carrier with a log.', 'A carrier with a log', 'only'],
	['It offers the cheapest freight.', 'It offers cheap freight', 'cheapest'],
	['It never loses a pallet.', 'We rarely lose a pallet', 'never'],
	['It delivers worldwide.', 'We deliver to Ghent', 'worldwide'],
	['It works with Walmart.', 'We work with large shops', 'Walmart'],
	['Walmart is a customer.', 'A large shop is a customer', 'Walmart'],
	['It opened in Berlin.', 'It opened in Bremen', 'Berlin'],
	['It opened in October 2026.', 'It opened on 14 September 2026', 'October'],
])('"%s" says more than "%s": %s', (claim, quote, beyond) => {
	expect(whatGoesBeyond(claim, quote)).toBe(beyond);
});

test.each([
	['Furniture makers can order from 30 metres.', 'Orders from 30 metres for furniture makers'],
	['Drivers finish at five.', 'our drivers finish at five'],
	['Warehouses are cooled with ammonia.', 'We cool every warehouse with ammonia'],
	['Invoices are sent weekly.', 'Every week we send invoices'],
	['Bakeries get their flour at night.', 'We bring flour to each bakery at night'],
	['Electric vans serve the old town.', 'In the old town we drive electric vans'],
	['Temperatures are logged every minute.', 'We log the temperature every minute'],
])('an ordinary noun that opens a claim is no name: "%s"', (claim, quote) => {
	expect(whatGoesBeyond(claim, quote)).toBeUndefined();
});

test.each([
	['Volvo trucks carry the goods.', 'Our trucks carry the goods'],
	['Globex uses the tool.', 'A customer uses the tool'],
	['Notion is a customer.', 'A large maker of software is a customer'],
	['Unity relies on it.', 'Somebody relies on it'],
])('a name that opens a claim is one: "%s"', (claim, quote) => {
	expect(whatGoesBeyond(claim, quote)).toBe(claim.split(' ')[0]);
});

test.each([
	['It offers storage.', 'We do not offer storage'],
	['It offers storage.', "We don't offer storage, only transport"],
	['It delivers on Sundays.', 'We deliver to 40 shops, but never on Sundays'],
	['Acme delivers on Sundays.', 'Sonntags liefern wir nicht'],
	['It offers cold storage in Ghent.', 'Wir bieten kein Lager in Ghent'],
	['Deliveries on Sundays are possible.', 'Deliveries on Sundays are not possible'],
	['It has a warehouse in Bremen.', 'We have no warehouse in Bremen and run from Hamburg'],
	['It sells to private customers.', 'We sell to shops, without private customers'],
	['It uses palm oil.', 'We bake without palm oil'],
	['It works for farms.', 'None of our customers are farms'],
	['It does not deliver to Ghent.', 'We deliver to Ghent every day'],
	['It is not at work on Sundays.', 'We work on Sundays'],
	['It ships without a warehouse.', 'We ship from our warehouse'],
])('a claim that turns its quote round is dropped: "%s" from "%s"', (claim, quote) => {
	expect(whatGoesBeyond(claim, quote, 'Acme')).toBe('not');
});

test.each([
	['It does not offer storage.', 'We do not offer storage'],
	['It delivers to 40 shops.', 'We deliver to 40 shops, but never on Sundays'],
	['It offers storage and transport.', 'We offer not only storage but also transport'],
	['It runs from Hamburg.', 'We have no warehouse in Bremen and run from Hamburg'],
	['It bakes bread.', 'We bake bread without palm oil'],
	['It no longer prints catalogues.', 'We stopped printing catalogues'],
	['It lends without interest.', 'Our loans are interest-free'],
	['It has no shop.', 'Wir haben kein Geschäft'],
	['It runs 40 trucks.', 'No fewer than 40 trucks run for us'],
	['It opened a depot in Porto.', 'Abrimos um armazém no Porto com uma frota nova'],
	['It opened a shop in May.', 'Im Mai öffnet ein Laden'],
	['It is a non-profit for farms.', 'We are a non-profit for farms'],
	['It has store 7 in Ghent.', 'Store No. 7 is in Ghent'],
])('a claim that keeps to what is said and denied stays: "%s" from "%s"', (claim, quote) => {
	expect(whatGoesBeyond(claim, quote, 'Acme')).toBeUndefined();
});

test("the company's own name may stand in a claim", () => {
	expect(whatGoesBeyond('Tidewater Cold Chain has 86 trucks.', '86 trucks')).toBe('Tidewater');
	const known = 'Tidewater Cold Chain';
	expect(whatGoesBeyond('Tidewater Cold Chain has 86 trucks.', '86 trucks', known)).toBeUndefined();
});
