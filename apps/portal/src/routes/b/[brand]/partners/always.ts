/** First grades and slots hold from the year 2000, so that past orders find them: people read that as "always". */
export const isAlways = (effectiveFrom: string): boolean => effectiveFrom < '2001'
