import { date, dayName } from '../format/date'
import type { OneMonthQuery } from '../generated'
import { texts } from '../texts'

const words = texts.months

/** What has come of a month, organisation by organisation. */
export function Deliveries({ deliveries }: { deliveries: OneMonthQuery['completeness'] }) {
  return (
    <section>
      <h2 id="leveranser">{words.deliveries}</h2>
      {deliveries[0] ? <p>{words.deadline(date(deliveries[0].deadline))}</p> : <p>{words.nobody}</p>}
      {deliveries.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="leveranser">
          <table>
            <thead>
              <tr>{[words.organisation, words.state, words.first, words.last].map(heading => <th key={heading} scope="col">{heading}</th>)}</tr>
            </thead>
            <tbody>
              {deliveries.map(each => (
                <tr key={each.organisation.code}>
                  <th scope="row">{each.organisation.name}</th>
                  <td>{words.timeliness[each.timeliness]}{each.early && <span className="parts">{words.early}</span>}</td>
                  <td>{each.firstLoadedAt && dayName(each.firstLoadedAt)}</td>
                  <td>{each.loadedAt && dayName(each.loadedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
