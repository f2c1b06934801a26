/** A partner's first grade and slots hold for all earlier orders too, unless somebody says from when. */
export const FIRST_DAY = new Date('2000-01-01T00:00:00+08:00')
