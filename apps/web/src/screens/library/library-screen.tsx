// stub
export function LibraryScreen() { return null; }
