/** Colours of both schemes; text on its ground has a contrast of 4.5:1 and more (WCAG 2.2 SC 1.4.3). */
const colours = `
:root{color-scheme:light dark;--ground:#f4f5f7;--paper:#fff;--well:#fafbfc;--ink:#1a1e26;--quiet:#555e6e;--line:#d9dde4;--edge:#7d8797;
--accent:#1d4ed8;--brand:#1d4ed8;--on-brand:#fff;--good:#166534;--good-ground:#e2f4e7;--warn:#7a4a08;--warn-ground:#fdf1cf;
--bad:#ad2117;--bad-ground:#fdeae8;--glow:#fff0b3}
@media (prefers-color-scheme:dark){:root{--ground:#101319;--paper:#1a1f28;--well:#151a22;--ink:#e8ebf1;--quiet:#a7b1c2;--line:#333b49;--edge:#7f8a9c;
--accent:#93b4fd;--brand:#93b4fd;--on-brand:#0d1530;--good:#86dfa4;--good-ground:#15301e;--warn:#f2cf7a;--warn-ground:#33290f;
--bad:#fda29b;--bad-ground:#3b1a18;--glow:#4c4212}}`;

const basics = `
*{box-sizing:border-box}
html{scroll-padding:90px 0 110px}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.1rem;margin:0}h2{font-size:1.15rem;margin:0;line-height:1.3}h3{font-size:.8rem;margin:0 0 8px;color:var(--quiet);font-weight:600}
p{margin:0}a{color:var(--accent)}[hidden]{display:none!important}
.quiet{color:var(--quiet);font-size:.875rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.text{white-space:pre-wrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
article:focus,.done:focus{outline:none}
kbd{font:600 .72rem/1.3 ui-monospace,monospace;border:1px solid var(--line);border-radius:4px;padding:1px 5px;background:var(--well);color:var(--quiet)}
button{font:inherit;font-weight:600;min-height:44px;padding:6px 16px;border-radius:8px;border:1px solid var(--edge);background:var(--paper);color:inherit;cursor:pointer}
button:hover{background:var(--well)}
button.main{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
button.main:hover{filter:brightness(1.08)}
button.small{min-height:32px;padding:2px 12px;font-size:.875rem}
button[disabled],button[aria-disabled=true]{opacity:.55;cursor:not-allowed}
label,legend,.label{display:block;font-weight:600;font-size:.875rem;margin:0 0 4px;padding:0}
input,textarea,select{font:inherit;color:inherit;background:var(--well);border:1px solid var(--edge);border-radius:8px;padding:8px 12px}
input:not([type=checkbox],[type=radio]),textarea{width:100%}
select{min-height:40px;max-width:100%}
input[type=checkbox],input[type=radio]{width:20px;height:20px;margin:0;accent-color:var(--accent);flex:none}
textarea{resize:vertical;min-height:4.5em;field-sizing:content;max-height:70vh;line-height:1.55}
textarea.long{min-height:9em}textarea.code{font-family:ui-monospace,monospace;font-size:.9rem}
ul.plain,ol{list-style:none;margin:0;padding:0}
details summary{cursor:pointer;min-height:24px}
summary h2{display:inline}
.pill{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:0 9px;font-size:.78rem;line-height:1.6;color:var(--quiet);font-weight:500}
.pill.good{color:var(--good);background:var(--good-ground);border-color:transparent}
.pill.warn{color:var(--warn);background:var(--warn-ground);border-color:transparent}
.pill.bad{color:var(--bad);background:var(--bad-ground);border-color:transparent}
.note{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:12px 16px;margin:0 0 16px}
.note.bad{border-color:var(--bad);background:var(--bad-ground)}
.note.warn{border-color:transparent;background:var(--warn-ground)}
.note ul{margin:6px 0 0}.note ul:not(.plain){padding-left:20px}`;

