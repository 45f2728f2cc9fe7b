// The store in a browser: IndexedDB, strict durability.
export type { PhoneStoreOptions } from './phone-store.ts';
export { platformDigest } from './digest.ts';
export { openPhoneStore } from './phone-store.ts';
