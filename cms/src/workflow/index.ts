export { notices, schedules, submissions } from './collections.ts'
export { workflowEndpoints } from './endpoints.ts'
export { carryOutSchedule } from './job.ts'
export { loadRefused, loadScheduled, loadWaiting } from './waiting.ts'
