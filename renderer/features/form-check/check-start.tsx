/** Before anything was checked: where to drop, what to choose, and what will happen with the file. */
import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { FolderSearchRegular } from '@fluentui/react-icons/svg/folder-search'
import { Link } from '@tanstack/react-router'
import type { StartChecks } from './use-start-checks.ts'

const useStyles = makeStyles({
  // The whole window takes what is dropped; this only shows it.
  area: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', flexGrow: 1, minHeight: 'fit-content', gap: tokens.spacingVerticalL, textAlign: 'center',
    padding: tokens.spacingHorizontalXXXL, border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: '56px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  words: { maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
})

export function CheckStart({ start }: { readonly start: StartChecks }) {
  const styles = useStyles()
  return (
    <div className={styles.area}>
      <span className={styles.icon} aria-hidden><DocumentSearchRegular /></span>
      <Subtitle1 as="h2">Thả tệp Word vào đây, hoặc chọn tệp</Subtitle1>
      <div className={styles.buttons}>
        <Button size="large" appearance="primary" icon={<DocumentSearchRegular />} onClick={() => void start.chooseFiles()}>Chọn tệp…</Button>
        <Button size="large" icon={<FolderSearchRegular />} onClick={() => void start.chooseFolder()}>Chọn cả thư mục…</Button>
      </div>
      <Text className={styles.words}>
        Chương trình đọc tệp .docx của bất kỳ đơn vị nào, chỉ ra từng chỗ chưa đúng thể thức và điều khoản của hướng dẫn, rồi ghi bản đã sửa ra tệp khác. Tệp gốc không bao giờ bị thay đổi và không gửi đi đâu.
      </Text>
      <Text>Tệp soạn bằng phông cũ (.VnTime, VNI…)? <Link to="/convert" className={styles.link}>Chuyển phông cũ sang Unicode</Link></Text>
    </div>
  )
}