const frame = `
header.top{position:sticky;top:0;z-index:2;display:grid;grid-template-columns:1fr auto auto;gap:8px 28px;align-items:center;background:var(--paper);border-bottom:1px solid var(--line);border-top:3px solid var(--brand);padding:10px 24px}
.title{min-width:0}.title img{float:left;height:40px;max-width:140px;margin-right:14px;object-fit:contain}
.title .quiet span+span:before{content:"· "}
.standing{display:grid;gap:4px;font-size:.875rem;font-weight:600;min-width:150px}
progress{width:100%;height:6px;border:0;border-radius:9px;overflow:hidden;background:var(--line);accent-color:var(--good)}
progress::-webkit-progress-bar{background:var(--line)}progress::-webkit-progress-value{background:var(--good)}progress::-moz-progress-bar{background:var(--good)}
.sending{display:flex;align-items:center;gap:12px}.js [data-plain]{display:none}
[data-count]:not(:empty){display:inline-block;min-width:1.6em;margin-left:4px;padding:0 6px;border-radius:99px;background:var(--on-brand);color:var(--brand);text-align:center;font-size:.875rem}
.desk{display:grid;grid-template-columns:minmax(220px,280px) minmax(0,1fr);gap:24px;max-width:1520px;margin:0 auto;padding:20px 24px}
.desk>main:only-child{grid-column:1/-1;max-width:1240px;width:100%;margin:0 auto}
.queue{position:sticky;top:90px;align-self:start;max-height:calc(100vh - 175px);overflow:auto;padding:3px}
.filters{display:flex;flex-wrap:wrap;gap:6px;margin-bottom:10px}.filters b{font-weight:500;color:var(--quiet)}
.filters button{border-color:var(--line);font-weight:500;padding:2px 10px}
.filters [aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}.filters [aria-pressed=true] b{color:inherit}
.queue a{display:block;position:relative;padding:8px 12px 8px 34px;min-height:44px;border-radius:8px;color:inherit;text-decoration:none;font-size:.9rem;line-height:1.35}
.queue a:hover{background:var(--paper)}
.queue a[aria-current]{background:var(--paper);box-shadow:0 0 0 1px var(--line),inset 3px 0 var(--brand)}
.queue .name{display:block;font-weight:600}
.queue .quiet{display:flex;flex-wrap:wrap;gap:0 10px;font-size:.8rem}[data-flags]{color:var(--warn)}.queue [data-state]:empty,.queue [data-flags]:empty{display:none}
.queue a:before{content:"";position:absolute;left:11px;top:12px;width:14px;height:14px;border:2px solid var(--edge);border-radius:50%;font:700 11px/14px system-ui;text-align:center}
.queue a[data-outcome=approved]:before{content:"✓";background:var(--good);border-color:var(--good);color:var(--paper)}
.queue a[data-outcome=rejected]:before{content:"✕";background:var(--bad);border-color:var(--bad);color:var(--paper)}
.queue a[data-outcome=changesRequested]:before{content:"↩";background:var(--warn);border-color:var(--warn);color:var(--paper)}
.queue .all{margin-top:12px;padding-top:12px;border-top:1px solid var(--line)}.queue .all button{width:100%;min-height:44px}
.actions{position:sticky;bottom:0;z-index:2;display:flex;justify-content:center;gap:10px;background:var(--paper);border-top:1px solid var(--line);padding:10px 24px;padding-bottom:max(10px,env(safe-area-inset-bottom))}
.actions [data-choose]{min-width:132px}.step{min-width:44px;padding:6px}.step.back:before{content:"‹ K"}.step.on:before{content:"J ›"}.step:before{font:600 .85rem ui-monospace,monospace;color:var(--quiet)}
[data-choose=approved]{border-color:var(--good);color:var(--good)}[data-choose=rejected]{border-color:var(--bad);color:var(--bad)}[data-choose=changesRequested]{border-color:var(--warn);color:var(--warn)}
[data-choose=approved][aria-pressed=true]{background:var(--good);color:var(--paper)}[data-choose=rejected][aria-pressed=true]{background:var(--bad);color:var(--paper)}[data-choose=changesRequested][aria-pressed=true]{background:var(--warn);color:var(--paper)}
main.answer{max-width:640px;margin:8vh auto;padding:0 20px}.done h1,.done h2{font-size:1.3rem;margin-bottom:12px}.done h1:before,.done h2:before{content:"✓";color:var(--good);margin-right:10px}
dialog{border:1px solid var(--line);border-radius:12px;background:var(--paper);color:inherit;padding:22px 26px;max-width:min(30em,92vw)}
dialog::backdrop{background:#0008}
.keys{margin:14px 0}.keys div{display:grid;grid-template-columns:7.5em 1fr;padding:3px 0}.keys dd{margin:0}`;

