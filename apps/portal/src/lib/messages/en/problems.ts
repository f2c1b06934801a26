import type { problems as Shape } from '../zh-CN/problems.ts'

export const problems: typeof Shape = {
  notFound: { title: 'There is nothing here', text: 'The link may be wrong, or what it led to is gone.' },
  forbidden: {
    title: 'You may not open this page',
    text: 'The owner of the brand can grant it under Settings, Members.',
    textBy: (people) => `${people} can grant it.`,
  },
  signedOut: { title: 'You were signed out', text: 'Sign in again and you come back to this page.' },
  tooMany: { title: 'Too many tries', text: 'Try again in a minute.' },
  unavailable: { title: 'The system is starting', text: 'This takes a few seconds. Try again shortly.' },
  internal: {
    title: 'Something went wrong',
    text: 'It was logged, and nothing you did is lost. Try again; if it stays, send the number below to your administrator.',
  },
  requestId: (id) => `Number ${id}`,
  actions: { home: 'Go to the start', signIn: 'Sign in', retry: 'Try again', back: 'Go back' },
  noPermission: (thing) => `You may not ${thing}`,
}
