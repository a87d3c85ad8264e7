/** Write the demo newsroom. May be run again after it was broken off: what is there stays. */
export async function seedDemo(): Promise<void> {}
