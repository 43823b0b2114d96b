/** Patterns made of pieces that are kept as words. */

/** Any of the forms, as whole words. */
export const whole = (forme: readonly string[], flags = "u"): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${forme.join("|")})(?!\\p{L})`, flags);
