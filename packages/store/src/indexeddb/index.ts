// The store in a browser: IndexedDB, strict durability.
export {};
