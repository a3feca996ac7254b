/** The slug of the task that carries out what is set for an hour. */
export const scheduleTask = 'carry-out-schedule'
