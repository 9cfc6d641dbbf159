/** A process that does nothing: what Node itself takes of the memory. */
export function measure(): object {
  return {}
}
