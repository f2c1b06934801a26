import { DomainError } from '../domain/errors.ts'

/**
 * The request as it is when it announces a body within the limit or none; a body that comes in pieces is read here,
 * and the answer is a request that has it whole.
 * @throws DomainError `request.too_large`
 */
export async function withBodyUpTo(limit: number, request: Request): Promise<Request> {
  const announced = request.headers.get('content-length')
  // with both headers the pieces count, and the length says nothing
  if (announced !== null && !request.headers.has('transfer-encoding')) {
    if (Number(announced) > limit) throw tooLarge(limit)
    return request
  }
  if (!request.body) return request
  const body = await readUpTo(limit, request.body)
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, ...(body.length > 0 ? { body } : {}) })
}

async function readUpTo(limit: number, pieces: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > limit) throw tooLarge(limit)
    read.push(piece)
  }
  return Buffer.concat(read)
}

const tooLarge = (limit: number) => new DomainError('request.too_large', `a request body is at most ${limit} bytes`)
