/** Whom the builder looks for: free text, a form, or both. */
export interface IdealCustomerForm {
	industry?: string;
	size?: string;
	region?: string;
	technologies?: string;
	triggers?: string;
	exclusions?: string;
}

const labels: [keyof IdealCustomerForm, string][] = [
	['industry', 'Industry'],
	['size', 'Size'],
	['region', 'Region'],
	['technologies', 'Technologies'],
	['triggers', 'Triggers'],
	['exclusions', 'Exclusions (score 0)'],
];

/** Free text and form as one text, a line each; empty when nothing is filled in. */
export function describeIdealCustomer(text: string, form: IdealCustomerForm): string {
	const lines = labels.flatMap(([field, label]) => {
		const value = form[field]?.trim();
		return value ? [`${label}: ${value}`] : [];
	});
	return [text.trim(), ...lines].filter(Boolean).join('\n');
}
