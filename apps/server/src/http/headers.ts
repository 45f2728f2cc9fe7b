// Decides which headers every answer carries, so that a browser runs only our own code and keeps nobody's data.

/** Everything from our own origin, nothing inline, nobody may frame us. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Text becomes script nowhere: the app's one policy lets its own workers start.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Answers with anybody's data are kept by no cache. */
export const DATA_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  vary: 'authorization, accept-encoding',
};

/** What the athlete's own browser may keep of the athlete's own data, and asks about before each use. */
export const OWNERS_DATA_HEADERS: Readonly<Record<string, string>> = { ...DATA_HEADERS, 'cache-control': 'private, no-cache' };

/** Said when a device leaves or its data is gone: what its browser kept, it forgets. Browsers listen to this over HTTPS only. */
export const FORGET_HEADERS: Readonly<Record<string, string>> = { 'clear-site-data': '"cache"' };
