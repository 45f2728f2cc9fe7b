// stub
export function RoutinePlayer() { return null; }
