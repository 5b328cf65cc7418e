import { timeName } from '../format/date'
import type { ClosingFragment } from '../generated'
import { texts } from '../texts'

const words = texts.months

/** Who has closed a month, and who has opened it again and why. */
export function History({ closings }: { closings: ClosingFragment[] }) {
  if (closings.length === 0) return null
  return (
    <>
      <h3>{words.history}</h3>
      <ul className="plain">
        {closings.map(each => (
          <li key={each.id}>
            {words.closedBy(each.closedByName, timeName(each.closedAt), each.organisation ? words.of(each.organisation.name) : '')}
            {each.comment && ` ${words.commentWas(each.comment)}`}
            {each.openedAt && ` ${words.openedBy(each.openedByName ?? '', timeName(each.openedAt))}`}
            {each.reason && ` ${words.reasonWas(each.reason)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
