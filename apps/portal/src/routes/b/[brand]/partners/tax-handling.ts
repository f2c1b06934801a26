import type { components } from '@qudao/api/client'

type Row = Pick<components['schemas']['PartnerRow'], 'id' | 'name' | 'legalType' | 'taxHandling'>
export type Settable = components['schemas']['TaxHandlingOrder']['taxHandling']
export const SETTABLE: readonly Settable[] = ['withhold', 'invoice', 'platform']

/** Who of the chosen would be changed, who had another handling before, who has it already, and whom it cannot be set for. */
export function whomItFits<R extends Row>(rows: readonly R[], taxHandling: Settable) {
  const same = rows.filter((row) => row.taxHandling === taxHandling)
  const others = rows.filter((row) => row.taxHandling !== taxHandling)
  const isFit = (row: R) => taxHandling !== 'withhold' || row.legalType === 'natural_person'
  const set = others.filter(isFit)
  return {
    set,
    same,
    replaced: set.filter((row) => row.taxHandling !== 'unset'),
    notPersons: others.filter((row) => !isFit(row)),
  }
}
