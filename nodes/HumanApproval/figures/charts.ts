import { html, type Html } from '../../shared/html';

/** One bar: what stands below it, what stands on top, and its parts from the bottom up, each with its colour class. */
export interface Bar {
	label: string;
	top: string;
	parts: Array<{ value: number; colour: string }>;
}

const chart = { width: 640, height: 220, head: 24, foot: 28 };

/** A chart of standing bars as inline SVG; `title` tells its purpose to those who do not see it. */
export function standingBars(title: string, bars: Bar[]): Html {
	const { width, height, head, foot } = chart;
	const room = height - head - foot;
	const highest = Math.max(...bars.map(sumOf), 0);
	const step = width / Math.max(1, bars.length);
	const barWidth = Math.min(56, step * 0.62);
	// Where there are many weeks, every label beside the next one would be unreadable.
	const every = Math.ceil(bars.length / 12);
	return svg(
		title,
		width,
		height,
		bars.map((bar, index) => {
			const middle = (index + 0.5) * step;
			let y = head + room;
			const parts = bar.parts.map(({ value, colour }) => {
				const size = highest === 0 ? 0 : (value / highest) * room;
				y -= size;
				return size > 0 && rectangle(middle - barWidth / 2, y, barWidth, size, colour);
			});
			const isLabelled = (bars.length - 1 - index) % every === 0;
			return html`${parts}${isLabelled && html`<text x="${fixed(middle)}" y="${fixed(y - 7)}" text-anchor="middle">${bar.top}</text><text class="quiet" x="${fixed(middle)}" y="${height - 8}" text-anchor="middle">${bar.label}</text>`}`;
		}),
		html`<line x1="0" x2="${width}" y1="${head + room}" y2="${head + room}"></line>`,
	);
}

/** A chart of lying bars, one below the other, with the name above each. */
export function lyingBars(title: string, bars: Bar[]): Html {
	const row = 42;
	const longest = Math.max(...bars.map(sumOf), 1);
	// Beside the longest bar its numbers have to fit.
	const room = chart.width - 170;
	return svg(
		title,
		chart.width,
		bars.length * row,
		bars.map((bar, index) => {
			const y = index * row + 20;
			let x = 0;
			const parts = bar.parts.map(({ value, colour }) => {
				const size = (value / longest) * room;
				x += size;
				return size > 0 && rectangle(x - size, y, size, 14, colour);
			});
			return html`<text x="0" y="${y - 6}">${bar.label}</text>${parts}<text class="quiet" x="${fixed(x + 8)}" y="${y + 12}">${bar.top}</text>`;
		}),
	);
}

const sumOf = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);

const fixed = (value: number) => value.toFixed(1);

function rectangle(x: number, y: number, width: number, height: number, colour: string): Html {
	return html`<rect class="${colour}" x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" rx="2"></rect>`;
}

function svg(title: string, width: number, height: number, bars: Html[], line?: Html): Html {
	return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}">${line}${bars}</svg>`;
}
