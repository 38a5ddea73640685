import { adductorGroinPain } from './adductor-groin-pain.ts'
import { adolescentGrowthPlate } from './adolescent-growth-plate.ts'
import { avascularNecrosis } from './avascular-necrosis.ts'
import { bursitis } from './bursitis.ts'
import { cancer } from './cancer.ts'
import { caudaEquina } from './cauda-equina.ts'
import type { Care, Cause, CauseId, SubCause, SubCauseId } from './cause.ts'
import { deepVeinClot } from './deep-vein-clot.ts'
import { glutealTendinopathy } from './gluteal-tendinopathy.ts'
import { hamstringTendinopathy } from './hamstring-tendinopathy.ts'
import { hernia } from './hernia.ts'
import { hipFracture } from './hip-fracture.ts'
import { hipPointer } from './hip-pointer.ts'
import { impingement } from './impingement.ts'
import { inflammatoryBackPain } from './inflammatory-back-pain.ts'
import { itBandSyndrome } from './it-band-syndrome.ts'
import { jointInfection } from './joint-infection.ts'
import { labralTear } from './labral-tear.ts'
import { muscleStrain } from './muscle-strain.ts'
import { osteoarthritis } from './osteoarthritis.ts'
import { otherSerious } from './other-serious.ts'
import { referredBackPain } from './referred-back-pain.ts'
import { snappingHip } from './snapping-hip.ts'
import { stressFracture } from './stress-fracture.ts'
import { tendonitis } from './tendonitis.ts'
import { testicularTorsion } from './testicular-torsion.ts'

/**
 * What history can point to. The grades are judgement from the sources named beside them, not
 * measured likelihood ratios, and no clinician has reviewed them.
 */
export const CAUSES: readonly Cause[] = [
  tendonitis,
  muscleStrain,
  bursitis,
  osteoarthritis,
  itBandSyndrome,
  labralTear,
  hipPointer,
  hipFracture,
  stressFracture,
  glutealTendinopathy,
  hamstringTendinopathy,
  adductorGroinPain,
  impingement,
  snappingHip,
  referredBackPain,
  adolescentGrowthPlate,
  avascularNecrosis,
  jointInfection,
  otherSerious,
]

/** The causes inside `other_serious`, kept apart since the advice differs. */
export const SUB_CAUSES: readonly SubCause[] = [
  testicularTorsion,
  deepVeinClot,
  caudaEquina,
  cancer,
  hernia,
  inflammatoryBackPain,
]

const CARE = new Map([...CAUSES, ...SUB_CAUSES].map(({ id, care }) => [id, care]))

/** What to do if this cause is the right one. @throws RangeError for a cause that stands in no list */
export function careOf(id: CauseId | SubCauseId): Care {
  const care = CARE.get(id)
  if (!care) throw new RangeError(`no care for ${id}`)
  return care
}
