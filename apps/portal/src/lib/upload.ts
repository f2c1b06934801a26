export type UploadProgress = Readonly<{ sentBytes: number; totalBytes: number }>
export type UploadAnswer = Readonly<{ status: number; body: unknown }>

export class UploadInterrupted extends Error {
  override readonly name = 'UploadInterrupted'
}

type Options = Readonly<{
  fields?: Readonly<Record<string, string>>
  signal?: AbortSignal
  onProgress?: (progress: UploadProgress) => void
}>

/**
 * Sends one file straight to the API as multipart form data. XMLHttpRequest and not fetch, because fetch cannot
 * tell how much has been sent.
 *
 * @throws UploadInterrupted when the connection breaks; the server keeps nothing of a broken upload
 */
export function uploadFile(
  url: string,
  file: File,
  { fields = {}, signal, onProgress }: Options = {},
): Promise<UploadAnswer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, file.name) // last, so that the server knows the fields before it reads the bytes
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.({ sentBytes: loaded, totalBytes: total }),
    )
    request.addEventListener('load', () => resolve({ status: request.status, body: readJson(request.responseText) }))
    request.addEventListener('error', () => reject(new UploadInterrupted('the connection broke')))
    request.addEventListener('abort', () => reject(new DOMException('the upload was stopped', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
