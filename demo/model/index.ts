import { answerWith, startChatServer, type ChatCall, type RunningServer } from './chatServer';
import { embed } from './embed';
import { readEmailPrompt } from './readEmailPrompt';
import { researchAnswer } from './researchAnswer';
import { writeCall } from './writeCall';
import { writeEmail } from './writeEmail';
import { writePublication } from './writePublication';

/** Name of the demo model; drafts and dossiers show it as the model that wrote them. */
export const demoModelName = 'signoff-demo';

/** What the demo model can do, by the name of the answer it is asked for. */
const skills: Record<string, (user: string) => unknown> = {
	research_facts: researchAnswer,
	email_draft: (user) => writeEmail(readEmailPrompt(user)),
	call_draft: (user) => writeCall(readEmailPrompt(user)),
	publication_draft: (user) => writePublication(readEmailPrompt(user)),
};

function userText({ messages }: ChatCall): string {
	return messages.find((message) => message.role === 'user')?.content ?? '';
}

/**
 * Starts the stand-in for a language model that the demo uses where no API key is given: rules, no language model, and it
 * says so in `/v1/models`. It is reached like any OpenAI-compatible endpoint, with any key, under the model name
 * `signoff-demo`. It does the things this pack asks for and answers 400 to everything else.
 */
export async function startDemoModel(options: { port?: number } = {}): Promise<RunningServer> {
	return await startChatServer({
		port: options.port,
		models: [demoModelName],
		ownedBy: 'signoff demo, not a language model',
		embed,
		reply: (call) => {
			const skill = skills[call.schemaName];
			if (skill) return answerWith(call, skill(userText(call)));
			const message = `This is the demo of Signoff, not a language model. It can only answer ${Object.keys(skills).join(' and ')}.`;
			return { status: 400, error: { message, code: 'demo_only', param: null } };
		},
	});
}
