/** Which list a page is about, and why its tax numbers count although their check digits fail. */
export const listQuery = (id: string, reason: string): string =>
  new URLSearchParams({ list: id, ...(reason ? { reason } : {}) }).toString()

/** Where the rows of a list that cannot be used are, as a workbook. */
export const errorsHref = (api: string, id: string, reason: string): string =>
  `${api}/partner-imports/${id}/errors/file${reason ? `?${new URLSearchParams({ overrideReason: reason })}` : ''}`
