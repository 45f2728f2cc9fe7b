// Where the command line starts: reads arguments, picks the command, sets the exit code.
export {};
