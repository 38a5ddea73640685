/** A backup that cannot be made or taken back; the message is one line for the operator. */
export class BackupError extends Error {}
