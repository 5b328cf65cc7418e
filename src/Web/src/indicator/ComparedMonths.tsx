import { monthName } from '../format/month'
import type { FigureFragment } from '../generated'
import { Value } from '../overview/Value'
import { texts } from '../texts'
import { signed } from './periods'

export interface ComparedRow { month: string, one: FigureFragment, other: FigureFragment, difference?: number | null }

interface Props { labelledBy: string, rows: ComparedRow[], one: string, other: string, unit: string }

/** Two series month by month and what they differ by, the newest month first. */
export function ComparedMonths({ labelledBy, rows, one, other, unit }: Props) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.indicator.month}</th>
            {[one, other, texts.beside.difference].map(heading => <th key={heading} scope="col" className="right">{heading}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(row => (
            <tr key={row.month}>
              <th scope="row">{monthName(row.month)}</th>
              <td className="right"><Value figure={row.one} unit={unit} /></td>
              <td className="right"><Value figure={row.other} unit={unit} /></td>
              <td className="right">{row.difference != null && signed(row.difference, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
