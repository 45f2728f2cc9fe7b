// stub
export function AssessScreen() { return null; }
