/** What a named condition is for, where its definition does not say it by itself. */
export const CONDITION_NOTES: Readonly<Record<string, string>> = {
  BACK: 'Where the sacrum is felt.',
  'BRUISE-EXPLAINS-SWELLING':
    'A bruise shows where the swelling comes from, unless the blood does not clot.',
  COMPLETE: 'The questions without which nobody is left to care for themselves.',
  'FIRST-DAY-LIMP':
    'A pulled muscle may limp for a day, where no bone is near and nothing was hit.',
  FRONT:
    'Where the neck of the thigh bone is felt; in a child the knee too, as a slipped hip may hurt there alone.',
  'FROM-55': 'Weak bone and worn joints become common.',
  'IMPACT-NOT-EXCLUDED': 'Impact hurts, or nobody asked whether it does.',
  'LONG-STIFF':
    'A worn joint limps and aches at night by itself, so it takes more to suspect its bone.',
  'MAY-SELF-CARE': 'What self-care asks for, when no rule has fired.',
  NEW: 'Begun within a week, or nobody asked since when.',
  'NEWLY-STIFF':
    'Over weeks a cracking bone stiffens the hip; over months a joint does that by its shape or wear.',
  'PLAIN-SORENESS':
    'Soreness of muscles after unaccustomed work. Whatever speaks for bone or joint takes the exception away.',
  REST: 'An outer hip that hurts only under the weight of the body in bed is no rest pain.',
  RETURNS:
    'Bone until shown otherwise. After months in which it came to no more, squeezing or coughing point to muscle and tendon.',
  'SEVERE-AND-SWOLLEN': 'No bruise explains it: infection and clots come without fever too.',
  'UNEXPLAINED-GROIN-PAIN': 'No pull began it, and no movement of the muscles brings it on.',
  UNPLACED: 'It may be the joint.',
  'WEAK-BONE':
    'Bone that breaks in a fall from standing height: by age, thinning, steroids or a growth in it.',
}
