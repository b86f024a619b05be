/** Nodes of n8n that write to people outside or publish (2.40.7). Chat tools, in which a team talks to itself, are not among them. */
const sendingNodes = new Set(
	[
		...['awsSes', 'emailSend', 'gmail', 'lemlist', 'mailchimp', 'mailgun', 'mailjet', 'mandrill'],
		...['microsoftOutlook', 'sendGrid', 'sendInBlue'],
		...['messageBird', 'mocean', 'msg91', 'plivo', 'sms77', 'twilio', 'vonage', 'whatsApp'],
		...['facebookGraphApi', 'ghost', 'linkedIn', 'medium', 'reddit', 'twitter', 'wordpress'],
	].map((name) => `n8n-nodes-base.${name}`),
);

/** Operations of these nodes that read, tidy up, or ask a person. */
const harmless = /^(add|delete|get|list|mark|move|remove|search|sendAndWait)/;

/** True for a node whose settings make it write to somebody or publish something. */
export function sends(
	type: string,
	parameters: { operation?: unknown; resource?: unknown },
): boolean {
	return (
		sendingNodes.has(type) &&
		parameters.resource !== 'draft' &&
		!harmless.test(String(parameters.operation ?? ''))
	);
}
