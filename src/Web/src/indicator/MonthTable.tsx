import type { Point } from '../chart/words'
import { count } from '../format/figure'
import { monthName } from '../format/month'
import type { FigureFragment } from '../generated'
import { Value } from '../overview/Value'
import { texts } from '../texts'

interface Props { series: FigureFragment[], points: Point[], unit: string }

/** The chart in numbers, the newest month first. */
export function MonthTable({ series, points, unit }: Props) {
  const kinds = new Map(points.map(point => [point.month, point]))
  const parts = series.some(figure => figure.denominator != null)
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="tabell">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.indicator.month}</th>
            <th scope="col" className="right">{texts.indicator.value}</th>
            {parts && <><th scope="col" className="right">{texts.indicator.numerator}</th><th scope="col" className="right">{texts.indicator.denominator}</th></>}
            <th scope="col">{texts.indicator.kind}</th>
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map(figure => {
            const point = kinds.get(figure.month)
            return (
              <tr key={figure.month}>
                <th scope="row">{monthName(figure.month)}</th>
                <td className="right"><Value figure={figure} unit={unit} /></td>
                {parts && <><td className="right">{figure.numerator != null && count(figure.numerator)}</td><td className="right">{figure.denominator != null && count(figure.denominator)}</td></>}
                <td>{point && point.signal !== 'NONE' && `${texts.trend[point.kind]}: ${texts.signal[point.signal]}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
