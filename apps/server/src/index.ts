// What the server offers to the command line: every public name, listed one by one.
export {};
