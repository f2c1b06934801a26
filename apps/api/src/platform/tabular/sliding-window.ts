import { DomainError } from '../../domain/errors.ts'
import type { ByteSource } from './byte-source.ts'

/** A stretch of a file in one reused buffer, moved forward row by row. */
export class SlidingWindow {
  readonly bytes: Buffer
  /** File position of the buffer's first byte. */
  base: number
  filled = 0
  private readonly source: ByteSource

  constructor(source: ByteSource, start: number, capacity: number) {
    this.source = source
    this.base = start
    const length = Math.max(0, Math.min(capacity, source.size - start))
    this.bytes = Buffer.from(new ArrayBuffer((length + 3) & ~3))
  }

  get isLast(): boolean {
    return this.base + this.filled >= this.source.size
  }

  get isFull(): boolean {
    return this.filled === this.bytes.length
  }

  /** Reads as much as fits and returns whether there is anything to look at. */
  async fill(): Promise<boolean> {
    const wanted = Math.min(this.bytes.length - this.filled, this.source.size - this.base - this.filled)
    if (wanted > 0) {
      const came = await this.source.read(
        this.bytes.subarray(this.filled, this.filled + wanted),
        this.base + this.filled,
      )
      if (came < wanted) throw new DomainError('upload.unreadable', 'the stored file is shorter than it was')
      this.filled += came
    }
    return this.filled > 0
  }

  /** Forgets the bytes before `at`. */
  drop(at: number): void {
    this.bytes.copyWithin(0, at, this.filled)
    this.base += at
    this.filled -= at
  }
}
