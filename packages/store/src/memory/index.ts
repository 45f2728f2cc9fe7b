// The store in memory: for tests and throw-away runs.
export {};
