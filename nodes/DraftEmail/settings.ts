/** What a builder sets on the node, for one item. Empty texts mean "not set". */
export interface DraftSettings {
	sender: { name: string; email: string; title: string; company: string };
	/** What may be claimed about the sender's offer. */
	offer: string;
	postalAddress: string;
	signature: string;
	tone: string;
	/** BCP 47 tag or the name of a language; empty takes the prospect's, else English. */
	language: string;
	maximumWords: number;
	callToAction: string;
	instructions: string;
	replyTo: string;
}
