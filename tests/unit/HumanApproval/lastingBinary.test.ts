import { lastingBinary } from '../../../nodes/HumanApproval/lastingBinary';

const file = { mimeType: 'application/pdf', fileName: 'offer.pdf' };
const stored = (execution: string) => ({
	...file,
	data: 'filesystem-v2',
	id: `filesystem-v2:workflows/w1/executions/${execution}/binary_data/4c1f`,
});

it('names a file of a webhook by the place where n8n moves it, and leaves all others as they are', () => {
	const inMemory = { ...file, data: 'JVBERg==' };
	expect(
		lastingBinary(
			{ upload: stored('temp'), made: stored('77'), inMemory, other: stored('5') },
			'77',
		),
	).toEqual({ upload: stored('77'), made: stored('77'), inMemory, other: stored('5') });
	expect(lastingBinary(undefined, '77')).toBeUndefined();
});
