import { readEmailPrompt } from '../../../demo/model/readEmailPrompt';
import { researchAnswer } from '../../../demo/model/researchAnswer';
import { writeEmail } from '../../../demo/model/writeEmail';
import { startAnthropicApi } from './anthropic';
import type { ApiCall, ModelApi } from './api';
import { startGeminiApi } from './gemini';
import { startOllamaApi } from './ollama';
import { startOpenAiResponsesApi } from './openAiResponses';

export { failing, type ApiCall, type ModelApi } from './api';

/** What the demo model would answer, whichever service is asked: the question says what is wanted. */
export function demoAnswer({ user }: ApiCall): unknown {
	return user.includes('"pages"') ? researchAnswer(user) : writeEmail(readEmailPrompt(user));
}

/** The services of the four chat models of the template "Any model", each as strict as its own reference. */
export interface ModelApis {
	openai: ModelApi;
	anthropic: ModelApi;
	gemini: ModelApi;
	ollama: ModelApi;
	close(): Promise<void>;
}

export const apiKeys = { openai: 'sk-openai', anthropic: 'sk-ant', gemini: 'AIza-gemini' };

/** What each of n8n's chat model nodes asks for when it is left as it is. */
export const apiModels = {
	openai: 'gpt-5-mini',
	anthropic: 'claude-sonnet-5',
	gemini: 'gemini-3-flash-preview',
	ollama: 'llama3.2',
};

export async function startModelApis(
	answer: (call: ApiCall) => unknown = demoAnswer,
): Promise<ModelApis> {
	const optionsOf = (name: keyof typeof apiModels) => ({
		apiKey: { ...apiKeys, ollama: '' }[name],
		models: [apiModels[name]],
		answer,
	});
	const [openai, anthropic, gemini, ollama] = await Promise.all([
		startOpenAiResponsesApi(optionsOf('openai')),
		startAnthropicApi(optionsOf('anthropic')),
		startGeminiApi(optionsOf('gemini')),
		startOllamaApi(optionsOf('ollama')),
	]);
	const all = [openai, anthropic, gemini, ollama];
	return {
		openai,
		anthropic,
		gemini,
		ollama,
		close: async () => {
			await Promise.all(all.map(async (api) => await api.close()));
		},
	};
}
