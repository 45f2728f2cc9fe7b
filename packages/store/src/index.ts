// What the store's pure root offers: the port, sync, and nothing of any medium.
export {};
