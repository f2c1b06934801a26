import { DomainError } from '../../domain/errors.ts'
import type { Layout } from './layout.ts'

/** A file whose columns nobody has explained yet cannot be read. @throws DomainError `order_import.mapping_incomplete` */
export function assertReadable(format: string, layout: Pick<Layout, 'mapping' | 'found'>): void {
  if (format === 'mapped' && !layout.mapping) {
    throw new DomainError('order_import.mapping_incomplete', 'say what the columns mean first', {
      missing: layout.found?.missing ?? [],
    })
  }
}
