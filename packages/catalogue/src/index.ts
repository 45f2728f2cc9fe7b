// What the catalogue offers: every public name, listed one by one.
export {};
