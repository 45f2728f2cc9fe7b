// stub
export function BodyScreen() { return null; }
