/** A change being typed, with only what is whole: its plan can be asked for before the last field is filled in. */
interface Result { readonly bodyId?: unknown, readonly name?: unknown, readonly letterheadIssuer?: unknown, readonly symbol?: unknown, readonly place?: unknown }
interface Values { readonly [name: string]: unknown }

/** What a plan of the bodies beneath depends on. */
export function candidateOf(values: Values): Values {
  const { id, kind, date, fromIds, counterpart, childMoves } = values
  const to = (Array.isArray(values['to']) ? values['to'] : []).filter((one: Result) => [one.bodyId, one.name, one.letterheadIssuer, one.symbol, one.place].every((text) => typeof text === 'string' && text !== ''))
  return { id, kind, title: 'Biến động', date, fromIds, to, counterpart, childMoves }
}
