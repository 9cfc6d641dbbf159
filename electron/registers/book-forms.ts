/** Forms of the printed books (`resources/registers/books.yaml`): columns are data, with the status and source of each form. */
import { z } from 'zod'
import { bookSchema } from '../../shared/contract/registers.ts'
import { ruleStatusSchema } from '../../shared/document/form.ts'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RulePackFile } from '../documents/form/index.ts'

export const bookFieldSchema = z.enum([
  'order', 'written', 'date', 'secrecy', 'subject', 'signer', 'recipients', 'archive', 'copies', 'note', 'sender', 'designation', 'paperDate', 'routedTo', 'due', 'answeredBy',
])
export type BookField = z.infer<typeof bookFieldSchema>

const formSchema = z.strictObject({
  id: bookSchema, title: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()),
  columns: z.array(z.strictObject({ field: bookFieldSchema, title: requiredLineSchema, share: z.number().int().min(1).max(100), align: z.enum(['left', 'centre', 'right']) })).min(2),
})
export type BookForm = Readonly<z.output<typeof formSchema>>

const fileSchema = z.strictObject({ schemaVersion: z.literal(1), sources: z.record(z.string(), requiredLineSchema), books: z.array(formSchema).min(1) })
export type BookForms = Readonly<z.output<typeof fileSchema>>

export const booksFile = 'books.yaml'

/** Reads the forms among the files of their folder. All problems at once. */
export function loadBookForms(files: readonly RulePackFile[]): Loaded<BookForms> {
  return loadRuleFile(files, {
    name: booksFile, schema: fileSchema, missing: { code: 'books.missing', message: 'Thiếu tệp mẫu sổ kèm theo.' },
    faultsOf: ({ books, sources }) => books.flatMap((book, at) => [
      ...books.findIndex(({ id }) => id === book.id) < at ? [{ code: 'books.idTwice', path: ['books', at, 'id'], value: book.id, message: `Mẫu sổ “${book.id}” có hai lần.`, remedy: 'Bỏ bớt một mẫu.' }] : [],
      ...book.source.filter((key) => sources[key] === undefined).map((key) => ({ code: 'books.sourceUnknown', path: ['books', at, 'source'], value: key, message: `Khoá nguồn “${key}” chưa được giải thích ở mục sources.`, remedy: 'Thêm nguồn này hoặc sửa khoá.' })),
      ...book.status === 'verified' ? [{ code: 'books.notPrimary', path: ['books', at, 'status'], value: book.id, message: 'Chưa đọc được nguyên văn mẫu sổ nên không được ghi là đã đối chiếu.', remedy: 'Ghi status: reported hoặc custom.' }] : [],
    ]),
  })
}
