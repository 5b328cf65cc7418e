import type { Point } from './words'

/** A shape for each kind, so that nothing hangs on its colour: dot, diamond, triangle, ring. */
export function Marker({ point, x, y, size }: { point: Point, x: number, y: number, size: number }) {
  if (point.provisional) return <circle className="mark provisional" cx={x} cy={y} r={size} />
  const wide = size * 1.5
  switch (point.kind) {
    case 'IMPROVEMENT':
      return <rect className="mark improvement" x={x - size * 1.1} y={y - size * 1.1} width={size * 2.2} height={size * 2.2} />
    case 'CONCERN':
      return <path className="mark concern" d={`M${x} ${y - wide}L${x + wide} ${y}L${x} ${y + wide}L${x - wide} ${y}Z`} />
    case 'NEUTRAL_HIGH':
      return <path className="mark neutral" d={`M${x} ${y - wide}L${x + wide} ${y + size}L${x - wide} ${y + size}Z`} />
    case 'NEUTRAL_LOW':
      return <path className="mark neutral" d={`M${x} ${y + wide}L${x + wide} ${y - size}L${x - wide} ${y - size}Z`} />
    case 'COMMON_CAUSE':
      return <circle className="mark common" cx={x} cy={y} r={size} />
  }
}
