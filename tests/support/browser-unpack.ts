import chromium from '@sparticuz/chromium'

/** Before the files that share the browser: of two that unpacked it at the same time, one would start half of it. */
export default async function setup(): Promise<void> {
  await chromium.executablePath()
}
