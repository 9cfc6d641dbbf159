/** Whether this machine could send anything: asked where a paper is secret (Luật 117/2025/QH15, Điều 5). Nothing is sent to find out. */
import { networkInterfaces } from 'node:os'

/** true when an adapter has an address other than the machine's own loop. */
export function isNetworkActive(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal) === true)
}
