const knowledgeItems = JSON.stringify({ type: 'main', displayName: 'Knowledge' }, null, 1);

function subNode(type: string, displayName: string): string {
	return JSON.stringify({ type, displayName, required: true, maxConnections: 1 }, null, 1);
}

function where(source: string, input: string): string {
	return `...(($parameter["knowledgeFrom"] ?? []).includes("${source}") ? [${input}] : [])`;
}

/** The inputs for knowledge as parts of `inputsExpression`, each there only while the builder has chosen it. */
export const knowledgeInputs = [
	where('items', knowledgeItems),
	where('vectorStore', subNode('ai_vectorStore', 'Vector Store')),
	where('retriever', subNode('ai_retriever', 'Retriever')),
];
