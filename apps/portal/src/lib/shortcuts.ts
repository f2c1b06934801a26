import type { Attachment } from 'svelte/attachments'

/** Key → what it does: `mod+k` means Ctrl or ⌘. Single letters are off while typing. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function nameOf(event: KeyboardEvent): string {
  const modifiers = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return `${modifiers}${event.key.toLowerCase()}`
}

/** `{@attach shortcuts({ j: next, k: previous, 'mod+k': openPalette })}` on the element whose page they belong to. */
export function shortcuts(keys: Shortcuts): Attachment<HTMLElement> {
  return (element) => {
    const run = (event: KeyboardEvent) => {
      const name = nameOf(event)
      const act = keys[name]
      if (!act || event.altKey || (isTyping(event.target) && !name.startsWith('mod+'))) return
      event.preventDefault()
      act(event)
    }
    element.ownerDocument.addEventListener('keydown', run)
    return () => element.ownerDocument.removeEventListener('keydown', run)
  }
}
