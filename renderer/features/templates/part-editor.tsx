/** The chosen part: its words and settings, what the linter says of it, and adding, moving or removing. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar, MessageBarBody, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useQuery } from '@tanstack/react-query'
import type { StructureNode, TemplateLint, TemplateStructure } from '../../../shared/contract/templates.ts'
import { service } from '../../api/client.ts'
import { useDraft, useDraftState } from './draft-context.ts'
import { FootValues, HeadValues } from './head-and-foot.tsx'
import { PartValueField } from './part-value-field.tsx'
import { footPath, moveOf, newAppendix, newAttachedText, newColumn, newPartId, newParts, placeOf, samePath, signatureValues, valuesOfPart } from './template-parts.ts'
import type { PartPath } from './template-parts.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

interface PartEditorProps {
  readonly structure: TemplateStructure
  /** The chosen line: a part, [] for the head of the template, `footPath` for what follows the body. */
  readonly path: PartPath
  readonly problems: readonly TemplateLint[]
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** A part was added there. */
  readonly onAdded: (path: PartPath) => void
}

export function PartEditor({ structure, path, problems, onMove, onRemove, onAdded }: PartEditorProps) {
  const styles = useStyles()
  const node = structure.nodes.find((one) => samePath(one.path, path)) ?? null
  const isFoot = samePath(path, footPath)
  return (
    <div className={styles.panel}>
      <Subtitle2 as="h2">{node !== null ? node.label : isFoot ? 'Phần cuối của văn bản' : 'Phần đầu của mẫu'}</Subtitle2>
      <div className={styles.buttons}>
        {node !== null && (
          <>
            <Button size="small" icon={<ArrowUpRegular />} disabled={moveOf(structure.nodes, path, -1) === null} onClick={() => onMove(-1)}>Chuyển lên</Button>
            <Button size="small" icon={<ArrowDownRegular />} disabled={moveOf(structure.nodes, path, 1) === null} onClick={() => onMove(1)}>Chuyển xuống</Button>
          </>
        )}
        <AddButtons structure={structure} node={node} isFoot={isFoot} onAdded={onAdded} />
        {node !== null && placeOf(path) !== null && <Button size="small" icon={<DeleteRegular />} onClick={onRemove}>Bỏ phần này</Button>}
      </div>
      {node !== null ? <NodeValues structure={structure} node={node} /> : isFoot ? <FootValues structure={structure} /> : <HeadValues structure={structure} />}
      {/* Below the fields: a message that comes or goes must not move what one is about to click. */}
      {problems.map((problem, index) => (
        <MessageBar key={index} intent={problem.severity === 'error' ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>{`${problem.message} ${problem.remedy}`}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  )
}

function NodeValues({ structure, node }: { readonly structure: TemplateStructure, readonly node: StructureNode }) {
  const values = [...valuesOfPart(node), ...node.type === 'attachedText' ? signatureValues(structure, [...node.path, 'signatures']) : []]
  return (
    <>
      {values.map((value) => <PartValueField key={JSON.stringify([value.path, value.key])} part={node.path} value={value} />)}
      {values.length === 0 && <Text>Phần này không có gì để đặt; sửa các phần bên trong.</Text>}
    </>
  )
}

interface AddButtonsProps extends Pick<PartEditorProps, 'structure' | 'onAdded'> { readonly node: StructureNode | null, readonly isFoot: boolean }

/** Adding below the part, and inside of it when it holds others; after the foot, texts issued with the paper and appendices. */
function AddButtons({ structure, node, isFoot, onAdded }: AddButtonsProps) {
  const draft = useDraft()
  const place = node === null ? { parent: ['body'], at: -1 } : placeOf(node.path)
  const add = (parent: PartPath, at: number, part: Readonly<Record<string, unknown>>): void => void draft.change({ type: 'insert', parent, at, node: { ...part } }).then(() => onAdded([...parent, at]))
  const inside = (list: PartPath): number => structure.nodes.filter((one) => one.path.length === list.length + 1 && list.every((step, at) => step === one.path[at])).length
  const isColumn = node?.type === 'column'
  const isTopOfMany = node?.type === 'appendix' || node?.type === 'attachedText'
  const list = node?.list ?? null
  return (
    <>
      {isColumn && place !== null && <Button size="small" icon={<AddRegular />} onClick={() => add(place.parent, place.at + 1, newColumn)}>Thêm cột bên cạnh</Button>}
      {!isColumn && !isTopOfMany && !isFoot && place !== null && <AddMenu label={node === null ? 'Thêm phần đầu tiên' : 'Thêm phần phía dưới'} onAdd={(part) => add(place.parent, place.at + 1, part)} />}
      {list !== null && (node?.type === 'table'
        ? <Button size="small" icon={<AddRegular />} onClick={() => add(list, inside(list), newColumn)}>Thêm cột</Button>
        : <AddMenu label="Thêm phần bên trong" onAdd={(part) => add(list, inside(list), part)} />)}
      {(isFoot || isTopOfMany) && (
        <>
          <Button size="small" icon={<AddRegular />} onClick={() => add(['attachedTexts'], inside(['attachedTexts']), newAttachedText(newPartId()))}>Thêm văn bản kèm theo</Button>
          <Button size="small" icon={<AddRegular />} onClick={() => add(['appendices'], inside(['appendices']), newAppendix(newPartId()))}>Thêm phụ lục</Button>
        </>
      )}
    </>
  )
}

function AddMenu({ label, onAdd }: { readonly label: string, readonly onAdd: (part: Readonly<Record<string, unknown>>) => void }) {
  const text = useDraftState((state) => state.text)
  const { data: fields = [] } = useQuery(service.templates.fields.queryOptions({ input: { text, path: [] }, gcTime: 0, placeholderData: (old) => old }))
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button size="small" icon={<AddRegular />}>{label}</Button></MenuTrigger>
      <MenuPopover>
        <MenuList>
          {newParts(fields, newPartId()).map((part) => <MenuItem key={part.label} onClick={() => onAdd(part.node)}>{part.label}</MenuItem>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
