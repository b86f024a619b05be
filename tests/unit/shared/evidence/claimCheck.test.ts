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

test("the company's own name may stand in a claim", () => {
	expect(whatGoesBeyond('Tidewater Cold Chain has 86 trucks.', '86 trucks')).toBe('Tidewater');
	const known = 'Tidewater Cold Chain';
	expect(whatGoesBeyond('Tidewater Cold Chain has 86 trucks.', '86 trucks', known)).toBeUndefined();
});
