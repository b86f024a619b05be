// What a node does is loaded, and compiled on a fresh checkout, inside the first test that runs it.
jest.setTimeout(30_000);
