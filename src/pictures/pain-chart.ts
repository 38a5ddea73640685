import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import type { EChartsOption } from 'echarts'
import type { Chart, Pill, Plan } from './chart.ts'
import { planChart } from './chart-plan.ts'
import { PAIN_MAX } from './course.ts'
import { FAMILY, RESVG_FONTS } from './fonts.ts'
import type { Line } from './lines.ts'
import { ACCENT, INK, type Look, MUTED, PAPER, PHONE, RULE } from './look.ts'
import { opaquePngOnRequest } from './png.ts'

const require = createRequire(import.meta.url)

const TONES = { ink: INK, muted: MUTED, paper: PAPER } as const
const WEIGHTS = { regular: 400, bold: 700 } as const
/** What lies over what. */
const BEHIND = 1
const IN_FRONT = 9

function textElement({ text, size, weight, tone, box }: Line) {
  return {
    type: 'text',
    silent: true,
    z: IN_FRONT,
    x: box.x,
    y: box.y + box.height / 2,
    style: {
      text,
      fill: TONES[tone],
      fontFamily: FAMILY,
      fontSize: size,
      fontWeight: WEIGHTS[weight],
      verticalAlign: 'middle',
      // Where a grid line or the course runs behind, a letter keeps its outline.
      ...(tone !== 'paper' && { stroke: PAPER, lineWidth: size * 0.2 }),
    },
  } as const
}

function pillElements({ box, label }: Pill) {
  const { x, y, width, height } = box
  return [
    {
      type: 'rect',
      silent: true,
      z: IN_FRONT,
      shape: { x, y, width, height, r: height / 2 },
      style: { fill: ACCENT },
    },
    ...(label.text === '' ? [] : [textElement(label)]),
  ] as const
}

function option(plan: Plan, { type }: Look): EChartsOption {
  const { plot, radius, lastDay, ticks } = plan
  const axisText = { fontFamily: FAMILY, fontSize: type, color: MUTED }
  const inset = radius * 2
  const insetDays = (inset / plot.width) * lastDay
  return {
    animation: false,
    backgroundColor: PAPER,
    grid: {
      left: plot.x - inset,
      top: plot.y,
      width: plot.width + inset * 2,
      height: plot.height,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: -insetDays,
      max: lastDay + insetDays,
      axisLine: { onZero: false, lineStyle: { color: MUTED, width: type / 14 } },
      axisTick: { customValues: [...ticks], length: type * 0.25, lineStyle: { width: type / 14 } },
      axisLabel: {
        ...axisText,
        customValues: [...ticks],
        margin: type * 0.4,
        hideOverlap: false,
        formatter: (day: number) => `${Math.round(day)}`,
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: PAIN_MAX,
      interval: 2,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisText, margin: type * 0.5, hideOverlap: false },
      splitLine: { lineStyle: { color: RULE, width: type / 18 } },
    },
    series: [
      {
        type: 'line',
        data: plan.dots.map(({ day, pain }) => [day, pain]),
        z: 5,
        clip: false,
        symbol: 'circle',
        symbolSize: radius * 2,
        showAllSymbol: true,
        lineStyle: { color: INK, width: type / 6.5, join: 'round' },
        itemStyle: { color: INK, borderColor: PAPER, borderWidth: type / 12, opacity: 1 },
      },
    ],
    graphic: [
      ...plan.marks.map(({ lead }) => ({
        type: 'polyline' as const,
        silent: true,
        z: BEHIND,
        shape: { points: lead.map(([x, y]) => [x, y]) },
        style: {
          fill: 'none',
          stroke: ACCENT,
          lineWidth: type / 12,
          lineDash: [type / 4, type / 6],
        },
      })),
      ...[...plan.marks, ...plan.key].flatMap(pillElements),
      ...[...plan.texts, ...plan.values].map(textElement),
    ] as NonNullable<EChartsOption['graphic']>,
  }
}

/** The chart as SVG; it needs the family of `fonts.ts`. */
export function painChartSvg(chart: Chart, look: Look = PHONE): string {
  // At the first chart: it takes 80 ms and 12 MB that a start need not wait for. The whole package
  // takes a second.
  const echarts = require('echarts/dist/echarts.common.min.js') as typeof import('echarts')
  const plan = planChart(chart, look)
  const { width, height } = plan
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    drawing.setOption(option(plan, look))
    return drawing.renderToSVGString()
  } finally {
    // Else the process never ends.
    drawing.dispose()
  }
}

/**
 * The chart as a PNG to send as a photo: opaque, so that it reads on light and dark. Rendered beside
 * other work; only the drawing of the SVG holds it up.
 */
export async function painChart(chart: Chart): Promise<Uint8Array> {
  return opaquePngOnRequest(await renderAsync(painChartSvg(chart), { font: RESVG_FONTS }))
}
