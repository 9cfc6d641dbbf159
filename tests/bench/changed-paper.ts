/** The report with its words changed, so that no memory of the last paper flatters a measurement. */
import { inlineText } from '../../shared/document/inline.ts'
import type { DocumentModel } from '../../shared/document/model.ts'

/** The paper with `words` added to one paragraph in the middle of its text, as a person types. */
export function withOneChange(model: DocumentModel, words: string): DocumentModel {
  const changed = changedIndex(model)
  return withWords(model, (index) => index === changed ? words : '')
}

/** The id of the paragraph that {@link withOneChange} changes. */
export function changedBlock(model: DocumentModel): string | undefined {
  return model.body[changedIndex(model)]?.id
}

function changedIndex(model: DocumentModel): number {
  const texts = model.body.flatMap((block, index) => block.kind === 'paragraph' ? [index] : [])
  return texts[Math.floor(texts.length / 2)] ?? 0
}

/** The paper with `words` added to every paragraph. */
export function withAllChanged(model: DocumentModel, words: string): DocumentModel {
  return withWords(model, () => words)
}

function withWords(model: DocumentModel, added: (index: number) => string): DocumentModel {
  return {
    ...model,
    body: model.body.map((block, index) => block.kind === 'paragraph' && added(index) !== ''
      ? { ...block, content: [{ text: `${inlineText(block.content)} ${added(index)}` }] } : block),
  }
}
