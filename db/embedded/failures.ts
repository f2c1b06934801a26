/** PostgreSQL could not be started; the message is a sentence for the person at the terminal. */
export class LauncherError extends Error {
  override readonly name = 'LauncherError'
}

type Place = { dataDir: string; account: string }

const SENTENCES: readonly [RegExp, (place: Place, match: RegExpMatchArray) => string][] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|File too large|File size limit exceeded/,
    ({ dataDir }) =>
      `The disk that holds ${dataDir} is full, or a limit on it is reached. Free some space and start again; nothing committed is lost.`,
  ],
  [
    /Read-only file system|EROFS/,
    ({ dataDir }) => `${dataDir} is on a read-only file system. Set QUDAO_VAR to a folder that can be written.`,
  ],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted/,
    ({ dataDir, account }) =>
      `The account "${account}" may not write in ${dataDir}. Change the folder's owner or set QUDAO_VAR to another folder.`,
  ],
  [
    /has (?:invalid permissions|wrong ownership)/,
    ({ dataDir, account }) => `${dataDir} must belong to "${account}" with mode 0700: PostgreSQL refuses it as it is.`,
  ],
  [
    /initialized by PostgreSQL version (\S+),/,
    ({ dataDir }, [, version]) =>
      `${dataDir} was made by PostgreSQL ${version}, which the packaged server cannot read. Start the version of Qudao that made it.`,
  ],
  [
    /could not look up effective user ID (\d+)/,
    (_, [, uid]) =>
      `PostgreSQL needs a named account, and user id ${uid} has no entry in /etc/passwd. Add one, or set DATABASE_URL to a server of your own.`,
  ],
  [
    /lock file .* already exists|Address already in use/,
    ({ dataDir }) =>
      `Another process is using the database in ${dataDir}. Stop it, or set QUDAO_VAR to another folder.`,
  ],
  [
    /error while loading shared libraries: ([^:]+)/,
    (_, [, library]) =>
      `The packaged PostgreSQL needs the system library ${library}, which is missing here. Install it, or set DATABASE_URL to a server of your own.`,
  ],
  [
    /Cannot allocate memory|could not (?:map|create) .*shared memory/,
    () => 'There is not enough memory to start PostgreSQL.',
  ],
]

/** Turns what PostgreSQL or the system said into a sentence that says what to do. */
export function explainFailure(output: string, place: Place): LauncherError {
  for (const [pattern, sentence] of SENTENCES) {
    const match = output.match(pattern)
    if (match) return new LauncherError(sentence(place, match), { cause: output })
  }
  const said = output.trim().split('\n').slice(-5).join('\n')
  return new LauncherError(`PostgreSQL did not start in ${place.dataDir}. It said:\n${said || '(nothing)'}`)
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
