import { inBrand } from '@qudao/db/client'
import { currencyExponent } from '../../domain/currency.ts'
import type { Platform } from '../../domain/platforms.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordFileUse } from '../../platform/file-use.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { insertImport } from '../queries/imports.ts'
import { isRefundFormat, platformOf } from '../reading/format-facts.ts'
import { confirmOrderImport } from './confirm-order-import.ts'
import { describeUpload } from './describe-upload.ts'

export type UploadedFile = { sha256: string; name: string }
export type UploadWishes = {
  platform?: Platform | undefined
  currency?: string | undefined
  confirm?: boolean | undefined
}

/**
 * Takes an order or refund file in as an import that waits for a person, or, with `confirm`, starts at once: the form
 * for machines. The same file may come again; it then is an import of its own that finds nothing new.
 *
 * @throws DomainError `table.*`; with `confirm` also what confirmOrderImport refuses
 */
export async function uploadOrderFile(
  deps: Deps,
  actor: Member,
  file: UploadedFile,
  wishes: UploadWishes,
): Promise<Uuid> {
  const currency = wishes.currency ?? actor.brand.currency
  currencyExponent(currency)
  const { format, layout } = await describeUpload(deps, actor, file, currency)
  const id = newId()
  await inBrand(deps.db, actor, async (tx) => {
    await insertImport(tx, actor.brandId, {
      id,
      fileSha256: file.sha256,
      kind: isRefundFormat(format) ? 'refunds' : 'orders',
      platform: wishes.platform ?? platformOf(format),
      format,
      layout,
      createdBy: actor.memberId,
    })
    const use = { kind: 'order_import', subject: id, permission: 'orders.read' } as const
    await recordFileUse(tx, { brandId: actor.brandId, sha256: file.sha256, ...use })
    await audit(tx, actor, deps.now(), {
      action: 'orders.upload',
      subject: { type: 'order_import', id },
      summary: { fileName: file.name, sha256: file.sha256, format },
    })
  })
  if (wishes.confirm) await confirmOrderImport(deps, actor, id)
  return id
}
