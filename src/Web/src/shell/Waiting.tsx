import { Refused } from '../data/client'
import type { Asked } from '../data/useAnswer'
import { texts } from '../texts'

/** What stands where an answer has not come, or will not. */
export function Waiting({ asked }: { asked: Asked<unknown> }) {
  if (asked.error instanceof Refused) return <p className="notice">{texts.refused}</p>
  if (asked.error) return <p className="notice bad" role="alert">{texts.failed} <button className="quiet" onClick={asked.again}>{texts.again}</button></p>
  return <p className="waiting" role="status">{texts.loading}</p>
}
