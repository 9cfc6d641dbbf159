/** The statement on the network as a paper that a person signs and files. Pure: the day and the adapters are given. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { adapterSentence, networkStatement } from '../../shared/domain/network-statement.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'

/** `day`: when it is written (yyyy-mm-dd); `networkActive`: see shared/domain/network.ts. */
export function statementPaper(body: BodyVersion, day: string, networkActive: boolean): DocumentModel {
  return documentModelSchema.parse({
    schemaVersion: 1, kind: 'report',
    letterhead: { superior: body.letterheadSuperior, issuers: [body.letterheadIssuer] },
    number: { number: null, kindSymbol: documentKinds.report.symbol, bodySymbol: body.symbol },
    placeAndDate: { place: body.place, date: day },
    subject: 'việc sử dụng mạng của chương trình Văn phòng Khối',
    body: [
      { kind: 'paragraph', content: `Ngày ${shortDate(day)}: ${adapterSentence(networkActive)}` },
      ...networkStatement.flatMap(({ title, opening, points }) => [
        { kind: 'heading', level: 2, title },
        ...opening === '' ? [] : [{ kind: 'paragraph', content: opening }],
        ...points.map((content) => ({ kind: 'item', level: 1, content })),
      ]),
    ],
    signatures: { layout: 'single', right: { form: 'own', authority: null, role: 'NGƯỜI KIỂM TRA MÁY', post: null, fullName: null } },
    recipients: { items: [], archive: `Lưu ${body.name}` },
  })
}
