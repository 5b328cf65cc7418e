import type { FigureFragment } from '../generated'
import { count, figureWithUnit } from '../format/figure'
import { texts } from '../texts'

interface Props { figure: Omit<FigureFragment, 'month'> | undefined, unit: string, denominators?: boolean }

/** A figure, or in words why there is none. */
export function Value({ figure, unit, denominators = false }: Props) {
  const words = texts.figures
  if (!figure) return <span className="no-value">{words.missing}</span>
  if (figure.withheld) return <span className="no-value" title={words.withheldLong}>{words.withheld}</span>
  const nothing = figure.denominator === 0
  return (
    <>
      {figure.value == null
        ? <span className="no-value" title={nothing ? undefined : words.missingLong}>{nothing ? words.nothing : words.missing}</span>
        : <span className="number">{figureWithUnit(figure.value, unit)}</span>}
      {figure.provisional && figure.value != null && <span className="tag" title={words.provisionalLong}>{words.provisional}</span>}
      {denominators && figure.value != null && figure.numerator != null && figure.denominator != null &&
        <span className="parts">{words.of(count(figure.numerator), count(figure.denominator))}</span>}
    </>
  )
}
