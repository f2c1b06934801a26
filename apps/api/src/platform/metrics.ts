/** A counter of events and their durations, by a few labels with few values each. */
type Series = { labels: string; count: number; seconds: number; buckets: number[] }

/** Upper bounds in seconds: from a page that is quick to an export that takes its time. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600]
/** A bug that invents labels must not fill the memory: what comes later is counted together. */
const MOST_SERIES = 2000

export type Labels = Readonly<Record<string, string>>
export type Durations = {
  observe(labels: Labels, seconds: number): void
  write(): string[]
}

export function durations(name: string, help: string): Durations {
  const all = new Map<string, Series>()
  const seriesOf = (labels: string): Series => {
    const key = all.has(labels) || all.size < MOST_SERIES ? labels : 'overflow="true"'
    const found = all.get(key) ?? { labels: key, count: 0, seconds: 0, buckets: BOUNDS.map(() => 0) }
    all.set(key, found)
    return found
  }
  return {
    observe(labels, seconds) {
      const series = seriesOf(labelText(labels))
      series.count += 1
      series.seconds += seconds
      for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) series.buckets[i] = (series.buckets[i] ?? 0) + 1
    },
    write: () => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} histogram`,
      ...[...all.values()].flatMap(({ labels, count, seconds, buckets }) => [
        ...BOUNDS.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${buckets[i]}`),
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${seconds}`,
        `${name}_count{${labels}} ${count}`,
      ]),
    ],
  }
}

const labelText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',')

/** A value that is read when somebody asks, by one label or none. */
export const gauge = (name: string, help: string, values: readonly (readonly [labels: Labels, value: number])[]) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  ...values.map(
    ([labels, value]) => `${name}${Object.keys(labels).length > 0 ? `{${labelText(labels)}}` : ''} ${value}`,
  ),
]

/** HTTP requests of this process: the route as the contract writes it, never the address that was asked for. */
export const httpRequests = durations(
  'qudao_http_request_duration_seconds',
  'HTTP requests by route, method and status',
)
/** Runs of jobs in this process. */
export const jobRuns = durations('qudao_job_duration_seconds', 'Job runs by queue and outcome')
