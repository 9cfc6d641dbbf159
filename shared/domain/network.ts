/** Whether a machine could send anything: asked where a paper is secret (Luật 117/2025/QH15, Điều 5). Nothing is sent to find out. */

/** Addresses of the machine's network adapters by adapter, as the system lists them. */
export type NetworkAdapters = Readonly<Record<string, readonly { readonly internal: boolean }[] | undefined>>

/** true when an adapter has an address other than the machine's own loop. */
export function isNetworkActive(adapters: NetworkAdapters): boolean {
  return Object.values(adapters).some((addresses) => addresses?.some(({ internal }) => !internal) === true)
}
