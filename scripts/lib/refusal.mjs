/** A problem that its reader can mend, told in one sentence: the command prints it and exits with 1. */
export class Refusal extends Error {}
