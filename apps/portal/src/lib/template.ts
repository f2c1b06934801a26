export type TemplatePart = Readonly<{ text: string; token?: undefined } | { token: string; text?: undefined }>

/** `对{grade}的推广者` → text, token, text: words around places that components fill. */
export function splitTemplate(template: string): TemplatePart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { token: part.slice(1, -1) } : { text: part }))
}
