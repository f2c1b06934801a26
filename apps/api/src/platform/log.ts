import pino, { type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** JSON lines on stdout; what could identify a person or open a session never reaches them. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: {
        paths: ['password', '*.password', 'headers.cookie', 'headers.authorization', 'token', '*.token'],
        censor: '[hidden]',
      },
    },
    destination ?? pino.destination(1),
  )

// what a database error tells of itself; its detail, its place in a text and the values it was given are data
const TELLING = ['code', 'severity', 'schema_name', 'table_name', 'column_name', 'constraint_name', 'routine'] as const
const MAX_DEPTH = 5

/**
 * An error as far as it is about the program. Errors of the database quote rows and carry what a statement was given:
 * names, numbers, ciphers. None of that is written down.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : { type: typeof error }
  const facts = Object.fromEntries(TELLING.flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : [])))
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return {
    type: error.name,
    message: withoutValues(error),
    ...facts,
    stack: frames.join('\n'),
    ...(error.cause === undefined || depth === MAX_DEPTH ? {} : { cause: describeError(error.cause, depth + 1) }),
  }
}

function withoutValues(error: Error): string {
  const [statement = ''] = error.message.split('\nparams:')
  // "invalid input syntax for type uuid: …" quotes what came in
  return 'severity' in error ? statement.replace(/: .*$/s, ': [hidden]') : statement
}
