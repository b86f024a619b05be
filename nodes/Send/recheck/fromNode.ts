import type { IExecuteFunctions } from 'n8n-workflow';
import type { Ledger, StoredApproval } from '../../shared/ledger';
import { egressFilterOf } from '../../shared/net/egress';
import type { SendSettings } from '../sendSettings';
import { openRecheck, type Recheck } from './recheck';

/** How the sources of each item are looked at again; undefined where the builder does not want it. */
export function recheckWays(
	context: IExecuteFunctions,
	ledger: Ledger,
): (index: number) => SendSettings['recheck'] {
	let recheck: Recheck | undefined;
	return (index) => {
		const options = context.getNodeParameter('options', index, {}) as {
			recheck?: string;
			recheckPrivateNetwork?: boolean;
		};
		if (options.recheck !== 'hold' && options.recheck !== 'send') return undefined;
		const settings = {
			unreadable: options.recheck,
			allowPrivateNetwork: options.recheckPrivateNetwork === true,
			egress: egressFilterOf(context),
			signal: context.getExecutionCancelSignal(),
		} as const;
		const open = (recheck ??= openRecheck(ledger));
		return async (approval: StoredApproval) => await open(approval, settings);
	};
}
