import type { Platform } from '../../domain/platforms.ts'
import type { FormatCode } from '../formats/index.ts'

export const isRefundFormat = (format: FormatCode): boolean => format === 'refund_csv' || format === 'refund_json'

/** Whose orders a report tells of, where nobody says: the known formats are Taobao's. */
export const platformOf = (format: FormatCode): Platform => (format === 'mapped' ? 'own' : 'taobao')
