import type { Messages } from '#lib/messages/index.ts'

const SHOWN = 3

/** 茶具、盖碗 等 12 个: what is chosen, short enough for a token. */
export function summarize(values: readonly string[], names: ReadonlyMap<string, string>, t: Messages): string {
  if (values.length === 0) return t.plans.editor.nothingChosen
  const shown = values
    .slice(0, SHOWN)
    .map((value) => names.get(value) ?? value)
    .join(t.parts.list)
  return values.length > SHOWN ? t.plans.andMore(shown, values.length) : shown
}
