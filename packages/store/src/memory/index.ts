// The store in memory: for tests and throw-away runs.
export { memoryPhone } from './memory-phone.ts';
export { memoryStore } from './memory-store.ts';
