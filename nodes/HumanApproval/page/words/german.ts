import type { Words } from './words';

export const german: Words = {
	language: 'de',

	progress: '{done} von {all} entschieden',
	signedAs: 'Sie entscheiden als {name}',
	deadline: 'Entscheiden bis',
	yourName: 'Ihr Name',
	yourNameHint:
		'Dies ist ein offener Link: Ihre Entscheidungen werden ungeprüft unter dem Namen festgehalten, den Sie eingeben.',

	queue: 'Warteschlange',
	filters: { all: 'Alle', undecided: 'Offen', flagged: 'Auffällig' },
	flags: { one: '{n} Hinweis', other: '{n} Hinweise' },
	previous: 'Zurück',
	next: 'Weiter',
	skip: 'Überspringen',
	undo: 'Rückgängig',
	allChosen: 'Alle Entwürfe sind entschieden. Senden Sie ab, wenn Sie fertig sind.',
	approveAll: 'Alle übrigen ohne Befund freigeben',
	approveAllHint: 'Nur Entwürfe, die Sie geöffnet haben.',

	version: 'Fassung {n}',
	priority: 'Priorität {n}',
	edited: 'Bearbeitet',
	from: 'Von',
	replyTo: 'Antwort an',
	copy: 'Cc',
	blindCopy: 'Bcc',
	attachments: { one: '{n} Anhang', other: '{n} Anhänge' },
	fieldLabels: {
		To: 'An',
		Subject: 'Betreff',
		Title: 'Titel',
		Text: 'Text',
		'HTML part': 'HTML-Teil',
		Opener: 'Einstieg',
		Questions: 'Fragen',
		Objections: 'Einwände',
		Voicemail: 'Mailbox-Nachricht',
		Channel: 'Kanal',
		Image: 'Bild',
		Link: 'Link',
	},
	needed: 'zur Freigabe nötig',
	edit: 'Bearbeiten',
	restore: 'Entwurf wiederherstellen',
	changes: 'Änderungen gegenüber dem Entwurf',
	characters: { one: '{n} Zeichen', other: '{n} Zeichen' },
	wordCount: { one: '{n} Wort', other: '{n} Wörter' },
	yes: 'Ja',
	no: 'Nein',
	open: 'Öffnen',
	emptyValue: 'Leer',
	frameHint: 'Ohne Skripte und ohne Bilder von anderen Websites dargestellt.',
	asText: 'Dasselbe als Text',
	notShown: 'Das Bild liegt auf einer anderen Website: öffnen Sie es, um es zu sehen.',

	decision: 'Entscheidung',
	outcomes: {
		undecided: 'Für später lassen',
		approved: 'Freigeben',
		changesRequested: 'Zurückgeben',
		rejected: 'Ablehnen',
	},
	decided: {
		undecided: 'Offen',
		approved: 'Freigegeben',
		changesRequested: 'Zurückgegeben',
		rejected: 'Abgelehnt',
	},
	by: 'von {name}',
	unverified: 'ungeprüft',
	comment: 'Kommentar',
	commentHint: 'Nötig, wenn Sie einen Entwurf zurückgeben: Was soll sich ändern?',
	tags: 'Gründe',
	sentenceWishes: 'Sätze behalten oder neu schreiben',
	wish: 'Kein Wunsch',
	keep: 'Behalten',
	rewrite: 'Neu schreiben',
	barred:
		'Eine Prüfung verhindert die Freigabe. Ändern Sie den Text: beim Speichern wird neu geprüft.',
	votes: '{n} von {all} Freigaben',

	asked: '{name} bat um Änderungen',
	sentBack: 'Fassung {n}, zurückgegeben',
	changedSince: 'Was sich seitdem geändert hat',

	evidence: 'Worauf es beruht',
	facts: 'Fakten',
	noFacts: 'Keine Fakten gefunden: Dieser Entwurf behauptet nichts über den Empfänger.',
	noEvidence: 'Zu diesem Eintrag gibt es keine Recherche.',
	sentenceStatus: {
		grounded: 'beruht auf einem Fakt',
		own: 'eigene Worte',
		unsupported: 'Behauptung ohne Fakt',
	},
	read: 'gelesen {age}',
	published: 'veröffentlicht {date}',
	warnings: 'Was die Recherche nicht konnte',
	findings: 'Prüfungen',
	severities: { info: 'Hinweis', warn: 'Warnung', block: 'Verhindert Freigabe' },

	save: 'Für später speichern',
	submit: 'Entscheidungen absenden',
	saving: 'Wird gespeichert…',
	saved: 'Gespeichert',
	notSaved: 'Noch nicht gespeichert',
	tryNow: 'Jetzt versuchen',
	sending: 'Ihre Entscheidungen werden festgehalten…',
	busy: 'n8n gibt gerade Entscheidungen weiter. Ihre Eingaben bleiben erhalten und werden gleich gespeichert.',
	failed:
		'n8n hat nicht wie erwartet geantwortet. Ihre Eingaben bleiben erhalten; versuchen Sie es gleich noch einmal.',
	ended: 'Diese Prüfung ist beendet: Hier kann nichts mehr entschieden werden.',
	changedBy: 'Zuletzt geändert von {name}',
	decidedElsewhere: 'Inzwischen von {name} entschieden.',

	conflict: '{name} hat diesen Entwurf zur gleichen Zeit geändert',
	conflictPlain:
		'Die Felder enthalten Ihre Fassung: Speichern Sie noch einmal, um sie zu behalten, oder laden Sie die Seite neu, um die andere zu übernehmen.',
	theirs: 'Die andere Fassung',
	mine: 'Ihre Fassung',
	keepMine: 'Meine behalten',
	takeTheirs: 'Andere übernehmen',

	alreadyDecided: 'Entschieden',
	notTaken: 'Nichts wurde festgehalten. Ihre Eingaben stehen noch unten.',
	unfinished:
		'Entscheidungen wurden festgehalten, aber n8n hielt an, bevor es sie weitergab. Senden Sie noch einmal ab, um sie weiterzugeben; nichts wird doppelt gesendet.',
	thanks: 'Ihre Entscheidungen sind festgehalten',
	left: { one: '{n} Entwurf ist noch offen.', other: '{n} Entwürfe sind noch offen.' },
	allDone: 'Hier ist nichts mehr zu entscheiden. Sie können die Seite schließen.',
	backToQueue: 'Zurück zur Warteschlange',
	backHint:
		'Falls die Seite noch nicht bereit ist, gibt n8n gerade Ihre Entscheidungen weiter: Laden Sie sie gleich neu.',
	unknownTitle: 'Diese Prüfung ist hier nicht bekannt',
	unknownText:
		'Der Link ist gültig, aber das Register dieser n8n-Instanz kennt die Prüfung nicht. Fragen Sie die Person, die den Workflow betreibt, ob das Register verschoben oder gelöscht wurde.',
	failedTitle: 'Das hat nicht geklappt',
	failedText:
		'n8n konnte sein Register gerade nicht lesen oder schreiben. Gehen Sie zurück, behalten Sie Ihre Eingaben und versuchen Sie es gleich noch einmal. Bleibt es dabei, sagen Sie der Person Bescheid, die n8n betreibt: Der Grund steht in dessen Protokoll.',
	refusedTitle: 'Nicht festgehalten',

	keyboard: 'Tastatur',
	keys: {
		next: 'Nächster Entwurf',
		previous: 'Voriger Entwurf',
		approve: 'Freigeben und weiter',
		reject: 'Ablehnen',
		sendBack: 'Mit Kommentar zurückgeben',
		edit: 'Text bearbeiten',
		undo: 'Letzte Entscheidung rückgängig machen',
		skip: 'Zum nächsten offenen Entwurf',
		leaveField: 'Feld verlassen',
		submit: 'Entscheidungen absenden',
		help: 'Diese Hilfe',
	},
	close: 'Schließen',

	problems: {
		nothing_decided: 'Noch ist nichts entschieden. Wählen Sie mindestens ein Ergebnis.',
		unknown_review:
			'Diese Entscheidung gilt einem Entwurf, der nicht dazugehört. Laden Sie die Seite neu.',
		unknown_field: 'Die Eingabe enthält ein unbekanntes Feld. Laden Sie die Seite neu.',
		already_decided: 'Dieser Entwurf wurde anderswo entschieden. Laden Sie die Seite neu.',
		changed_elsewhere:
			'Jemand hat diesen Entwurf geändert, seit Sie ihn geöffnet haben. Vergleichen Sie beide Fassungen und wählen Sie eine.',
		invalid_value: 'Ein Wert passt nicht zu seinem Feld. Berichtigen Sie ihn.',
		required_field: 'Ein Feld, das zur Freigabe nötig ist, ist leer.',
		invalid_submission: 'Die Eingabe kann nicht gelesen werden. Laden Sie die Seite neu.',
		submission_in_progress:
			'Gerade wird eine andere Eingabe übernommen. Versuchen Sie es gleich noch einmal.',
		feedback_required:
			'Ein zurückgegebener Entwurf braucht einen Kommentar. Sagen Sie, was sich ändern soll.',
		reviewer_required:
			'Bitte geben Sie Ihren Namen ein. Die Entscheidung wird darunter festgehalten.',
		body_too_large:
			'Die Eingabe ist zu groß. Kürzen Sie den Text oder entscheiden Sie weniger Entwürfe auf einmal.',
		blocked_by_finding:
			'Eine Prüfung verhindert die Freigabe. Beheben Sie, was sie sagt, oder geben Sie den Entwurf zurück.',
		field_too_long: 'Ein Text ist länger als erlaubt. Kürzen Sie ihn.',
	},
};
