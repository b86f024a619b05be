import { orAborted } from '../../../nodes/shared/orAborted';

const never = new Promise<never>(() => {});

it('settles as the work does, and leaves nothing behind on the signal', async () => {
	const { signal } = new AbortController();
	const removed = jest.spyOn(signal, 'removeEventListener');
	expect(await orAborted(Promise.resolve(1), signal)).toBe(1);
	await expect(orAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
	expect(removed).toHaveBeenCalledTimes(2);
});

it('rejects with the reason of the signal while the work goes on', async () => {
	const stop = new AbortController();
	const waiting = orAborted(never, stop.signal);
	stop.abort(new Error('enough'));
	await expect(waiting).rejects.toThrow('enough');
});

it('work that fails after the signal was aborted is no unhandled rejection', async () => {
	const unhandled = jest.fn();
	process.on('unhandledRejection', unhandled);
	const signal = AbortSignal.abort(new Error('enough'));
	const failing = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 5));
	await expect(orAborted(failing, signal)).rejects.toThrow('enough');
	await new Promise((resolve) => setTimeout(resolve, 30));
	process.off('unhandledRejection', unhandled);
	expect(unhandled).not.toHaveBeenCalled();
});
