// What the simulator offers: every public name, listed one by one.
export {};
