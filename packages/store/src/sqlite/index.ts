// The store in one SQLite file: the embedded default of the server.
export {};
