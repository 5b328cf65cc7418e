import { useEffect, useRef, useState } from 'react'

/** The width that an element has been given, so that a chart is drawn in real pixels and its letters keep their size. */
export function useWidth<T extends HTMLElement>(initial: number) {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(200, Math.floor(entry!.contentRect.width))))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [])
  return { element, width }
}
