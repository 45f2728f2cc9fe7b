// Where the app starts: mounts the first screen.
export {};
