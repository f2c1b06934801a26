import { tick } from 'svelte'
import type { SubmitFunction } from '$app/forms'

type After = (result: { type: 'success' | 'failure' | 'redirect' | 'error' }) => void

/**
 * One form's submission: `<form use:enhance={submission.submit}>` and `busy={submission.busy}` on its button.
 * What was typed stays in the fields, and a refusal moves the focus to the first field to mend.
 */
export class Submission {
  busy = $state(false)
  readonly #after: After | undefined

  constructor(after?: After) {
    this.#after = after
  }

  readonly submit: SubmitFunction = () => {
    this.busy = true
    return async ({ update, result, formElement }) => {
      await update({ reset: false })
      this.busy = false
      this.#after?.(result)
      if (result.type !== 'failure') return
      await tick()
      formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }
}
