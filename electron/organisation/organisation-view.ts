/** The whole organisation in memory, by id: what rules and papers look things up in. */
import type { Body, Person, Post, SigningRight, Term } from '../../shared/domain/organisation.ts'

export interface OrganisationView {
  readonly bodies: ReadonlyMap<string, Body>
  readonly terms: ReadonlyMap<string, Term>
  readonly people: ReadonlyMap<string, Person>
  readonly posts: ReadonlyMap<string, Post>
  readonly signingRights: ReadonlyMap<string, SigningRight>
}

/** Records by their id; a later one replaces an earlier one. */
export function byId<T extends { readonly id: string }>(...lists: readonly (Iterable<T>)[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const list of lists) for (const record of list) map.set(record.id, record)
  return map
}
