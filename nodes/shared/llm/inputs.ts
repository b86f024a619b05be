/** Language models of n8n that complete text and cannot hold a conversation. */
const notChatModels = ['lmCohere', 'lmOllama', 'lmOpenAi', 'lmOpenHuggingFaceInference'].map(
	(name) => `@n8n/n8n-nodes-langchain.${name}`,
);

/** The input Chat Model. */
const chatModelInput = {
	type: 'ai_languageModel',
	displayName: 'Chat Model',
	required: true,
	maxConnections: 1,
	filter: { excludedNodes: notChatModels },
};

// Indented, because two closing braces side by side would end n8n's expression.
const chatModelJson = JSON.stringify(chatModelInput, null, 1);

/** The input Chat Model as a part of `inputsExpression`, there only while the builder wants a connected model. */
export const connectedModelInput = `...($parameter["modelSource"] === "connected" ? [${chatModelJson}] : [])`;

/**
 * The inputs of a node that change with its parameters. Each part is JavaScript inside a list: a JSON value, or `...` and a
 * list that depends on `$parameter`. No part may hold two closing braces side by side: they end n8n's expression.
 */
export function inputsExpression(...parts: string[]): `={{${string}}}` {
	return `={{ [${parts.join(', ')}] }}`;
}
