import { open } from 'node:fs/promises'

/** Bytes that can be read again from any place: a frozen upload, or bytes in memory. */
export interface ByteSource {
  readonly size: number
  /** Fills `target` from `position` and returns how many bytes came, fewer only at the end. */
  read(target: Uint8Array, position: number): Promise<number>
  close(): Promise<void>
}

export async function openFileSource(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    size,
    close: () => handle.close(),
    read: async (target, position) => {
      let filled = 0
      while (filled < target.length) {
        const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return filled
    },
  }
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    close: async () => {},
    read: async (target, position) => {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

/** Up to `length` bytes from `position` in a buffer of their own. */
export async function readBytes(source: ByteSource, position: number, length: number): Promise<Buffer> {
  const wanted = Math.max(0, Math.min(length, source.size - position))
  // memory of its own in whole words, as the scanner reads it
  const buffer = Buffer.from(new ArrayBuffer((wanted + 3) & ~3)).subarray(0, wanted)
  return buffer.subarray(0, await source.read(buffer, position))
}
