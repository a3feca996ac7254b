/** The mark that leads back to the dashboard. */
export const Icon = () => <strong>协</strong>
