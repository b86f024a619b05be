/**
 * Every reason code that a node puts into an item or an error, with what it means and what to do. One table, so that
 * code, documentation and builders use the same words.
 */
export const reasons = {
	// Prospect Research: why a dossier is thinner than it could be.
	no_website: {
		message: 'The prospect has no website.',
		advice: 'Add a website to research this prospect.',
	},
	website_by_email: {
		message: 'The website was taken from the email address.',
		advice: 'Check that it is the right company.',
	},
	website_by_search: {
		message: 'The website was found by web search.',
		advice: 'Check that it is the right company.',
	},
	website_not_found: {
		message: 'Web search found no site whose domain goes with the company name.',
		advice: 'Add a website to research this prospect.',
	},
	search_failed: {
		message: 'The web search did not work.',
		advice: 'Test the credential of the search engine.',
	},
	invalid_url: {
		message: 'The website is not a usable web address.',
		advice: 'Use a full address such as https://example.com.',
	},
	address_not_allowed: {
		message: 'The website points into a private network.',
		advice: 'Use a public address, or turn on Allow Private Network for trials.',
	},
	host_unreachable: {
		message: 'The host did not answer.',
		advice: 'Check the address; the host may be down.',
	},
	timeout: {
		message: 'The host took too long to answer.',
		advice: 'Try again later or raise the time limit.',
	},
	http_error: {
		message: 'The host answered with an error.',
		advice: 'Open the page in a browser and check the address.',
	},
	not_html: {
		message: 'The address does not lead to a web page.',
		advice: 'Use the address of an HTML page.',
	},
	empty_page: {
		message: 'The page has no readable text.',
		advice: 'The site may need scripts; use another page.',
	},
	page_too_large: {
		message: 'The page is larger than the limit.',
		advice: 'Use a smaller page or raise the size limit.',
	},
	too_many_redirects: {
		message: 'The address redirects in circles.',
		advice: 'Use the address it should lead to.',
	},
	site_busy: {
		message: 'The site asks not to be called for a while.',
		advice: 'Try again later, or raise Gap Between Requests.',
	},
	robots_disallowed: {
		message: 'The site asks readers like this one not to read the page.',
		advice: 'Respect that, or add what you know by hand.',
	},
	robots_unavailable: {
		message: 'The site could not say what may be read.',
		advice: 'Try again later: its robots.txt answers with an error.',
	},
	no_snippet: {
		message: 'The site asks not to be indexed or quoted.',
		advice: 'Respect that, or add what you know by hand.',
	},
	social_profile: {
		message: 'The website is a profile at a social network.',
		advice: "Use the company's own website.",
	},
	parked_domain: {
		message: 'The domain is parked or for sale.',
		advice: "Look for the company's present website.",
	},
	login_required: {
		message: 'The page is a login form.',
		advice: 'Use a public page.',
	},
	consent_page: {
		message: 'The page shows nothing but a question for consent.',
		advice: 'Use another page of the site.',
	},
	page_too_complex: {
		message: 'The page took too long to take apart.',
		advice: 'Use another page of the site.',
	},
	reading_limit: {
		message: 'Reading stopped at the limit for one prospect.',
		advice: 'Raise Time Limit per Prospect or Maximum Bytes per Prospect, or read fewer pages.',
	},
	hidden_instructions: {
		message: 'The page holds text that reads like instructions to a language model.',
		advice:
			'Nothing to do if it was hidden: it is no evidence. Look at the page before you trust it.',
	},
	duplicate_prospect: {
		message: 'The same prospect came more than once in this run.',
		advice: 'Remove duplicates; it was researched once.',
	},
	claim_exceeds_quote: {
		message: 'The model claimed more than its quote says.',
		advice: 'Nothing to do: these facts were dropped.',
	},
	quote_not_found: {
		message: 'The model quoted words that are not on the page.',
		advice: 'Nothing to do: these facts were dropped.',
	},
	no_model: {
		message: 'No model is connected.',
		advice: 'Facts were taken from the structure of the pages alone.',
	},
	no_facts: {
		message: 'No fact could be supported with a quote.',
		advice: 'Add a page that says more about the company.',
	},

	// Model calls.
	model_no_credential: {
		message: 'No model credential is set.',
		advice:
			'Choose an OpenAI credential or a Signoff Model credential on the node, or connect a chat model.',
	},
	model_not_connected: {
		message: 'No chat model is connected.',
		advice:
			'Connect a chat model node to the input Chat Model, or choose another Model. A tool of an agent has no inputs: choose OpenAI-Compatible API there.',
	},
	model_auth: {
		message: 'The model refused the API key.',
		advice: 'Check the API key in the credential.',
	},
	model_not_found: {
		message: 'The model does not exist at this endpoint.',
		advice: 'Check the model name and the base URL.',
	},
	model_rate_limited: {
		message: 'The model endpoint is over its rate limit.',
		advice:
			'Wait, or lower the number of parallel calls. If it speaks of a quota, check the balance of the account.',
	},
	model_unavailable: {
		message: 'The model endpoint failed.',
		advice: 'Try again later; check the base URL.',
	},
	model_bad_request: {
		message: 'The model endpoint rejected the request.',
		advice: 'Read its answer; check the model name, Temperature and Maximum Tokens.',
	},
	model_truncated: {
		message: 'The model stopped before its answer was complete.',
		advice: 'Raise Maximum Tokens or shorten the input.',
	},
	model_refused: {
		message: 'The model refused to answer.',
		advice: 'Change the instructions or use another model.',
	},
	model_invalid_answer: {
		message: 'The model did not answer in the form it was asked for.',
		advice: 'Use a model that supports structured output.',
	},

	// Draft Email.
	no_recipient: {
		message: 'There is no email address to write to.',
		advice: 'Give the prospect an email address.',
	},
	invalid_prompt: {
		message: 'The prompt cannot be used.',
		advice: 'Put [[brief]] and [[data]] into it once each, or clear the field for the default.',
	},
	nothing_to_revise: {
		message: 'There is nothing to revise.',
		advice: 'Give the item a draft and feedback, or use the operation Draft.',
	},
	no_earlier_mail: {
		message: 'No mail to this prospect is known that could be followed up.',
		advice: 'Lead items here that Send has sent, or give the earlier mail in the fields.',
	},
	knowledge_unavailable: {
		message: 'The knowledge could not be read.',
		advice: 'Check the connected vector store or retriever, or take it out of Knowledge From.',
	},
	invalid_input: {
		message: 'The item does not have the data this node needs.',
		advice: 'Connect the node that provides it.',
	},

	// Human Approval.
	nothing_decided: {
		message: 'Nothing was decided yet.',
		advice: 'Choose at least one outcome before you submit.',
	},
	unknown_review: {
		message: 'This decision is for a draft that is not in this request.',
		advice: 'Reload the page and decide again.',
	},
	unknown_field: {
		message: 'The submission has a field this page does not know.',
		advice: 'Reload the page and decide again.',
	},
	already_decided: {
		message: 'This draft has been decided elsewhere.',
		advice: 'Reload the page to see the decision.',
	},
	changed_elsewhere: {
		message: 'Somebody else has changed this draft since you opened it.',
		advice: 'Compare both versions and choose one.',
	},
	invalid_value: {
		message: 'A value does not fit its field.',
		advice: 'Correct the value and submit again.',
	},
	required_field: {
		message: 'A field that is needed for approval is empty.',
		advice: 'Fill it in, or send the draft back.',
	},
	invalid_submission: {
		message: 'The submission cannot be read.',
		advice: 'Send it as the documentation of the JSON interface says.',
	},
	submission_in_progress: {
		message: 'Another submission is being taken over.',
		advice: 'Reload the page in a moment.',
	},
	feedback_required: {
		message: 'A draft sent back needs a comment.',
		advice: 'Say what should change.',
	},
	reviewer_required: {
		message: 'Please enter your name.',
		advice: 'The decision is recorded under it.',
	},
	body_too_large: {
		message: 'The submission is too large.',
		advice: 'Shorten the text or decide fewer drafts at once.',
	},
	blocked_by_finding: {
		message: 'A check bars this draft from being approved.',
		advice: 'Fix what the check says, or send the draft back.',
	},
	not_held: {
		message: 'This decision cannot be recalled.',
		advice: 'Only an approval that is held for a while can be; look at what became of it.',
	},
	too_few_reviewers: {
		message: 'Approvals Needed is higher than the number of reviewers: nothing could be approved.',
		advice: 'Name more reviewers, or lower Approvals Needed.',
	},
	hold_without_loop: {
		message: 'Hold For needs Undecided to lead back to this node.',
		advice:
			'Held approvals wait in that loop: lead Undecided back through a No Operation node below all other branches, or set Hold For to 0.',
	},
	field_too_long: {
		message: 'A text is longer than allowed.',
		advice: 'Shorten it and submit again.',
	},

	// Send: why an item came out of Not Sent.
	not_approved: {
		message: 'There is no approval for this content.',
		advice: 'Lead the item through Human Approval first.',
	},
	unknown_approval: {
		message: 'The ledger has no such approval.',
		advice: 'Use approval.id of an item that Human Approval approved, on the same ledger.',
	},
	other_workflow: {
		message: 'The approval was given in another workflow.',
		advice:
			'Lead the item through Human Approval in this workflow. If this workflow is meant to send what others approve (recovery, a sub-workflow), set Accept Approvals From to Any Workflow.',
	},
	content_changed: {
		message: 'The content is not what was approved.',
		advice: 'Do not change the draft after approval, or have it approved again.',
	},
	already_sent: {
		message: 'This approval has been used already.',
		advice: 'Nothing to do: the message went out once.',
	},
	already_claimed: {
		message: 'Another run is sending this message.',
		advice: 'Look at that run for the outcome.',
	},
	outcome_unknown: {
		message: 'An earlier attempt ended without an answer from the mail server.',
		advice: 'Ask the mail server for the Message-ID; it is not sent again by itself.',
	},
	held: {
		message: 'The approval can still be recalled.',
		advice: 'Wait until notBefore and send it again.',
	},
	recalled: {
		message: 'The approval was recalled.',
		advice:
			'Nothing to do: it is never sent. Recalled on the review page, its draft is asked about anew.',
	},
	content_purged: {
		message: 'The content was removed from the ledger because of its age.',
		advice: 'Have it drafted and approved again, or raise the age in Purge Old Content.',
	},
	not_an_email: {
		message: 'The approved content is not an email.',
		advice: 'Let it out by the operation Release.',
	},
	missing_sender: {
		message: 'The approved content names no sender.',
		advice: 'Set From in Draft Email.',
	},
	missing_recipient: {
		message: 'The approved content names no recipient.',
		advice: 'Give the prospect an email address.',
	},
	invalid_address: {
		message: 'An address is not a single valid mailbox.',
		advice: 'Correct the address and have it approved again.',
	},
	invalid_subject: {
		message: 'The subject has a line break or another control character.',
		advice: 'Write the subject on one line and have it approved again.',
	},
	invalid_header: {
		message: 'A header of the message cannot be sent like this.',
		advice: 'Correct Headers, In Reply To or References in the options of the node.',
	},
	empty_message: {
		message: 'The approved content has no text.',
		advice: 'Write a text and have it approved again.',
	},
	smtp_refused: {
		message: 'The mail server refused the message.',
		advice: 'Read the answer of the server; it may be tried again.',
	},
	smtp_unavailable: {
		message: 'The mail server could not be reached.',
		advice: 'Check host, port and TLS in the credential; try again.',
	},
	smtp_try_later: {
		message: 'The mail server refused the message for now.',
		advice: 'Wait until notBefore and send it again.',
	},
	smtp_closing: {
		message: 'The mail server ended the session (421).',
		advice: 'Wait until notBefore and send it again; it may limit connections or messages.',
	},
	smtp_slow_greeting: {
		message: 'The mail server did not greet in time.',
		advice: 'Check host and port in the credential; a busy server may greet in time later.',
	},
	smtp_silent: {
		message: 'The mail server stopped answering before it had the message.',
		advice: 'Try again, or raise Answer Timeout.',
	},
	smtp_tls: {
		message: 'The secure connection to the mail server failed.',
		advice: 'Check SSL/TLS and port in the credential, and the certificate of the server.',
	},
	smtputf8_missing: {
		message: 'The mail server takes no address with other than plain letters before the @.',
		advice: 'Use another address, or a mail server that offers SMTPUTF8.',
	},
	lost_after_handover: {
		message: 'The connection was lost after the message was handed over.',
		advice: 'Ask the mail server for the Message-ID; it is not sent again by itself.',
	},
	silent_after_handover: {
		message: 'The message was handed over, and no answer came in time.',
		advice: 'Ask the mail server for the Message-ID; it is not sent again by itself.',
	},
	service_auth: {
		message: 'The mail service refused the credential.',
		advice: 'Connect the account of the credential again, with the scopes that n8n asks for.',
	},
	service_refused: {
		message: 'The mail service refused the message.',
		advice: 'Read the answer of the service; it may be tried again.',
	},
	service_busy: {
		message: 'The mail service takes no more messages for now.',
		advice: 'Wait until notBefore and send it again.',
	},
	service_unavailable: {
		message: 'The mail service could not be reached.',
		advice: 'Check the network and the credential; try again.',
	},
	service_error: {
		message: 'The mail service failed after it was handed the message.',
		advice: 'Look for the Message-ID in the Sent folder; it is not sent again by itself.',
	},
	sender_not_allowed: {
		message: 'The account may not send from this address.',
		advice: 'Let the account send as this address, or use another From and have it approved again.',
	},
	message_too_large: {
		message: 'The message is larger than the mail server takes.',
		advice: 'Send smaller attachments, or a link to the file.',
	},
	smtp_auth: {
		message: 'The mail server refused the login.',
		advice: 'Check user and password in the SMTP credential.',
	},

	recipient_refused: {
		message: 'The mail server refused the recipient but took the copies.',
		advice: 'The copies are out, so it is not sent again. Write to a correct address anew.',
	},
	suppressed: {
		message: 'A recipient is on the suppression list.',
		advice: 'Do not write to this address. Remove the suppression only if the person asks for it.',
	},
	approval_expired: {
		message: 'The approval is older than allowed.',
		advice: 'Have it approved again, or raise Maximum Age of Approval.',
	},
	paced: {
		message: 'It is too early for the next message.',
		advice: 'Wait until notBefore and send it again.',
	},
	day_full: {
		message: 'As many messages as allowed in 24 hours have gone out.',
		advice: 'Wait until notBefore and send it again.',
	},
	outside_window: {
		message: 'It is outside the hours for sending.',
		advice: 'Wait until notBefore and send it again.',
	},
	dns_failed: {
		message: 'The DNS server did not answer.',
		advice: 'Try again later, or name another DNS Server.',
	},
	invalid_time_zone: {
		message: 'The time zone is not known.',
		advice: 'Use an IANA name such as Europe/Berlin.',
	},
	attachment_missing: {
		message: 'An attachment is not there.',
		advice:
			'Lead the item to the node with its binary data. After a crash the ledger has only files up to Keep in Ledger; larger ones need a new approval.',
	},
	attachment_altered: {
		message: 'An attachment is not the file that was approved.',
		advice: 'Do not change the file after approval, or have it approved again.',
	},
	attachment_too_large: {
		message: 'The attachments are larger than allowed.',
		advice: 'Send a link to the file, or raise Maximum Size in Attachment Options.',
	},
	dkim_key: {
		message: 'DKIM signing cannot be done with this credential.',
		advice: 'Give the domain, the key selector and the private RSA key in PEM form.',
	},
	invalid_unsubscribe_page: {
		message: 'The address of the unsubscribe page cannot be used.',
		advice:
			'Set Unsubscribe Page Address to the https address of a page that runs Record Unsubscribe.',
	},
	invalid_unsubscribe_token: {
		message: 'The unsubscribe link was not made here, or has been altered.',
		advice:
			'Nothing was recorded. Check that Send Email and Record Unsubscribe use the same credential.',
	},
	weak_secret: {
		message: 'The secret in the credential is missing or short enough to be guessed.',
		advice: 'Use at least 32 characters, e.g. the output of "openssl rand -hex 32".',
	},
	quote_vanished: {
		message: 'A page that the text quotes does not say so any more.',
		advice: 'Have the text redrafted from what the page says now, and approved again.',
	},
	source_opted_out: {
		message: 'A quoted site asks by now not to be read or quoted.',
		advice: 'Respect that: have the text redrafted without it, and approved again.',
	},
	recheck_failed: {
		message: 'A quoted page could not be read again.',
		advice:
			'Send it again later. Recheck Quoted Pages can also let such mail go; sites in a private network need Recheck in Private Network.',
	},
	dry_run: {
		message: 'Dry Run: it would have been sent.',
		advice: 'Turn off Dry Run to send it.',
	},
	redirected: {
		message: 'Redirect All To: it went to the trial address instead of the recipient.',
		advice: 'Clear Redirect All To to send it. The approval is still unused.',
	},

	// Ledger and engine.
	ledger_unavailable: {
		message: 'The ledger cannot be opened.',
		advice: 'Check that n8n may write to its user folder.',
	},
	ledger_folder: {
		message: 'The folder of the ledger cannot be made.',
		advice: 'Check N8N_USER_FOLDER, and that n8n may write there.',
	},
	ledger_damaged: {
		message: 'The file of the ledger is damaged or no ledger.',
		advice:
			'Stop n8n and put back a backup of it. Do not delete it: it knows what was approved and sent.',
	},
	ledger_read_only: {
		message: 'The ledger may not be written to.',
		advice: 'Give n8n the right to write to the file, or the database user to the schema.',
	},
	ledger_locked: {
		message: 'Another process has kept the ledger locked for too long.',
		advice: 'Find what holds the lock (a backup, an open editor) and run this again.',
	},
	ledger_full: {
		message: 'The ledger has no space left to write.',
		advice: 'Free space on the disk of the ledger and run this again.',
	},
	ledger_missing: {
		message: 'The database of the ledger does not exist.',
		advice: 'Create the database, or correct its name in the Postgres credential.',
	},
	ledger_unreachable: {
		message: 'The database of the ledger does not answer.',
		advice: 'Check host, port and TLS in the Postgres credential, and that the server runs.',
	},
	ledger_login: {
		message: 'The database of the ledger refused the login.',
		advice: 'Check user and password in the Postgres credential.',
	},
	ledger_queue_mode: {
		message: 'In queue mode the ledger needs PostgreSQL.',
		advice:
			'Set Ledger to PostgreSQL on this node and choose a Postgres credential: a local file would differ from worker to worker.',
	},
	n8n_too_old: {
		message: 'This n8n drops every output but the first when a review is submitted.',
		advice: 'Update n8n to 2.39.0 or later.',
	},
	notification_failed: {
		message: 'The reviewers could not be told.',
		advice: 'Check Notify By with its credential, addresses or sub-workflow, and run this again.',
	},
	gave_up: {
		message: 'Nobody decided in time.',
		advice:
			'What is undecided is not sent. Lead the error output of this node to whoever should know, or raise Give Up After.',
	},
	branch_held_up: {
		message: 'Decided items are held up behind the rest of the queue.',
		advice:
			'n8n runs branches from top to bottom: move them above, lead Undecided through a No Operation node below all branches, and start again. A retry of this execution goes on as it is: what is held up leaves when the queue is empty.',
	},
} as const satisfies Record<string, { message: string; advice: string }>;

export type ReasonCode = keyof typeof reasons;

/** The message of a reason, followed by what to do about it. */
export function explain(code: ReasonCode): string {
	const { message, advice } = reasons[code];
	return `${message} ${advice}`;
}
