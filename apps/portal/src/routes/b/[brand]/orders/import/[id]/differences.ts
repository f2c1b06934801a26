import type { Difference } from '#lib/components/DiffList.svelte'
import type { Format } from '#lib/format/format.ts'
import { shortId } from '#lib/format/numbers.ts'
import type { Messages } from '#lib/messages/index.ts'
import { changeWords } from '#lib/orders/change-words.ts'
import type { ImportPreview } from './preview.ts'

/** Partners by how far their commission moves. */
export function partnerDifferences(
  { partners, currency }: ImportPreview,
  t: Messages,
  format: Format,
  base: string,
): Difference[] {
  return partners.map(({ partner, lines, salesMinor, commissionMinor }) => ({
    id: partner.id,
    kind: commissionMinor === '0' ? 'mod' : commissionMinor.startsWith('-') ? 'del' : 'add',
    label: partner.name,
    href: `${base}/partners/${partner.id}`,
    note: [
      ...(lines > 0 ? [t.imports.preview.partnerLines(format.count(lines))] : []),
      t.imports.preview.partnerSales(format.money(salesMinor, currency)),
    ].join(' · '),
    after: format.money(commissionMinor, currency, { signed: true }),
  }))
}

/** Known lines by what most matters of their change. */
export function lineDifferences({ changes, currency }: ImportPreview, t: Messages, format: Format): Difference[] {
  return changes.map(({ lineKey, orderNo, productTitle, before, after }) => {
    const [first] = changeWords(before, after, { t, format, currency })
    return {
      id: lineKey,
      kind: 'mod',
      label: shortId(orderNo),
      note: productTitle,
      ...(first ? { before: first.before, after: first.after } : {}),
    }
  })
}
