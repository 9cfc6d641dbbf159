/** What kinds of bodies and sectors are called: the window, workbooks and the command line say the same. Pure. */
import type { z } from 'zod'
import type { bodyKindSchema, Sector } from './organisation.ts'

export const bodyKindWords: Readonly<Record<z.infer<typeof bodyKindSchema>, string>> = {
  committee: 'Đảng uỷ cấp trên trực tiếp cơ sở', superior: 'Cấp trên', inspectionCommittee: 'Uỷ ban kiểm tra', board: 'Ban tham mưu', office: 'Văn phòng',
  grassrootsCommittee: 'Đảng bộ cơ sở', grassrootsCell: 'Chi bộ cơ sở', subCommitteeArea: 'Đảng bộ bộ phận', partyCell: 'Chi bộ trực thuộc', partyGroup: 'Tổ đảng',
  external: 'Cơ quan ngoài Đảng bộ',
}

const sectorNames: Readonly<Record<Sector, string>> = {
  party: 'Cơ quan Đảng', state: 'Cơ quan nhà nước', publicService: 'Đơn vị sự nghiệp', massOrganisations: 'Mặt trận, đoàn thể', internalAffairs: 'Nội chính', enterprise: 'Doanh nghiệp',
}

/** Of a unit that belongs to no sector too. */
export function sectorWords(sector: Sector | null): string {
  return sector === null ? 'Chưa ghi khối' : sectorNames[sector]
}
