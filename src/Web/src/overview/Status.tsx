import type { AttainmentFieldsFragment } from '../generated'
import { texts } from '../texts'

type Status = AttainmentFieldsFragment['status']

// One sign for each, for those who do not tell colours apart: a tick, arrows up and down, a line.
const signs: Record<Status, string> = {
  REACHED: 'M3 8.5l3.2 3.2L13 5',
  AHEAD_OF_PATH: 'M8 13V3.5M3.8 7.5L8 3.3l4.2 4.2',
  BEHIND_PATH: 'M8 3v9.5M3.8 8.5L8 12.7l4.2-4.2',
  FAR_BEHIND_PATH: 'M3.8 3.2L8 7.4l4.2-4.2M3.8 8.6L8 12.8l4.2-4.2',
  NOT_REACHED: 'M4 4l8 8M12 4l-8 8',
  NOT_ASSESSED: 'M4 8h8',
}

/** How it goes with the target, in words beside a sign. */
export function StatusBadge({ attainment }: { attainment: AttainmentFieldsFragment }) {
  const status = attainment.withheld ? 'NOT_ASSESSED' : attainment.status
  return (
    <span className={`status ${status.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={signs[status]} /></svg>
      {attainment.withheld ? texts.status.withheld : texts.status[status]}
    </span>
  )
}
