/** Look of the report in both colour schemes; the colours are those of the review page. */
export const pageStyles = `
:root{color-scheme:light dark;--ground:#f4f5f7;--paper:#fff;--ink:#1a1e26;--quiet:#555e6e;--line:#d9dde4;--plain:#1d4ed8;--good:#2f855a;--warn:#d69e2e;--bad:#c53030;--unknown:#a0aec0}
@media (prefers-color-scheme:dark){:root{--ground:#101319;--paper:#1a1f28;--ink:#e8ebf1;--quiet:#a7b1c2;--line:#333b49;--plain:#93b4fd;--good:#5fbf87;--warn:#ecc94b;--bad:#f98080;--unknown:#64748b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main{max-width:1180px;margin:0 auto;padding:24px 16px;display:grid;gap:16px}
main>*{min-width:0}
h1{font-size:1.4rem;margin:0}h2{font-size:1rem;margin:0}p{margin:0}
.quiet{color:var(--quiet);font-size:.875rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:16px;margin:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:16px;margin:0}
dt{color:var(--quiet);font-size:.875rem}dd{margin:0;font-size:1.7rem;font-weight:600}dd small{font-size:.9rem;font-weight:400;color:var(--quiet)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(460px,100%),1fr));gap:16px;align-items:start}
figcaption{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;margin-bottom:12px}
.key{font-size:.8rem;color:var(--quiet)}
svg{display:block;width:100%;height:auto}svg.dot{display:inline-block;width:10px}.scroll svg{min-width:440px}
svg text{fill:var(--ink);font-size:13px}svg text.quiet{fill:var(--quiet)}svg line{stroke:var(--line)}
rect.plain{fill:var(--plain)}rect.good{fill:var(--good)}rect.warn{fill:var(--warn)}rect.bad{fill:var(--bad)}rect.unknown{fill:var(--unknown)}
.scroll{overflow-x:auto;margin-top:8px}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{padding:6px 7px;border-top:1px solid var(--line);text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th:first-child{text-align:left}thead th{border-top:0;color:var(--quiet);font-weight:600;white-space:normal;overflow-wrap:normal;vertical-align:bottom}
tbody th{font-weight:600}
@media print{body{background:#fff}.card{break-inside:avoid}}
`;
