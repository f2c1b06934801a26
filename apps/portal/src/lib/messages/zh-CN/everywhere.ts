/** What every page may say: read at once, in one file. The words of the other rooms come with the pages that say them. */
export { dates } from './dates.ts'
export { errors } from './errors.ts'
export { lists } from './lists.ts'
export { parts } from './parts.ts'
export { problems } from './problems.ts'
export { sessions } from './sessions.ts'
export { shell } from './shell.ts'
export { states } from './states.ts'
