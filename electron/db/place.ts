/**
 * Where an office may not lie. Its log needs memory that all programs using the file share, which a network file system does not
 * give (sqlite.org/wal.html: "WAL does not work over a network filesystem"); on such places files of this kind are damaged sooner or later.
 */
import { readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode, fault } from '../faults/index.ts'

/** Types of file system as Linux names them (linux/magic.h): NFS, SMB, CIFS, SMB2, AFS, Ceph, Coda, NCP, 9P by which a machine inside another sees its folders, and the shared folders of VirtualBox. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x00C36400, 0x73757245, 0x564C, 0x01021997, 0x786F4256])

/** File systems that are programs of their own (FUSE): sshfs, rclone, davfs and gvfs reach over the network, some kinds only to a disk of this machine. */
const programType = 0x65735546
const localPrograms: ReadonlySet<string> = new Set(['fuseblk', 'fuse.fuse-overlayfs', 'fuse.gocryptfs', 'fuse.encfs'])

/** `fileSystem`: as `statfs` says, 0 where the system does not say. `mounts`: the text of `/proc/self/mountinfo`. */
export interface Place { readonly path: string, readonly platform: NodeJS.Platform, readonly fileSystem: number, readonly mounts: string }

/** On Windows a share shows as `\\server\share` once the letter of a mapped drive is looked through; `\\?\C:\` and `\\.\` are this machine. */
export function isNetworkPlace({ path, platform, fileSystem, mounts }: Place): boolean {
  if (platform === 'win32') return /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))/u.test(path)
  return networkTypes.has(fileSystem) || fileSystem === programType && !localPrograms.has(kindOfMount(path, mounts))
}

/** The kind of file system a path lies on (`fuse.sshfs`), by the mount that is nearest above it, the last of those at one place; '' where none is told. (proc_pid_mountinfo(5)) */
function kindOfMount(path: string, mounts: string): string {
  let [nearest, kind] = [-1, '']
  for (const line of mounts.split('\n')) {
    const [mounted = '', told = ''] = line.split(' - ')
    const point = (mounted.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const isAbove = point !== '' && `${path}/`.startsWith(point.endsWith('/') ? point : `${point}/`)
    if (isAbove && point.length >= nearest) [nearest, kind] = [point.length, told.split(' ')[0] ?? '']
  }
  return kind
}

/** Refuses a file whose folder lies on the network, or of whose place the system tells nothing. `path`: absolute; the file itself need not be there yet. */
export function refuseNetworkPlace(path: string): void {
  const place = placeOf(dirname(path))
  if (place === null || !isNetworkPlace(place)) return
  throw fault('OFFICE_ON_NETWORK', {
    happened: 'Tệp văn phòng nằm trên ổ mạng dùng chung. Cơ sở dữ liệu đặt trên ổ mạng sớm muộn cũng hỏng, nên chương trình không mở.', kept: 'Tệp trên ổ mạng được giữ nguyên.', remedy: copyHere,
  })
}

const copyHere = 'Chép tệp về ổ của máy này (ví dụ thư mục Documents) rồi mở bản đó. Ổ mạng chỉ dùng để chứa bản sao lưu.'

/** Codes of a folder that is not there or may not be entered: whoever opens the file says so. */
const saidByOpening: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG'])

/** null: there is no such folder, or it may not be entered. */
function placeOf(folder: string): Place | null {
  try {
    const fileSystem = Number(statfsSync(folder).type)
    return { path: realPathOf(folder), platform: process.platform, fileSystem, mounts: fileSystem === programType ? readFileSync('/proc/self/mountinfo', 'utf8') : '' }
  } catch (error) {
    if (saidByOpening.has(errorCode(error))) return null
    throw fault('OFFICE_ON_NETWORK', {
      happened: 'Không biết được thư mục này nằm trên ổ nào: có thể là ổ mạng đã mất kết nối. Chương trình không mở tệp ở đó.', kept: 'Tệp ở đó được giữ nguyên.', remedy: copyHere,
    }, error)
  }
}

/** On Windows a disk that is a file itself (VeraCrypt, a disk in memory) tells no path but the one it was asked by. */
function realPathOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch (error) {
    if (process.platform !== 'win32') throw error
    return folder
  }
}
