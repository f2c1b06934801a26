import type { Attachment } from 'svelte/attachments'

/** Makes a frame a stop for the keyboard while its content is larger than it, so that arrows can scroll it. */
export const scrollable: Attachment<HTMLElement> = (frame) => {
  const observer = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight) frame.tabIndex = 0
    else frame.removeAttribute('tabindex')
  })
  observer.observe(frame)
  if (frame.firstElementChild) observer.observe(frame.firstElementChild)
  return () => observer.disconnect()
}
