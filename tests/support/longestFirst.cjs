const Sequencer = require('@jest/test-sequencer').default;

/**
 * The files that take longest, which begin first: begun last, one of them would run on alone. Jest itself knows how long a file
 * took only on a machine that has run it before.
 */
const LONGEST = [
	'attack/faults',
	'e2e/templates',
	'e2e/queueMode',
	'e2e/reviewPage',
	'e2e/restart',
	'e2e/n8nKilled',
	// Waits for a minute of n8n's clock.
	'e2e/hold',
	'e2e/demo',
	'engine/',
];

const placeOf = ({ path }) => {
	const place = LONGEST.findIndex((name) => path.includes(`/tests/${name}`));
	return place < 0 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
	sort(tests) {
		return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
	}
};
