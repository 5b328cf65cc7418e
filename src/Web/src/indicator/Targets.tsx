import { date } from '../format/date'
import { target as targetWords } from '../format/figure'
import type { TargetFieldsFragment } from '../generated'
import { texts } from '../texts'

/** Which targets have been decided, by whom, and which of them the verdict is about. */
export function Targets({ targets, unit }: { targets: TargetFieldsFragment[], unit: string }) {
  if (targets.length === 0) return null
  const words = texts.targets
  return (
    <section>
      <h2 id="maal">{words.title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="maal">
        <table>
          <thead><tr>{[words.value, words.whom, words.period, words.from, words.source].map(heading => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
          <tbody>
            {targets.map(target => (
              <tr key={target.id}>
                <th scope="row">{targetWords(target.value, unit)}</th>
                <td>{[target.unit, target.organisation?.name ?? words.everybody].filter(Boolean).join(', ')}</td>
                <td>{target.period ? words.periods[target.period] : words.noPeriod}</td>
                <td>{date(target.from)}</td>
                <td>{target.source}{target.decidedBy && ` (${target.decidedBy})`}{(!target.evaluated || !target.period) && <span className="parts">{words.kept}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
