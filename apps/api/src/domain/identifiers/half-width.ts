const FULL_WIDTH_OFFSET = 0xfee0

/** Full-width letters, digits, signs and the ideographic space as their ASCII twins: `１２３，４．５` → `123,4.5`. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ')
}
