// stub
export function SessionScreen() { return null; }
