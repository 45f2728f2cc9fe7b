// What the interchange offers: every public name, listed one by one.
export {};
