import type { CompanySite } from './sites';

/** What a person needs to know to use the running demo, as a block of plain text. */
export function announcement(facts: {
	formUrl: string;
	mailUrl: string;
	editorUrl: string;
	owner: { email: string; password: string };
	modelLabel: string;
	folder: string;
	sites: CompanySite[];
}): string {
	const prospects = facts.sites.map(({ company, website, contact }) =>
		[
			`     ${contact.name}, ${contact.title} at ${company} (${website})`,
			`       ${filledIn(facts.formUrl, { company, website, contact })}`,
		].join('\n'),
	);
	return `
  The demo is running.

  1. Form: ${facts.formUrl}
     Enter a prospect, or open it filled in for one of these fictional ones and press the button:

${prospects.join('\n')}

  2. Mail viewer: ${facts.mailUrl}
     Open the mail "1 draft to review", then the queue; approve and submit. The approved mail arrives here a moment later.

  3. Editor, to watch the workflow: ${facts.editorUrl}
     login ${facts.owner.email}, password ${facts.owner.password}

  Model  ${facts.modelLabel}
  Files  ${facts.folder}

  Ctrl-C stops everything.
`;
}

/** n8n fills in the fields of a form that the query names. */
function filledIn(formUrl: string, { company, website, contact }: CompanySite): string {
	const { name, email, title } = contact;
	const query = new URLSearchParams({ name, email, company, website, title });
	return `${formUrl}?${query.toString()}`;
}
