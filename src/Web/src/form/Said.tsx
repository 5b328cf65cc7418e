import { useEffect, useRef } from 'react'

interface Props { text: string | undefined, bad?: boolean }

/** What has become of something, where the keyboard and those who listen are taken. */
export function Said({ text, bad }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.focus(), [text])
  return text && <p ref={place} tabIndex={-1} className={bad ? 'notice bad' : 'notice good'} role={bad ? 'alert' : 'status'}>{text}</p>
}
