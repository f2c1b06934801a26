import type { RouteDef } from '../platform/route.ts'
import { downloadFile } from './routes/download-file.ts'
import { getJob } from './routes/get-job.ts'
import { listJobs } from './routes/list-jobs.ts'

export const routes: readonly RouteDef[] = [getJob, listJobs, downloadFile]
