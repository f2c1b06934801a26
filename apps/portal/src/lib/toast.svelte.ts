/** A short word after an act, with at most one way back. Toasts are shown one at a time: a new one replaces the old. */
export type Toast = Readonly<{ text: string; action?: { label: string; run: () => void } }>

class ToastBox {
  current = $state.raw<Toast | null>(null)

  show(toast: Toast): void {
    this.current = toast
  }

  hide(): void {
    this.current = null
  }
}

/** Only ever changed in the browser, after an act of the reader. */
export const toasts = new ToastBox()
