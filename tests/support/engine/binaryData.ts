// Must come before n8n-core.
import { userFolder } from './environment';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BinaryDataConfig, BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';

type Constructor<Type> = abstract new (...parameters: never[]) => Type;

/** The container that n8n-core itself uses; there may be several copies of the package. */
function container(): { get<Type>(type: Constructor<Type>): Type } {
	const { resolve } = createRequire(__filename);
	const place = resolve('@n8n/di', { paths: [dirname(resolve('n8n-core'))] });
	return (jest.requireActual(place) as { Container: ReturnType<typeof container> }).Container;
}

/** Lets n8n-core keep binary data in files, as n8n does by default, and stores one. What is in memory is still read. */
export async function storeOnDisk(
	content: Buffer,
	file: Partial<IBinaryData>,
): Promise<IBinaryData> {
	const service = container().get(BinaryDataService);
	container().get(BinaryDataConfig).localStoragePath = join(userFolder, 'binary');
	await service.init();
	const location = { type: 'execution', workflowId: 'workflow', executionId: '1' } as const;
	return await service.store(location, content, {
		...{ data: '', mimeType: 'application/octet-stream' },
		...file,
	});
}
