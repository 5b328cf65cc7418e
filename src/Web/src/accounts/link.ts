/** A path of this program, as somebody who gets it by mail needs it. */
export const linkTo = (path: string): string => new URL(path, location.origin).href
