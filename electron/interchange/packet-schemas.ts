/** Examples of what travels in a packet, for the published schemas. */
import type { z } from 'zod'
import type { packetManifestSchema } from '../../shared/domain/packet.ts'
import type { submissionDataSchema } from '../../shared/domain/submission.ts'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const packetExample: z.input<typeof packetManifestSchema> = {
  format: 'vpk-packet', version: 1, packetId: '8f5004be-63c0-44c9-beb0-6612cd8e5414', madeAt: '2026-11-22T03:04:05.000Z', madeWith: 'Văn phòng Khối 0.1.0',
  sender: {
    officeId: '0b0f7a5e-52a4-4dbb-8a42-5a7b70b6a111', name: 'Văn phòng Đảng uỷ', bodyId: 'dang-uy', signingKey: 'BwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSY=', sealingKey: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  },
  addressee: 'Ban Thường vụ Tỉnh uỷ', note: '',
  documents: [{
    kind: 'plan', designation: '05-KH/ĐU', date: '2026-06-05', issuer: { bodyId: 'dang-uy', name: 'Đảng uỷ các cơ quan Đảng tỉnh' }, subject: 'thực hiện Chỉ thị số 05-CT/TU của Ban Thường vụ Tỉnh uỷ',
    secrecy: null, origin: 'made', isLetter: false, pages: 3, key: 'ke-hoach-thuc-hien/kh-01', parts: ['van-ban/01-ke-hoach-05-kh-du.docx'],
  }],
  figures: [], parts: [{ path: 'van-ban/01-ke-hoach-05-kh-du.docx', size: 14_900, sha256: hash, mediaType: word, role: 'paper' }],
}

export const figuresExample: z.input<typeof submissionDataSchema> = {
  format: 'vpk-submission', version: 1, campaignId: 'bc-quy-4-2026', bodyId: 'chi-bo-van-phong', preparedOn: '2026-11-20', preparedBy: 'Văn thư',
  form: {
    version: '0a1b2c3d', period: { from: '2026-10-01', to: '2026-12-31' }, cutOff: '2026-12-31',
    indicators: [{ code: 'TC01', name: 'Số tổ chức cơ sở đảng', unitOfMeasure: 'tổ chức', rollUp: 'latest' }],
  },
  measurements: [{ code: 'TC01', numerator: '12' }, { code: 'TC02', numerator: '9', denominator: '12' }], answers: [{ questionId: 'c1', text: 'Đã quán triệt đến toàn thể đảng viên.' }],
}
