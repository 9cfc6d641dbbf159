/** New offices made. */
import { join } from 'node:path'
import { createNewOffice } from '../../../electron/offices/index.ts'
import type { Trade } from '../trade.ts'

const names = ['mot.vpk', 'hai.vpk', 'ba.vpk'] as const
const answers = {
  name: 'Văn phòng mới', committeeName: 'Đảng uỷ các cơ quan Đảng tỉnh', letterheadSuperior: 'ĐẢNG BỘ TỈNH', symbol: 'ĐU',
  place: 'Minh Khê', termName: 'Nhiệm kỳ 2025 - 2030', termFrom: '2025-07-01', termTo: '2030-06-30',
}

export const create: Trade = {
  name: 'create',
  offices: names,
  prepare: () => Promise.resolve(),
  begin: (folder, clock) => Promise.resolve({ end: () => undefined, acts: names.map((name) => async () => {
    await createNewOffice(join(folder, name), answers, clock)
    return name
  }) }),
  // That each is there with all its rows is what holds for every office.
  judge: () => [],
}
