import pino, { type Logger } from 'pino'

export type { Logger }

/** JSON lines on stdout; what could identify a person or open a session never reaches them. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', '*.password', 'headers.cookie', 'headers.authorization', 'token', '*.token'],
      censor: '[hidden]',
    },
  })
