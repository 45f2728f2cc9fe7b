// Decides which scripts the page may start by address: its own. Everything else is refused by the browser, whatever asks for it.

interface Policies {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): unknown;
}

/** Lets workers of our own origin through where the server demands Trusted Types. To be called once, before anything starts a worker. */
export function allowOwnScripts(): void {
  const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
  if (policies === undefined) return;
  policies.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError('only scripts of this app are started');
    },
  });
}
