import type { ServerResponse } from 'node:http'

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // links that sign people in carry secrets; no other site hears of our addresses
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}
const API_CONTENT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
const TWO_YEARS = 'max-age=63072000'

/** Set before anybody answers, so that every response has them; pages bring their own content policy with nonces. */
export function setSecurityHeaders(response: ServerResponse, { https, api }: { https: boolean; api: boolean }): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  if (api) response.setHeader('content-security-policy', API_CONTENT)
  if (https) response.setHeader('strict-transport-security', TWO_YEARS)
}
