import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Runs `work` while no other process holds the lock of this name; a lock whose process has died counts for nothing. */
export async function withLock(name, work) {
  const folder = join(tmpdir(), `qudao-${name}.lock`)
  const holder = join(folder, 'pid')
  for (let waits = 0; !take(folder); waits++) {
    // the first moments belong to a holder that has not written its name yet
    if (waits > 4 && !isHeld(holder)) rmSync(folder, { recursive: true, force: true })
    if (waits === 4) console.log('Waiting for another process that is doing the same.')
    await delay(250)
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', release)
  try {
    writeFileSync(holder, String(process.pid))
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function take(folder) {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isHeld(holder) {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')) || -1, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
