/** Node's word for how much a program has worked. */

/** Milliseconds of processor that this program has had so far, all threads together. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