const cards = `
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:20px 24px;margin:0 0 20px}
.js article.card:not(.current){display:none}
.card>header{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;margin-bottom:16px}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:32px}.draft:only-child{grid-column:1/-1}
dl.addresses{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;margin:0 0 14px;font-size:.9rem}
dl.addresses dt{color:var(--quiet)}dl.addresses dd{margin:0}
.field{margin:0 0 16px}.counts{color:var(--quiet);font-size:.8rem;margin-top:4px;text-align:end}
.line{line-height:1.5}.legend{display:none;font-size:.8rem;color:var(--quiet);margin-top:6px}.js .legend{display:block}.legend .s{margin-right:14px}
.view,.value.text{border:1px solid var(--line);border-radius:8px;padding:8px 12px;line-height:1.55;max-height:70vh;overflow:auto}
.view{border-color:var(--edge);cursor:text;margin-bottom:6px;min-height:9em}
.s{border-radius:3px;text-decoration:underline 2px;text-underline-offset:4px}
.s.own{text-decoration:none}.s.grounded{text-decoration-color:var(--good)}
.s.unsupported{text-decoration:underline wavy 1.5px var(--bad)}
.s sup{font-size:.7rem;font-weight:700;margin-left:2px;line-height:1;color:var(--good)}.s.unsupported sup{color:var(--bad)}
.s.lit,.s:hover:not(.own),.facts li.lit{background:var(--glow)}
.changes{border-left:3px solid var(--edge);padding:6px 12px;margin-top:6px;font-size:.92rem;background:var(--well);border-radius:0 8px 8px 0}
ins,del{border-radius:3px;padding:0 1px}ins{background:var(--good-ground);color:var(--good);text-decoration:underline}del{background:var(--bad-ground);color:var(--bad)}
iframe{width:100%;height:240px;border:1px solid var(--line);border-radius:8px;background:#fff;color-scheme:light}
.picture{max-width:100%;max-height:320px;border-radius:8px;display:block;margin-top:6px}
.checks{border:1px solid var(--line);border-radius:10px;padding:12px 16px;margin-bottom:16px}.checks li{padding:5px 0;font-size:.92rem}
.checks:has([data-severity=block]){border-color:var(--bad)}.barred{color:var(--bad);font-weight:600;font-size:.92rem;margin-bottom:4px}
.checks q{color:var(--quiet)}
.history summary{font-weight:600}.history blockquote{margin:8px 0;padding-left:12px;border-left:3px solid var(--warn)}.history .diff{font-size:.92rem;margin-bottom:8px}
.history summary .quiet{color:inherit;font-weight:400}
fieldset{border:0;margin:0;padding:0;min-width:0}
.decision{margin-top:20px}.decision>legend{font-size:1rem}.decision>textarea+p{margin:4px 0 12px}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;margin-bottom:14px}
.choices label,.tags label{display:flex;align-items:center;gap:10px;min-height:44px;border:1px solid var(--line);border-radius:8px;padding:6px 12px;margin:0;cursor:pointer;font-weight:500}
.choices label:has(:checked),.tags label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choices label:has(:disabled){color:var(--quiet);cursor:not-allowed}
.tags{margin-bottom:14px}.tags label{display:inline-flex;margin:0 8px 8px 0;font-size:.9rem}
.js .choices,.js .decision,.js .tags,.js .sentences{display:none}
.js [data-outcome=rejected] :is(.decision,.tags),.js [data-outcome=changesRequested] :is(.decision,.sentences){display:block}
.js [data-outcome=rejected] [id^=hint]{display:none}
.sentences summary{font-weight:600;font-size:.875rem}.sentences li{display:flex;gap:12px;justify-content:space-between;align-items:center;padding:8px 0;border-top:1px solid var(--line);font-size:.92rem}
.sentences select{flex:none;padding:4px 8px}
.number{display:inline-grid;place-items:center;flex:none;min-width:24px;height:24px;border-radius:6px;background:var(--good-ground);color:var(--good);font-size:.78rem;font-weight:700;text-decoration:none}
.facts li{display:flex;gap:12px;padding:10px 8px;border-top:1px solid var(--line);border-radius:6px;font-size:.92rem}.facts+h3,.evidence>p+h3{margin-top:18px}
.facts blockquote{margin:4px 0;padding-left:10px;border-left:3px solid var(--line);color:var(--quiet);font-style:italic}
.facts li.lit :is(.quiet,blockquote){color:var(--ink)}
.evidence li{font-size:.92rem}.decided li{padding:8px 0}
.versions{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:20px;margin-top:10px}.versions button{margin-top:10px}.note h3,.note .quiet{color:inherit}`;

const phone = `
@media (max-width:1180px){.columns{grid-template-columns:minmax(0,1fr);gap:20px}}
@media (max-width:820px){html{scroll-padding:130px 0 120px}header.top{grid-template-columns:1fr auto;padding:8px 14px;gap:6px 14px}.title{grid-column:1/-1}.title .quiet{display:none}.title img{height:24px}
.standing{min-width:0}.sending{gap:8px}.sending .quiet{position:absolute;top:9px;right:14px;font-size:.8rem}.title{padding-right:9em}button.main{padding:6px 12px}
.desk{display:block;padding:12px}.queue{position:static;max-height:none;margin-bottom:12px}.js .queue ol{display:flex;overflow-x:auto;gap:6px;padding:3px}.js .queue li{flex:0 0 auto;max-width:11em}
.js .queue a{padding:6px 10px 6px 32px;background:var(--paper)}.js .queue .name{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.js .queue .quiet{display:none}.filters{margin-bottom:6px}
.card{padding:14px 16px}.actions{flex-wrap:wrap;gap:6px;padding:8px 12px}.actions button{flex:1 1 40%}.actions [data-choose]{flex-basis:28%;min-width:0;padding:6px 4px}.actions kbd,.actions .step,.wideOnly{display:none}
.sentences li{display:block}.view,.value.text,textarea{max-height:none}}
@media (prefers-reduced-motion:no-preference){.facts li,.s{transition:background .15s}}
@media print{.actions,.queue,.sending{display:none}.js article.card:not(.current){display:block}}`;

/** The style of the review pages: system fonts, both colour schemes, one column on a phone. */
export const styles = [colours, basics, frame, cards, phone].join('');
