export const STATUSES = ['open', 'resolved', 'dismissed'] as const
export type Status = (typeof STATUSES)[number]

/** Which exceptions an address asks for: those that wait, unless it says otherwise. */
export const readStatus = (params: URLSearchParams): Status =>
  STATUSES.find((status) => status === params.get('status')) ?? 'open'
