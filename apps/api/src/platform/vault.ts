import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openSegments, sealSegments } from './sealed-segments.ts'

/** Where an encrypted field lives; it is authenticated, so a ciphertext moved to another row does not open. */
export type FieldPlace = { brandId: number; table: string; row: string; column: string }

/**
 * Field encryption and blind indexes. One master secret; per brand and purpose a key derived from it by HKDF, so that
 * equal id numbers of two brands have nothing in common.
 */
export type Vault = {
  seal(place: FieldPlace, plain: string): string
  open(place: FieldPlace, sealed: string): string
  /** Equal plain texts of one brand and purpose give equal indexes; nobody without the key can test a guess. */
  blindIndex(brandId: number, purpose: string, plain: string): string
  /** Whole files of a brand: the cipher's tag goes behind what it made. */
  sealFile(brandId: number): { head: Buffer; cipher: CipherGCM }
  /** @throws Error when the bytes are not what this key once sealed */
  openFile(brandId: number, sealed: Buffer): Buffer
  /** Bytes of any length, sealed and opened as a stream. `purpose` is part of the key. */
  sealStream(brandId: number, purpose: string, source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer>
  /** Its end throws when the bytes are not, whole and in order, what this key once sealed. */
  openStream(brandId: number, purpose: string, source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer>
}

/** Keys of what is no brand's: brands count from 1. */
export const NO_BRAND = 0

const KEY_ID = 'k1'
const FILE_HEAD = Buffer.from(`qudao ${KEY_ID}\n`)

export function createVault(masterSecret: Buffer): Vault {
  const derived = new Map<string, Buffer>()
  const key = (brandId: number, purpose: string) => {
    const name = `${brandId}|${purpose}`
    const known = derived.get(name) ?? Buffer.from(hkdfSync('sha256', masterSecret, 'qudao', name, 32))
    derived.set(name, known)
    return known
  }
  const aad = (p: FieldPlace) => Buffer.from(`${p.brandId}|${p.table}|${p.row}|${p.column}`)
  return {
    seal(place, plain) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(place.brandId, 'field'), iv).setAAD(aad(place))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${KEY_ID}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(place, sealed) {
      const [keyId, text] = sealed.split('.')
      if (keyId !== KEY_ID || !text) throw new Error(`unknown key ${keyId} of an encrypted field`)
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key(place.brandId, 'field'), bytes.subarray(0, 12))
        .setAAD(aad(place))
        .setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    blindIndex(brandId, purpose, plain) {
      return createHmac('sha256', key(brandId, `index|${purpose}`))
        .update(plain)
        .digest('base64url')
    },
    sealFile(brandId) {
      const iv = randomBytes(12)
      return { head: Buffer.concat([FILE_HEAD, iv]), cipher: createCipheriv('aes-256-gcm', key(brandId, 'file'), iv) }
    },
    openFile(brandId, sealed) {
      const start = FILE_HEAD.length
      if (!sealed.subarray(0, start).equals(FILE_HEAD)) throw new Error('unknown key of a sealed file')
      const decipher = createDecipheriv('aes-256-gcm', key(brandId, 'file'), sealed.subarray(start, start + 12))
      decipher.setAuthTag(sealed.subarray(-16))
      return Buffer.concat([decipher.update(sealed.subarray(start + 12, -16)), decipher.final()])
    },
    sealStream: (brandId, purpose, source) => sealSegments(key(brandId, `stream|${purpose}`), source),
    openStream: (brandId, purpose, source) => openSegments(key(brandId, `stream|${purpose}`), source),
  }
}

/** The master secret: QUDAO_SECRET, else a key file made at the first start that only this user can read. */
export function loadMasterSecret(secret: string | undefined, varDir: string): Buffer {
  if (secret) return createHash('sha256').update(secret).digest()
  const path = join(varDir, 'secret.key')
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    try {
      writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 })
      chmodSync(path, 0o600)
    } catch (error) {
      // safe because another process that starts at the same time may have written it first
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(path)
}

export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A secret for a link: 256 bits, url-safe. Only its SHA-256 is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(left, right)
}
