// What the engine offers: every public name, listed one by one.
export {};
