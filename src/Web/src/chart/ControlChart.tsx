import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react'
import { figure, limit, target as targetWords } from '../format/figure'
import { monthName } from '../format/month'
import { texts } from '../texts'
import { line, nearest, spread } from './geometry'
import { type Layout, layout } from './layout'
import { Marker } from './Marker'
import { useWidth } from './useWidth'
import { type Chart, chartWords, pointWords } from './words'

interface Props {
  chart: Chart
  title: string
  unit: string
  /** In the chart only where it is measured as the points are: by the month. */
  target: number | null
  /** A small one, among others: without labels and without a way to walk along it. */
  small?: boolean
}

/** From this width there is room for words beside the lines. */
const labelled = 620

export function ControlChart({ chart, title, unit, target, small = false }: Props) {
  const { element, width } = useWidth<HTMLDivElement>(small ? 340 : 900)
  const [at, setAt] = useState<number | null>(null)
  const readout = useId()
  const size = small ? 2.6 : 4
  const frame = small
    ? { width, height: 118, top: 10, right: 8, bottom: 20, left: 40 }
    : { width, height: Math.max(260, Math.min(380, width * 0.42)), top: 16, right: width < labelled ? 16 : 160, bottom: 30, left: 52 }
  const placed = layout(chart, target, frame, small ? 4 : 5)
  if (!placed) return <div ref={element} className="chart-empty">{texts.chart.empty}</div>

  const last = chart.points.length - 1
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[event.key]
    if (step === undefined) return
    event.preventDefault()
    setAt(Math.max(0, Math.min(last, (at ?? last) + (at === null && step === -1 ? 0 : step))))
  }
  const point = (event: PointerEvent<SVGSVGElement>) =>
    setAt(nearest(placed.marks.map(mark => mark.x), event.clientX - event.currentTarget.getBoundingClientRect().left))
  const mark = at === null ? undefined : placed.marks[at]
  const walking = small ? {} : {
    tabIndex: 0, onKeyDown: walk, onPointerMove: point, onPointerLeave: () => setAt(null), onBlur: () => setAt(null), 'aria-describedby': readout,
  }

  return (
    <div ref={element} className={small ? 'chart small' : 'chart large'}>
      <svg width={width} height={frame.height} viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={chartWords(chart, title, unit)} {...walking}>
        {placed.axis.map(({ value, y }) => (
          <g key={value}>
            <line className="grid" x1={frame.left} x2={width - frame.right} y1={y} y2={y} />
            <text className="tick" x={frame.left - 8} y={y} dy="0.32em" textAnchor="end">{figure(value, unit).replace(/,0$/, '')}</text>
          </g>
        ))}
        {placed.years.map(({ year, x }) => (
          <g key={year}>
            <line className="year" x1={x} x2={x} y1={frame.top} y2={frame.height - frame.bottom + 5} />
            <text className="tick" x={x + 4} y={frame.height - 6}>{year}</text>
          </g>
        ))}
        {placed.bands.map(band => (
          <g key={band.left}>
            {band.upper != null && band.lower != null &&
              <rect className="band" x={band.left} y={band.upper} width={Math.max(0, band.right - band.left)} height={Math.max(0, band.lower - band.upper)} />}
            {[band.upper, band.lower].map((y, index) => y != null && <line key={index} className="limit" x1={band.left} x2={band.right} y1={y} y2={y} />)}
            <line className="mean" x1={band.left} x2={band.right} y1={band.mean} y2={band.mean} />
          </g>
        ))}
        {placed.target != null && <line className="target" x1={frame.left} x2={width - frame.right} y1={placed.target} y2={placed.target} />}
        <path className="series" d={line(placed.marks.map(({ x, y }) => y == null ? null : { x, y }))} />
        {placed.marks.map(({ point, x, y }) => y != null
          ? <Marker key={point.month} point={point} x={x} y={y} size={size} />
          : <path key={point.month} className="gap" d={`M${x - 3} ${frame.height - frame.bottom - 7}l6 6m0 -6l-6 6`} />)}
        {mark && <line className="cursor" x1={mark.x} x2={mark.x} y1={frame.top} y2={frame.height - frame.bottom} />}
        {!small && width >= labelled && <Labels placed={placed} chart={chart} unit={unit} target={target} x={width - frame.right + 10} bottom={frame.height - frame.bottom} />}
      </svg>
      {!small && (
        <p id={readout} className="readout" aria-live="polite">
          {mark ? <><strong>{monthName(mark.point.month)}:</strong> {pointWords(mark.point, unit)}</> : texts.chart.help}
        </p>
      )}
    </div>
  )
}

interface LabelsProps { placed: Layout, chart: Chart, unit: string, target: number | null, x: number, bottom: number }

/** What the lines are, at their right ends. */
function Labels({ placed, chart, unit, target, x, bottom }: LabelsProps) {
  const group = chart.groups.at(-1)
  const band = placed.bands.at(-1)
  const labels = [
    { y: band?.upper, text: texts.chart.upper, value: group?.upper, className: 'limit' },
    { y: band?.mean, text: texts.chart.mean, value: group?.mean, className: 'mean' },
    { y: band?.lower, text: texts.chart.lower, value: group?.lower, className: 'limit' },
    { y: placed.target, text: texts.chart.target, value: target, className: 'target' },
  ].filter((label): label is typeof label & { y: number, value: number } => label.y != null && label.value != null)
  const places = spread(labels.map(label => label.y), 15, 8, bottom)
  return labels.map((label, index) => (
    <text key={label.text + label.className} className={`label ${label.className}`} x={x} y={places[index]} dy="0.32em">
      {label.text} {label.className === 'target' ? targetWords(label.value, unit) : limit(label.value, unit)}
    </text>
  ))
}
