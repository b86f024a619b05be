import { demoModelName, startDemoModel } from './model';

/** The model the demo's nodes use: what their credential and their Model field are set to. */
export interface ChosenModel {
	/** What people read in the editor and in the terminal. */
	label: string;
	credential: { apiKey: string; url: string };
	/** Left out: the nodes' own default. */
	modelName?: string;
	close(): Promise<void>;
}

/**
 * The model named by OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL if any of the first two is set; else a stand-in on
 * this machine that is labelled as a demo.
 */
export async function chooseModel(
	env: NodeJS.ProcessEnv,
	demoModelPort: number,
): Promise<ChosenModel> {
	const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: url, OPENAI_MODEL: modelName } = env;
	if (apiKey || url) {
		const address = url || 'https://api.openai.com/v1';
		return {
			label: `Model at ${address}`,
			credential: { apiKey: apiKey || 'none', url: address },
			...(modelName ? { modelName } : {}),
			close: async () => {},
		};
	}
	const demo = await startDemoModel({ port: demoModelPort });
	return {
		label: 'Demo model (rules, not a language model)',
		credential: { apiKey: 'demo', url: demo.baseUrl },
		modelName: demoModelName,
		close: async () => await demo.close(),
	};
}
