/** What the portal needs of the API when both run in one process. */
export type Runtime = {
  /** Serves an API request without a socket. `ip` is the address of the browser behind it, `origin` of this site. */
  fetch(request: Request, context?: { ip?: string; origin?: string }): Promise<Response>
}

const KEY = Symbol.for('qudao.runtime')
type Holder = { [KEY]?: Runtime }

// on globalThis because the portal's bundle and this module may be loaded twice, and both must meet one runtime
export const provideRuntime = (runtime: Runtime): void => {
  ;(globalThis as Holder)[KEY] = runtime
}

/** @throws Error before the server has started one */
export function runtime(): Runtime {
  const found = (globalThis as Holder)[KEY]
  if (!found) throw new Error('the API runtime has not started')
  return found
}
