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
  readonly #before: After | undefined

  /** @param after once the page shows the answer. @param before while it is still as it was, also when it is left */
  constructor(after?: After, before?: After) {
    this.#after = after
    this.#before = before
  }

  readonly submit: SubmitFunction = () => {
    this.busy = true
    return async ({ update, result, formElement }) => {
      this.#before?.(result)
      await update({ reset: false })
      this.busy = false
      this.#after?.(result)
      if (result.type !== 'failure') return
      await tick()
      formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }
}
