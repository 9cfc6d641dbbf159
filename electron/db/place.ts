/**
 * Where an office may not lie. Its log needs memory that all programs using the file share, which a network file system does not
 * give (sqlite.org/wal.html: "WAL does not work over a network filesystem"); on such places files of this kind are damaged sooner or later.
 */
import { realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fault } from '../faults/index.ts'

/** Types of file system as Linux names them (linux/magic.h): NFS, SMB, CIFS, SMB2, AFS, Ceph, Coda, NCP, and 9P by which a machine inside another sees its folders. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x00C36400, 0x73757245, 0x564C, 0x01021997])

interface Place { readonly path: string, readonly platform: NodeJS.Platform, /** As `statfs` says; 0 where the system does not say. */ readonly fileSystem: number }

/** On Windows a share shows as `\\server\share` once the letter of a mapped drive is looked through; `\\?\C:\` and `\\.\` are this machine. */
export function isNetworkPlace({ path, platform, fileSystem }: Place): boolean {
  if (platform === 'win32') return /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))/u.test(path)
  return networkTypes.has(fileSystem)
}

/** Refuses a file whose folder lies on the network. `path`: absolute; the file itself need not be there yet. */
export function refuseNetworkPlace(path: string): void {
  const folder = dirname(path)
  let place: Place
  try {
    place = { path: realpathSync.native(folder), platform: process.platform, fileSystem: Number(statfsSync(folder).type) }
  } catch {
    // No such folder, or one that may not be read: whoever opens the file says so.
    return
  }
  if (!isNetworkPlace(place)) return
  throw fault('OFFICE_ON_NETWORK', {
    happened: 'Tệp văn phòng nằm trên ổ mạng dùng chung. Cơ sở dữ liệu đặt trên ổ mạng sớm muộn cũng hỏng, nên chương trình không mở.', kept: 'Tệp trên ổ mạng được giữ nguyên.',
    remedy: 'Chép tệp về ổ của máy này (ví dụ thư mục Documents) rồi mở bản đó. Ổ mạng chỉ dùng để chứa bản sao lưu.',
  })
}
