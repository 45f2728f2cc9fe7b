// The store in PostgreSQL, by connection URL.
export {};
