import type { WrittenFile } from './spreadsheet/index.ts'

/** A file that a browser saves under its Chinese name. */
export const download = ({ fileName, contentType, bytes }: WrittenFile): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
