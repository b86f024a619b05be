import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Ledger } from '../../shared/ledger';

/** One thing that Send can do: how the panel offers it, where its items leave, and how it is done. */
export interface Operation {
	option: INodePropertyOptions & { value: string };
	outputNames: string[];
	/** Shown for this operation alone. */
	properties: INodeProperties[];
	/** One list of items for each output. `openLedger` rejects with the codes of the ledger. */
	execute(
		context: IExecuteFunctions,
		openLedger: () => Promise<Ledger>,
	): Promise<INodeExecutionData[][]>;
}
