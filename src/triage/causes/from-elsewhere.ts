/**
 * Signs of a nerve, a vein, a testicle or an illness of the whole body. None of them comes from a
 * tendon, a muscle, a joint or a bone that running has overloaded, so each speaks against those.
 */
export const FROM_ELSEWHERE = [
  'bladder_bowel_or_saddle_numbness',
  'calf_swelling',
  'testicular_pain',
  'unwell_or_vomiting',
  'leg_colour_change',
] as const
