import { talkingTime } from '../../../../nodes/shared/net/talkingTime';

const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

test('the limit is reached by time that is talked, not by time that is waited', async () => {
	const time = talkingTime(150);
	time.start();
	await later(30);
	time.pause();
	await later(250);
	expect(time.signal.aborted).toBe(false);
	time.start();
	await later(400);
	expect(time.signal.aborted).toBe(true);
	expect(time.signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('what ends in time is not cut off later', async () => {
	const time = talkingTime(60);
	time.start();
	time.pause();
	await later(120);
	expect(time.signal.aborted).toBe(false);
});
