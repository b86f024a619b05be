/** The style of the review pages: system fonts, both colour schemes, contrast of 4.5:1 and more (WCAG 2.2 SC 1.4.3). */
export const styles = `
:root{--ground:#f5f6f8;--paper:#fff;--ink:#1b1f27;--quiet:#555e6e;--line:#d3d8e0;--accent:#1d4ed8;--on-accent:#fff;
--good:#166534;--good-ground:#e3f4e8;--warn:#854d0e;--warn-ground:#fdf3d7;--bad:#b42318;--bad-ground:#fdeceb;--glow:#fff3bf}
@media (prefers-color-scheme:dark){:root{--ground:#12151b;--paper:#1b2029;--ink:#e8ebf1;--quiet:#a5afc0;--line:#39414f;
--accent:#93b4fd;--on-accent:#0d1530;--good:#86dfa4;--good-ground:#16301f;--warn:#f2cf7a;--warn-ground:#33290f;
--bad:#fda29b;--bad-ground:#3a1a18;--glow:#4a4013}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header.top{background:var(--paper);border-bottom:1px solid var(--line);padding:14px 20px}
.wide{max-width:1180px;margin:0 auto}
header.top .wide{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline}
h1{font-size:1.25rem;margin:0}h2{font-size:1.1rem;margin:0}h3{font-size:.95rem;margin:18px 0 6px}
.quiet{color:var(--quiet);font-size:.9rem}
main{padding:20px}
.card,.note{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px;margin:0 0 20px}
.card:focus-within{border-color:var(--accent)}
.card>header{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin-bottom:12px}
.pill{border:1px solid var(--line);border-radius:99px;padding:1px 10px;font-size:.82rem;color:var(--quiet)}
.pill.good{color:var(--good);background:var(--good-ground);border-color:transparent}
.pill.warn{color:var(--warn);background:var(--warn-ground);border-color:transparent}
.pill.bad{color:var(--bad);background:var(--bad-ground);border-color:transparent}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:28px}
dl.addresses{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:0 0 12px;font-size:.92rem}
dl.addresses dt{color:var(--quiet)}dl.addresses dd{margin:0}
label,legend{display:block;font-weight:600;font-size:.9rem;margin:0 0 4px;padding:0}
input[type=text],textarea{width:100%;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:6px;padding:9px 11px;margin:0 0 12px}
textarea{resize:vertical;min-height:4.5em}
p.quiet{margin:0 0 12px}textarea+p.quiet{margin-top:-6px}
textarea.body{min-height:17em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
fieldset{border:0;margin:0 0 12px;padding:0;min-width:0}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:8px}
.choices label{display:flex;align-items:center;gap:8px;min-height:44px;border:1px solid var(--line);border-radius:6px;padding:6px 12px;margin:0;cursor:pointer;font-weight:500}
.choices label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choices label:has(:disabled){color:var(--quiet);cursor:not-allowed}
.choices input{width:18px;height:18px;margin:0;accent-color:var(--accent)}
.evidence ol,.evidence ul{list-style:none;margin:0;padding:0}
.evidence li{border-top:1px solid var(--line);padding:8px 6px;font-size:.92rem}
.evidence blockquote{margin:4px 0;padding-left:10px;border-left:3px solid var(--line);color:var(--quiet)}
.evidence li.lit{background:var(--glow)}
a{color:var(--accent)}
.note.bad{border-color:var(--bad);background:var(--bad-ground)}
.note.warn{border-color:var(--warn);background:var(--warn-ground)}
.note ul{margin:6px 0 0;padding-left:20px}
pre{white-space:pre-wrap;font:inherit;margin:6px 0}
details summary{cursor:pointer;min-height:24px}
button{font:inherit;font-weight:600;min-height:44px;padding:8px 18px;border-radius:6px;border:1px solid var(--quiet);background:var(--paper);color:inherit;cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.small{min-height:32px;padding:2px 12px;font-size:.85rem}
button[disabled]{opacity:.6;cursor:progress}
.bar{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;background:var(--paper);border:1px solid var(--line);border-bottom:0;border-radius:10px 10px 0 0;padding:12px 20px;margin:0 0 -20px;box-shadow:0 -4px 16px #0002}
[hidden]{display:none!important}
dialog{border:1px solid var(--line);border-radius:10px;background:var(--paper);color:inherit;max-width:30em}
@media (max-width:820px){.columns{grid-template-columns:minmax(0,1fr)}main{padding:12px}.card{padding:14px}.bar{margin:0 0 -12px;padding:10px}.bar button.main{width:100%}.bar .quiet,.bar [data-help]{display:none}}
@media (prefers-reduced-motion:no-preference){.card,.evidence li{transition:background .15s,border-color .15s}}
`;
