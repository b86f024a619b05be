// Takes docs/images/weekly-report.png: the page that Get Figures renders from a ledger with made-up decisions.
// npx tsx scripts/takeReportScreenshot.ts
import { join } from 'node:path';
import { figuresOf } from '../nodes/HumanApproval/figures/figuresOf';
import { measure, type Measure } from '../nodes/HumanApproval/figures/measure';
import { renderFiguresPage } from '../nodes/HumanApproval/figures/page';
import { beforeWeek, weeksUpTo } from '../nodes/HumanApproval/figures/weeks';
import type { Outcome } from '../nodes/shared/contracts';
import { openBrowser } from '../tests/support/browser';
import { draftText, findingOn, recordDecided } from '../tests/support/decidedReviews';
import { temporaryLedger } from '../tests/support/ledger';

const hourMs = 3_600_000;
const weeks = weeksUpTo('2026-11-23', 8);
const until = new Date('2026-11-23T12:00:00.000Z');

/** Always the same numbers, so that the picture changes only with the page. */
function series(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

async function main(): Promise<void> {
	const { ledger, remove } = await temporaryLedger('sqlite');
	const browser = await openBrowser();
	const next = series(20_261_123);
	const pick = <Value>(values: Value[]) => values[Math.floor(next() * values.length)] as Value;
	try {
		for (const [index, week] of weeks.entries()) {
			const monday = new Date(`${week}T08:00:00.000Z`).getTime();
			const isNew = index > 4;
			for (let count = index === 8 ? 6 : 18 + Math.floor(next() * 12); count > 0; count -= 1) {
				const asked = monday + (index === 8 ? 0 : Math.floor(next() * 4) * 24 * hourMs);
				const hours = 0.2 + next() * (isNew ? 2.5 : 5);
				const outcome: Outcome =
					next() < (isNew ? 0.8 : 0.6) ? 'approved' : pick(['rejected', 'changesRequested']);
				const rule = pick(['claims.number', 'tone.pressure', 'rules.subject', 'claims.customer']);
				const added = ' and more'.repeat(Math.floor(next() * (isNew ? 5 : 12)));
				const changed = draftText.replace('40 percent', `time${added}`);
				await recordDecided(ledger, {
					id: `${week}-${count}`,
					...{ createdAt: new Date(asked).toISOString(), outcome },
					decidedAt: new Date(asked + hours * hourMs).toISOString(),
					reviewer: pick(['ana@northwind.example', 'ben@northwind.example']),
					secondsSpent: 20 + next() * 60,
					promptVersion: isNew ? 'b81f20c4e7aa' : '3c9d07f1e2b5',
					model: 'gpt-5-mini',
					...(next() < 0.8 && { text: changed }),
					findings:
						next() < 0.5 ? [findingOn(pick(['40 percent', '40 percent', 'Leeds']), { rule })] : [],
				});
			}
		}
		const measures: Measure[] = [];
		const range = { since: beforeWeek(weeks[0] ?? ''), until };
		for await (const one of ledger.decided.read(range)) measures.push(measure(one, 'UTC'));
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.setContent(renderFiguresPage(figuresOf(measures, { weeks, until, undecided: 4 })));
		const path = process.argv[2] ?? join(__dirname, '../docs/images/weekly-report.png');
		await page.screenshot({ path, fullPage: true });
		if (process.argv[2]) {
			await page.setViewportSize({ width: 390, height: 800 });
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.screenshot({ path: path.replace('.png', '-phone.png'), fullPage: true });
		}
	} finally {
		await browser.close();
		await remove();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
