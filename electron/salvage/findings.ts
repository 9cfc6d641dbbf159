/** What was found and what is in doubt, in words a person reads and signs. */
import { collectionNames } from '../records/index.ts'
import type { Aside } from './aside.ts'
import type { PageFile } from './page-file.ts'
import type { Repaired, StandIns } from './repair-records.ts'
import type { Scan } from './table-scan.ts'

const namedMost = 30

/** What was found wrong with the file. */
export function damageWords(file: PageFile, { losses, unplaced, schemaBroken }: Scan): readonly string[] {
  const { header, log, count } = file
  const bad = [...losses.values()]
  const [badPages, badRows, broken] = [bad.reduce((sum, loss) => sum + loss.badPages, 0), bad.reduce((sum, loss) => sum + loss.badRows, 0), bad.filter((loss) => loss.broken).length]
  return [
    ...header.sound ? [] : ['Phần đầu tệp bị ghi đè.'],
    ...header.declaredPages > count ? [`Tệp bị cắt mất phần cuối: còn ${count} trong ${header.declaredPages} trang.`] : [],
    ...schemaBroken ? ['Bản kê các bảng dữ liệu bị hỏng.'] : [],
    ...broken > 0 ? [`${broken} bảng đứt đường dẫn tới các trang của mình; ${badPages} trang không còn là trang dữ liệu.`] : [],
    ...badRows > 0 ? [`${badRows} dòng trên các trang còn đọc được bị hỏng.`] : [],
    ...unplaced.length > 0 ? [`${unplaced.length} trang có dữ liệu nhưng không rõ thuộc bảng nào, hoặc là trang đã bỏ.`] : [],
    ...log.pages > 0 ? [`Đã lấy ${log.pages} trang mới nhất từ tệp nhật ký ghi (-wal) bên cạnh.`] : [],
    ...log.broken ? ['Tệp nhật ký ghi (-wal) bên cạnh bị hỏng; phần sau chỗ hỏng không lấy được.'] : [],
    ...bad.length === 0 && header.sound && header.declaredPages <= count ? ['Không thấy trang nào hỏng.'] : [],
  ]
}

interface Doubts { readonly repaired: Repaired, readonly standIns: StandIns, readonly settings: string | null, readonly disagreeing: ReadonlySet<string>, readonly aside: Aside, readonly isEncrypted: boolean, /** Of the administrator that had to be made. */ readonly administrator: string | null, readonly uncounted: readonly string[] }

export function doubtWords({ repaired: { differing }, standIns: { rejoined, made }, settings, disagreeing, aside, isEncrypted, administrator, uncounted }: Doubts): readonly string[] {
  return [
    ...administrator === null ? [] : [`Phần tài khoản bị hỏng: không còn quản trị nào đăng nhập được, hoặc không còn gì cho biết văn phòng có tài khoản hay không. Văn phòng mới không để mở cho mọi người: đăng nhập bằng tài khoản quản trị tạm “${administrator}” và mật khẩu tạm hiện một lần lúc cứu xong, đặt mật khẩu mới, rồi tạo lại các tài khoản đã mất theo đúng tên đăng nhập cũ. Mất mật khẩu tạm thì cứu lại từ tệp hỏng.`],
    ...named(made.map((id) => `“${id}”`), (names) => `Tổ chức đã mất mà bản ghi khác còn gắn vào, cần xem lại: ${names}. Mỗi tổ chức ấy đứng tạm trong văn phòng mới dưới tên “(Tổ chức đã mất, mã …)”; loại, tên, ký hiệu, địa danh và cấp trên đều phải khai lại ở Tổ chức.`),
    ...named(rejoined.map((id) => `“${id}”`), (names) => `Tổ chức được nối lại từ các tên còn đọc được, cần xem lại thứ tự và các tên cũ: ${names}.`),
    ...settings === null ? [] : [settings],
    ...named(differing.map(({ collection, id }) => `${collectionNames[collection]} “${id}”`), (names) => `Đọc được nhưng khác với lịch sử, cần xem lại: ${names}.`),
    ...named([...disagreeing].map((key) => `“${key}”`), (names) => `Mã không khớp mục lục của bảng, cần xem lại: ${names}.`),
    ...named(uncounted, (names) => `Có trang hỏng mà không còn gì cho biết đã mất bao nhiêu dòng, cần xem lại: ${names}.`),
    ...aside.rows.length === 0 ? [] : [`${aside.rows.length} dòng không đưa vào văn phòng mới được, ${isEncrypted ? 'vẫn nằm trong tệp hỏng: giữ tệp ấy lại (văn phòng được mã hoá nên không ghi chúng ra ngoài).' : 'đã để lại nguyên trong tệp kèm theo. Tệp ấy có thể chứa nội dung của hồ sơ hạn chế người xem.'}`],
  ]
}

function named(names: readonly string[], sentence: (names: string) => string): readonly string[] {
  if (names.length === 0) return []
  return [sentence(`${names.slice(0, namedMost).join(', ')}${names.length > namedMost ? ` và ${names.length - namedMost} mục khác` : ''}`)]
}
