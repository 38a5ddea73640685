/** How large a chart is drawn; in pixels. All else is measured by the type. */
export interface Look {
  readonly width: number
  readonly margin: number
  /** From pain 0 to the worst pain. */
  readonly plotHeight: number
  /** Size of the plain type. */
  readonly type: number
  /** Whether what was advised is listed below, or stands elsewhere and only its sign is explained. */
  readonly key: 'list' | 'sign'
}

/** A photo in a chat: a phone shows it at a third of this width, and plain type at about 12 px. */
export const PHONE: Look = { width: 1080, margin: 44, plotHeight: 460, type: 36, key: 'list' }

/** As wide as the text of a page of A4, at two pixels a point: plain type is 10 pt. */
export const SHEET: Look = { width: 1022, margin: 2, plotHeight: 240, type: 20, key: 'sign' }

export const INK = '#14233a'
export const MUTED = '#44566b'
export const RULE = '#cfd8e0'
export const PAPER = '#ffffff'
/** Marks differ from pain in shape and line too: nothing is told by colour alone. */
export const ACCENT = '#9a3412'
