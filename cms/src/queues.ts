/** The queue of what has to happen at its hour, whatever else is being made. */
export const hourlyQueue = 'at-their-hour'
