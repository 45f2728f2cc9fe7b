// stub
export function ProgressScreen() { return null; }
