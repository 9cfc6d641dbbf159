/** Items of an outline as the form makes and reshapes them. Pure. */

type QuestionType = 'heading' | 'text' | 'number' | 'table'

export function blankQuestion(id: string): Readonly<Record<string, unknown>> {
  return { id, type: 'text', title: '', required: true, hint: '', about: 'result' }
}

/** The same item as another kind: what both have is kept, what the other kind does not know is left out. */
export function reshaped(question: unknown, type: QuestionType): Readonly<Record<string, unknown>> {
  const before: Readonly<Record<string, unknown>> = typeof question === 'object' && question !== null ? { ...question } : {}
  const head = { id: before['id'], type, title: before['title'] ?? '' }
  const asked = { ...head, required: before['required'] ?? true, hint: before['hint'] ?? '' }
  switch (type) {
    case 'heading': return { ...head, level: before['level'] ?? 1 }
    case 'text': return { ...asked, about: before['about'] ?? 'result' }
    case 'number': return { ...asked, unitOfMeasure: before['unitOfMeasure'] ?? '' }
    case 'table': return { ...asked, columns: before['columns'] ?? [{ id: 'cot1', title: '', type: 'text' }] }
  }
}

/** The first of `c1`, `c2` … that no row has. */
export function nextId(rows: unknown, letter: string): string {
  const taken = new Set(Array.isArray(rows) ? rows.flatMap((row: unknown) => typeof row === 'object' && row !== null && 'id' in row ? [row.id] : []) : [])
  for (let number = 1; ; number++) {
    const id = `${letter}${number}`
    if (!taken.has(id)) return id
  }
}
