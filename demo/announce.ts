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
			`    ${company}, ${website}`,
			`        ${contact.name}, ${contact.title}, ${contact.email}`,
		].join('\n'),
	);
	return `
  The demo is running.

  1. Form: enter a prospect        ${facts.formUrl}
  2. Mail viewer: open the review  ${facts.mailUrl}
  3. Editor: watch the workflow    ${facts.editorUrl}
     login ${facts.owner.email}, password ${facts.owner.password}

  Model   ${facts.modelLabel}
  Files   ${facts.folder}

  Fictional prospects to enter into the form:
${prospects.join('\n')}

  Ctrl-C stops everything.
`;
}
