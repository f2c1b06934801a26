export { ensurePortal as default } from '../../scripts/portal-build.ts'
