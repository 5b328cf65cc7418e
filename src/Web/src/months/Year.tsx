import { useAnswer } from '../data/useAnswer'
import { monthName, monthOf, monthRange } from '../format/month'
import { YearOfMonthsDocument } from '../generated'
import type { Kind } from '../imports/kinds'
import { Link } from '../shell/Link'
import { go } from '../shell/route'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { closedFor, delivered } from './summary'

const words = texts.months
const thisYear = Number(monthOf(new Date()).slice(0, 4))
const years = Array.from({ length: 10 }, (_, back) => thisYear - back)

/** The months of a year, each with what has come and who has closed it. */
export function Year({ kinds, kind, year }: { kinds: Kind[], kind: Kind, year: number }) {
  useTitle(words.title)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form className="choices" onSubmit={event => event.preventDefault()}>
        <label>{words.kind}
          <select value={kind} onChange={event => go({ page: 'months', kind: event.target.value, year })}>
            {kinds.map(each => <option key={each} value={each}>{texts.imports.kinds[each]}</option>)}
          </select>
        </label>
        <label>{words.year}
          <select value={year} onChange={event => go({ page: 'months', kind, year: Number(event.target.value) })}>{years.map(each => <option key={each}>{each}</option>)}</select>
        </label>
      </form>
      <Table key={`${kind} ${year}`} kind={kind} year={year} />
    </>
  )
}

/** The newest month first. Made anew for each year and kind: what another one's answer says must not stand beside these months. */
function Table({ kind, year }: { kind: Kind, year: number }) {
  const [from, to] = [`${year}-01`, `${year}-12`]
  const asked = useAnswer(YearOfMonthsDocument, { kind, from, to })
  if (!asked.data) return <Waiting asked={asked} />
  const { completeness, monthClosings } = asked.data
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${texts.imports.kinds[kind]} ${year}`}>
      <table>
        <thead><tr><th scope="col">{words.month}</th><th scope="col">{words.delivered}</th><th scope="col">{words.closed}</th></tr></thead>
        <tbody>
          {monthRange(from, to).reverse().map(month => (
            <tr key={month}>
              <th scope="row"><Link to={{ page: 'months', kind, month }}>{monthName(month)}</Link></th>
              <td>{delivered(completeness.filter(each => each.month === month))}</td>
              <td>{closedFor(monthClosings.filter(each => each.month === month)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
