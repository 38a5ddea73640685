/** Every tap of a plain check, from the consent to the result. */
export const TAPS = [
  'consent:accept',
  'screen:none',
  'age:40_54',
  'location:outer_hip',
  'fall:none',
  'onset:gradual',
  'duration:weeks',
  'severity:5',
  'walking:normal',
  'worse_with:lying_on_side',
  'worse_with:done',
  'signs:none',
  'training_change:none',
] as const
