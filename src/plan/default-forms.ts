/** How forms are printed until the user says otherwise: on A3, in the product's own look, with the columns every form has. */

const assumed = <T>(value: T) => ({ value, source: 'assumed' as const });

export const defaultForms = {
  paper: assumed('a3' as const),
  look: assumed('standard' as const),
  rule: assumed('hidden' as const),
  selfRating: assumed('hidden' as const),
  gap: assumed('shown' as const),
  responsible: assumed('shown' as const),
  reasons: assumed('hidden' as const),
  source: assumed('hidden' as const),
  evidence: assumed('shown' as const),
};

/** How points are taken in plans that do not say: those made before one could choose. */
export const unrounded = assumed('none' as const);

/** Points follow from the rules alone until an office settles them. */
export const unsettled = assumed('none' as const);
