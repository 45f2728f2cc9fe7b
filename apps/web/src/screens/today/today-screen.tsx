// stub
export function TodayScreen() { return null; }
