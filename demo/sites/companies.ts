import type { Company } from './company';

/** Seven invented companies of different trades. Names, people, numbers and customers do not exist. */
export const companies: Company[] = [
	{
		name: 'Tidewater Cold Chain',
		language: 'en',
		industry: 'Refrigerated logistics',
		tagline: 'Fresh food, on time and at the right temperature',
		description:
			'Tidewater Cold Chain moves chilled and frozen food between growers, ports and supermarkets in north-west Europe.',
		founded: 2009,
		employees: 240,
		city: 'Rotterdam',
		mailHost: 'tidewater.example',
		contact: {
			name: 'Mara Lindqvist',
			email: 'mara.lindqvist@tidewater.example',
			title: 'Head of Operations',
		},
		home: [
			'We run 86 refrigerated trucks and three cold stores, and we show every customer the temperature of every pallet, every two minutes.',
			'Last year 99.2 % of our 41,000 deliveries arrived inside their booked half hour.',
		],
		about: [
			'Tidewater was founded in 2009 by two former fish traders who were tired of guessing where their cargo was.',
			'Today 240 people work at our depots in Rotterdam, Antwerp and Bremen. We are still owned by the founders and the staff.',
		],
		leaders: [
			{ name: 'Joost Verhagen', role: 'Managing Director' },
			{ name: 'Mara Lindqvist', role: 'Head of Operations' },
		],
		product: {
			name: 'Tidewater Live',
			paragraphs: [
				'Tidewater Live is the map and the alarm that our customers get with every contract. It shows position, temperature and expected arrival of each pallet.',
				'When a pallet warms up by more than one degree, the driver and the buyer are told within four minutes.',
			],
			features: [
				'Temperature log for the food inspector as one PDF',
				'Arrival times by text message',
				'Interfaces to SAP and Microsoft Dynamics',
			],
		},
		customers: [
			{
				name: 'Polder Greens',
				story:
					'Polder Greens ships lettuce to 320 shops. Since it moved to Tidewater, claims for spoiled pallets fell by 38 %.',
				quote: 'We stopped calling drivers at six in the morning.',
				speaker: 'Ilse de Wit, logistics manager at Polder Greens',
			},
			{
				name: 'Noordzee Vis',
				story:
					'Noordzee Vis sends fresh plaice from the auction to Cologne overnight, six nights a week.',
			},
		],
		jobs: [
			{
				title: 'Fleet data analyst',
				place: 'Rotterdam',
				text: 'You turn two years of sensor data into better routes. We are hiring two people for this new team.',
			},
			{
				title: 'Night shift planner',
				place: 'Bremen',
				text: 'You plan 40 trucks between 22:00 and 06:00 and know every one of their drivers.',
			},
		],
		news: [
			{
				date: '2026-09-14',
				title: 'Third cold store opens in Bremen',
				text: 'Our new cold store in Bremen has room for 9,500 pallets and runs on its own solar roof during the day.',
			},
			{
				date: '2026-05-04',
				title: 'Twelve electric trucks ordered',
				text: 'From spring 2027 twelve battery trucks will serve the supermarkets in the ring around Rotterdam.',
			},
		],
	},
	{
		name: 'Cedarline Dental Lab',
		language: 'en',
		industry: 'Dental laboratory',
		tagline: 'Crowns that fit the first time',
		description:
			'Cedarline Dental Lab makes crowns, bridges and aligners for 410 dental practices in the Pacific Northwest.',
		founded: 1998,
		employees: 65,
		city: 'Tacoma',
		mailHost: 'cedarline.example',
		contact: {
			name: 'Dana Whitfield',
			email: 'dana.whitfield@cedarline.example',
			title: 'Practice Success Manager',
		},
		home: [
			'Send us a scan before noon and the crown leaves our lab within three working days.',
			'In 2025 only 1.4 % of our crowns came back for a remake. We publish the figure every quarter.',
		],
		about: [
			'Cedarline started in 1998 with one furnace in a garage in Tacoma. Our 65 technicians now work on two floors of the old brush factory.',
			'Every technician spends one day a year in a dental practice, to see where our work ends up.',
		],
		leaders: [
			{ name: 'Rosa Delgado', role: 'Owner and master technician' },
			{ name: 'Dana Whitfield', role: 'Practice Success Manager' },
		],
		product: {
			name: 'Crowns, bridges and aligners',
			paragraphs: [
				'We mill zirconia and lithium disilicate from intraoral scans of all common scanners. You do not need to send impressions.',
				'A technician calls the practice when a margin is unclear. No case is milled on a guess.',
			],
			features: [
				'Three working days from scan to shipping',
				'Remake free of charge within two years',
				'Case chat with the technician who makes the piece',
			],
		},
		customers: [
			{
				name: 'Harbor Smiles',
				story:
					'Harbor Smiles sends about 90 cases a month from its four practices around Puget Sound.',
				quote: 'My chair time for a crown went from 40 minutes to 25.',
				speaker: 'Dr. Helen Okafor, Harbor Smiles',
			},
		],
		jobs: [
			{
				title: 'CAD/CAM technician',
				place: 'Tacoma',
				text: 'You design crowns in exocad. We pay for your certification in your first year.',
			},
		],
		news: [
			{
				date: '2026-08-20',
				title: 'Aligners now made in Tacoma',
				text: 'We no longer buy aligners from overseas: a new print line makes 200 sets a week in our own building.',
			},
			{
				date: '2026-02-11',
				title: 'Remake rate for 2025: 1.4 %',
				text: 'Of 31,600 crowns that left the lab in 2025, 442 came back. The year before it was 1.9 %.',
			},
		],
	},
	{
		name: 'Solvane Energy',
		language: 'en',
		industry: 'Solar monitoring',
		tagline: 'See what your roof is not earning',
		description:
			'Solvane Energy finds faults in commercial solar roofs from inverter data and sends a repair list to the installer.',
		founded: 2017,
		employees: 38,
		city: 'Leeds',
		mailHost: 'solvane.example',
		contact: {
			name: 'Owen Prasad',
			email: 'owen.prasad@solvane.example',
			title: 'Commercial Director',
		},
		home: [
			'Solvane watches 1,150 commercial roofs with 310 megawatts in the United Kingdom and Ireland.',
			'The average roof we take over loses 6 % of its yield to faults that nobody noticed.',
		],
		about: [
			'Three engineers from the University of Leeds founded Solvane in 2017 after finding a school roof that had been switched off for a year.',
			'We are 38 people and have been profitable since 2023. We raised £4.2 million from Northern Transition Fund in June 2026.',
		],
		leaders: [
			{ name: 'Priya Nair', role: 'Chief Executive' },
			{ name: 'Owen Prasad', role: 'Commercial Director' },
		],
		product: {
			name: 'Solvane Watch',
			paragraphs: [
				'Solvane Watch reads the inverters you already have. There is no hardware to install.',
				'Each morning the installer gets a list of faults sorted by lost pounds, with the string and the likely cause.',
			],
			features: [
				'Works with 14 makes of inverter',
				'Repair list sorted by lost income',
				'Monthly report for the owner of the building',
			],
		},
		customers: [
			{
				name: 'Calder Schools Trust',
				story:
					'Calder Schools Trust has 23 roofs with Solvane and recovered £61,000 of yield in the first year.',
				quote: 'The report fits on one page and my governors read it.',
				speaker: 'Tom Ashworth, estates lead at Calder Schools Trust',
			},
			{
				name: 'Wharfe Foods',
				story: 'Wharfe Foods found a dead string on its bakery roof on day two.',
			},
		],
		jobs: [
			{
				title: 'Partner manager for installers',
				place: 'Leeds or remote in the UK',
				text: 'You look after 60 installers and win the next 60. This is a new role after our funding round.',
			},
		],
		news: [
			{
				date: '2026-06-18',
				title: 'Solvane raises £4.2 million',
				text: 'The round is led by Northern Transition Fund. The money goes into sales in Ireland and a battery product.',
			},
			{
				date: '2026-03-02',
				title: 'One thousand roofs',
				text: 'The thousandth roof is a bus depot in Cork with 480 kilowatts.',
			},
		],
	},
	{
		name: 'Hallbrook Fabrics',
		language: 'en',
		industry: 'Textile manufacturing',
		tagline: 'Upholstery fabric woven to order',
		description:
			'Hallbrook Fabrics weaves upholstery fabric for furniture makers, from 30 metres and within ten working days.',
		founded: 1931,
		employees: 112,
		city: 'Guimarães',
		mailHost: 'hallbrook.example',
		contact: {
			name: 'Inês Carvalho',
			email: 'ines.carvalho@hallbrook.example',
			title: 'Sales Manager Export',
		},
		home: [
			'Furniture makers order from us by the metre, not by the container: the smallest order is 30 metres.',
			'Two thirds of our yarn is recycled wool from Prato, and each roll carries the share on its label.',
		],
		about: [
			'Hallbrook has woven in Guimarães since 1931. The fourth generation of the Carvalho family runs the mill with 112 people.',
			'In 2024 we replaced the last coal boiler with a heat pump and cut our gas bill by half.',
		],
		leaders: [
			{ name: 'Rui Carvalho', role: 'Managing Director' },
			{ name: 'Inês Carvalho', role: 'Sales Manager Export' },
		],
		product: {
			name: 'Woven to order',
			paragraphs: [
				'You choose from 64 weaves and 220 colours, or send us a colour and we dye to it.',
				'Every fabric passes 50,000 Martindale cycles before we sell it for seating.',
			],
			features: ['From 30 metres', 'Ten working days to shipping', 'Free sample card of any weave'],
		},
		customers: [
			{
				name: 'Ottersen Møbler',
				story:
					'Ottersen Møbler covers its hotel armchairs with our Douro weave and orders every two weeks.',
				quote: 'They answered the phone and the fabric was there in nine days.',
				speaker: 'Kari Ottersen, buyer at Ottersen Møbler',
			},
		],
		jobs: [
			{
				title: 'Export sales assistant (German)',
				place: 'Guimarães',
				text: 'You answer furniture makers in Germany and Austria, where our sales grew by a third last year.',
			},
		],
		news: [
			{
				date: '2026-10-05',
				title: 'New dye house',
				text: 'The new dye house uses 45 % less water per metre and started work on 1 October.',
			},
			{
				date: '2026-01-22',
				title: 'Hallbrook at the furniture fair in Cologne',
				text: 'We showed 18 new weaves in hall 10.2 and came home with 47 new addresses.',
			},
		],
	},
	{
		name: 'Kestrel Field Robotics',
		language: 'en',
		industry: 'Agricultural machines',
		tagline: 'Weeding without spraying',
		description:
			'Kestrel Field Robotics builds a light robot that weeds vegetable fields with blades and a camera.',
		founded: 2019,
		employees: 54,
		city: 'Aarhus',
		mailHost: 'kestrelfield.example',
		contact: { name: 'Freja Holm', email: 'freja.holm@kestrelfield.example', title: 'VP Sales' },
		home: [
			'The Kestrel K2 weeds one hectare of carrots in 55 minutes and leaves the soil alone.',
			'In the season of 2026, 73 robots worked on farms in Denmark, Germany and the Netherlands.',
		],
		about: [
			'Kestrel began as a student project at a farm school near Aarhus in 2019. We build the robots ourselves, 54 of us, in a former dairy.',
			'A farmer sits on our board, and every engineer weeds by hand for one day each June.',
		],
		leaders: [
			{ name: 'Anders Bach', role: 'Founder and Chief Executive' },
			{ name: 'Freja Holm', role: 'VP Sales' },
		],
		product: {
			name: 'Kestrel K2',
			paragraphs: [
				'The K2 weighs 310 kilograms, runs nine hours on one charge and finds weeds with two cameras and no internet.',
				'Farms rent it for the season at 190 euros per hectare, service included.',
			],
			features: [
				'Nine hours on one charge',
				'Works in carrots, onions and beets',
				'Service within 24 hours',
			],
		},
		customers: [
			{
				name: 'Søndergaard Grønt',
				story:
					'Søndergaard Grønt weeds 60 hectares of organic carrots with three K2 and saved 1,900 hours of hand work.',
				quote: 'My crew now harvests instead of crawling.',
				speaker: 'Lars Søndergaard, farmer',
			},
		],
		jobs: [
			{
				title: 'Service technician',
				place: 'Northern Germany',
				text: 'You keep 30 robots running between April and September. We open our first German service base in 2027.',
			},
			{
				title: 'Sales engineer',
				place: 'Netherlands',
				text: 'You show the K2 to vegetable growers. Dutch is your first language.',
			},
		],
		news: [
			{
				date: '2026-11-02',
				title: 'German service base in Uelzen',
				text: 'From February 2027 a workshop with five technicians in Uelzen serves our German farms.',
			},
			{
				date: '2026-07-08',
				title: 'K2 passes the safety test',
				text: 'The K2 may now work without a person in the field, as the first weeding robot in Denmark.',
			},
		],
	},
	{
		name: 'Brenner & Vogt Prüftechnik',
		language: 'de',
		industry: 'Messtechnik',
		tagline: 'Wir messen, bevor es kracht',
		description:
			'Brenner & Vogt Prüftechnik baut Prüfstände für Getriebe und prüft Serienteile für den Maschinenbau.',
		founded: 1987,
		employees: 130,
		city: 'Esslingen',
		mailHost: 'brenner-vogt.example',
		contact: {
			name: 'Katrin Sommer',
			email: 'katrin.sommer@brenner-vogt.example',
			title: 'Leiterin Vertrieb',
		},
		home: [
			'Auf unseren 22 Prüfständen laufen Getriebe rund um die Uhr, bis wir wissen, wann sie brechen.',
			'Ein Prüfbericht ist bei uns nach fünf Arbeitstagen fertig und nach DIN EN ISO/IEC 17025 akkreditiert.',
		],
		about: [
			'Gegründet wurde das Unternehmen 1987 von Heinz Brenner und Gisela Vogt in Esslingen am Neckar.',
			'Heute arbeiten 130 Menschen bei uns. Seit 2021 gehört das Unternehmen einer Stiftung und kann nicht verkauft werden.',
		],
		leaders: [
			{ name: 'Dr. Jens Albrecht', role: 'Geschäftsführer' },
			{ name: 'Katrin Sommer', role: 'Leiterin Vertrieb' },
		],
		product: {
			name: 'Prüfstand BV 400',
			paragraphs: [
				'Der BV 400 prüft Getriebe bis 400 Newtonmeter und speist 70 % der Energie in das Hausnetz zurück.',
				'Wir liefern ihn in 16 Wochen und schulen Ihre Leute zwei Tage lang vor Ort.',
			],
			features: [
				'Bis 400 Newtonmeter',
				'70 % der Energie zurück ins Netz',
				'Berichte auf Deutsch und Englisch',
			],
		},
		customers: [
			{
				name: 'Kramm Antriebe',
				story:
					'Kramm Antriebe lässt jede neue Baureihe bei uns prüfen und hat die Zahl der Rückläufer halbiert.',
				quote: 'Der Bericht ist so geschrieben, dass auch der Einkauf ihn versteht.',
				speaker: 'Peter Lang, Entwicklungsleiter bei Kramm Antriebe',
			},
		],
		jobs: [
			{
				title: 'Prüfingenieurin oder Prüfingenieur',
				place: 'Esslingen',
				text: 'Sie planen Versuche, werten sie aus und erklären dem Kunden das Ergebnis.',
			},
		],
		news: [
			{
				date: '2026-09-30',
				title: 'Zwei neue Prüfstände für E-Achsen',
				text: 'Seit September prüfen wir auch elektrische Achsen bis 250 Kilowatt.',
			},
			{
				date: '2026-04-16',
				title: 'Akkreditierung erneuert',
				text: 'Die Akkreditierung gilt nun bis 2031 und umfasst vier weitere Verfahren.',
			},
		],
	},
	{
		name: 'Fernleigh Books & Paper',
		language: 'en',
		industry: 'Book retail',
		tagline: 'Nine bookshops and a very good postbox',
		description:
			'Fernleigh Books & Paper runs nine bookshops in Scotland and sends a hand-picked book each month to 12,400 subscribers.',
		founded: 1974,
		employees: 88,
		city: 'Edinburgh',
		mailHost: 'fernleigh.example',
		contact: {
			name: 'Callum Reid',
			email: 'callum.reid@fernleigh.example',
			title: 'Head of Subscriptions',
		},
		home: [
			'Tell our booksellers three books you loved, and they choose the next one for you.',
			'Of everyone who starts a subscription, 81 % are still with us a year later.',
		],
		about: [
			'Margaret Fern opened the first shop in Stockbridge in 1974. The booksellers bought the company from the family in 2015.',
			'We employ 88 people, pay the living wage and close on Mondays to read.',
		],
		leaders: [
			{ name: 'Aileen Fraser', role: 'Chair of the booksellers’ trust' },
			{ name: 'Callum Reid', role: 'Head of Subscriptions' },
		],
		product: {
			name: 'The Fernleigh Letterbox',
			paragraphs: [
				'Each month a bookseller who knows your taste sends you one book with a handwritten note.',
				'Companies give the Letterbox to their staff: 37 of them do so today, from law firms to a distillery.',
			],
			features: ['Chosen by a person', 'Swap any book you own already', 'Pause whenever you like'],
		},
		customers: [
			{
				name: 'Lomond & Bryce Solicitors',
				story:
					'Lomond & Bryce Solicitors gives the Letterbox to its 140 staff instead of a Christmas hamper.',
				quote: 'Nobody ever wrote me a thank-you note for a hamper.',
				speaker: 'Shona Bryce, partner',
			},
		],
		jobs: [
			{
				title: 'Bookseller for company subscriptions',
				place: 'Edinburgh',
				text: 'You choose books for 400 readers at companies and visit five of these companies a month.',
			},
		],
		news: [
			{
				date: '2026-10-19',
				title: 'Ninth shop opens in Inverness',
				text: 'The new shop at the river has 14,000 books, two armchairs and a reading room for schools.',
			},
			{
				date: '2026-02-27',
				title: 'Letterbox passes 12,000 readers',
				text: 'When we started in 2018 we hoped for 500.',
			},
		],
	},
];
