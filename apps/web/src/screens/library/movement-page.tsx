// stub
export function MovementPage({ id }: { readonly id: string }) { return <p>{id}</p>; }
