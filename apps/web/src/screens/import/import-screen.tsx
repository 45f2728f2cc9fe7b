// stub
export function ImportScreen() { return null; }
