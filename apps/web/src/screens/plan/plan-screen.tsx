// stub
export function PlanScreen() { return null; }
