import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

type Payment = Readonly<{ path: string; name: string; lineCount: number; total: string; sha256: string }>

/**
 * What the terminal says of the payout file: a copy under its own name, which opens with a double click, because the
 * store keeps files by their SHA-256.
 */
export async function notePayout(folder: string, { path, name, lineCount, total, sha256 }: Payment): Promise<string> {
  await mkdir(folder, { recursive: true })
  const copy = join(folder, name)
  await copyFile(path, copy)
  return [
    '\nThe payout file of the last closed month',
    `  path     ${copy}`,
    `  lines    ${lineCount}`,
    `  total    ${total}`,
    `  SHA-256  ${sha256}`,
  ].join('\n')
}

/** `1 exception`, `2 exceptions`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
