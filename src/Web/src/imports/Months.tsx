import { count } from '../format/figure'
import { monthName } from '../format/month'
import { texts } from '../texts'
import type { ImportMonth } from './answer'

/** What a file would change, month by month. */
export function Months({ months }: { months: ImportMonth[] }) {
  const columns: [keyof Omit<ImportMonth, 'month'>, string][] = [
    ['new', texts.imports.months.new],
    ['changed', texts.imports.months.changed],
    ['gone', texts.imports.months.gone],
    ['unchanged', texts.imports.months.unchanged],
  ]
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="per-month">
      <table>
        <caption id="per-month">{texts.imports.months.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.imports.months.month}</th>
            {columns.map(([key, heading]) => <th key={key} scope="col" className="right">{heading}</th>)}
          </tr>
        </thead>
        <tbody>
          {months.map(each => (
            <tr key={each.month}>
              <th scope="row">{monthName(each.month)}</th>
              {columns.map(([key]) => <td key={key} className="right">{count(each[key])}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
