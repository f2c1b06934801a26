/** What a person can do about a start that failed, in one sentence. */
export function startRefusal(error: unknown): string {
  const { code, message, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; stop it or set PORT to a free one.`
  if (code === 'EACCES' && port) return `This user may not listen on port ${port}; set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}; set HOST to one of its own or 0.0.0.0.`
  return message || String(error)
}
