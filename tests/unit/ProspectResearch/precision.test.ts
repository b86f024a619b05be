import { measureResearch } from '../../support/researchQuality';

test('against a model that lies in a third of its answers every kept fact is true and where it says', async () => {
	const quality = await measureResearch();
	expect(quality.lies / quality.told).toBeGreaterThan(0.3);
	expect(quality.wrong).toEqual([]);
	expect(quality.precision).toBe(1);
	// strict checks must not cost what is true
	expect([quality.recall >= 0.9, quality.missed]).toEqual([true, expect.any(Array)]);
}, 30_000);
